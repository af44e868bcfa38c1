import type { Regime } from "./regime.ts";

/**
 * Joins regimes that are versions of each other, by their id, into one regime each.
 *
 * @param regimes - The regimes, such as those of a file that the linter found sound.
 * @returns One for each id, in the order of first mention: the newest version, with the others as its `earlier` ones.
 *
 * @public
 */
export function joinVersions(regimes: readonly Regime[]): readonly Regime[] {
  const byId = new Map<string, Regime[]>();
  for (const regime of regimes) byId.set(regime.id, [...(byId.get(regime.id) ?? []), regime]);
  return [...byId.values()].map((versions) => {
    const [newest, ...earlier] = versions.sort((a, b) => ((a.validFrom ?? "") < (b.validFrom ?? "") ? 1 : -1)) as [Regime, ...Regime[]];
    return earlier.length === 0 ? newest : { ...newest, earlier };
  });
}

/**
 * Finds the version of a regime that is valid on a day.
 *
 * @param regime - The regime.
 * @param on - The day.
 * @returns The version; the regime itself where none is.
 *
 * @public
 */
export function versionOn(regime: Regime, on: string): Regime {
  const { earlier = [] } = regime;
  return [regime, ...earlier].find(({ validFrom = on, validTo = on }) => validFrom <= on && on <= validTo) ?? regime;
}
