import { nameOf, type PlainDate, type Succession, textIn } from "@pccc/core";
import type { BoardQuery, JournalState } from "@pccc/host";
import type { AnsweredObligation } from "@pccc/rules";
import { type CommandContext, line, say } from "./context.ts";

/** Shows what became of the plan's unit and of those below it in the range, with the basis of each act. */
export function printSuccessions(state: JournalState, planUnit: string, query: BoardQuery, context: CommandContext): void {
  const below = new Set([planUnit]);
  // A unit joins once its parent has: memberships are few, so the passes are too.
  for (let size = 0; size !== below.size; ) {
    size = below.size;
    for (const { unit, parent, hierarchy } of state.registry.memberships) {
      if (hierarchy === query.hierarchy && parent !== undefined && below.has(parent)) below.add(unit);
    }
  }
  const acts = state.registry.successions.filter(
    ({ on, before }) => on > query.fromInclusive && on <= query.toInclusive && before.some((unit) => below.has(unit)),
  );
  for (const act of acts) line(context, `  ${actText(state, act, context)}`);
}

function actText(state: JournalState, { on, dayEstablished, basis, before, after }: Succession, context: CommandContext): string {
  const names = (units: readonly string[]): string => units.map((unit) => unitName(state, unit, on)).join(", ");
  const absorbed = before.filter((unit) => !after.includes(unit));
  const unsure = dayEstablished ? "" : say(context, " (ngày giả định, nguồn không nêu)", " (assumed day: the sources do not say)");
  return `${on}${unsure}: ${names(absorbed)} → ${names(after) || say(context, "chấm dứt", "ended")} [${basis.document}]`;
}

/** Shows what a change of units did to the obligations whose window it fell into, by each duty's stated rule. */
export function printStraddling(state: JournalState, answered: readonly AnsweredObligation[], context: CommandContext): void {
  for (const { obligation } of answered) {
    if (obligation.period.id === "once") continue;
    const unit = unitName(state, obligation.unit, obligation.period.toInclusive);
    const title = textIn(obligation.title, context.language);
    if (obligation.movedFrom !== undefined) {
      line(
        context,
        say(
          context,
          `  ${obligation.period.id} · ${title}: chuyển (moves) sang ${unit}, thay ${obligation.movedFrom.length} đơn vị cũ; gửi ${unitName(state, obligation.owedTo ?? "", obligation.period.toInclusive)}`,
          `  ${obligation.period.id} · ${title}: moves to ${unit}, for ${obligation.movedFrom.length} former units; goes to ${unitName(state, obligation.owedTo ?? "", obligation.period.toInclusive)}`,
        ),
      );
    } else if (obligation.status === "lapsed") {
      line(
        context,
        say(
          context,
          `  ${obligation.period.id} · ${title}: chấm dứt (lapses) cùng ${unit}`,
          `  ${obligation.period.id} · ${title}: lapses with ${unit}`,
        ),
      );
    }
  }
}

function unitName(state: JournalState, id: string, on: PlainDate): string {
  const index = state.registry.unitIndex.get(id);
  const unit = index === undefined ? undefined : state.registry.units[index];
  return unit === undefined ? id || "–" : nameOf(unit, on);
}
