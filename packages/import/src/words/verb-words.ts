import { foldVietnameseLetters } from "@pccc/core";
import { phrase, wordEnd } from "./phrase.ts";

const verbs =
  "chủ trì|phối hợp|chịu trách nhiệm|có trách nhiệm|có nhiệm vụ|có kế hoạch|có biện pháp|có văn bản|có ý kiến|trách nhiệm|phụ trách|tham mưu|tham gia|tham dự|theo dõi|đôn đốc|kiểm tra|thanh tra|giám sát|hướng dẫn|chỉ đạo|lãnh đạo|tổ chức|triển khai|thực hiện|thi hành|" +
  "xây dựng|ban hành|rà soát|tuyên truyền|phổ biến|quán triệt|vận động|tăng cường|đẩy mạnh|tiếp tục|tập trung|nâng cao|phát huy|củng cố|kiện toàn|bố trí|bảo đảm|đảm bảo|đề xuất|kiến nghị|đề nghị|trình|tổng hợp|báo cáo|thông báo|gửi|cung cấp|xuất cấp|cập nhật|" +
  "thẩm định|thành lập|cử|phân công|giao|quản lý|vận hành|duy trì|phát triển|phát động|phát hiện|xử lý|giải quyết|tiếp nhận|lập|huy động|hỗ trợ|đào tạo|bồi dưỡng|tập huấn|diễn tập|khảo sát|điều tra|đánh giá|sơ kết|tổng kết|biểu dương|khen thưởng|động viên|" +
  "khuyến khích|nghiên cứu|ứng dụng|lồng ghép|đổi mới|cải cách|cắt giảm|hoàn thiện|hoàn thành|chuẩn bị|chuẩn hóa|số hóa|biên soạn|phê duyệt|thẩm tra|kiểm soát|ngăn chặn|phòng ngừa|bảo vệ|giữ gìn|khắc phục|tháo gỡ|chấp hành|tuân thủ|nghiêm túc|" +
  "chủ động|thường xuyên|kịp thời|khẩn trương|kiên quyết|tích cực|trực tiếp|định kỳ|hằng năm|hàng năm|hằng tháng|hàng tháng|hằng quý|hàng quý|phải|cần|nên|được giao|không|chỉ|hạn chế|gắn|lựa chọn|chú trọng|ưu tiên|quan tâm|tạo|đưa|thu thập|thống kê|phân tích|" +
  "yêu cầu|kết hợp|liên hệ|đăng tải|đăng ký|niêm yết|công khai|công bố|ký|cam kết|khai thác|sử dụng|đầu tư|trang bị|mua sắm|sửa chữa|sửa|lắp|bảo dưỡng|lắp đặt|kết nối|chia sẻ|nắm|nêu cao|đề cao|siết chặt|xác định|cụ thể hóa|căn cứ|dựa|trên cơ sở|theo|" +
  "đấu tranh|tuần tra|kiểm kê|họp|làm tốt|nhân rộng|tổng rà soát|điều chỉnh|bổ sung|sửa đổi|kiểm định|thay thế|vận dụng|tập hợp|chứng kiến|triệu tập|thỏa thuận|hiệp thương|giới thiệu|thông qua|mời|điều phối|tư vấn|thường trực|dự kiến|lập dự toán|cân đối|giúp|là|quyết định|thống nhất|chấp thuận|kêu gọi|phản ánh|phối kết hợp|góp ý|tham vấn|tiến hành|phấn đấu|thúc đẩy|mở rộng|đa dạng|tranh thủ|trao đổi|khai báo|kê khai|bàn giao|cho ý kiến|lấy ý kiến|tố giác|nhân rộng|chấn chỉnh|cảnh báo|cải thiện|tạo điều kiện|đồng hành|xúc tiến|mở (?:chuyên|lớp|đợt|trang|cuộc|hội nghị|các lớp|\\d{1,3}(?= ))|định hướng|dẫn dắt|nêu gương|phân bổ|cấp phát|chi trả|bảo trì|bảo tồn|phục hồi|tôn tạo|khôi phục|trưng bày|tiếp thu|giải trình|nhập dữ liệu|đối chiếu|xác minh|rút kinh nghiệm|tính toán|dự báo|ưu tiên|tạo lập|tích hợp|đồng bộ|chuyển giao|chuyển đổi|tái cơ cấu|nhân rộng|tôn vinh|tri ân|chăm lo|chăm sóc|khám|tiêm|phun|vệ sinh|thu gom|phân loại|ký kết|đàm phán|luân phiên|luân chuyển|điều động|quy hoạch|hậu kiểm|tiền kiểm|kiện toàn|chốt|tháo gỡ|rà phá|cứu hộ|cứu nạn|sơ tán|di dời|di chuyển|cắm biển|lưu trữ|điều tiết|thẩm vấn|truy quét|triệt phá|xóa bỏ|giảm thiểu|khống chế|kéo giảm|bám sát|nắm bắt|vào cuộc|dành|làm rõ|tổng rà soát|khoanh định|khoanh vùng|tăng thời lượng|đẩy nhanh|đẩy lùi|nhận (?:giúp|đỡ đầu|phụ trách|nhiệm vụ|làm)|tổng kiểm tra|tổng kiểm kê|sẵn sàng|báo động|chỉ huy|triển lãm|duy tu|canh phòng|ứng trực|trực (?:24|ban|chỉ huy|sẵn|cấp cứu|gác|đêm|canh|bảo vệ|tại)|quảng bá|thu hút|hoàn chỉnh|soạn thảo|xem xét|kiểm điểm|giữ vững|phát hành|đưa tin|xác nhận|tuyển dụng|tuyển sinh|nhắc nhở|phê bình|tuyên dương|ngăn ngừa|giải ngân|cưỡng chế|bằng (?:nhiều|các|mọi)|" +
  "viết(?! tắt| hoa)|canh gác|duyệt(?! binh)|phúc tra|phát lệnh|ra quân|thí điểm|hiệp đồng|lấy mẫu|phát tin|cải tạo|nhắn tin|hoãn|tín chấp|xét duyệt|túc trực|gương mẫu|báo(?= (?:số lượng|số liệu|tình hình|danh sách|ngay|tin(?! (?:viên|tức))|cho) )|chuyển(?= (?:kho|hồ sơ|tiền|kinh phí|đủ|toàn bộ|ngay|cho|về|đến|trả))|truyền thông(?= (?:về|cho|đến|nâng cao|giáo dục|dinh dưỡng))|giải tỏa|tịch thu|xây mới|giải ngân|quyết toán|tiêu hủy|tiêm phòng|cứu trợ|tặng quà|kiểm điểm|phê bình|tuyển dụng|điều chuyển|bổ nhiệm|đối thoại|xác nhận|đền bù|hoàn trả|gia hạn|bắt giữ|luyện tập|nghiệm thu|bảo quản|hưởng ứng|đón tiếp|quay phim|đưa tin|phát sóng|nghiêm cấm|chấm dứt|loại bỏ|bãi bỏ|hủy bỏ|cưỡng chế|rút ngắn|đơn giản hóa|tinh giản|bình xét|chấm điểm|xếp loại|ghi nhận|kết nạp|thiết lập|thiết kế|khởi công|khánh thành|thi công|quảng bá|cung ứng|điều tiết|phân luồng|ghi hình|bóc gỡ|đảm nhận|đảm nhiệm|đăng cai|thực thi|hoàn tất|sưu tầm|in ấn|cắm mốc|treo|dán|tặng|trao|thăm|vẽ|dọn|dọn dẹp|tháo dỡ|thu gom|phun|khơi thông|trồng(?! trọt)|chôn lấp|nộp|dọn dẹp|tháo dỡ|soạn|" +
  "dựng(?= nhà| lều| rạp| trạm)|áp dụng|bổ trợ|bù đắp|cải tiến|chỉnh lý|chỉnh sửa|chỉnh trang|cân nhắc|đo đạc|đo lường|đóng góp|gây dựng|gia cố|gia tăng|gìn giữ|giảng dạy|hòa giải|hoạch định|huấn luyện|kế thừa|khích lệ|khơi dậy|khởi động|khởi tố|khuyến cáo|khuyến nghị|kiểm đếm|kiềm chế|kiến tạo|kích hoạt|kích thích|lan tỏa|lắng nghe|làm chủ|làm (?:thủ tục|hồ sơ|đầu mối)|làm rõ|làm sạch|làm việc (?:cụ thể|trực tiếp|với)|luật hóa|mã hóa|minh bạch hóa|mô phỏng|nâng cấp|nâng tầm|nhanh chóng|nhận diện|nhập (?:liệu|số liệu|thông tin|dữ liệu|kết quả)|nhắc|nhắc nhở|niêm phong|nỗ lực|pháp điển hóa|phân cấp|phân định|phân khai|phân nhóm|phân quyền|phân tuyến|phản hồi|phê chuẩn|quyên góp|quyết liệt|rèn luyện|san lấp|sàng lọc|sắp xếp|soát xét|sớm(?! hơn)|tái lập|tận dụng|tạm (?:đình chỉ|giữ|ngừng|dừng)|thanh quyết toán|thắt chặt|thể chế hóa|thể hiện|tiếp cận|tiếp xúc|tinh gọn|tôn trọng|tổng duyệt|tổng vệ sinh|trả lời|trích lục|trích xuất|truyền đạt|truyền tải|truy cứu|truy vết|tự (?:kiểm tra|rà soát|đánh giá|chấm|tổ chức)|túc trực|tuyệt đối|ủng hộ|vinh danh|xác lập|xác thực|xóa|xử phạt|yểm trợ";

