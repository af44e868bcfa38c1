import type { PlanDraft } from "@pccc/import";
import { findingLine } from "../print-problem.ts";
import { terminalTable } from "../terminal-table.ts";
import { type CommandContext, line, say } from "./context.ts";

/** Shows what was read from a document. */
export function printDraft(draft: PlanDraft, context: CommandContext): void {
  const fields: readonly (readonly [string, string | undefined])[] = [
    [say(context, "Loại văn bản", "Type"), draft.docType?.value],
    [say(context, "Số, ký hiệu", "Number"), draft.number?.value],
    [say(context, "Ngày", "Date"), draft.issuedOn?.value],
    [say(context, "Địa danh", "Place"), draft.place?.value],
    [say(context, "Cơ quan ban hành", "Issuer"), draft.issuer?.value],
    [say(context, "Trích yếu", "Title"), draft.title?.value],
    [say(context, "Căn cứ", "Basis"), draft.basis.map(({ number, name }) => number ?? name ?? "").join("; ") || undefined],
    [say(context, "Người ký", "Signatory"), [draft.signatory?.role, draft.signatory?.name].filter(Boolean).join(", ") || undefined],
  ];
  const width = Math.max(...fields.map(([title]) => title.length));
  for (const [title, value] of fields)
    line(context, `  ${title.padEnd(width)}  ${value ?? say(context, "(văn bản không ghi)", "(the text does not say)")}`);
  line(
    context,
    say(
      context,
      `  ${draft.sections.length} mục, ${draft.tasks.length} nhiệm vụ, ${draft.basis.length} văn bản căn cứ, ${draft.reporting.length} chế độ báo cáo, ${draft.recipients.length} nơi nhận`,
      `  ${draft.sections.length} sections, ${draft.tasks.length} tasks, ${draft.basis.length} basis documents, ${draft.reporting.length} reporting duties, ${draft.recipients.length} recipients`,
    ),
  );
}

/** Shows the tasks of a draft as a table. */
export function printTasks(draft: PlanDraft, context: CommandContext): void {
  line(context, "");
  line(
    context,
    terminalTable(
      [
        { title: "TT", align: "right" },
        { title: say(context, "Mục", "Section"), align: "left" },
        { title: say(context, "Nhiệm vụ", "Task"), align: "left" },
        { title: say(context, "Chủ trì", "Lead"), align: "left" },
        { title: say(context, "Thời hạn", "Timing"), align: "left" },
        { title: say(context, "Dòng", "Line"), align: "right" },
      ],
      draft.tasks.map((task, index) => [
        String(index + 1),
        task.sectionPath,
        shortened(task.text, 60),
        shortened(task.leads.join(", "), 30),
        shortened(task.dueText ?? "", 24),
        String(task.span.startLine),
      ]),
    ),
  );
  for (const finding of draft.findings) line(context, `  - ${findingLine(finding, context)}`);
}

/** Cuts a text to a width, with an ellipsis. */
export function shortened(text: string, width: number): string {
  const characters = [...text.normalize("NFC")];
  return characters.length <= width ? characters.join("") : `${characters.slice(0, width - 1).join("")}…`;
}
