import type { PlainDate } from "@pccc/core";
import type { DraftTask, PlanDraft } from "@pccc/import";
import type { ImportedDocument } from "@pccc/host/import";
import { findingLine } from "../print-problem.ts";
import { terminalTable } from "../terminal-table.ts";
import { type CommandContext, line, say } from "./context.ts";
import { placeInFile } from "../place-in-file.ts";

// As in the review: what is below stands not without a second look.
const sure = 0.9;
const leadWidth = 34;

/** Shows what was read from a document. */
export function printDraft(draft: PlanDraft, context: CommandContext): void {
  const fields: readonly (readonly [string, string | undefined])[] = [
    [say(context, "Loại văn bản", "Type"), draft.docType?.value],
    ...attachedField(draft, context),
    [say(context, "Số, ký hiệu", "Number"), draft.number?.value],
    [say(context, "Ngày", "Date"), draft.issuedOn === undefined ? undefined : shownDay(draft.issuedOn.value, context)],
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

// A decision is read for the plan that it brings into force.
function attachedField({ attached }: PlanDraft, context: CommandContext): readonly (readonly [string, string])[] {
  if (attached === undefined) return [];
  const title = attached.title === undefined ? "" : `: ${attached.title.value}`;
  return [[say(context, "Kèm theo", "Attached"), `${attached.docType.value}${title}`]];
}

function shownDay(date: PlainDate, context: CommandContext): string {
  return say(context, `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`, date);
}

/** Shows the tasks of a draft as a table, below the headings of the highest level; `?` marks what is not sure. */
export function printTasks({ draft, places }: Pick<ImportedDocument, "draft" | "places">, context: CommandContext): void {
  line(context, "");
  if (draft.tasks.length === 0) line(context, say(context, "Không thấy nhiệm vụ nào.", "No task was found."));
  const [head = "", rule = "", ...rows] = terminalTable(
    [
      { title: "TT", align: "right" },
      { title: say(context, "Mục", "Section"), align: "left" },
      { title: say(context, "Nhiệm vụ", "Task"), align: "left" },
      { title: say(context, "Chủ trì", "Lead"), align: "left" },
      { title: say(context, "Thời hạn", "Timing"), align: "left" },
      { title: say(context, "Vị trí", "Place"), align: "left" },
    ],
    draft.tasks.map((task, index) => [
      `${index + 1}${task.confidence < sure ? "?" : ""}`,
      task.sectionPath,
      shortened(task.text, 60),
      leadsOf(task, context),
      shortened(timeOf(task, context), 28),
      placeInFile(task.span, places, context),
    ]),
  ).split("\n");
  if (draft.tasks.length > 0) for (const text of [head, rule]) line(context, text);
  const sections = new Map(draft.sections.toReversed().map((section) => [section.label, section]));
  let above: string | undefined;
  for (const [index, task] of draft.tasks.entries()) {
    const [section = ""] = task.sectionPath.split("/");
    const heading = sections.get(section);
    if (heading !== undefined && section !== above) line(context, `${heading.label}. ${shortened(heading.heading, 100)}`);
    above = section;
    line(context, rows[index] ?? "");
  }
  if (draft.tasks.some(({ confidence }) => confidence < sure)) line(context, say(context, "? = chưa chắc", "? = not sure"));
  for (const finding of draft.findings) line(context, `  - ${findingLine(finding, context, places)}`);
}

function leadsOf({ leads, coordinates }: DraftTask, context: CommandContext): string {
  const named = leads.length === 0 ? say(context, "(không nêu)", "(nobody named)") : leads.join(", ");
  const others = coordinates.length === 0 ? "" : say(context, ` +${coordinates.length} phối hợp`, ` +${coordinates.length} with`);
  return `${shortened(named, leadWidth - others.length)}${others}`;
}

// The words where they fit, else the days that they name.
function timeOf({ dueText = "", dueOn, dueOnAlso = [], recurrence, recurrenceDate }: DraftTask, context: CommandContext): string {
  if (recurrence !== undefined) return withDay(dueText, recurrenceDate);
  if ([...dueText].length <= 28 || dueOn === undefined) return dueText;
  return [dueOn, ...dueOnAlso].map((day) => shownDay(day, context)).join("; ");
}

/** The words of what comes round again, with the day of the year on which it does where they leave it out: "hằng năm (20/12)". */
export function withDay(words: string, recurrenceDate: string | undefined): string {
  const day = /^(\d{2})-(\d{2})$/u.exec(recurrenceDate ?? "");
  return day === null || /\d/u.test(words) ? words : `${words} (${day[2] ?? ""}/${day[1] ?? ""})`;
}

/** Cuts a text to a width, with an ellipsis. */
export function shortened(text: string, width: number): string {
  const characters = [...text.normalize("NFC")];
  return characters.length <= width ? characters.join("") : `${characters.slice(0, width - 1).join("")}…`;
}
