import { importDocument } from "@pccc/import";
import { describe, expect, it } from "vitest";

function draftOf(text: string) {
  const imported = importDocument(text);
  if (!imported.ok) throw imported.error;
  return imported.value;
}

const letter = (recipients: string) =>
  [
    "# V/v kho sách của các xã",
    "| SỞ VĂN HÓA -------",
    "|---|---",
    "| Số: 24/SVH-QL V/v: Rà soát kho sách | An Mẫu, ngày 15 tháng 11 năm 2026",
    "",
    "Kính gửi: Ủy ban nhân dân các xã",
    "",
    "1. Rà soát, lập danh sách sách hỏng trước ngày 25/11/2026.",
    "",
    recipients,
    "|---|---",
    "| | KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Lê Văn Mẫu",
  ].join("\n");

describe("a letter from a page of the web", () => {
  it.each([
    ["without its last bar", "| Nơi nhận: - Như trên; - Thư viện tỉnh (để b/c); - Lưu: VT, QL"],
    ["with all its bars", "| Nơi nhận: - Như trên; - Thư viện tỉnh (để b/c); - Lưu: VT, QL |"],
  ])("has recipients in a row %s, and the signature in the row below", (_, row) => {
    const { recipients, signatory } = draftOf(letter(row));
    expect(recipients.map(({ text }) => text)).toEqual(["Như trên", "Thư viện tỉnh (để b/c)", "Lưu: VT, QL"]);
    expect(signatory).toMatchObject({ role: "PHÓ GIÁM ĐỐC", name: "Lê Văn Mẫu" });
  });

  it("has the subject that stands below its number, and not the title of the page", () => {
    const { title, issuer, unplaced } = draftOf(letter("| Nơi nhận: - Như trên |"));
    expect([title?.value, issuer?.value]).toEqual(["V/v: Rà soát kho sách", "SỞ VĂN HÓA"]);
    expect(unplaced.map(({ text }) => text)).toEqual(["V/v kho sách của các xã"]);
  });
});

describe("recipients behind bullets", () => {
  it.each(["*   ", "-   ", "- "])("are each its own below %j", (bullet) => {
    const list = ["Thường trực Tỉnh ủy (để b/c),", "Các chi bộ, đảng bộ,", "Lưu Văn phòng."].map((item) => `${bullet}${item}`).join("\n");
    const { recipients } = draftOf(
      `KẾ HOẠCH\nSắp xếp kho sách (mẫu)\n\n1. Thư viện kiểm kê kho sách.\n\n**Nơi nhận:**\n\n${list}\n*   Các thư viện.\n\n**T/M BAN THƯỜNG VỤ**\n\n**BÍ THƯ**\n\nTrần Văn Mẫu\n`,
    );
    expect(recipients.map(({ text }) => text)).toEqual([
      "Thường trực Tỉnh ủy (để b/c)",
      "Các chi bộ, đảng bộ",
      "Lưu Văn phòng",
      "Các thư viện",
    ]);
  });
});

describe("a line that was cut", () => {
  const plan = "KẾ HOẠCH\nSắp xếp kho sách (mẫu)\n\nI. NHIỆM VỤ\n";

  it.each([
    ["in front of a dash", "1. Kiểm kê kho sách giai đoạn 2021", "- 2025 ở các xã.", "Kiểm kê kho sách giai đoạn 2021 - 2025 ở các xã."],
    [
      "behind “kinh tế”",
      "1. Tuyên truyền kế hoạch phát triển kinh tế",
      "- xã hội ở các xã.",
      "Tuyên truyền kế hoạch phát triển kinh tế - xã hội ở các xã.",
    ],
    [
      "in front of a year",
      "1. Rà soát kho sách của các xã đến năm",
      "2026. Sửa giá sách.",
      "Rà soát kho sách của các xã đến năm 2026. Sửa giá sách.",
    ],
  ])("goes on %s", (_, above, below, text) => {
    expect(draftOf(`${plan}${above}\n${below}\n2. Bàn giao kho sách cũ cho thư viện xã.\n`).tasks.map((task) => task.text)).toEqual([
      text,
      "Bàn giao kho sách cũ cho thư viện xã.",
    ]);
  });
});

describe("letters that all have a title", () => {
  it("are parts, with the orders below each", () => {
    const { sections, tasks } = draftOf(
      [
        "THÔNG BÁO",
        "Kết luận về kho sách (mẫu)",
        "",
        "1. Về kế hoạch kho sách:",
        "a) Sắp xếp kho: Kiểm kê toàn bộ sách trước ngày 30/6/2026.",
        "Thư viện tỉnh hướng dẫn các xã lập danh sách sách hỏng.",
        "b) Về phục vụ bạn đọc: Tổ chức các buổi đọc chung.",
        "Phòng Văn hóa theo dõi số bạn đọc.",
        "c) Về nhân lực: Bố trí đủ thủ thư.",
        "",
      ].join("\n"),
    );
    expect(sections.map(({ label, heading }) => [label, heading])).toEqual([
      ["1", "Về kế hoạch kho sách"],
      ["1/a", "Sắp xếp kho"],
      ["1/b", "Về phục vụ bạn đọc"],
      ["1/c", "Về nhân lực"],
    ]);
    expect(tasks.map(({ sectionPath, text, leads }) => [sectionPath, text, leads])).toEqual([
      ["1/a", "Kiểm kê toàn bộ sách trước ngày 30/6/2026.", []],
      ["1/a", "Thư viện tỉnh hướng dẫn các xã lập danh sách sách hỏng.", ["Thư viện tỉnh"]],
      ["1/b", "Tổ chức các buổi đọc chung.", []],
      ["1/b", "Phòng Văn hóa theo dõi số bạn đọc.", ["Phòng Văn hóa"]],
      ["1/c", "Bố trí đủ thủ thư.", []],
    ]);
  });
});
