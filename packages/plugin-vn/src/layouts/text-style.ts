import type { TextStyle } from "@pccc/plugin";

/**
 * How letters look beyond their size.
 *
 * @public
 */
export type Emphasis = "bold" | "italic" | "upperCase" | "underline";

/**
 * Writes the style of a part of a form in the words in which the forms give it.
 *
 * @param sizePt - The size of the letters.
 * @param emphasis - What the letters are beyond upright and regular.
 * @returns The style.
 *
 * @unit `sizePt`: typographic points
 *
 * @public
 */
export function textStyle(sizePt: number, ...emphasis: readonly Emphasis[]): TextStyle {
  const style = { sizePt, bold: emphasis.includes("bold"), italic: emphasis.includes("italic"), upperCase: emphasis.includes("upperCase") };
  return emphasis.includes("underline") ? { ...style, underline: true } : style;
}
