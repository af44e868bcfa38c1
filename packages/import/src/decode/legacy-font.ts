import type { LegacyEncoding } from "./legacy-letters.ts";

/** What the name of a font from before Unicode tells of the text that is set in it. */
export interface LegacyFont {
  readonly encoding: LegacyEncoding;
  /** The small letters of the font look like capitals. */
  readonly inCapitals: boolean;
}

const fonts: ReadonlyMap<string, LegacyFont> = new Map(
  (["TCVN3 (ABC)", "VNI"] as const).flatMap((encoding) =>
    [false, true].map((inCapitals): readonly [string, LegacyFont] => [`${encoding} ${inCapitals}`, { encoding, inCapitals }]),
  ),
);

/** Recognises the fonts of TCVN3 (.VnTime, .VnTimeH) and of VNI (VNI-Times) by their names. */
export function legacyFontOf(name: string | undefined): LegacyFont | undefined {
  if (name === undefined) return undefined;
  const plain = name.replace(/^[A-Z]{6}\+/u, "");
  if (/^\.vn\s?[a-z]/iu.test(plain)) return fonts.get(`TCVN3 (ABC) ${/H(?:[\s,-]|$)/u.test(plain)}`);
  return /^vni[\s_-]/iu.test(plain) ? fonts.get("VNI false") : undefined;
}
