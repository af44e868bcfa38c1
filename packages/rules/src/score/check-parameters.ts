import { addDays, type PlainDate } from "@pccc/core";
import type { Sheet } from "./sheet.ts";
import type { SheetReader } from "./sheet-reader.ts";

const yearDays = 366;

/**
 * Finds the values that a sheet's parameters have on a day.
 *
 * @param sheet - The sheet.
 * @param on - The day; the newest values where absent. Before its first value a parameter has that one.
 * @returns Decimal texts by id.
 *
 * @internal
 */
export function parametersOn(sheet: Sheet, on: PlainDate | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (sheet.parameters ?? []).map(({ id, values }) => {
      const row = on === undefined ? values.at(-1) : (values.findLast(({ from }) => from <= on) ?? values[0]);
      return [id, row?.value ?? ""];
    }),
  );
}

/**
 * Checks the days of a sheet: that values of parameters follow each other and cover its validity, and that they were confirmed.
 *
 * @param reader - Reports.
 * @param sheet - The sheet.
 * @param asOf - Today, where the age of confirmations is to be checked.
 *
 * @internal
 */
export function checkParameters(reader: SheetReader, sheet: Sheet, asOf: PlainDate | undefined): void {
  const { validity, parameters = [] } = sheet;
  if (validity?.toInclusive !== undefined && validity.toInclusive < validity.fromInclusive) {
    reader.report("PCCC_SHEET_VALIDITY", "validity.toInclusive", { from: validity.fromInclusive, to: validity.toInclusive });
  }
  for (const [index, { id, values, lastConfirmed }] of parameters.entries()) {
    const path = `parameters[${index}]`;
    for (const [at, { from }] of values.entries()) {
      const before = values[at - 1]?.from;
      if (before !== undefined && before >= from)
        reader.report("PCCC_SHEET_PARAMETER_ORDER", `${path}.values[${at}].from`, { parameter: id });
    }
    const first = values[0]?.from;
    if (first !== undefined && (validity === undefined || first > validity.fromInclusive)) {
      const from = validity?.fromInclusive ?? "–";
      reader.report("PCCC_SHEET_PARAMETER_COVER", `${path}.values`, { parameter: id, first, from });
    }
    if (asOf !== undefined && addDays(lastConfirmed, yearDays) < asOf) {
      reader.report("PCCC_SHEET_PARAMETER_OLD", `${path}.lastConfirmed`, { parameter: id, day: lastConfirmed });
    }
  }
}
