import { closeSync, openSync, writeSync } from "node:fs";
import { months, reportedFigures } from "./country-reports.ts";

/** The metrics of the sample sheet, in the order of the table's columns. */
export const factColumns = [
  "pccc.plan-adopted",
  "pccc.areas-reached",
  "pccc.models-active",
  "pccc.drills-held",
  "pccc.supervisions-done",
  "pccc.reports-missing",
  "pccc.reports-late",
  "pccc.national-day-held",
  "pccc.deadly-fires",
] as const;

/** A unit of the table, and the unit above it. */
export interface TableUnit {
  readonly id: string;
  readonly parent: string | undefined;
}

/** Writes what is known of units in twelve months as a table of facts: a line for each unit and month. */
export function writeFacts(file: string, units: readonly TableUnit[]): void {
  const handle = openSync(file, "w");
  writeSync(handle, `unit,parent,period,${factColumns.join(",")}\n`);
  for (const [month, { id }] of months.entries()) {
    let lines = "";
    for (const [place, unit] of units.entries()) {
      const figures = reportedFigures(place, month);
      const cells =
        figures === undefined
          ? ["notApplicable", "0/1", "0/1", "0/1", "0/1", "1", "0", "notApplicable", "0"]
          : [
              "notApplicable",
              `${figures["areasReached"]}/${figures["areasTotal"]}`,
              `${figures["modelsActive"]}/${figures["modelsPlanned"]}`,
              figures["drillsPlanned"] === 0 ? "notApplicable" : `${figures["drillsHeld"]}/${figures["drillsPlanned"]}`,
              `${figures["supervisionsDone"]}/${figures["supervisionsPlanned"]}`,
              "0",
              String(place % 8 === month % 8 ? 1 : 0),
              "notApplicable",
              String(figures["deadlyFires"]),
            ];
      lines += `${unit.id},${unit.parent ?? ""},${id.slice(id.indexOf(":") + 1)},${cells.join(",")}\n`;
      if (lines.length < 1 << 20) continue;
      writeSync(handle, lines);
      lines = "";
    }
    writeSync(handle, lines);
  }
  closeSync(handle);
}
