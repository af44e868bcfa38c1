import { foldVietnameseLetters, type Timing } from "@pccc/core";
import type { DraftTask } from "../plan-draft.ts";
import { dueInSentence } from "../timing/read-due.ts";
import { phrase, wordEnd, wordStart } from "../words/phrase.ts";
import { verbOffsets } from "../words/verb-words.ts";

const adoption = phrase(
  `${wordStart}(?:xây dựng|ban hành|lập|cụ thể hóa thành)(?: và ban hành| và triển khai| và tổ chức thực hiện|, ban hành)?\\s(?:[^.;:]{0,40}\\s)?(?:kế hoạch|chương trình)${wordEnd}`,
);
const planOfWork = phrase("kế hoạch (?:kiểm tra|thanh tra|bảo trì|đấu giá|tập huấn|sử dụng|đầu tư|phát triển|sao lưu|vốn)");
const report = phrase(`${wordStart}(?:báo cáo|phản ánh|gửi (?:báo cáo|kết quả|về))${wordEnd}`);

/** The order to adopt a plan of one's own in a task's text, with the deadline of its clause. */
export function adoptionIn(task: DraftTask): { readonly timing: Timing } | undefined {
  const clause = clausesOf(task.text).find(({ folded }) => adoption.test(folded) && !planOfWork.test(folded));
  return clause === undefined ? undefined : { timing: dueInSentence(clause.text, clause.folded).timing };
}

/** What a task orders besides reporting and adopting a plan; `undefined` where that is all. */
export function remainderOf(
  task: DraftTask,
  reports: boolean,
  adopts: boolean,
): { readonly text: string; readonly timing: Timing } | undefined {
  if (!reports && !adopts) return { text: task.text, timing: task.timing };
  const rest = clausesOf(task.text).filter(
    ({ folded }) => !(reports && report.test(folded)) && !(adopts && adoption.test(folded)) && verbOffsets(folded).length > 0,
  );
  if (rest.length === 0) return undefined;
  const text = rest.map((clause) => clause.text).join("; ");
  return { text, timing: dueInSentence(text, foldVietnameseLetters(text)).timing };
}

function clausesOf(text: string): readonly { readonly text: string; readonly folded: string }[] {
  return text.split(/;\s+|(?<=\p{Ll}[.])\s+(?=\p{Lu})/u).map((clause) => ({ text: clause, folded: foldVietnameseLetters(clause) }));
}
