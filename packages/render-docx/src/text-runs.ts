import type { TextStyle } from "@pccc/plugin";
import { TextRun } from "docx";

// What XML 1.0 cannot hold: control characters but tab and line ends, halves of surrogate pairs, the two non-characters.
const unwritable = /[\u0000-\u0008\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const lineEnd = /\r\n|[\n\r\u000B\u000C\u0085\u2028\u2029]/u;

/**
 * Turns a text into runs of one style, a line break where the text has one.
 *
 * @remarks
 * A character that no docx can hold is shown as U+FFFD, so that the reader sees that something stood there.
 *
 * @param text - The text.
 * @param style - Its style.
 * @returns The runs; one empty run for an empty text.
 *
 * @public
 */
export function textRuns(text: string, style: TextStyle): readonly TextRun[] {
  return text
    .split(lineEnd)
    .map((line, index) => new TextRun({ ...runProperties(style), text: shown(line, style), ...(index > 0 ? { break: 1 } : {}) }));
}

/**
 * Gives the run properties of a style.
 *
 * @param style - The style.
 * @returns Size, weight and slant.
 *
 * @public
 */
export function runProperties(style: TextStyle): {
  readonly size: number;
  readonly sizeComplexScript: number;
  readonly bold: boolean;
  readonly italics: boolean;
  readonly underline?: { readonly type: "single" };
} {
  // A docx counts sizes in half points.
  const size = style.sizePt * 2;
  const properties = { size, sizeComplexScript: size, bold: style.bold, italics: style.italic };
  return style.underline === true ? { ...properties, underline: { type: "single" } } : properties;
}

/**
 * Gives a text as a style shows it.
 *
 * @param text - The text.
 * @param style - The style.
 * @returns The text in composed Unicode, in capitals where the style asks for them.
 *
 * @public
 */
export function shown(text: string, style: TextStyle): string {
  const composed = text.normalize("NFC").replace(unwritable, "\uFFFD");
  return style.upperCase ? composed.toUpperCase() : composed;
}
