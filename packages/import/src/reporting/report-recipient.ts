import { subjectAt } from "../actors/sentence-subject.ts";
import type { Block } from "../layout/block.ts";
import { continuesClass, startsWithAgency } from "../words/agency-words.ts";
import { phrase, wordEnd, wordStart } from "../words/phrase.ts";
import { sending } from "./report-acts.ts";

/** A stretch of a paragraph. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const stop = phrase(
  `\\s+(?:kết quả|tình hình|tình trạng|tiến độ|0?[69] tháng|để|theo|trước|xem xét|qua|thông qua|về(?! trật tự xã hội)|chỉ đạo|xử lý|hướng dẫn|phê duyệt|quyết định|định kỳ|hằng|hàng|chậm nhất|bằng|khi|sau|lên|những|trình|các trường hợp|tổng hợp|báo cáo(?! viên)|danh sách|số liệu|dữ liệu|thẩm định|ngay|kịp thời|vào|từ|đến|nghiên cứu|tháo gỡ|giải quyết|cho ý kiến|trong|thực hiện|hoàn thiện|hoàn thành|kiện toàn|áp dụng|ban hành|cho phép|điều chỉnh|các (?:nội dung|vấn đề|khó khăn|vướng mắc)|đảm bảo|bảo đảm|việc|và (?:các cơ quan có liên quan|đề xuất|tham mưu|gửi))${wordEnd}|[.;:(),“"]`,
  "g",
);

// "báo cáo kịp thời UBND tỉnh", "báo cáo kết quả UBND tỉnh": how or of what stands between.
const behindAct = phrase(
  "^(?:,| và)?\\s+(?:(?:đề xuất|kiến nghị|kịp thời|ngay|đầy đủ|trực tiếp|nhanh|kết quả|tình hình|tiến độ),?\\s+(?:trình\\s+|(?:triển khai |tổ chức )?thực hiện\\s+)?)?",
);

const towards = phrase("^(?:[^.;()]|\\([^()]{0,60}\\)){0,140}?\\s(?:về|gửi(?: về)?|đến|cho|tới|với|lên)\\s+(?=\\p{L})");

/** "qua Phòng A", "(thông qua Phòng A)". */
export const via: RegExp = phrase(
  `\\(\\s*(?:thông )?qua\\s+([^()]{3,140})\\)|${wordStart}(?:thông qua|qua)\\s+(?!việc\\s|công tác\\s)([^.;()]{3,140}?)(?=\\s+(?:trước|chậm nhất|để|định kỳ|hằng|hàng|theo)${wordEnd}|[.;,(]|$)`,
);

const authority = phrase(
  "^(?:các |những )?(?:cơ quan|đơn vị|xã|phường|thôn|cơ sở|đối tượng|tổ chức đảng)(?:, (?:đơn vị|tổ chức|địa phương))? được (?:giám sát|kiểm tra|thanh tra)|^(?:cấp có thẩm quyền|cơ quan (?:có thẩm quyền|chức năng)|cấp trên|cấp ủy, chính quyền|kết quả|tình hình)",
);

/** To whom a report goes whose act stands at an offset, within its clause. */
export function recipientIn(content: Block, at: number, length: number, end: number): Span | undefined {
  const rest = content.folded.slice(at + length, end);
  const direct = behindAct.exec(rest);
  const candidates: number[] = [];
  if (direct !== null && (length < sending.length || !content.folded.startsWith(sending, at))) candidates.push(direct[0].length);
  if (/(?:về|đến)$/u.test(content.folded.slice(at, at + length))) candidates.push(1);
  let scan = 0;
  for (let step = 0; step < 4; step += 1) {
    const match = towards.exec(rest.slice(scan));
    if (match === null) break;
    scan += match[0].length;
    candidates.push(scan);
  }
  for (const candidate of candidates) {
    const name = rest.slice(candidate);
    if (!startsWithAgency(name) || authority.test(name)) continue;
    const cut = nameEnd(name, content.text.slice(at + length + candidate));
    if (cut < 2) continue;
    const start = at + length + candidate;
    return { start, end: start + cut + othersBehind(content.text.slice(start + cut, end), content.folded.slice(start + cut, end)) };
  }
  return undefined;
}

// "báo cáo Bộ Công an, Bộ Tư pháp trước ngày …": more who get it, where no act of theirs follows.
function othersBehind(text: string, folded: string): number {
  let end = 0;
  for (;;) {
    const mark = /^,\s+(?=\p{Lu})/u.exec(text.slice(end))?.[0].length ?? 0;
    const at = end + mark;
    if (mark === 0 || !startsWithAgency(folded.slice(at)) || subjectAt(text, folded, at) !== undefined) return end;
    const next = nameEnd(folded.slice(at), text.slice(at));
    if (next < 2) return end;
    end = at + next;
  }
}

// "UBND tỉnh và các Bộ, ngành": a class goes on behind the comma.
const classAlone = phrase("(?:^|\\s)(?:bộ|sở|ban|ngành|cơ quan|đơn vị|tỉnh|huyện|quận|thị xã|xã|phường)$");

const steering = phrase("(?:^|\\s)ban chỉ đạo$");

// "Sở Văn hóa, Thể thao và Du lịch": a comma within a name is followed by a capital, which folding has hidden; names are short.
function nameEnd(name: string, text: string): number {
  // "Ban Chỉ đạo", "Ban chỉ đạo": a verb within a name has a capital.
  const cut =
    Array.from(name.slice(0, 160).matchAll(stop)).find(
      (match) =>
        !/^\s+\p{Lu}/u.test(text.slice(match.index)) &&
        !steering.test(name.slice(0, match.index + match[0].length)) &&
        !(match[0] === "," && classAlone.test(name.slice(0, match.index)) && continuesClass(name.slice(match.index + 2))),
    )?.index ?? -1;
  return (cut < 0 ? name.slice(0, 160).length : cut) - (cut < 0 && /\s$/u.test(name) ? 1 : 0);
}

// "qua Phòng Tổng hợp, email: …": how to reach the body is no part of its name.
const contactAhead = phrase(
  "(?:^|\\s*[,;-]\\s*)(?:đồng thời |và )?(?:theo |qua )?(?:e-?mail|thư điện tử|hộp thư|điện thoại|số điện thoại|sđt|đt|số máy|fax|zalo|facebook|địa chỉ)(?!\\p{L})",
);

/** Through whom it goes. */
export function viaText(content: Block, at: number, match: RegExpExecArray): { readonly via?: string } {
  const words = match[1] ?? match[2] ?? "";
  const start = at + match.index + match[0].lastIndexOf(words);
  const contact = words.search(contactAhead);
  const body = content.text.slice(start, start + (contact < 0 ? words.length : contact)).trim();
  return body === "" ? {} : { via: body };
}
