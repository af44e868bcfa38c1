import { phrase } from "./phrase.ts";

/** What an attribute line of a task tells: who leads, who coordinates, when, what the task is, or something else about it. */
export type AttributeKind = "lead" | "coordinate" | "executor" | "time" | "task" | "content" | "other";

const tables: readonly (readonly [AttributeKind, string])[] = [
  [
    "coordinate",
    "(?:các )?(?:cơ quan|đơn vị|cơ quan, đơn vị|sở, ngành|địa phương|thành phần)?(?: thực hiện)? ?phối hợp(?: thực hiện| chính| soạn thảo| xây dựng)?",
  ],
  [
    "lead",
    "(?:các )?(?:cơ quan|đơn vị|cơ quan, đơn vị|sở, ngành|ban, ngành|bộ phận|cá nhân|đồng chí)?(?: thực hiện)? ?(?:chủ trì|đầu mối|tham mưu|phụ trách|chịu trách nhiệm)(?: thực hiện|,? tham mưu| chính| soạn thảo| xây dựng| trình| và phối hợp)*",
  ],
  ["lead", "(?:phân công|giao)(?: thực hiện| nhiệm vụ)?|trách nhiệm thực hiện|người thực hiện|người phụ trách|lead agency"],
  ["executor", "(?:các )?(?:cơ quan|đơn vị|cơ quan, đơn vị|cơ quan, tổ chức|đối tượng)(?: chủ trì)? thực hiện|tổ chức thực hiện"],
  [
    "time",
    "(?:dự kiến )?(?:thời gian|thời hạn|thời điểm|tiến độ|lộ trình|hạn)(?: dự kiến| tổ chức| triển khai| thực hiện| hoàn thành| hoàn tất| ban hành| trình(?: (?:chính phủ|thủ tướng chính phủ|quốc hội|ủy ban thường vụ quốc hội|ubnd tỉnh|ủy ban nhân dân tỉnh|hđnd tỉnh|hội đồng nhân dân tỉnh|bộ trưởng|cấp có thẩm quyền))?| báo cáo| kết thúc| bắt đầu)*(?: (?:chương trình|kế hoạch|đề án|dự án))?(?: và hoàn thành)?|hoàn thành|deadline",
  ],
  ["task", "(?:nội dung )?nhiệm vụ(?: cụ thể)?|nội dung (?:công việc|nhiệm vụ|thực hiện)|công việc"],
  ["content", "nội dung"],
  [
    "other",
    "(?:kết quả|sản phẩm)(?: đầu ra| dự kiến| đạt được| thực hiện| hoàn thành)?|(?:dự kiến )?địa điểm(?: tổ chức| thực hiện)?|thành phần(?: tham dự| tham gia| đoàn| mời)?|đối tượng(?: và địa bàn| tham gia| áp dụng| thực hiện)?|hình thức(?: thực hiện| tổ chức)?|phương pháp(?: thực hiện)?|phương thức(?: thực hiện)?|(?:nguồn )?kinh phí(?: thực hiện| cho .{0,40})?|số lượng|chỉ tiêu|mục tiêu|mục đích|yêu cầu|quy mô(?: (?:của )?(?:đề án|dự án|kế hoạch))?|lãnh đạo (?:phụ trách|chỉ đạo|theo dõi)|tên (?:đề án|dự án|kế hoạch|chương trình|nhiệm vụ)|phạm vi(?: thực hiện)?|địa bàn|ghi chú|hồ sơ|tài liệu",
  ],
];

const patterns: readonly (readonly [AttributeKind, RegExp])[] = tables.map(([kind, source]) => [
  kind,
  // "Cơ quan chủ trì là Công an xã."
  phrase(`^(?:${source})(?:\\s*:\\s*${kind === "lead" || kind === "coordinate" ? "|\\s+là\\s+(?=\\p{L})" : ""})`),
]);
// "Thời gian thực hiện sau khi …": the label of a time may stand without its colon.
const bareTime: RegExp = phrase(
  "^(?:thời gian|thời hạn) (?:thực hiện|hoàn thành)\\s+(?=sau|trước|trong|từ|năm|quý|tháng|khi|theo|thường|hằng|hàng|ngay)",
);

