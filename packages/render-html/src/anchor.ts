/**
 * Names the place of a unit's result in the page, as a fragment without `#`.
 *
 * @param unit - The unit's id.
 * @param period - The period's id.
 * @returns `unit/period`, with what a fragment may not hold escaped.
 */
export function anchorOf(unit: string, period: string): string {
  return `${encode(unit)}/${encode(period)}`;
}

/**
 * Names the place of a record of a kind.
 *
 * @param kind - Such as `assumption`.
 * @param id - The record's id.
 * @returns `kind~id`, with what a fragment may not hold escaped.
 */
export function anchorOfRecord(kind: "assumption" | "period" | "finding", id: string): string {
  return `${kind}~${encode(id)}`;
}

function encode(id: string): string {
  return encodeURIComponent(id.toWellFormed()).replaceAll("%3A", ":").replaceAll("%40", "@");
}
