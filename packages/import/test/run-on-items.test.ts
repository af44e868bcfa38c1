import { importDocument } from "@pccc/import";
import { describe, expect, it } from "vitest";

function draftOf(text: string) {
  const imported = importDocument(text);
  if (!imported.ok) throw imported.error;
  return imported.value;
}

const padding = "các bến tàu, kho hàng, bãi xe và cầu cảng trên địa bàn phường An Mẫu theo đúng quy định hiện hành";

describe("items that run on behind their heading", () => {
  it("are cut at letters, points and dashes", () => {
    const { tasks, sections } = draftOf(
      [
        "CHỈ THỊ",
        "Về việc giữ an toàn bến cảng (mẫu)",
        `1. Về tuần tra a) Công an phường tuần tra ${padding}. b) Đội dân phòng canh gác ${padding}.`,
        `2. Về hậu cần 2.1. Văn phòng bảo đảm xăng dầu cho ${padding}. 2.2. Trạm Y tế trực cấp cứu tại ${padding}.`,
        `3. Về vệ sinh - Chi đoàn dọn rác tại ${padding}. - Hội Phụ nữ trồng cây tại ${padding}.`,
      ].join("\n"),
    );
    expect(sections.map(({ label, heading }) => `${label} ${heading}`)).toEqual(["1 Về tuần tra", "2 Về hậu cần", "3 Về vệ sinh"]);
    expect(tasks.map(({ sectionPath, leads }) => [sectionPath, ...leads])).toEqual([
      ["1/a", "Công an phường"],
      ["1/b", "Đội dân phòng"],
      ["2.1", "Văn phòng"],
      ["2.2", "Trạm Y tế"],
      ["3", "Chi đoàn"],
      ["3", "Hội Phụ nữ"],
    ]);
  });

  it("are cut in a chapter that stands in one line", () => {
    const chapter = (number: string) =>
      `${number}. NHIỆM VỤ 1. Công an phường: Tuần tra ${padding}. 2. Văn phòng: a) Cấp xăng dầu cho ${padding}. b) Lập sổ theo dõi ${padding}.`;
    const { tasks } = draftOf(`KẾ HOẠCH\nGiữ an toàn bến cảng (mẫu)\n${chapter("I")}\n${chapter("II")}`);
    expect(tasks.map(({ sectionPath, leads }) => [sectionPath, ...leads])).toEqual(
      ["I", "II"].flatMap((part) => [
        [`${part}/1`, "Công an phường"],
        [`${part}/2/a`, "Văn phòng"],
        [`${part}/2/b`, "Văn phòng"],
      ]),
    );
  });

  it("stay in their sentence where they are a list of small words", () => {
    const text = `1. Rà soát ${padding}, gồm: a) phao tiêu; b) đèn báo; c) trụ neo.`;
    expect(draftOf(`KẾ HOẠCH\nGiữ an toàn bến cảng (mẫu)\n${text}\n${text.replace("1.", "2.")}`).tasks).toHaveLength(2);
  });
});

describe("a table in a page image", () => {
  const page = (rows: readonly string[]) =>
    draftOf(
      [
        "      KẾ HOẠCH",
        "      Giữ an toàn bến cảng năm 2026 (mẫu)",
        "",
        "      Thực hiện nhiệm vụ được giao, Ủy ban nhân dân phường An Mẫu giữ an toàn các bến",
        "tàu, kho hàng và cầu cảng trên địa bàn; các khóm bố trí người canh gác, nhắc nhở chủ",
        "tàu và người bốc xếp chấp hành nội quy, không để xảy ra cháy nổ, tai nạn, mất trật tự",
        "trên bến.",
        "      I. PHÂN CÔNG",
        "",
        ...rows,
      ].join("\n"),
    ).tasks.map(({ sectionPath, text, leads, dueOn }) => [sectionPath, text, leads.join(", "), dueOn]);

  it("may have blank lines between its rows, each with its number in the middle", () => {
    const rows = [
      "TT     Nội dung công việc                  Chủ trì             Thời gian",
      "",
      "1      Thống kê tàu thuyền                 Các khóm            10/02/2026",
      "",
      "       Họp triển khai, giao việc cho       Văn phòng HĐND",
      "2                                                              24/02/2026",
      "       các khóm                            và UBND",
    ];
    expect(page(rows)).toEqual([
      ["I/1", "Thống kê tàu thuyền", "Các khóm", "2026-02-10"],
      ["I/2", "Họp triển khai, giao việc cho các khóm", "Văn phòng HĐND và UBND", "2026-02-24"],
    ]);
  });

  it("may have none: a row does not begin in mid-sentence", () => {
    const rows = [
      "TT   Nội dung công việc               Chủ trì               Thời gian",
      "     Kiểm tra phao tiêu, đèn báo      Công an phường        Tháng 3/2026",
      "1    tại các cửa luồng",
      "     Sơn lại trụ neo, cầu tàu và      Văn phòng             Quý II/2026",
      "2    lan can",
      "3    Diễn tập cứu nạn                 Đội dân phòng         Tháng 9/2026",
    ];
    expect(page(rows)).toEqual([
      ["I/1", "Kiểm tra phao tiêu, đèn báo tại các cửa luồng", "Công an phường", "2026-03-31"],
      ["I/2", "Sơn lại trụ neo, cầu tàu và lan can", "Văn phòng", "2026-06-30"],
      ["I/3", "Diễn tập cứu nạn", "Đội dân phòng", "2026-09-30"],
    ]);
  });
});

