import type { Text } from "@pccc/core";
import { inBoth, writePoints } from "../explain/bilingual.ts";
import { nameOfResult, wordsOfResult } from "../explain/describe-result.ts";
import { type FoundResult, findResults, type MissingResult, type ResultsOfUnit } from "./find-results.ts";
import type { MetricColumn, MetricInput } from "./metric.ts";
import type { ResultSource } from "./result-source.ts";

interface ResultValue {
  readonly state: 0 | 1 | 2;
  readonly numerator: number;
  readonly denominator: number;
  /** Written only where it is asked for: a table has no words. */
  readonly note?: () => Text;
}

/**
 * Measures units by results that were found elsewhere.
 *
 * @param source - Which results, and what of them.
 * @param sheet - The id of the sheet that declares it.
 * @param input - The units, the period and the results.
 * @returns The values; where a result that is needed is not there, Unknown with what is missing.
 *
 * @internal
 */
export function measureResults(source: ResultSource, sheet: string, input: MetricInput): MetricColumn {
  const find = findResults(source, sheet, input);
  const results = input.units.map(find);
  const values = results.map((item) => valueOf(source, sheet, item));
  return {
    numerator: Float64Array.from(values, ({ numerator }) => numerator),
    denominator: Float64Array.from(values, ({ denominator }) => denominator),
    state: Uint8Array.from(values, ({ state }) => state),
    evidenceOf: (unit) => results[unit]?.found.map(({ id }) => id) ?? [],
    noteOf: (unit) => values[unit]?.note?.(),
  };
}

function valueOf(source: ResultSource, sheet: string, { found, missing, hasSubject }: ResultsOfUnit): ResultValue {
  const [absent] = missing;
  const mayLeaveOut = source.missing === "leaveOut" && found.length > 0;
  if (!hasSubject) return { state: 2, numerator: 0, denominator: 1, note: () => nobody };
  if (absent !== undefined && !mayLeaveOut) return unknown(() => missingNote(source, sheet, absent, missing.length));
  return source.value === "total" ? meanOf(found) : byGrade(source, found);
}

function unknown(note: () => Text): ResultValue {
  return { state: 0, numerator: 0, denominator: 1, note };
}

/** The mean of the shares that totals are of their scales. */
function meanOf(found: readonly FoundResult[]): ResultValue {
  const [first] = found as readonly [FoundResult, ...FoundResult[]];
  const { decimals, total: scale } = first.board.sheet;
  const totals = found.map(({ total = 0 }) => total);
  if (found.every(({ board }) => board.sheet.decimals === decimals && board.sheet.total === scale)) {
    const sum = totals.reduce((left, total) => left + total, 0);
    const whole = scale * found.length;
    if (!Number.isSafeInteger(sum) || !Number.isSafeInteger(whole)) return unknown(() => inexact);
    const note = (): Text =>
      inBoth((language) => {
        const [points, of] = [sum, whole].map((item) => writePoints(item, decimals, language));
        if (found.length === 1) return wordsOfResult(first, language);
        return language === "vi"
          ? `${points}/${of} điểm, cộng ${found.length} kết quả`
          : `${points}/${of} points, of ${found.length} results`;
      });
    return { state: 1, numerator: Math.max(0, sum), denominator: whole, note };
  }
  let [top, bottom] = [0n, 1n];
  for (const { total = 0, board } of found) {
    top = top * BigInt(board.sheet.total) + BigInt(total) * bottom;
    bottom *= BigInt(board.sheet.total);
    const common = divisorOf(top < 0n ? -top : top, bottom);
    [top, bottom] = [top / common, bottom / common];
  }
  bottom *= BigInt(found.length);
  const common = divisorOf(top < 0n ? -top : top, bottom);
  const [numerator, denominator] = [Number(top / common), Number(bottom / common)];
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) return unknown(() => inexact);
  const note = (): Text =>
    inBoth((language) =>
      language === "vi"
        ? `bình quân ${numerator}/${denominator} của ${found.length} kết quả trên các thang khác nhau`
        : `${numerator}/${denominator}, the mean of ${found.length} results on different scales`,
    );
  return { state: 1, numerator: Math.max(0, numerator), denominator, note };
}

function byGrade({ value, grades = [], atLeast = "" }: ResultSource, found: readonly FoundResult[]): ResultValue {
  const places = found.map(({ grade = "" }) => grades.indexOf(grade));
  const strange = found[places.indexOf(-1)];
  if (strange !== undefined) return unknown(() => strangeNote(strange));
  if (value === "grade") {
    const [first] = found as readonly [FoundResult, ...FoundResult[]];
    return {
      state: 1,
      numerator: (places[0] as number) + 1,
      denominator: 1,
      note: () => inBoth((language) => wordsOfResult(first, language)),
    };
  }
  const least = grades.indexOf(atLeast);
  return { state: 1, numerator: places.filter((place) => place <= least).length, denominator: found.length };
}

function divisorOf(a: bigint, b: bigint): bigint {
  return b === 0n ? (a === 0n ? 1n : a) : divisorOf(b, a % b);
}

const nobody: Text = { vi: "Không có đơn vị hoặc kỳ nào để lấy kết quả", en: "There is no unit or no period whose result could be taken" };
const inexact: Text = { vi: "Số liệu quá lớn, không tính chính xác được", en: "The figures are too large for an exact result" };

function strangeNote(result: FoundResult): Text {
  return inBoth((language) => {
    const [name, grade] = [nameOfResult(result, language), result.grade ?? "–"];
    return language === "vi" ? `${name}: phiếu không nêu mức ${grade}` : `${name}: the sheet does not name the grade ${grade}`;
  });
}

function missingNote(source: ResultSource, sheet: string, { unit, fromInclusive, toInclusive }: MissingResult, count: number): Text {
  const [id, isClosed] = [source.sheet ?? sheet, source.standing === "closed"];
  return inBoth((language) => {
    const more = count > 1 ? ` (+${count - 1})` : "";
    return language === "vi"
      ? `Chưa có kết quả${isClosed ? " đã chốt" : ""} của ${unit} từ ${fromInclusive} đến ${toInclusive} theo phiếu ${id}${more}`
      : `There is no ${isClosed ? "closed " : ""}result of ${unit} from ${fromInclusive} to ${toInclusive} by the sheet ${id}${more}`;
  });
}
