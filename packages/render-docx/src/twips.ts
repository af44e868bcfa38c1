/**
 * Turns millimetres into the twentieths of a point in which a docx measures.
 *
 * @param mm - A length.
 * @returns The nearest whole number of twentieths of a point.
 *
 * @unit `mm`: millimetres
 *
 * @public
 */
export function twips(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}
