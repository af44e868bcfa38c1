/** Texts that are made to hold up a reader: each name with what stands in front, and what is repeated behind it. */
export interface HostileText {
  readonly name: string;
  readonly head: string;
  readonly unit: string | ((index: number) => string);
}

const plan = "KẾ HOẠCH\nVề việc thử\n\nI. NHIỆM VỤ\n";
const task = `${plan}1. Công an xã `;
const tableHead = "| TT | Nhiệm vụ | Chủ trì | Thời gian |\n";

/** Long lines of one mark or one phrase. */
export const longLines: readonly HostileText[] = [
  ...'*_|([{"“‘-–+.,;:/\\#>`~%&=?!1aÀ'.split("").map((mark) => ({ name: `line of ${JSON.stringify(mark)}`, head: task, unit: mark })),
  ...["\u200B", "\u202E", "\u0301", "\u00AD", "\u00A0", "\uFEFF", "\u{1F4A9}", "\uD800"].map((mark) => ({
    name: `line of U+${mark.codePointAt(0)?.toString(16).toUpperCase()}`,
    head: `${task}a`,
    unit: mark,
  })),
  ...[
    "**",
    "__",
    "| ",
    "a\u0301",
    "a ",
    "A ",
    "a\t",
    "a_b_",
    "1.",
    "1/1/2026 ",
    "từ ngày 1/1/2020 đến ",
    "ngày 1 tháng 1 ",
    "trước ngày 15 hằng tháng; ",
    "số 1/KH-UBND-",
    "Căn cứ Luật số 1/2020/QH14; ",
    "UBND xã A, Công an xã B, ",
    "giao Công an xã ",
    "chủ trì, phối hợp với ",
    "Chủ trì: UBND xã; ",
    "(giao ",
    "(Sở A; ",
    "báo cáo về Sở A, ",
    "báo cáo UBND xã trước ngày 15/12. ",
    "định kỳ hằng quý ",
    "các xã, phường và ",
    "Công an ",
    "Nơi nhận: ",
    "I. A ",
    "<b>",
    "&amp;",
    "Thời gian thực hiện: ",
    "ủy ban nhân dân ",
    "thực hiện, ",
    "và ",
    "- a; ",
    "**a** ",
    "**a",
    "__a__ ",
    "\\- ",
    "x\t\t",
    "kiểm tra; ",
    "kiểm tra. ",
    "Kiểm tra ",
    "KIỂM TRA ",
    "1 ",
    "1, ",
    "a1",
    "1.1.1.1.",
    "kh-ubnd/",
    "Đ",
    "a-",
    "a, b; c. ",
    "chủ trì ",
    "tham mưu, ",
    "đến năm 2030, ",
    "quý I/2026, ",
    "giai đoạn 2026 - 2030 ",
    "theo Quyết định số 1/QĐ-TTg ngày 1/1/2026 của Thủ tướng Chính phủ, ",
    "Mở đầu: ",
    "(",
    "()",
    "(a) ",
    "\u200Ba",
    "\u0301\u0323",
    "| a ",
    "|a|",
    "--|",
    "- - ",
    "… ",
    "....... ",
    "________",
    "http://a.b/",
    "a@b.",
    "𝐀",
  ].map((unit) => ({ name: `line of ${JSON.stringify(unit)}`, head: task, unit })),
];

const lines = (name: string, unit: HostileText["unit"], head: string = plan): HostileText => ({ name: `lines: ${name}`, head, unit });

