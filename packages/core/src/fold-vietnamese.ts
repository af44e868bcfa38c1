const toneMarks = "\u0300\u0301\u0309\u0303\u0323";

// "oà" and "òa" are the same syllable in two spellings; each maps to the one with the mark on the first vowel.
const tonePlacement: ReadonlyMap<string, string> = new Map(
  ["oa", "oe", "uy"].flatMap((pair) =>
    Array.from(toneMarks, (mark): readonly [string, string] => [
      `${pair.charAt(0)}${`${pair.charAt(1)}${mark}`.normalize("NFC")}`,
      `${`${pair.charAt(0)}${mark}`.normalize("NFC")}${pair.charAt(1)}`,
    ]),
  ),
);

const misplaced = /o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/gu;

/**
 * Folds Vietnamese text for comparison: NFC, lower case, one tone placement, one đ, single spaces.
 *
 * @remarks
 * Tones and vowel marks stay: `má` and `ma` are different words. `Uỷ ban`, `Ủy ban` and `ỦY  BAN` become the same.
 *
 * @param text - Any text.
 * @returns The folded text, without leading and trailing space.
 *
 * @public
 */
export function foldVietnamese(text: string): string {
  return foldVietnameseLetters(text.normalize("NFC"))
    .replaceAll(/[\s\u200B\u2060\uFEFF]+/gu, " ")
    .trim();
}

/**
 * Folds the letters of NFC text, one code unit for one, so that offsets in the result are offsets in the text.
 *
 * @remarks
 * As `foldVietnamese`, but it neither normalises to NFC nor touches spaces.
 *
 * @param text - Text in NFC.
 * @returns Folded text of the same length.
 *
 * @public
 */
export function foldVietnameseLetters(text: string): string {
  const lower = text.toLowerCase();
  // A few letters outside Vietnamese change length in lower case; they are then folded one by one or left alone.
  const aligned = lower.length === text.length ? lower : Array.from(text, lowerSameLength).join("");
  return aligned.replaceAll("ð", "đ").replaceAll(misplaced, (pair) => tonePlacement.get(pair) ?? pair);
}

function lowerSameLength(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}