// Short words that begin an order, and mean other things inside one.
const openers =
  "mở|mở rộng|đo|vớt|gặp|vá|dựng|vẽ|in|phát|treo|dán|kẻ|gắn|đặt|đưa|mang|tặng|trao|thăm|thăm hỏi|gặp gỡ|mời|kêu gọi|viết|chiếu|thi|trực|canh gác|" +
  "khoanh vùng|dọn|dọn dẹp|tháo dỡ|thu gom|giữ gìn|chuyển|cắt|tháo|dời|che chắn|chằng chống|gia cố|nhắc|nhắc nhở|biểu dương|ra quân|tập luyện|diễn tập|thực tập|làm|giúp|đến|vào|thả|phun|khơi thông|rải|lật|úp|đậy|chôn lấp|trồng|cắt tỉa|chụp|quay|khám|tiêm|nộp|chia|sắp xếp|tìm hiểu|học tập|tuyên dương|cải tạo|nạo vét|tu bổ|tu sửa|nâng cấp|thí điểm|chỉnh trang|tập kết|ngừng|tạm dừng|thu hồi|đình chỉ|xử phạt|khởi tố|truy xuất|lấy mẫu|xây|đào|quét|sơn|trang trí|bầu|chọn|rút|cấp(?! (?:thành phố|tỉnh|huyện|quận|xã|phường|cơ sở|trung ương))|tổ chức|ghi|ghi chép|khóa|cắt điện|trực|chạy thử|bơm|tuyển|tuyển chọn|in ấn|cấp phát|thử nghiệm|bàn giao|thay(?! mặt)|nạp|phủ sóng|phủ kín|nối mạng|" +
  "đấu thầu|vận chuyển|khử trùng|giải thể|sáp nhập|tiếp xúc|chữa cháy|cổ động|gặp mặt|tọa đàm|dự trữ|điều hành|tiếp công dân|di chuyển|bồi thường|giải phóng|ứng phó|miễn giảm|công nhận|" +
  "chống|đăng|đón|đón nhận|đóng (?:cửa|dấu|điện)|dừng|giáo dục(?! (?:mầm non|nghề|tiểu học|phổ thông|trung học|đại học|thường xuyên|và đào tạo))|giảm(?! (?:ít nhất|tối thiểu|từ|trên|\\d))|giữ|giữ vững|hình thành|hợp nhất|hợp tác(?! (?:xã|quốc tế))|khắc ghi|kiên trì|lắp|linh hoạt|loại trừ|lưu giữ|mạnh dạn|mua|ngăn|nâng|phòng,? chống|sáng tác|sản xuất (?:các|phim|tin|phóng sự|chương trình|chuyên|ấn phẩm|video)|tách|tăng(?! (?:ít nhất|tối thiểu|từ|trên|\\d))|tham quan|thận trọng|thanh lý|thông tin(?=,| (?:kịp thời|đầy đủ|rộng rãi|tuyên truyền|cho|đến|tới))|thuê|tiết kiệm|tiêu độc|tìm|tránh|từng bước|xin|xuất cấp|cài đặt|biểu diễn|nói chuyện|dâng hương|viếng|nuôi dưỡng|ổn định|bình ổn|hiện đại hóa|xã hội hóa|trợ giúp(?! (?:xã hội|pháp lý))|giám định|kiểm nghiệm|liên kết|phục vụ|thanh toán|truyền thông|tìm kiếm|xét (?:chọn|duyệt|tặng|công nhận)|đấu giá|ứng cứu|đặt hàng|tự (?:nguyện|giác)";