// "Xong trước ngày 15/3/2026.", "Hoàn thành trong quý II.": a line that is nothing but the time.
const timeAlone: RegExp = phrase(
  "^(?:xong|hoàn thành|kết thúc)(?:\\s(?:trước|trong|vào|chậm nhất|muộn nhất|là|hết|đến|ngày|tháng|quý|năm|cuối|đầu|giữa|[ivx]{1,3}|[\\d/.-]+)){2,9}[\\s.;]*$",
);

/** Reads an attribute label at the start of folded text. */
export function attributeOf(folded: string): { readonly kind: AttributeKind; readonly length: number } | undefined {
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(folded);
    if (match !== null) return { kind, length: match[0].length };
  }
  if (timeAlone.test(folded)) return { kind: "time", length: 0 };
  const bare = bareTime.exec(folded);
  return bare === null ? undefined : { kind: "time", length: bare[0].length };
}

const bareLabel = phrase(
  "^(?:các )?(?:(?:cơ quan|đơn vị|cơ quan, đơn vị) (?:chủ trì|phối hợp|thực hiện)|chủ trì thực hiện|chủ trì và phối hợp)(?:(?:,| và)? (?:chủ trì|phối hợp|thực hiện))*[\\s.:]*$",
);

/** Reads a label that is all its line has, with its values in the lines below: "2. Cơ quan chủ trì, phối hợp". */
export function bareAttributeOf(folded: string): AttributeKind | undefined {
  if (!bareLabel.test(folded)) return undefined;
  const leads = phrase("chủ trì|thực hiện").test(folded);
  return leads ? (phrase("chủ trì(?:,| và)? phối hợp").test(folded) ? "executor" : "lead") : "coordinate";
}

/** What a column of a task table holds. */
export type ColumnKind = AttributeKind | "ordinal" | "start";

/** Reads the heading of a column of a task table. */
export function columnOf(folded: string): ColumnKind | undefined {
  const text = folded.replace(/[\s:.*]+$/u, "");
  if (/^(?:tt|stt|số tt|số thứ tự|no\.?)$/u.test(text)) return "ordinal";
  return columnPatterns.find(([, pattern]) => pattern.test(text))?.[0];
}

const columnPatterns: readonly (readonly [ColumnKind, RegExp])[] = [
  // "Nội dung, địa điểm kiểm tra".
  [
    "task",
    phrase(
      "^(?:nội dung|công việc|nhiệm vụ)(?: (?:công việc|nhiệm vụ|kiểm tra|thực hiện))?(?:,|/| và| -)\\s?(?:địa điểm|thành phần|kết quả|sản phẩm)",
    ),
  ],
  // "Bắt đầu" beside "Kết thúc".
  ["start", phrase("^(?:thời gian |thời điểm |ngày )?bắt đầu(?: thực hiện)?$")],
  ["coordinate", phrase("phối hợp|cho ý kiến|tham gia ý kiến")],
  [
    "lead",
    phrase(
      "chủ trì|đầu mối|(?:cơ quan|đơn vị|người|bộ phận).{0,20}(?:thực hiện|phụ trách|tham mưu)|phân công|trách nhiệm|^tiểu ban$|^phụ trách(?: chính| thực hiện)?$|^cơ quan(?:, đơn vị)?$",
    ),
  ],
  [
    "time",
    phrase(
      "thời gian|thời hạn|thời điểm|kết thúc|tiến độ|hạn hoàn thành|hoàn thành|lộ trình|ngày|^hạn(?: cuối| chót| nộp| trình| báo cáo)?$|^giờ(?: tổ chức)?$|^giai đoạn$|^tháng$",
    ),
  ],
  ["other", phrase("kết quả|sản phẩm|ghi chú|kinh phí|địa điểm|nguồn|thành phần")],
  ["task", phrase("nhiệm vụ|nội dung|công việc|hoạt động|đối tượng|đơn vị được|^tên (?:văn bản|đề án|dự án|chương trình|kế hoạch)")],
];
