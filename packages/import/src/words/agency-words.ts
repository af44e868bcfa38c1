import { phrase, wordEnd } from "./phrase.ts";
import { startsWithVerb } from "./verb-words.ts";

/** The nouns with which the name of a body, a post or a class of bodies begins. */
const heads =
  "ủy ban|ubnd|đvsncl|cơ sở thụ hưởng|ubmttq|ubmttqvn|mttqvn|ub mttq|ubkt|hđnd|hội đồng|thường trực|ub|bcđ|bch|btt|btv|bchqs|bcqs|bcn|bql|cat|catp|cax|cap|lđlđ|hlhpn|hnd|hccb|đtn|htx|ttđt|ttgdtx|ttyt|ttvh|bgh|pgd|pgdđt|mttq|mặt trận|ban|bộ|sở|phòng|chi cục|cục|tổng cục|vụ(?! (?:án|việc|cháy|nổ|tai nạn|sự cố|lúa|mùa|đông|hè|xuân|thu|chiêm|vi phạm|phá|buôn|mua|trộm|giết|lừa|kiện|ngộ độc|dịch|tranh chấp|xâm hại|bạo lực|va chạm|gây|mất|xảy ra|đuối nước|nuôi|trồng|sản xuất|thu hoạch|tới|này|trước|sau|tiếp theo|đầu|chính|\\d)(?!\\p{L}))|văn phòng|vpub|công an|cảnh sát|quân sự|biên phòng|bộ đội|lực lượng(?! tại chỗ)|cơ quan|đơn vị|" +
  "thủ trưởng|người đứng đầu|lãnh đạo(?= (?:bộ|cục|vụ|tổng cục|tập đoàn|các|cơ quan|đơn vị|ban|sở|phòng|ủy ban|ubnd|đảng ủy|văn phòng|tỉnh|huyện|xã|phường|thành phố|hội|mttq|đoàn|nhà trường|trường|viện|trung tâm|công ty|chi cục))|giám đốc|phó giám đốc|chủ tịch|phó chủ tịch|bộ trưởng|thứ trưởng|thủ tướng|chính phủ|quốc hội|chánh văn phòng|chánh thanh tra|chánh án|viện trưởng|trưởng|phó trưởng|bí thư|đồng chí|đ/c|ông|bà|" +
  "hội|trung ương (?:hội|đoàn|mặt trận)|công đoàn|(?:tổng )?liên đoàn|liên minh|liên hiệp|đoàn|tổ(?! chức)|đội|nhóm|trung tâm|khoa(?! học)|trạm|đài|báo|thông tấn xã|tạp chí|cổng thông tin|ngân hàng|kho bạc|thanh tra|thuế|hải quan|bảo hiểm xã hội|viện|tòa án|trường|bệnh viện|quỹ|" +
  "đảng ủy|đảng bộ|đảng viên|đảng đoàn|chi ủy|tập thể (?:lãnh đạo|cấp ủy|ban thường vụ|thường trực)|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|chi bộ|cấp ủy|chính quyền|thành viên|chuyên viên|cán bộ|công chức|kế toán|hiệu trưởng|phó hiệu trưởng|cộng tác viên|giáo viên|nhân viên|tổng phụ trách|gvcn|" +
  "tập đoàn|tổng công ty|công ty|doanh nghiệp|hợp tác xã|chủ đầu tư|chủ dự án|chủ cơ sở|chủ rừng|chủ hộ|chủ phương tiện|chủ doanh nghiệp|chủ nhà|chủ tàu|hộ gia đình|cá nhân|địa phương|ngành|cấp (?:tỉnh|thành phố|huyện|quận|xã|phường|cơ sở|trung ương|bộ|trên|dưới|có thẩm quyền)|khu dân cư|quý (?:cơ quan|đơn vị|bộ|sở|ban)|thủ đô hà nội|liên đội|chi đoàn|chi hội|phụ huynh|cha mẹ học sinh|nhà trường|cơ sở (?:kcb|khám bệnh, chữa bệnh|khám, chữa bệnh|khám chữa bệnh|giáo dục|đào tạo|giáo dục nghề nghiệp|y tế)|xã|phường|thị trấn|quận|huyện|thị xã|tỉnh|thành phố|thôn|các cấp|tư pháp|tài chính|quản lý thị trường(?=\\s*(?:[,;.]|và\\s|$))|điện lực|vnpt|viettel|bưu điện|" +
  "hạt (?:kiểm lâm|quản lý)|kiểm lâm (?:địa bàn|viên)|trại (?:tạm giam|giam)|giám thị|ủy viên|viễn thông(?!,| và | di động| công ích)|p[acvxhkt]\\d{2}|thư ký|(?:hải|tiểu|trung|đại|lữ|sư) đoàn|(?:hải|đại|trung|tiểu) đội|điều tra viên|khu quản lý|người sử dụng lao động|thống kê (?:tỉnh|thành phố|cơ sở)|thi hành án dân sự (?:các |tỉnh|thành phố)|chủ (?:đập|hồ|vật nuôi|lò)|kiểm toán (?:nhà nước|khu vực)|quân (?:khu|đội|đoàn|ủy)|dân quân|chi nhánh|cảng vụ|xí nghiệp|nhà (?:máy|xuất bản|văn hóa|hát|thiếu nhi|đầu tư|thầu)|thư viện|bảo tàng|khối (?:thi đua|các cơ quan|cơ quan|doanh nghiệp|nội chính)|cụm thi đua|đặc khu|tiểu ban|đồn (?:biên phòng|công an|bp)|tổng (?:giám đốc|biên tập|cục trưởng|thư ký|thanh tra|kiểm toán|tham mưu trưởng)|thống đốc|vụ trưởng|phó (?:thủ tướng|chánh|bí thư|cục trưởng|vụ trưởng|viện trưởng|tổng giám đốc)|thường vụ|tư lệnh|chỉ huy trưởng|(?:tỉnh|thành|huyện|quận|thị|xã|phường) đoàn|hiệp hội|bhxh|kbnn|nhnn|nhcsxh|tand|vksnd|bđbp|học viện|đại học|phân viện|hộ (?:dân|kinh doanh)|hệ thống (?:truyền thanh|thông tin cơ sở)";