/** Many short lines. */
export const manyLines: readonly HostileText[] = [
  lines("letters", "a\n"),
  lines("sentences", "Công an xã kiểm tra cơ sở.\n"),
  lines("words that go on", "kiểm tra\n"),
  lines("blank", "\n", `${plan}1. x`),
  lines("bars", "|\n"),
  lines("cells between bars", "|\na\n"),
  lines("rules", "-----\n"),
  lines("code fences", "```\n"),
  lines("label I.", (n) => `${["I", "II", "III", "IV", "V", "X"][n % 6]}. Kiểm tra\n`),
  lines("label 1.", (n) => `${(n % 99) + 1}. Công an xã kiểm tra\n`),
  lines("label 1. alone", (n) => `${(n % 99) + 1}.\n`),
  lines("label 1.1.", (n) => `${(n % 9) + 1}.${(n % 7) + 1}. Kiểm tra\n`),
  lines("label 1.1.1.1", (n) => `${(n % 9) + 1}.${(n % 7) + 1}.1.${(n % 5) + 1}. Kiểm tra\n`),
  lines("label a)", (n) => `${"abcdeghik"[n % 9]}) Kiểm tra\n`),
  lines("label (1)", (n) => `(${(n % 99) + 1}) Kiểm tra\n`),
  lines("label A.", (n) => `${"ABCDEGH"[n % 7]}. Kiểm tra\n`),
  lines("label Điều", (n) => `Điều ${(n % 999) + 1}. Kiểm tra\n`),
  lines("label Chương", (n) => `Chương ${["I", "II", "III", "V"][n % 4]}\nKIỂM TRA\n`),
  lines("label -", "- Kiểm tra\n"),
  lines("label +", "+ Kiểm tra\n"),
  lines("all levels", "A. X\nI. A\n1. B\n1.1. Z\na) C\n(1) Y\n- D\n+ E\n"),
  lines("levels upward", "+ E\n- D\n(1) Y\na) C\n1.1. Z\n1. B\nI. A\nA. X\n"),
  lines("lists within lists", (n) => `1. Việc ${n}\na) Giao\n`),
  lines("roman letters", (n) => `${"CDILMVX"[n % 7]}. Kiểm tra\n`),
  lines("pipe rows", "| 1 | Kiểm tra | Công an xã | tháng 6 |\n"),
  lines("task table", (n) => `| ${n + 1} | Kiểm tra cơ sở | Công an xã | 30/6/2026 |\n`, `${plan}${tableHead}`),
  lines("table heads", tableHead),
  lines("tab rows", "1\tKiểm tra\tCông an xã\ttháng 6\n"),
  lines("tab task table", (n) => `${n + 1}\tKiểm tra cơ sở\tCông an xã\t30/6/2026\n`, `${plan}TT\tNhiệm vụ\tChủ trì\tThời gian\n`),
  lines("one cell a line", (n) => `${n + 1}\nKiểm tra\nCông an xã\ntháng 6\n`, `${plan}TT\nNhiệm vụ\nChủ trì\nThời gian\n`),
  lines("heads one cell a line", "TT\nNhiệm vụ\nChủ trì\nThời gian\n"),
  lines("spaced columns", "        1    Kiểm tra cơ sở và     Công an xã      tháng 6\n        kiểm tra cơ sở,\n"),
  lines("page numbers", "                    2\nkiểm tra\n"),
  lines("mottoes", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", ""),
  lines("types", "KẾ HOẠCH\n", ""),
  lines("types with a title", "KẾ HOẠCH\nVề việc thử\n", ""),
  lines("numbers", "Số: 1/KH-UBND\n", ""),
  lines("places and dates", "Hà Nội, ngày 1 tháng 6 năm 2026\n", ""),
  lines("bases", (n) => `Căn cứ Luật số ${n}/2020/QH14 ngày 1/6/2020 của Quốc hội;\n`, "KẾ HOẠCH\nVề việc thử\n"),
  lines("addressees", "Kính gửi: UBND xã;\n", "Số: 1/UBND\n"),
  lines("recipients heads", "Nơi nhận:\n"),
  lines("recipients", "- Như trên;\n", `${plan}1. Công an xã kiểm tra.\nNơi nhận:\n`),
  lines("signatures", "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\n", `${plan}1. Công an xã kiểm tra.\nNơi nhận:\n- Lưu: VT.\n`),
  lines("annexes", "Phụ lục I\n"),
  lines("annexes with items", "Phụ lục\nDANH MỤC\n1. Công an xã kiểm tra\n"),
  lines("forms", "\nMẫu số 1\n"),
  lines("closed documents", "Nơi nhận:\n- Lưu: VT.\nKẾ HOẠCH\nVề việc thử\n1. Công an xã kiểm tra\n"),
  lines("decisions", "QUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo\n", ""),
  lines("titles in capitals", "VỀ VIỆC KIỂM TRA\n", "KẾ HOẠCH\n"),
  lines("attributes", "Cơ quan chủ trì: Công an xã\nThời gian thực hiện: tháng 6\n", `${plan}1. Kiểm tra\n`),
  lines("tasks with attributes", (n) => `${(n % 99) + 1}. Kiểm tra cơ sở\n- Chủ trì: Công an xã\n- Thời gian: tháng 6\n`),
  lines("agency headings", (n) => `${(n % 99) + 1}. Công an xã\n- Kiểm tra cơ sở trước ngày 15/6/2026\n`),
  lines("reporting", "- Công an xã báo cáo UBND xã trước ngày 15 hằng tháng.\n"),
  lines("general reporting", "1. Các đơn vị báo cáo về Công an xã trước 15/12 hằng năm.\n"),
  lines("footnotes", (n) => `[${n % 99}] Luật số 1/2020/QH14\n`),
  lines("questions", "Kiểm tra là gì?\n"),
  lines("markdown", "## I. **A**\n> b\n"),
  lines("carriage returns", "a\r\n"),
  lines("form feeds", "a\f"),
  lines("stray paragraphs", `${"kiểm tra cơ sở ".repeat(12)}\n- mà\nX\n`),
];

/** The text of about a length. */
export function textOf({ head, unit }: HostileText, length: number): string {
  if (typeof unit === "string") return `${head}${unit.repeat(Math.max(1, Math.floor((length - head.length) / unit.length)))}x`;
  const parts = [head];
  for (let index = 0, written = head.length; written < length; index += 1) {
    const part = unit(index);
    parts.push(part);
    written += part.length;
  }
  return parts.join("");
}
