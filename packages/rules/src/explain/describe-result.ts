import { type Language, textIn } from "@pccc/core";
import type { FoundResult } from "../score/find-results.ts";
import { inBoth, writePoints } from "./bilingual.ts";
import type { ExplanationReference } from "./explanation.ts";

/**
 * Says whose result it is.
 *
 * @internal
 */
export function nameOfResult({ name, period }: FoundResult, language: Language): string {
  return `${name}, ${textIn(period.label, language)}`;
}

/**
 * Says what a result is.
 *
 * @param result - The result.
 * @param language - The language.
 * @returns For example `Sở A, quý I/2026: 91,7/100, Tốt`.
 *
 * @internal
 */
export function wordsOfResult(result: FoundResult, language: Language): string {
  const { sheet } = result.board;
  const [points, of] = [result.total ?? 0, sheet.total].map((item) => writePoints(item, sheet.decimals, language));
  const band = sheet.bands.find(({ id }) => id === result.grade);
  const grade = band === undefined ? "" : `, ${textIn(band.title, language)}`;
  return `${nameOfResult(result, language)}: ${points}/${of}${grade}`;
}

/**
 * Writes a result as a reference: what it is, by which sheet, and where it is found again.
 *
 * @internal
 */
export function referenceOfResult(result: FoundResult): ExplanationReference {
  const { board, unit, period } = result;
  const text = inBoth((language) => `${wordsOfResult(result, language)}; ${trailOf(result, language)}`);
  return { kind: "result", ref: `${board.sheet.id}@${board.sheet.edition}/${unit}/${period.id}`, text };
}

/** By which sheet, and how it is found again: the close, the digest. */
function trailOf({ board }: FoundResult, language: Language): string {
  const vi = language === "vi";
  const { sheet, close, sha256, standing } = board;
  const by = vi ? `theo ${textIn(sheet.title, "vi")}, bản ${sheet.edition}` : `by ${textIn(sheet.title, "en")}, edition ${sheet.edition}`;
  const told =
    close === undefined
      ? standing === "current"
        ? vi
          ? "chưa chốt"
          : "not closed"
        : vi
          ? "kết quả được đưa vào"
          : "as it was given"
      : vi
        ? `${close.closedBy} chốt lần ${close.number} (${close.plan}), đến mục ${close.head.seq} của sổ`
        : `closed by ${close.closedBy}, number ${close.number} (${close.plan}), up to entry ${close.head.seq} of the journal`;
  return `${by}; ${told}${sha256 === undefined ? "" : `; SHA-256 ${sha256}`}`;
}
