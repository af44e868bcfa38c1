import { type CascadedDuty, nameOf, type PlainDate, textIn } from "@pccc/core";
import type { JournalState } from "@pccc/host";
import { terminalTable } from "../terminal-table.ts";
import { type CommandContext, line, say } from "./context.ts";
import { deadlineOf, kindWords } from "./duty-words.ts";
import { shortened } from "./print-draft.ts";

/** Shows who must do what because of a plan. */
export function printCascade(duties: readonly CascadedDuty[], state: JournalState, on: PlainDate, context: CommandContext): void {
  const nameById = new Map(state.registry.units.map((unit) => [unit.id, unit]));
  const naming = (id: string): string => {
    const unit = nameById.get(id);
    return unit === undefined ? id : nameOf(unit, on);
  };
  line(
    context,
    terminalTable(
      [
        { title: say(context, "Việc", "Duty"), align: "left" },
        { title: say(context, "Loại", "Kind"), align: "left" },
        { title: say(context, "Thời hạn", "Timing"), align: "left" },
        { title: say(context, "Số đơn vị", "Units"), align: "right" },
        { title: say(context, "Đơn vị", "Who"), align: "left" },
      ],
      duties.map(({ duty, units }) => [
        shortened(textIn(duty.title, context.language), 56),
        kindWords(duty.kind, context),
        deadlineOf(duty, context),
        String(units.length),
        shortened(units.slice(0, 2).map(naming).join(", ") + (units.length > 2 ? ", …" : ""), 48),
      ]),
    ),
  );
}
