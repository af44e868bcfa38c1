import type { Line } from "../layout/line.ts";
import { englishDate } from "../timing/english-dates.ts";
import { startsWithAgency } from "../words/agency-words.ts";
import { phrase } from "../words/phrase.ts";

// The motto may be broken over lines in its cell; it stands in capitals, as no sentence about it does.
const motto = /(?:^|\s)H[OÒ][AÀ]\s+XÃ H[ỘÔ]I|^XÃ H[ỘÔ]I\s+CHỦ NGHĨA|ĐẢNG CỘNG SẢN\s+VI[ỆÊ]T|SOCIALIST REPUBLIC|COMMUNIST PARTY OF/u;
// "Số: 9/QĐ-… - Quyết định về …" is a page's link to another document.
const number = phrase(
  "^(?!số[^\\n]{3,40}\\s[-–:]\\s(?:quyết định|kế hoạch|chỉ thị|thông báo|công văn|nghị quyết|về))(?:số\\s*[:;.]?\\s*[.…\\d\\s]*[/-]|số\\s*:)",
);
const placeAndDate = phrase(
  "^[\\p{L}][\\p{L}\\s.'-]{1,40},+\\s*ngày(?:[\\s.…]*\\d? ?\\d?[\\s.…]*tháng[\\s.…]*\\d? ?\\d?[\\s.…]*năm|\\s*\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}$)",
);
const other = phrase(`^v\\s?/\\s?v|^về việc|^(?:no\\.)\\s*\\d|ngày[\\s.…]*\\d? ?\\d?[\\s.…]*tháng|^[a-z ]{2,40}, ${englishDate.source}`);

/** The first line that only a letterhead has, among the first lines; `at` is -1 where there is none. */
export function letterheadAnchor(lines: readonly Line[]): { readonly at: number; readonly isMotto: boolean } {
  const first = lines.slice(0, 80);
  const shown = first.findIndex((line) => motto.test(line.text));
  const at = first.findIndex(
    (line) => line.kind === "text" && line.folded.length < 120 && (number.test(line.folded) || placeAndDate.test(line.folded)),
  );
  return shown >= 0 && (at < 0 || shown <= at || lines.slice(at, shown).every((line, index) => belongs(line, lines[at + index + 1])))
    ? { at: shown, isMotto: true }
    : { at, isMotto: false };
}

/**
 * Where the letterhead begins: it goes up from its first certain line, or from the type, over names in capitals, number and date.
 * What a web page prints above these is no part of it.
 */
export function letterheadStart(lines: readonly Line[], end: number): number {
  const anchor = letterheadAnchor(lines.slice(0, end));
  const from = anchor.at < 0 ? end : anchor.at;
  let start = from;
  for (let index = from - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (line?.kind === "row" && namesBody(line)) start = index;
    if (line?.kind !== "text") continue;
    if (!belongs(line, lines[index + 1]) || isHeadline(line, lines.slice(index + 1, index + 4))) {
      const isWhole = start < from || /[|\t]|\s{3,}/u.test(lines[from]?.text ?? "");
      const below = lines[index + 1];
      // A time stamp has no letters; a name in capitals below a line in small ones begins anew.
      const isApart = below?.kind !== "text" || line.text.length > 70 || !/\p{L}/u.test(below.text) || namesBody(below);
      return anchor.at < 0 || (isWhole && isApart) ? start : 0;
    }
    if (/\p{L}/u.test(line.text)) start = index;
  }
  return 0;
}

// A name of a body in capitals begins here, in a cell or not.
function namesBody({ text, folded }: Line): boolean {
  const from = /^[|\s]*/u.exec(text)?.[0].length ?? 0;
  return startsWithAgency(folded.slice(from)) && /^\p{Lu}+\s\p{Lu}{2}/u.test(text.slice(from));
}

// A page's own headline gives the subject above the names of the bodies.
function isHeadline({ folded }: Line, below: readonly Line[]): boolean {
  const next = below.find(({ kind }) => kind === "text");
  return /^v\s?\/\s?v/u.test(folded) && next !== undefined && namesBody(next);
}

function isCapital({ text }: Line): boolean {
  return text === text.toUpperCase();
}

/** Whether a line is of a letterhead for certain: motto, number, place and date. */
export function isOfLetterhead({ text, folded }: Line): boolean {
  return (
    folded.length < 120 &&
    (motto.test(text) || number.test(folded) || placeAndDate.test(folded) || phrase("^độc lập\\s?[-–]\\s?tự do").test(folded))
  );
}

// A name that is not in capitals goes on in the next line; apart from all others it is a page's.
function belongs(line: Line, below: Line | undefined): boolean {
  if (line.kind !== "text" || isCapital(line)) return true;
  if (number.test(line.folded) || other.test(line.folded)) return true;
  return below?.kind === "text" && line.text.length <= 70 && startsWithAgency(line.folded) && !/[.;:]$/u.test(line.text);
}