describe("a note at the foot of a page", () => {
  const page = (rule: string, mark: string) =>
    [
      "KẾ HOẠCH",
      "Giữ an toàn bến cảng (mẫu)",
      "",
      "I. NHIỆM VỤ",
      "",
      `     1. Công an phường${mark} chủ trì tuần tra mặt nước, kiểm soát tàu ra vào luồng và`,
      "xử lý tàu neo đậu sai quy",
      "",
      rule,
      "1 Trước đây là Công an của hai phường cũ; tên gọi theo đề án sắp xếp.",
      "                                             1",
      "",
      "định; lập biên bản tại chỗ.",
      "",
      "     2. Các khóm dọn rác mặt nước, kiểm tra phao cứu sinh ở từng bến mỗi tháng một",
      "lần.",
      "",
    ].join("\n");

  it.each([
    ["below a rule", page("____________", "")],
    ["that the page calls", page("", "1")],
  ])("%s is no order, and the sentence goes on over it", (_where, text) => {
    const imported = importDocument(text);
    if (!imported.ok) throw imported.error;
    expect(imported.value.tasks.map(({ text: words }) => words.replaceAll(/\s+/gu, " "))).toEqual([
      expect.stringMatching(/sai quy định; lập biên bản tại chỗ\.$/u),
      expect.stringMatching(/^Các khóm dọn rác/u),
    ]);
    expect(imported.value.outline.map(({ kind }) => kind)).toContain("footnote");
  });
});

describe("an annex that nobody calls one", () => {
  it("begins at its caption behind the signature, and its visits are tasks", () => {
    const text =
      "KẾ HOẠCH\nKiểm tra bến cảng (mẫu)\n\n1. Văn phòng chuẩn bị tàu.\n\nNơi nhận:\n- Các khóm;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Mẫu\n\nDANH SÁCH BẾN ĐƯỢC KIỂM TRA\n(Kèm theo Kế hoạch số 7/KH-UBND)\n\nTT\tĐơn vị được kiểm tra\tThời gian\n1\tBến An Đông\t05/5/2026\n2\tBến An Tây\t06/5/2026\n";
    const imported = importDocument(text);
    if (!imported.ok) throw imported.error;
    expect(imported.value.tasks.map(({ sectionPath, text: words, dueOn }) => [sectionPath, words, dueOn])).toEqual([
      ["1", "Văn phòng chuẩn bị tàu.", undefined],
      ["PL/1", "Bến An Đông", "2026-05-05"],
      ["PL/2", "Bến An Tây", "2026-05-06"],
    ]);
    expect(imported.value.recipients.map(({ text: name }) => name)).toEqual(["Các khóm", "Lưu: VT"]);
  });
});

describe("a name that goes on with a Roman number", () => {
  it("begins no chapter on the next line", () => {
    const lines = "I. NHIỆM VỤ\n\n1. Kho bạc Nhà nước khu vực\nXI: Đối chiếu số liệu với các bến.\n\n2. Văn phòng: Lập hồ sơ bến.\n";
    const imported = importDocument(`KẾ HOẠCH\nGiải ngân vốn bến cảng (mẫu)\n\n${lines}`);
    if (!imported.ok) throw imported.error;
    expect(imported.value.tasks.map(({ sectionPath, leads }) => [sectionPath, leads])).toEqual([
      ["I/1", ["Kho bạc Nhà nước khu vực XI"]],
      ["I/2", ["Văn phòng"]],
    ]);
  });
});

describe("a signature of a name with an apostrophe", () => {
  it.each(["K’ Brêh Mẫu", "H’Nga Niê Mẫu", "Rơ Châm H'Mẫu"])("names %s", (name) => {
    const { signatory } = draftOf(`KẾ HOẠCH\nTrồng rừng (mẫu)\n\n1. Văn phòng mua cây.\n\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\n\n${name}\n`);
    expect(signatory?.name).toBe(name);
  });
});