// Syllables of nouns that are spelt as a verb: "chương trình", "giao thông", "thư ký", "công lập".
const withinNoun =
  "(?<=(?:chương|công|quy|quá|tiến|lộ|giáo|hành)\\s)trình|(?<=(?:công|độc|dân)\\s)lập|(?<=(?:thư|chữ|nhật)\\s)ký|(?<=địa\\s)chỉ|(?<=hàng\\s)không|(?<=(?:giấy|thư)\\s)mời|(?<=(?:kỳ|cuộc|phiên|phòng)\\s)họp|(?<=ứng\\s)cử|(?<=(?:bài|cách|chữ)\\s)viết|(?<=hậu\\s)cần|(?<=việc\\s)làm|(?<=giáo dục\\s)thường xuyên(?! (?:cho|về|trong))|(?<=quốc\\s)gia (?:tăng|cố|hạn)|(?<=ngoại\\s)giao|(?<=(?:chủ|nhà)\\s)đầu tư|giao (?:thông|thừa|dịch)|chỉ (?:tiêu|số)|không (?:gian|khí|quân)";
/** Patterns of acts by the word with which they begin. */
type Acts = ReadonlyMap<string, RegExp>;

// Three hundred alternatives at each word of a document took a quarter of the time to read it: few words begin any.
function byFirstWord(source: string): Acts {
  const alternatives = new Map<string, string[]>();
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= source.length; at += 1) {
    const letter = source.charAt(at);
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (letter !== "" && (letter !== "|" || depth > 0)) continue;
    const alternative = source.slice(start, at);
    const word = foldVietnameseLetters(/^\p{L}+/u.exec(alternative)?.[0] ?? "");
    alternatives.set(word, [...(alternatives.get(word) ?? []), alternative]);
    start = at + 1;
  }
  return new Map(Array.from(alternatives, ([word, all]) => [word, phrase(`(?:${all.join("|")})${wordEnd}`, "y")]));
}

