import { foldVietnameseLetters } from "@pccc/core";
import { phrase, wordEnd, wordStart } from "../words/phrase.ts";

// "gửi Phòng Kinh tế trước ngày 31/01/2026": what is to be sent by a day.
const byDay =
  "(?:trước (?:ngày )?\\d|chậm nhất|muộn nhất|vào (?:ngày|thứ|sáng|chiều|\\d)|trong (?:ngày|vòng|thời hạn) \\d|trước (?:khi|ngày) \\p{L}|(?:hằng|hàng|định kỳ|mỗi) (?:tuần|tháng|quý|năm|0?6 tháng))";
/** The acts by which something is reported. */
export const act: RegExp = phrase(
  `(?=[bgnctvpđd])${wordStart}(báo cáo (?:tổng hợp|tổng kết|sơ kết|kết quả)(?: (?!(?:về|gửi|cho)\\s)[^.;:,()]{1,40})? trình(?= \\p{L})|báo cáo(?! viên| tài chính)|(?:gửi|nộp) (?:dự thảo(?: báo cáo| kế hoạch)?|báo cáo|kết quả|văn bản|kế hoạch|về|biên bản|danh sách|số liệu|ý kiến|đề xuất)|(?<!đồng )gửi(?= [^.;:()]{3,60} để (?:tổng hợp|theo dõi|đôn đốc))|(?<!đồng )gửi(?= (?!(?:các|cho|đến|tới)\\s)(?![^.;:()]{0,60}(?:thẩm định|phê duyệt|xem xét|ý kiến))[^.;:()]{3,60}(?: \\([^()]{2,60}\\))? ${byDay})|gửi(?<=(?:hằng|hàng|mỗi) (?:tuần|tháng|quý),?\\s[^.;:]{3,200}gửi)(?= \\p{L})|thông tin(?= (?:tiến độ|kết quả|tình hình)[^.;:,]{0,60} (?:cho|về|đến|tới) (?!(?:nhân dân|người dân)))|trả lời(?= (?!bằng)[^.;:()]{3,60} ${byDay})|báo ngay(?= (?:cho|về|với|đến) )|báo(?= (?:số lượng|số liệu|tình hình)[^.;:,]{0,60} về )|giải trình(?: bằng văn bản)?(?= (?:với|cho) )|báo lại(?= \\p{L})|thông báo(?= (?:kết quả|tình hình)[^.;:,]{0,60} (?:cho|về|đến|với|tới) (?!(?:các|nhân dân|người dân)))|cung cấp(?= (?:số liệu|danh sách|báo cáo|thông tin|kết quả)[^.;:]{0,120}? (?:cho|về|đến) [^.;:]{3,80}? (?:định kỳ|hằng|hàng|${byDay}))|(?<!(?:chương|quá|quy|công|lộ|tiến) )trình(?= [^.;:,]{3,60} báo cáo (?:tổng kết|kết quả|sơ kết))|(?:có )?văn bản gửi(?= [^.;:()]{3,60} (?:để )?(?:tổng hợp|xem xét|giải quyết|hướng dẫn))|đề xuất,? gửi|phản ánh|phản hồi|trả lời bằng văn bản(?= (?:cho|về|đến|gửi) )|cập nhật(?= (?:số liệu|kết quả|tiến độ)[^.;:,]{0,60} về )|thông tin về|có báo cáo|chế độ báo cáo)${wordEnd}`,
  "g",
);
// What is handed over to be worked on reports nothing.
export const handedOver: RegExp = phrase("(?:dự toán|giấy (?:mời|báo)|thư(?!\\p{L})|tin nhắn|hồ sơ)(?![^.;]*[;.])[^.;]{0,60}$");
// What is sent stands behind the word, to whom behind "về".
export const sending: string = foldVietnameseLetters("gửi ");
/** "báo lại". */
export const answer: string = foldVietnameseLetters("báo lại");
/** "báo cáo". */
export const reportWord: string = foldVietnameseLetters("báo cáo");
