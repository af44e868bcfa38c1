import type { SheetClass } from "./sheet.ts";

/**
 * What is known of a unit besides its figures.
 *
 * @internal
 */
export interface UnitSubject {
  readonly classes: readonly string[] | undefined;
  readonly parent: string | undefined;
}

/**
 * Adds to the classes of a unit those that the sheet makes itself.
 *
 * @param made - The classes of the sheet.
 * @param unit - The unit.
 * @param known - Its other classes; `undefined` where nobody said them.
 * @returns All its classes; `undefined` where none is known.
 *
 * @internal
 */
export function classesWith(
  made: readonly SheetClass[] | undefined,
  unit: string,
  known: readonly string[] | undefined,
): readonly string[] | undefined {
  const own = (made ?? []).filter(({ units }) => units.includes(unit)).map(({ id }) => id);
  return own.length === 0 ? known : [...(known ?? []), ...own];
}

/**
 * Tells the cluster that a unit stands in.
 *
 * @param per - The units below one parent, or those of each of these classes.
 * @param subject - The unit.
 * @returns The id of its parent, empty where it has none; or of the first of the classes that it is of, `null` where it is of none.
 *
 * @internal
 */
export function clusterIn(per: "parent" | readonly string[], { classes = [], parent }: UnitSubject): string | null {
  return per === "parent" ? (parent ?? "") : (per.find((item) => classes.includes(item)) ?? null);
}
