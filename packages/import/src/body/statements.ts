import { subjectAt } from "../actors/sentence-subject.ts";
import { startsWithAgency } from "../words/agency-words.ts";
import { phrase, wordEnd } from "../words/phrase.ts";
import { startsWithVerb, verbOffsets } from "../words/verb-words.ts";

// "Phấn đấu 100% cơ sở được kiểm tra", "Phấn đấu mỗi thôn có trên 90% hộ …": an aim, with how much of it.
const aimedAt = phrase("^phấn đấu\\s[^.;]{0,60}?\\d\\s?%");
// "1 tiết được tính 1 giờ chuẩn": how work is counted.
const counted = phrase(
  "\\s(?:được )?tính\\s(?:bằng |là |thêm )?\\d+(?:[.,]\\d+)?\\s(?:giờ|tiết|điểm|ngày công|công|lần)|\\sđược tính giờ\\s",
);
// "Năm 2026: 1.300.000.000đ": how much money.
const amount = phrase("^[^.;:]{2,160}:\\s*\\d[\\d.,]*\\s?(?:đ|vnđ|đồng|(?:triệu|tỷ|nghìn)(?: đồng)?)[\\s.;/]*$");
// "Diện tích sàn bình quân đầu người đến năm 2030 là 30 m2": a figure to be reached.
const figure = phrase(
  "^(?:diện tích|tỷ lệ|tỉ lệ|tốc độ|số|tổng|mức|doanh thu|giá trị|sản lượng|năng suất|thu nhập)\\s[^.;:]{3,140}\\s(?:là|đạt|còn|chiếm)\\s(?:(?:trên|dưới|khoảng|từ|tối thiểu|ít nhất) )?\\d",
);
// "Hội nghị bàn kế hoạch …": what comes at a meeting, and not what anybody is to do.
const ofMeeting = phrase(`^hội nghị (?:cử|bàn|nghe|thảo luận|thông qua|biểu quyết|bầu|khai mạc|bế mạc|kết thúc|nhất trí)${wordEnd}`);
const pieces = phrase(`^một số (?:mẫu|biểu|văn bản|tài liệu|hình ảnh|quy định)${wordEnd}`);
// "… là cơ quan thường trực.": what a body or a person is.
const isSomething = phrase(
  "^\\s*là (?:(?:cơ quan|đơn vị|lực lượng|trưởng|phó|thành viên|ủy viên|thư ký|tổ trưởng|thường trực|đầu mối|đồng chí|người)(?!\\p{L})[^,;]*$|(?:chủ tịch|phó chủ tịch|giám đốc|bí thư)(?!\\p{L}))",
);
// "… bị xử phạt theo quy định", "… có quyền khiếu nại": what happens to somebody, or may.
const befallen = phrase("\\sbị(?:\\s[^\\s,;]+){1,3}$");
const byRule = phrase("^\\s*(?:theo|từ|căn cứ)\\s");
const mayAct = phrase("\\s(?:có quyền|được quyền)\\s");
// "Công an tỉnh có Văn bản số 12/CAT-PC07 …": what has a number has been issued.
const issued = phrase("^\\s*(?:đã )?(?:có|ban hành)\\s[^,;.]{3,40}\\ssố\\s\\d");
// "Tập thể, cá nhân vi phạm sẽ bị xử lý", "Chi bộ nào không thực hiện …": what follows from it.
const consequence = phrase(
  "\\ssẽ (?:bị|không được|phê bình|kiểm điểm|xem xét xử lý|được (?:cộng|tính|xét|ưu tiên|thưởng))\\s|^[^.;:,]{3,60}\\snào\\s(?:không|để|vi phạm|chậm)\\s",
);
const reported = phrase("^theo (?:báo cáo|thống kê|số liệu|bản tin|dự báo)(?!\\p{L})(?![^.;:]*\\s(?:yêu cầu|đề nghị|giao)\\s)");
// "Xã A được cấp 20 bình" is granted something; who "bố trí 02 tổ" is to do it.
const granted = phrase("^\\s*(?:được (?:giao|cấp|hỗ trợ|phân bổ|bố trí)|giao|cấp|phân bổ)\\s\\d");
// "Năm 2025, Công an xã đã kiểm tra 30 cơ sở."
// "Theo đó, 08 bộ đã sửa đổi …", "Đến nay các xã đã …".
const doneSoFar = phrase("^(?:theo đó|trong đó|đồng thời|hiện nay|hiện|đến nay|tính đến|cho đến nay|kết quả)[\\s,][^.;:]{0,80}\\sđã\\s");
const inThePast = phrase("^(?:trong )?(?:năm|tháng|quý|6 tháng)\\s[^.;:]{1,80}\\sđã\\s$");

// "Thị trường … được coi là công cụ …": what something is held to be.
const heldToBe = phrase("^[^.;:,]{3,80}\\sđược (?:coi|xem|xác định) là\\s");

// "Dữ liệu là nền tảng của …", "Trọng tâm là …": what something is worth, unless a later sentence tells what to do about it.
const maxim = phrase(
  "^[^.;:]{3,160}?\\slà (?:một |một trong những |những |các )?(?:nền tảng|yếu tố|trụ cột|điều kiện|động lực|định hướng|đòn bẩy|lực đẩy|quá trình|lực lượng tiên phong|khâu đột phá|tiền đề|chìa khóa|xu thế|nhu cầu)(?!\\p{L})|^(?:[^.;:,]{2,40}, )?(?:trọng tâm|đột phá(?: (?:chiến lược|chính sách))?) (?:là|được đặt vào)[\\s:]",
);

function isMaxim(folded: string): boolean {
  return (
    maxim.test(folded) &&
    !folded
      .split(/[.;]\s+/u)
      .slice(1)
      .some((sentence) => startsWithVerb(sentence))
  );
}

// "Bộ Chính trị ghi nhận và biểu dương …".
const praised = phrase("^\\s*(?:ghi nhận|biểu dương|đánh giá cao|hoan nghênh|chúc mừng|nhiệt liệt)(?!\\p{L})");

/** Whether a sentence with an act in it says how things are, were or should be, and tells nobody to do anything. */
export function isStatement(text: string, folded: string): boolean {
  if (doneSoFar.test(folded) || consequence.test(folded) || heldToBe.test(folded) || isMaxim(folded) || reported.test(folded)) return true;
  if (
    aimedAt.test(folded) ||
    counted.test(folded) ||
    amount.test(folded) ||
    figure.test(folded) ||
    ofMeeting.test(folded) ||
    pieces.test(folded)
  )
    return true;
  const [first] = verbOffsets(folded.slice(0, 160));
  if (first !== undefined && inThePast.test(folded.slice(0, first))) return true;
  const subject = startsWithAgency(folded) ? subjectAt(text, folded, 0) : undefined;
  if (subject === undefined) return false;
  const [name, rest] = [folded.slice(0, subject.end), folded.slice(subject.end)];
  return (
    praised.test(rest) ||
    isSomething.test(rest) ||
    issued.test(rest) ||
    granted.test(rest) ||
    mayAct.test(name) ||
    (befallen.test(name) && byRule.test(rest))
  );
}