function lengthAt(acts: Acts, folded: string, at: number, word: string): number {
  const act = acts.get(word);
  if (act === undefined) return 0;
  act.lastIndex = at;
  return act.exec(folded)?.[0].length ?? 0;
}

// Words that are an act only behind the name of who does it.
const behindBodies =
  "dự thảo(?= (?:kế hoạch|báo cáo|đề cương|văn bản|nghị quyết|quyết định|tờ trình|công văn|nội dung|chương trình)|, )|phát(?= (?:tờ|phiếu|tin|\\d))|kẻ(?= vạch)|đến(?= (?:từng|tận))|chấm(?= điểm)|làm việc(?= (?:tập trung|theo))|nhận(?= (?:đơn|hồ sơ))|sinh hoạt(?= (?:định kỳ|chuyên đề|ít nhất|hằng|hàng|mỗi))|gói(?= \\d)|đỡ đầu|tiếp (?:công )?dân";

const within: Acts = byFirstWord(`${verbs}|${behindBodies}`);
const opening: Acts = byFirstWord(`${verbs}|${openers}`);
const noAct: RegExp = phrase(`(?:${withinNoun})${wordEnd}`, "y");
const firstWord = /^[\p{L}\p{N}]+/u;
const gap = /[^\p{L}\p{N}]*/uy;
const nextWord = /[\p{L}\p{N}]+/uy;

