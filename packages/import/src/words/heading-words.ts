import { foldVietnamese } from "@pccc/core";
import { phrase } from "./phrase.ts";

/**
 * What stands under a heading: orders, aims, the basis, money, a calendar, a form to fill in, or duties to report.
 * Beside these a text may be the wrapper of a plan, or the rules of a regulation.
 */
export type Zone = "duty" | "aim" | "basis" | "funding" | "time" | "form" | "reporting" | "wrapper" | "rule";

const duty = phrase("nhiệm vụ|giải pháp|tổ chức thực hiện|phân công|trách nhiệm|triển khai|nội dung|công tác|hoạt động");
const aim = phrase(
  "^(?:mục đích|mục tiêu|yêu cầu|quan điểm|phương châm|phương pháp|nguyên tắc|chỉ tiêu|phạm vi|đối tượng|số lượng|thành phần|địa điểm|tình hình|đặc điểm|hiện trạng|thực trạng|kết quả|đánh giá|sự cần thiết|căn cứ|cơ sở pháp lý|tầm nhìn|bối cảnh|ưu điểm|tồn tại|hạn chế|nguyên nhân|thuận lợi|khó khăn|tiêu chuẩn|điều kiện|lợi ích|ý nghĩa|tác động|quy định chung|vấn đề chung|một số vấn đề chung|giải thích|giới thiệu)(?!\\p{L})",
);
const translated: readonly (readonly [Zone, RegExp])[] = [
  ["aim", phrase("^(?:purposes?|objectives?|goals?|targets?|requirements?|viewpoints|scope)(?!\\p{L})")],
  ["funding", phrase("^(?:funding|budget|expenses)(?!\\p{L})")],
  ["duty", phrase("^(?:(?:key |main |specific )?tasks|implementation|organization|responsibilities|assignment)(?!\\p{L})")],
];
const basis = phrase(
  "^(?:căn cứ|cơ sở)(?=$|[\\s.:])(?: chính trị)?(?:,? (?:và )?(?:căn cứ |cơ sở )?pháp lý)?(?: và (?:căn cứ |cơ sở )?thực tiễn)?(?: (?:để )?(?:xây dựng|lập|ban hành|thực hiện|triển khai)[^.;:]{0,40})?[\\s.:]*$",
);
const bareGround = phrase("^cơ sở[\\s.:]*$");
const funding = phrase(
  "^(?:(?:về )?(?:nguồn )?kinh phí|nguồn vốn|nguồn lực|tài chính|(?:tổng )?dự toán|tổng kinh phí|tổng mức đầu tư|phân kỳ đầu tư|(?:phương án|phương thức|cấp phát|quản lý|bố trí|cơ cấu)[^.;:]{0,30} kinh phí|cơ chế tài chính)(?!\\p{L})",
);
const fundingAndMore = phrase("^[^.;:]{0,40}(?:,|\\svà) (?:cơ sở vật chất|tổ chức thực hiện|trách nhiệm|điều kiện (?:bảo|đảm))");
const time = phrase("^(?:thời gian|thời hạn|tiến độ|lộ trình|thời điểm)(?!\\p{L})");
const form = phrase(
  "^(?:đề cương|mẫu|biên bản|phiếu|danh sách|danh mục(?! (?:nhiệm vụ|công việc|các nhiệm vụ))|biểu(?! (?:phân công|tiến độ))|tiêu chí|thang điểm|bảng(?! (?:phân công|phân giao|nhiệm vụ|công việc|tiến độ)))(?!\\p{L})",
);
const report = phrase("^báo cáo(?! định kỳ)(?!\\p{L})");
const reporting = phrase(
  "^(?:thời (?:gian|hạn) (?:gửi )?báo cáo|chế độ (?:thông tin,? )?báo cáo|báo cáo định kỳ|thông tin,? báo cáo|công tác báo cáo)",
);

const longestHeading = 1_000;

/** Tells what stands under a heading; `undefined` where it is as under the heading above. */
export function zoneOf(heading: string): Zone | undefined {
  const folded = foldVietnamese(heading.slice(0, longestHeading)).replace(/^(?:các|những|một số|về)\s+/u, "");
  const english = translated.find(([, pattern]) => pattern.test(folded));
  if (english !== undefined) return english[0];
  if (reporting.test(folded)) return "reporting";
  if (funding.test(folded)) return fundingAndMore.test(folded) ? "duty" : "funding";
  if (basis.test(folded) && !bareGround.test(folded)) return "basis";
  if (aim.test(folded)) return mixed(folded) ? "duty" : "aim";
  if (time.test(folded)) return "time";
  // "MẪU BÁO CÁO", "BÁO CÁO": a form stands in capitals; "Báo cáo kết quả" is an order.
  if (form.test(folded) || (report.test(folded) && heading === heading.toUpperCase())) return "form";
  return duty.test(folded) ? "duty" : undefined;
}

// "Mục tiêu, nhiệm vụ": a heading over both holds orders too.
function mixed(folded: string): boolean {
  return phrase("nhiệm vụ|giải pháp|nội dung|tổ chức thực hiện|biện pháp|phương án|các bước|quy trình|trình tự").test(
    folded.replace(phrase("^(?:đánh giá|kết quả|tình hình).*"), ""),
  );
}