// Words that begin with a head and name no body: "bộ máy", "tổ chức thực hiện", "cấp phép", "báo cáo", "hội nghị".
const notBodies =
  "nhóm (?:bệnh|nhiệm vụ|giải pháp|chỉ tiêu|đối tượng|công việc|vấn đề|ngành|hàng|nội dung|hộ|tiêu chí)|doanh nghiệp số|thanh tra(?:,| và) (?:kiểm tra|giám sát|xử lý)|sở (?:chỉ huy|hữu|thích|trường)|báo (?:chí|cáo viên)|bộ (?:máy|phận cấu thành|luật|tiêu chí|thủ tục|hồ sơ|tài liệu|dữ liệu|chỉ số|công cụ)|báo cáo|báo (?:động|hiệu)|ban hành|bà con|cấp (?:phép|phát|kinh phí|giấy|bách|thiết|đổi|độ|thẩm quyền phê duyệt)|hội (?:nghị|thảo|thi|họp|nhập|đàm|chợ|trường|diễn)|đoàn kết|đơn (?:thư|giản|giá)|thuế (?:tài nguyên|suất|phí)|trường hợp|đội ngũ|đoàn kết|trạm biến|tổ hợp|quỹ đất|quận lỵ|ngành nghề|tỉnh lộ|xã hội|phòng (?:chống|,|ngừa|bệnh|dịch|trừ|hộ|vệ|cháy|thủ|học|thí nghiệm|thực hành|bộ môn|ốc|khách)|thành phần|thành tích|tạo|viện trợ|viện dẫn|đài thọ|ban (?:ngày|đêm|bố)|tổ chức sơ|lãnh đạo, chỉ đạo|lãnh đạo (?:thực hiện|toàn diện|và tổ chức)";

const quantifiers = "(?:tất cả )?(?:các|những|mỗi|mọi|từng|toàn thể|riêng)\\s+";

