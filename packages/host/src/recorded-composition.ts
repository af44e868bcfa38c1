import { canonicalJson } from "@pccc/core";
import type { Composition } from "./composition.ts";
import type { RecordedLaw } from "./journal-state.ts";

/**
 * Puts law data that the journal holds in the place of what is composed now. Functions, such as those of metrics, stay.
 *
 * @internal
 */
export function recordedComposition(composition: Composition, { digest, law }: RecordedLaw): Composition {
  const { regimes, calendars, sheets } = law;
  return { ...composition, regimes, calendars, sheets, digest, lawData: canonicalJson(law) };
}
