import { actorsInLaterSentence } from "../actors/read-actors.ts";
import { isTranslatedOrder, subjectAt } from "../actors/sentence-subject.ts";
import { startsWithAgency } from "../words/agency-words.ts";
import { phrase, wordEnd } from "../words/phrase.ts";
import { startsWithOpening, startsWithVerb, verbOffsets } from "../words/verb-words.ts";
import { isStatement } from "./statements.ts";

const passive = phrase(
  `^báo cáo của (?:các |ban |bộ |sở |ủy ban |ubnd |hội )|^chi tiết liên hệ${wordEnd}|^(?:về )?(?:nguồn )?kinh phí${wordEnd}|^(?:nguồn )?ngân sách${wordEnd}|^(?:được|do) (?:thực hiện|ngân sách)|^trên đây là|^phụ lục (?:số )?(?:\\d{1,2}|[ivx]{1,4})\\s*:|^nay\\s|^(?:kế hoạch|quyết định|chỉ thị|nghị quyết|chương trình|quy chế|quy định|hướng dẫn|thông báo|công văn|văn bản) này (?:có hiệu lực|được|thay thế|áp dụng|bãi bỏ)${wordEnd}|^(?:đối tượng|nguyên tắc|phạm vi|mốc thời gian|thời kỳ|thành phần|địa điểm|quy mô|chỉ tiêu|mục tiêu|mục đích|điều kiện|số lượng|phương châm)(?: [^.;:]{0,30})?\\s*:|^(?:chi tiết|cụ thể)(?: được)? (?:tại|theo|như|ở|trong|nêu)${wordEnd}|^(?:có|theo|như|tại) (?:phụ lục|danh sách|biểu)${wordEnd}|^(?:các )?(?:nhiệm vụ|nội dung|công việc)[^.;:]{0,40}\\s(?:theo|tại|nêu tại) (?:các )?(?:phụ lục|biểu|bảng)${wordEnd}|^(?:cơ bản )?(?:thống nhất|nhất trí|đồng ý|ghi nhận|đánh giá cao|biểu dương)(?: cao)? (?:đánh giá|nhận định|với|chủ trương|về chủ trương|nội dung|kết quả|sự|những|các)${wordEnd}`,
);
// "- Công văn số 12/SGDĐT-VP ngày … về việc …": a document, and no order.
/** A document by its number, and no order. */
export const citedDocument: RegExp = phrase(
  "^(?:công văn|kế hoạch|quyết định|chỉ thị|nghị quyết|thông tư|nghị định|công điện|thông báo|hướng dẫn|văn bản) (?:liên tịch )?(?:số )?\\d+[a-z]?[/-]\\S*[^:;]*;?$",
);
// "Hướng dẫn lập biểu mẫu (30 phút)": an item of a programme; "Nhờ …", "Thời gian qua": what was done so far.
const told = phrase(
  "\\(\\d{1,3} phút\\)[.;]?$|^từ (?:năm|quý|tháng) [^.;:]{2,40} chia (?:làm|thành) \\d{1,2} (?:giai đoạn|đợt)|^(?:nhờ|tuy nhiên|thời gian qua|hiện nay|trong (?:những|các) năm qua|những năm qua|năm qua|qua (?:kiểm tra|theo dõi|công tác nắm tình hình))(?!\\p{L})",
);
const target = phrase(
  "^(?:(?:đưa|nâng) (?:tỷ lệ|tỷ trọng)[^.;:]{0,160}\\d\\s?%|đến năm|tỷ lệ|\\d+\\s?%|100%|trên \\d+\\s?%|phấn đấu (?:đến|[^.;:]{0,40}\\d+\\s?%)|ít nhất \\d|tối thiểu \\d)",
);
// "Căn cứ …, các địa phương có thể ban hành văn bản riêng": what a body may do, it need not.
const allowed = phrase("^[^.;:]{10,160}?,\\s[^.;:,]{4,80}(?:,\\s[^.;:,]{2,40}){0,3}\\scó thể\\s");
const thing = phrase(
  `^(?:tiêu chuẩn|kết quả|hồ sơ|ý kiến|đại diện|danh sách|biên bản|số lượng|tổng số|tổng giá trị|tổng kinh phí|tỷ lệ|số|mẫu|điểm|giấy|tài liệu|văn bản|bước|ví dụ|câu hỏi|chứng nhận|sinh ngày|họ và tên|ghi chú|mục|phần|chế độ|tình hình|thực trạng|mức|chi phí|hệ thống|nền tảng|cơ sở dữ liệu|phần mềm|nội dung|hình thức|cơ cấu|được(?! giao)|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy)(?=[,:])|các (?:văn bản|tài liệu|nội dung|tiêu chí|hình thức|mô hình|điều kiện|chương trình)|là|sự|việc)${wordEnd}`,
);
// "Việc tiếp nhận hồ sơ phải đúng quy định, không đặt thêm giấy tờ": how it is to be done.
const bound = phrase("[;,] (?:không|bảo đảm|đảm bảo|chú trọng|ưu tiên)\\s|\\s(?:phải|không được)\\s");

// "Số hộ có nhà phải sửa chữa" is counted.
const counted = phrase("^(?:tổng )?(?:số|kinh phí)\\s");

// "Một là, nâng cao …", "Thứ hai, rà soát …".
const ordinal = phrase("^(?:(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy))\\s?[,:]\\s+");
// "Đợt 1: kiểm tra …".
const stage = phrase("^(?:đợt|bước|giai đoạn|lần) (?:\\d{1,2}|[ivx]{1,4}|một|hai|ba)\\s?:\\s+");
const agreed = phrase("^(?:cơ bản )?(?:thống nhất|nhất trí|đồng ý)\\s");

/** "Đồng ý chủ trương …; giao Sở Tài chính tham mưu …": behind what is agreed to may stand who is to do it. */
export function assignsBehindAgreement(text: string, folded: string): boolean {
  return agreed.test(folded) && actorsInLaterSentence(text, folded).length > 0;
}

/** How sure we are that a text orders something, 0 where it does not. */
export function orderConfidence(text: string, folded: string): number {
  if (assignsBehindAgreement(text, folded)) return 0.8;
  if (text.length < 12 || isStatement(text, folded)) return 0;
  if (passive.test(folded) || citedDocument.test(folded) || told.test(folded) || target.test(folded)) return 0;
  if (allowed.test(folded) && (startsWithOpening(folded) || !startsWithVerb(folded))) return 0;
  if (/[…_]{3,}|(?<![,.])\.{4,}/u.test(text)) return 0;
  if (startsWithVerb(folded.slice((stage.exec(folded) ?? ordinal.exec(folded))?.[0].length ?? 0)) || isTranslatedOrder(folded)) return 0.9;
  if (startsWithAgency(folded)) return subjectAt(text, folded, 0) === undefined ? 0.2 : 0.9;
  if (startsWithOpening(folded)) return 0.8;
  // A sentence that begins in some other way may still order something, if an act follows soon.
  return (!thing.test(folded) || (bound.test(folded) && !counted.test(folded))) &&
    text.length >= 30 &&
    verbOffsets(folded.slice(0, 90)).length > 0
    ? 0.5
    : 0;
}
