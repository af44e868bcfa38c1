import type { Finding, SourceSpan, UnitRecords } from "@pccc/core";

/** The record of a file that a contradiction between units is about; `undefined` where it lies among the units on record alone. */
export function placeOfUnitFault(
  { params }: Finding,
  { units, memberships, successions }: UnitRecords,
  placeOf: (path: readonly PropertyKey[]) => SourceSpan,
): SourceSpan | undefined {
  const word = (name: string): string => String(params[name] ?? "");
  const [cycling = ""] = word("cycle").split(" → ");
  const subject = word("unit") || cycling;
  const where = word("where");
  const from = word("from") || word("on");
  const found: readonly (readonly [group: keyof UnitRecords, index: number])[] = [
    ["successions", successions.findIndex(({ id }) => id === word("succession") || id === where)],
    ["units", units.findLastIndex(({ id }) => id === word("id") || id === where)],
    ["successions", successions.findLastIndex(({ id }) => id === word("id"))],
    ["memberships", memberships.findIndex((at) => where === `${at.hierarchy}: ${at.unit}` && [at.unit, at.parent].includes(subject))],
    ["memberships", memberships.findIndex(({ unit, fromInclusive }) => unit === subject && fromInclusive === from)],
    ["memberships", memberships.findIndex(({ unit }) => unit === subject)],
  ];
  const [record] = found.filter(([, index]) => index !== -1);
  return record === undefined ? undefined : placeOf(record);
}
