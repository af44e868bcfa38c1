import type { CheckedSheet } from "../score/checked-sheet.ts";

const rareGates: ReadonlySet<string> = new Set(["totalAtLeast", "countAtLeast", "metricAtMost", "metricAtLeast", "anyOf", "gradeNotAbove"]);

/**
 * Tells whether kernels know every rule of a sheet. Groups with rules of their own, maxima by class of unit, and gates that count or compare are
 * rare: sheets with them are scored by the interpreter.
 *
 * @param sheet - The sheet.
 * @returns Whether a kernel may be chosen.
 *
 * @internal
 */
export function hasKernel({ groups, criteria, gates }: CheckedSheet): boolean {
  return (
    groups.every(
      ({ group, counts, needs, rounding }) => group === undefined && counts === undefined && needs.length === 0 && rounding === undefined,
    ) &&
    criteria.every(({ elsewhere, variants }) => elsewhere === undefined && variants.every(({ maximum }) => maximum === undefined)) &&
    gates.every(
      ({ condition, lowersBy, takes, appliesTo }) =>
        lowersBy === undefined &&
        takes === undefined &&
        appliesTo === undefined &&
        !rareGates.has(condition.kind) &&
        !("except" in condition),
    )
  );
}