function isWithinNoun(folded: string, at: number): boolean {
  noAct.lastIndex = at;
  return noAct.test(folded);
}

/** Whether folded text begins with an act or with the manner of an act. */
export function startsWithVerb(folded: string): boolean {
  return lengthAt(opening, folded, 0, firstWord.exec(folded)?.[0] ?? "") > 0;
}

/** The offsets in folded text at which an act may begin. */
export function verbOffsets(folded: string): readonly number[] {
  const offsets: number[] = [];
  let at = 0;
  for (;;) {
    // Tests make no garbage: a document has a hundred thousand words, and this looks at each of them several times.
    gap.lastIndex = at;
    gap.test(folded);
    const start = gap.lastIndex;
    nextWord.lastIndex = start;
    if (!nextWord.test(folded)) break;
    at = nextWord.lastIndex;
    const length = lengthAt(within, folded, start, folded.slice(start, at));
    if (length === 0 || isWithinNoun(folded, start)) continue;
    offsets.push(start);
    at = start + length;
  }
  return offsets;
}

/** Clauses that stand before the subject or the act. */
const clauseAhead: RegExp = phrase(
  `^(?:căn cứ|trên cơ sở|theo|trong quá trình|quá trình|đối với|trường hợp|khi|nếu|sau (?:khi|hội nghị|cuộc họp|đợt|mỗi|diễn tập|kiểm tra|giám sát|\\d{1,2} ngày)|(?:sáng|trưa|chiều|tối) (?:mùng|mồng|thứ|ngày|chủ nhật)|(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật) (?:hằng|hàng|đầu tuần|đầu tháng)|ngày \\d{1,2}\\s?[/.]\\s?\\d{1,2}\\s?[/.]\\s?\\d{4}|trước khi|hằng năm|hàng năm|định kỳ|từ|nhân dịp|trong trường hợp|ngoài ra|đồng thời|bên cạnh đó|để|nhằm|trong thời gian|ngay sau|thông qua|trước ngày|chậm nhất|tùy theo|dựa trên|thực hiện nghiêm|trước mắt|lưu ý|trong (?:quý|tháng|năm|tuần|kỳ|vòng|thời hạn|đợt)|vào|mỗi|quý [ivx\\d]+|tháng \\d+|năm \\d+|giai đoạn \\d+|hằng (?:quý|tháng|tuần|ngày)|hàng (?:quý|tháng|tuần|ngày)|(?:cuối|đầu|giữa|kết thúc) (?:mỗi |từng |các )?(?:năm|học kỳ|kỳ|quý|tháng|tuần|ngày|đợt|nhiệm kỳ|giai đoạn)|riêng|chế độ báo cáo|vì (?:vậy|thế)|do (?:đó|vậy))${wordEnd}`,
);

export function startsWithOpening(folded: string): boolean {
  return clauseAhead.test(folded);
}