// "Tổ chức" alone is an act; "các tổ chức", "tổ chức đảng" are bodies.
const organisations = "tổ chức (?:thành viên|chính trị|đoàn thể|đảng|công đoàn|tín dụng|phi chính phủ)";

const agency: RegExp = phrase(
  `^(?:${quantifiers})+(?!(?:${notBodies})${wordEnd})(?:${heads}|tổ chức|khu phố|khối phố|tiểu khu|ấp|khóm|xóm|bản|buôn|làng|chi hội|chi đoàn|câu lạc bộ|tập thể|nhà trường|điểm trường|người dân|đại học|học viện|nhà thầu|nhà mạng|hãng|cộng đồng|bàn (?:tiếp|đón)|cơ sở đảng|cơ sở (?:giáo dục|y tế|kinh doanh|sản xuất|khám|đào tạo)|khoa|hộ dân|cơ sở(?! (?:dữ liệu|hạ tầng|vật chất|pháp lý|khoa học|thực tiễn|chính trị)))${wordEnd}|^(?!(?:${notBodies})${wordEnd})(?:${heads}|${organisations})${wordEnd}`,
);

/** Whether folded text begins with the name of a body, a post or a class of bodies. */
export function startsWithAgency(folded: string): boolean {
  return agency.test(folded);
}

/** The nouns that go on naming one class after a comma: "các sở, ban, ngành", "các xã, phường". */
const classTail: RegExp = phrase(
  `^(?:ban|bà|anh|chị|ngành|đoàn thể|đơn vị|tổ chức|cá nhân|địa phương|cơ quan|phường|xã|thị trấn|đặc khu|thị xã|quận|huyện|thành phố|hội|phòng|cấp|bộ(?! phận)|sở|quân đội|cơ quan ngang bộ|cơ quan thuộc chính phủ|doanh nghiệp|thủ trưởng (?:cơ quan|các cơ quan) ngang bộ|thủ trưởng cơ quan thuộc|chi hội|hộ gia đình|hộ kinh doanh|người dân|thôn|tổ dân phố|xóm|khóm|ấp|bản|khu phố|trung ương|tỉnh|huyện ủy|thành ủy|thị ủy|quận ủy|đảng ủy|tổ chức đảng|mttq|mặt trận|hiệp hội|tập đoàn|tổng công ty|công ty|trường học|bệnh viện|trung tâm|viện|vụ|cục|tổng cục)${wordEnd}`,
);

export function continuesClass(folded: string): boolean {
  return classTail.test(folded);
}

const classBeforeNames: RegExp = phrase(
  "(?:^|\\s)(?:các|những|\\d{1,2})\\s(?:sở|bộ|vụ|cục|ban|ngành|xã|phường|thị trấn|đặc khu|quận|huyện|thị xã|tỉnh|thành phố|thôn|bản|ấp|khu phố|phòng|trường|bệnh viện|tập đoàn|tổng công ty|công ty|doanh nghiệp|hội|đoàn thể|tổ chức hội|cơ quan|đơn vị|địa phương)(?:,\\s(?:ban|ngành|cơ quan|phường|xã|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|đơn vị))*(?: trực thuộc trung ương)?$",
);

const twoNames = /^:\s*\p{Lu}[^,;.:]{1,60}(?:,|\s\p{Ll}\p{L})\s\p{Lu}/u;

const nameAlone = /^:\s*[^,;.:]{1,24},/u;

/** Whether the colon at an offset follows a class of bodies and brings their names: "các sở: Xây dựng, Công Thương". */
export function bringsNames(text: string, folded: string, colon: number): boolean {
  // "Các xã, phường: Báo cáo kết quả về Sở …" tells them to do something; "các sở: Xây dựng, Công Thương" names them.
  const rest = text.slice(colon, colon + 80);
  if (startsWithVerb(folded.slice(colon + 1, colon + 80).trimStart()) && !nameAlone.test(rest)) return false;
  return twoNames.test(rest) && classBeforeNames.test(folded.slice(0, colon).trimEnd());
}
