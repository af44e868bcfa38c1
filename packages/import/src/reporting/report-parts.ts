import { type Block, sliceBlock } from "../layout/block.ts";
import type { SourceText } from "../source/source-text.ts";
import { phrase } from "../words/phrase.ts";
import { listedPeriods } from "./listed-periods.ts";
import { reportTimeOf } from "./report-time.ts";

// "…, tổng kết năm trước ngày 05/12/2026", "… và báo cáo tổng kết đợt trước ngày 15/6/2026".
const summary = phrase(
  "(?:[,;]|\\svà)\\s+(?=(?:gửi )?(?:báo cáo )?(?:sơ kết|tổng kết|kết quả|cả năm(?: học)?|(?:hằng |hàng )năm)[^,;.()]{0,60}?\\s(?:gửi )?\\(?(?:trước|chậm nhất|muộn nhất|vào)\\s)",
  "g",
);

/** Takes the words of a duty to report apart where a report that sums up has a day of its own behind the time of another one. */
export function partsOf(source: SourceText, words: Block): readonly Block[] {
  if (listedPeriods(words.text, words.folded).length > 0) return [words];
  const parts: Block[] = [];
  let start = 0;
  for (const match of words.folded.matchAll(summary)) {
    const before = sliceBlock(source, words, start, match.index);
    const { frequency } = reportTimeOf(before, before, "");
    if (frequency === undefined || frequency === "per-phase") continue;
    parts.push(before);
    start = match.index + match[0].length;
  }
  return start === 0 ? [words] : [...parts, sliceBlock(source, words, start, words.text.length)];
}
