import { expandSelector, formatSelector, type Selector } from "@pccc/core";
import type { DocumentUnits } from "../job/document-units.ts";
import { findingLine } from "../print-problem.ts";
import { terminalTable } from "../terminal-table.ts";
import { type CommandContext, line, say } from "./context.ts";
import { unitNaming } from "../unit-naming.ts";
import { shortened } from "./print-draft.ts";

/** Shows which units the actors of a document are; what could not be told stays as printed. */
export function printActors(units: DocumentUnits, context: CommandContext): void {
  const { own, asOf, register, actors, findings } = units;
  const { registry, date } = register;
  const naming = unitNaming(registry, date);
  const written = (selector: Selector): string => {
    const { units: meant } = expandSelector(registry, selector, own?.unit, date);
    if (selector.take === "self" || selector.take === "superior") return meant.map((id) => `${naming(id)} (${id})`).join(", ");
    const { except: _except, ...whole } = selector;
    const name = formatSelector(whole, { language: context.language, registry, date });
    return `${meant.length} ${say(context, "đơn vị", "units")}: ${name}`;
  };
  const matched = actors.filter(({ selectors }) => selectors.length > 0).length;
  line(context, "");
  line(
    context,
    say(
      context,
      `Ai làm, theo ${asOf === undefined ? "danh sách đơn vị" : `đơn vị ngày ${asOf}`}: xác định được ${matched}/${actors.length}`,
      `Who acts, by the ${asOf === undefined ? "list of units" : `units of ${asOf}`}: ${matched} of ${actors.length} are known`,
    ),
  );
  if (own === undefined) {
    line(
      context,
      say(
        context,
        "  Không tìm thấy cơ quan ban hành trong danh sách đơn vị, nên “UBND tỉnh”, “các xã, phường” chưa rõ là ở đâu: thêm --unit MÃ.",
        "  The issuer is not among the units, so it is not known where “UBND tỉnh” or “các xã, phường” are: add --unit ID.",
      ),
    );
  }
  line(
    context,
    terminalTable(
      [
        { title: say(context, "Văn bản ghi", "As printed"), align: "left" },
        { title: say(context, "Là đơn vị", "Unit"), align: "left" },
        { title: say(context, "Độ chắc", "Sure"), align: "right" },
        { title: say(context, "Số nhiệm vụ", "Tasks"), align: "right" },
      ],
      actors.map(({ words, selectors, confidence, tasks, problem }) => [
        shortened(words, 44),
        shortened(selectors.map(written).join("; "), 60) ||
          (problem === "ambiguous"
            ? say(context, "? nhiều khả năng", "? several")
            : say(context, "– chưa rõ, giữ nguyên chữ", "– not known, kept as text")),
        selectors.length === 0 ? "" : `${Math.round(confidence * 100)} %`,
        String(tasks.length),
      ]),
    ),
  );
  for (const finding of findings) {
    if (finding.code !== "PCCC_IMPORT_ACTOR_UNKNOWN") line(context, `  - ${findingLine(finding, context)}`);
  }
}

/** The same for programs. */
export function actorsJson({ own, asOf, register, actors, findings }: DocumentUnits): object {
  const { registry, date } = register;
  return {
    asOf: asOf ?? null,
    own: own?.unit ?? null,
    actors: actors.map((actor) => ({
      ...actor,
      units: actor.selectors.flatMap((selector) => expandSelector(registry, selector, own?.unit, date).units),
    })),
    findings,
  };
}
