/**
 * The parts of an obligation's id.
 *
 * @public
 */
export interface ObligationKey {
  readonly duty: string;
  readonly unit: string;
  readonly period: string;
}

/**
 * Writes an obligation's id.
 *
 * @param key - The duty, the unit and the period.
 * @returns `<dutyId>@<unitId>/<periodId>`.
 *
 * @public
 */
export function formatObligationId(key: ObligationKey): string {
  return `${key.duty}@${key.unit}/${key.period}`;
}

/**
 * Reads an obligation's id.
 *
 * @param id - The id.
 * @returns Its parts; `undefined` when the text has another form.
 *
 * @public
 */
export function parseObligationId(id: string): ObligationKey | undefined {
  // A duty's id may hold slashes; a unit's id holds neither a slash nor an at sign.
  const match = /^(.+)@([^@/]+)\/([^@/]+)$/u.exec(id);
  const [, duty, unit, period] = match ?? [];
  return duty === undefined || unit === undefined || period === undefined ? undefined : { duty, unit, period };
}
