import { fromLegacy, legacyEncodingOf, readsAsVietnamese } from "./legacy-vietnamese.ts";
import type { LegacyEncoding } from "./legacy-letters.ts";

/** A text in Unicode, or the legacy encoding that it seems to be in and cannot be read from for certain. */
export type UnicodeText =
  | { readonly text: string; readonly convertedFrom?: LegacyEncoding }
  | { readonly text: undefined; readonly uncertain: LegacyEncoding };

/** Turns a text in a legacy encoding into Unicode where nearly every word of it then is Vietnamese. */
export function toUnicode(text: string): UnicodeText {
  const encoding = legacyEncodingOf(text);
  if (encoding === undefined) return { text };
  const converted = fromLegacy(text, encoding);
  return readsAsVietnamese(converted) ? { text: converted, convertedFrom: encoding } : { text: undefined, uncertain: encoding };
}
