import { join } from "node:path";
import type { Calendar } from "@pccc/calendar";
import { nameOf, type Text, textIn } from "@pccc/core";
import { dueCalendar, type JournalState, type Pccc } from "@pccc/host";
import type { AnsweredObligation, UrgingPolicy } from "@pccc/rules";
import type { BoardQuery } from "@pccc/host";
import { writeUserFile } from "../files.ts";
import type { Manner } from "../io.ts";
import { bytesOf } from "./write-outputs.ts";

/** What the calendars are written from. */
export interface CalendarFilesInput {
  readonly app: Pccc;
  readonly state: JournalState;
  readonly query: BoardQuery;
  readonly answered: readonly AnsweredObligation[];
  readonly urging?: { readonly policy: UrgingPolicy; readonly calendar: Calendar };
  readonly sampleNotice?: Text;
}

/** Writes a calendar for each unit that owes something, named by the unit's id. */
export async function writeCalendarFiles(folder: string, input: CalendarFilesInput, { language }: Manner): Promise<readonly string[]> {
  const { app, state, query, urging } = input;
  const byUnit = Map.groupBy(input.answered, ({ obligation }) => obligation.unit);
  const files: string[] = [];
  for (const [unit, answered] of [...byUnit].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const known = state.registry.units.find(({ id }) => id === unit);
    const view = dueCalendar({
      unit,
      unitName: known === undefined ? unit : nameOf(known, query.asOf),
      answered,
      language,
      asOf: query.asOf,
      stampedAt: state.head.recordedAt,
      ...(urging === undefined ? {} : { urging }),
      ...(input.sampleNotice === undefined ? {} : { sampleNotice: textIn(input.sampleNotice, language) }),
    });
    if (view.events.length === 0) continue;
    const file = join(folder, `${unit}.ics`);
    await writeUserFile(file, await bytesOf(await app.render("ics.calendar", view)));
    files.push(file);
  }
  return files;
}
