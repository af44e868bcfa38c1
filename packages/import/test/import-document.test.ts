import { readFileSync } from "node:fs";
import { importDocument, type PlanDraft } from "@pccc/import";
import { describe, expect, it } from "vitest";

function draftOf(file: string): PlanDraft {
  const imported = importDocument(readFileSync(new URL(`./documents/${file}`, import.meta.url), "utf8"), { name: file });
  if (!imported.ok) throw imported.error;
  return imported.value;
}

function codeOf(text: string): string {
  const imported = importDocument(text);
  return imported.ok ? "read" : imported.error.code;
}

const brief = (draft: PlanDraft): readonly (readonly [string, string, readonly string[]])[] =>
  draft.tasks.map((task) => [task.sectionPath, task.text.slice(0, 24), task.leads]);

describe("a plan of the Front, its letterhead in tabbed lines", () => {
  const draft = draftOf("front-plan.txt");

  it("reads the letterhead", () => {
    expect(draft).toMatchObject({
      docType: { value: "KẾ HOẠCH" },
      number: { value: "07/KH-MTTQ-BTT" },
      issuedOn: { value: "2026-03-05" },
      place: { value: "An Mẫu" },
      issuer: { value: "ỦY BAN MTTQ VIỆT NAM XÃ AN MẪU - BAN THƯỜNG TRỰC" },
      line: { value: "front" },
    });
    expect(draft.title?.value).toMatch(/^Giám sát việc bảo đảm an toàn điện/u);
  });

  it("reads the basis, laws by number or by name", () => {
    expect(draft.basis.map(({ number, name, date, relation }) => [number ?? name, date, relation])).toEqual([
      ["Luật Mặt trận Tổ quốc Việt Nam", undefined, "pursuantTo"],
      ["55/2024/QH15", "2024-11-29", "pursuantTo"],
      ["15/KH-MTTQ-BTT", "2026-01-20", "implements"],
    ]);
  });

  it("takes aims and funding for no tasks", () => {
    expect(draft.tasks.map((task) => task.sectionPath)).toEqual(["II/1", "II/1", "II/1", "II/2/a", "II/2/b", "II/2/c", "II/3"]);
  });

  it("gives each task the bodies of its heading, and partners from the sentence", () => {
    expect(draft.tasks[1]).toMatchObject({
      leads: ["Ban Thường trực Ủy ban MTTQ Việt Nam xã"],
      leadsFrom: "heading",
      coordinates: ["Công an xã", "Điện lực khu vực"],
      dueOn: "2026-06-30",
    });
    expect(draft.tasks[6]).toMatchObject({ leads: ["Ủy ban nhân dân xã"], leadsFrom: "sentence" });
  });

  it("[HO2] keeps the bound of a deadline", () => {
    expect(draft.tasks[0]?.timing).toMatchObject({ kind: "dated", on: "2026-03-31", bound: "before" });
    expect(draft.tasks[4]?.timing).toMatchObject({ kind: "dated", on: "2026-04-15", bound: "by" });
  });

  it("reads recurrences", () => {
    expect(draft.tasks[2]).toMatchObject({ recurrence: "annual", recurrenceDate: "10-04", timing: { kind: "recurring", on: "10-04" } });
    expect(draft.tasks[3]).toMatchObject({ recurrence: "continuous", timing: { kind: "continuous" } });
  });

  it("reads who reports to whom", () => {
    expect(draft.reporting.map(({ from, to, frequency, task }) => [from, to, frequency, task])).toEqual([
      ["Ban Công tác Mặt trận các thôn", "Ban Thường trực Ủy ban MTTQ Việt Nam xã", "once", "t05"],
      ["Ban Công tác Mặt trận các thôn", "Ban Thường trực Ủy ban MTTQ Việt Nam xã", "quarterly", "t06"],
      ["các thôn", "Ban Thường trực Ủy ban MTTQ Việt Nam xã", "ad-hoc", undefined],
    ]);
  });

  it("reads recipients with their purpose, and the signature behind a tab", () => {
    expect(draft.recipients.map(({ text, purpose }) => [text, purpose])).toEqual([
      ["Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh (b/c)", "report"],
      ["Thường trực Đảng ủy xã (b/c)", "report"],
      ["Các thôn (t/h)", "implement"],
      ["Công an xã (p/h)", "coordinate"],
      ["Lưu: MTTQ", "file"],
    ]);
    expect(draft.signatory).toMatchObject({ authority: "TM. BAN THƯỜNG TRỰC", role: "CHỦ TỊCH", name: "Người Ký Mẫu" });
  });

  it("points each task at its place in the text", () => {
    const text = readFileSync(new URL("./documents/front-plan.txt", import.meta.url), "utf8");
    for (const task of draft.tasks) {
      expect(text.slice(task.span.startOffset, task.span.endOffset)).toBe(task.text);
      expect(text.split("\n")[task.span.startLine - 1]?.slice(task.span.startColumn - 1)).toBe(task.text);
    }
  });
});

describe("a plan of the State, crawled: hard-wrapped, table cells between bars", () => {
  const draft = draftOf("state-plan.txt");

  it("joins what is broken over lines", () => {
    expect(draft).toMatchObject({ number: { value: "88/KH-UBND" }, issuedOn: { value: "2026-02-09" }, place: { value: "Bình Mẫu" } });
    expect(draft.sections.map(({ label, heading }) => `${label} ${heading}`)).toEqual([
      "I MỤC TIÊU",
      "II NHIỆM VỤ",
      "II/3 Tập huấn chữa cháy cho tiểu thương",
      "III TỔ CHỨC THỰC HIỆN",
      "III/2 Sở Tài chính",
    ]);
  });

  it("gives attribute lines to the item above them", () => {
    expect(draft.tasks[0]).toMatchObject({
      leads: ["Công an tỉnh"],
      coordinates: ["Sở Công Thương", "Sở Xây dựng", "Ủy ban nhân dân các xã, phường"],
      startOn: "2026-03-01",
      dueOn: "2026-04-30",
      timing: { kind: "window", fromInclusive: "2026-03-01", toInclusive: "2026-04-30" },
    });
    expect(draft.tasks[1]).toMatchObject({ openEnded: true });
    expect(draft.tasks[1]?.dueOn).toBeUndefined();
  });

  it("reads leads in brackets", () => {
    expect(draft.tasks[2]).toMatchObject({ leads: ["Công an tỉnh"], coordinates: ["Sở Công Thương"], leadsFrom: "brackets" });
  });

  it("keeps a deadline beside a recurrence", () => {
    expect(draft.tasks[6]).toMatchObject({ recurrence: "monthly", recurrenceDate: "20", dueOn: "2026-03-15" });
  });

  it("reads through whom a report goes", () => {
    expect(draft.reporting.at(-1)).toMatchObject({ to: "Ủy ban nhân dân tỉnh", via: "Công an tỉnh", frequency: "monthly" });
  });

  it("reads the proposal that a plan rests on", () => {
    expect(draft.basis.at(-1)).toMatchObject({ number: "12/TTr-CAT-PCCC", issuer: "Giám đốc Công an tỉnh", role: "proposal" });
  });
});

describe("a plan of the Party, as a page image in two columns", () => {
  const draft = draftOf("party-plan.txt");

  it("reads the Party's letterhead", () => {
    expect(draft).toMatchObject({
      number: { value: "21-KH/ĐU" },
      issuedOn: { value: "2026-05-12" },
      issuer: { value: "ĐẢNG BỘ TỈNH BÌNH MẪU - ĐẢNG ỦY XÃ AN MẪU" },
      line: { value: "party" },
    });
  });

  it("reads paragraphs below a heading as its tasks", () => {
    expect(brief(draft)).toEqual([
      ["II/1", "Ban Tuyên giáo và Dân vậ", ["Ban Tuyên giáo và Dân vận Đảng ủy"]],
      ["II/2", "Các chi bộ lãnh đạo đảng", ["Các chi bộ"]],
      ["III/1", "Các chi bộ căn cứ Kế hoạ", ["Các chi bộ"]],
      ["III/2", "Giao Văn phòng Đảng ủy t", ["Văn phòng Đảng ủy"]],
    ]);
  });

  it("parts recipients and signature that stand side by side", () => {
    expect(draft.recipients.map(({ text }) => text)).toEqual([
      "Ban Thường vụ Tỉnh ủy (để báo cáo)",
      "Các chi bộ (để thực hiện)",
      "Lưu Văn phòng Đảng ủy",
    ]);
    expect(draft.signatory).toMatchObject({ authority: "T/M BAN THƯỜNG VỤ", role: "BÍ THƯ" });
  });
});

describe("a plan in markdown with pipe tables", () => {
  const draft = draftOf("plan.md");

  it("[HO1] leaves a blank number and a blank date absent", () => {
    expect(draft.number).toBeUndefined();
    expect(draft.issuedOn).toBeUndefined();
    expect(draft.numberRaw?.value).toBe("Số: ..../KH-UBND");
    expect(draft.findings.map((finding) => finding.code)).toEqual(
      expect.arrayContaining(["PCCC_IMPORT_NUMBER_BLANK", "PCCC_IMPORT_DATE_BLANK"]),
    );
  });

  it("reads the task table by its columns, empty cells included", () => {
    expect(
      draft.tasks
        .slice(0, 3)
        .map(({ sectionPath, leads, coordinates, dueOn, recurrence }) => ({ sectionPath, leads, coordinates, dueOn, recurrence })),
    ).toEqual([
      { sectionPath: "II/1", leads: ["Công an xã"], coordinates: ["Trưởng các thôn"], dueOn: "2026-07-15", recurrence: undefined },
      { sectionPath: "II/2", leads: ["Văn phòng HĐND và UBND xã"], coordinates: [], dueOn: "2026-09-30", recurrence: undefined },
      {
        sectionPath: "II/3",
        leads: ["Công an xã", "Ban Chỉ huy Quân sự xã"],
        coordinates: ["Các tổ chức đoàn thể"],
        dueOn: undefined,
        recurrence: "annual",
      },
    ]);
  });

  it("takes marks of markdown for furniture", () => {
    expect(draft.title?.value).toBe("Thực hành phương án chữa cháy tại khu dân cư (văn bản mẫu)");
    expect(draft.furniture.some((entry) => entry.kind === "markup")).toBe(true);
    expect(draft.signatory).toMatchObject({ authority: "TM. ỦY BAN NHÂN DÂN", role: "CHỦ TỊCH", name: "Người Ký Mẫu" });
  });
});

describe("an official letter", () => {
  const draft = draftOf("letter.txt");

  it("[RF4] is read: its subject is the title, its addressees are kept", () => {
    expect(draft).toMatchObject({
      docType: { value: "CÔNG VĂN" },
      number: { value: "415/UBND-NC" },
      title: { value: "V/v tăng cường phòng cháy, chữa cháy mùa nắng nóng (mẫu)" },
    });
    expect(draft.addressees.map(({ value }) => value)).toEqual(["Các sở, ban, ngành tỉnh", "Ủy ban nhân dân các xã, phường"]);
    expect(brief(draft)).toEqual([
      ["1", "Kiểm tra các cơ sở kinh ", ["Công an tỉnh"]],
      ["2", "Rà soát trụ nước chữa ch", ["Ủy ban nhân dân các xã, phường"]],
    ]);
  });
});

describe("importDocument", () => {
  it("[RF4] reads a directive and a decision that give tasks", () => {
    for (const type of ["CHỈ THỊ", "QUYẾT ĐỊNH"]) {
      const imported = importDocument(`${type}\nVề an toàn điện\n\n1. Sở Công Thương chủ trì kiểm tra lưới điện trước ngày 30/6/2026.\n`);
      expect(imported.ok && imported.value.tasks.map(({ leads, dueOn }) => [leads, dueOn])).toEqual([[["Sở Công Thương"], "2026-06-30"]]);
    }
  });

  it("[RF4] reads tasks without a type of document", () => {
    const imported = importDocument("1. Công an xã kiểm tra các cơ sở trước ngày 30/6/2026.\n2. Các thôn báo cáo Ủy ban nhân dân xã.\n");
    expect(imported.ok && imported.value.findings.map((finding) => finding.code)).toContain("PCCC_IMPORT_NO_TYPE");
    expect(imported.ok && imported.value.tasks).toHaveLength(2);
  });

  it("[RF3] refuses an article that quotes orders", () => {
    const article = [
      "Công điện mới yêu cầu gì về phòng cháy?",
      "Theo công điện, các địa phương phải làm những việc sau:",
      "(1) Ủy ban nhân dân các tỉnh chỉ đạo kiểm tra các chợ.",
      "(2) Công an các cấp hướng dẫn người dân thoát nạn.",
      "Hộ kinh doanh cần chuẩn bị gì?",
      "- Trang bị bình chữa cháy.",
      "- Kiểm tra đường dây điện.",
    ].join("\n\n");
    expect(codeOf(article)).toBe("PCCC_IMPORT_NOT_A_DOCUMENT");
  });

  it.each(["Hôm nay trời đẹp.", "The quick brown fox jumps over the lazy dog.", "a,b,c\n1,2,3", "{}"])("[RF3] refuses %j", (text) => {
    expect(codeOf(text)).toBe("PCCC_IMPORT_NOT_A_DOCUMENT");
  });

  it("[RF5] refuses a document marked secret, unless it is allowed", () => {
    const text = "ỦY BAN NHÂN DÂN XÃ AN MẪU\nMẬT\nSố: 1/KH-UBND\n\nKẾ HOẠCH\nThử\n\n1. Công an xã kiểm tra kho.\n";
    expect(codeOf(text)).toBe("PCCC_IMPORT_SECRET");
    expect(importDocument(text, { secret: "read" }).ok).toBe(true);
  });

  it.each([
    [
      "in the middle of its rows",
      [
        "            Rà soát đường dây dẫn điện",
        "       1    trong các khu dân cư, lập          Công an xã         15/4/2026",
        "            danh sách hộ cần sửa chữa",
        "            Kiểm tra ổ cắm, cầu dao tại        Phòng Kinh",
        "       2                                                          20/5/2026",
        "            các ki-ốt của chợ trung tâm        tế",
        "       3    Tập huấn kỹ năng thoát nạn         Công an xã         30/6/2026",
      ],
    ],
    [
      "at the head of its rows",
      [
        "       1    Rà soát đường dây dẫn điện         Công an xã         15/4/2026",
        "            trong các khu dân cư, lập",
        "            danh sách hộ cần sửa chữa",
        "       2    Kiểm tra ổ cắm, cầu dao tại        Phòng Kinh         20/5/2026",
        "            các ki-ốt của chợ trung tâm        tế",
        "       3    Tập huấn kỹ năng thoát nạn         Công an xã         30/6/2026",
      ],
    ],
  ])("[TB2] reads a table in the image of a page whose numbers stand %s", (_, rows) => {
    const text = (lines: readonly string[]): string =>
      [
        "                                       KẾ HOẠCH",
        "                        Bảo đảm an toàn điện trong mùa nắng nóng",
        "",
        "      I. YÊU CẦU",
        "      Các cơ quan của xã, trưởng các thôn và mọi hộ gia đình trên địa bàn nắm rõ",
        "việc phải làm, làm đến nơi đến chốn và báo cáo kết quả đúng hạn về Ủy ban nhân",
        "dân xã.",
        "      II. NHIỆM VỤ",
        "      Nhiệm vụ của từng cơ quan có trong bảng dưới đây; mỗi việc có cơ quan chủ trì",
        "chịu trách nhiệm về kết quả và về thời hạn trước Chủ tịch Ủy ban nhân dân xã, có",
        "cơ quan phối hợp giúp đỡ.",
        "",
        ...lines,
        "",
        "      III. KINH PHÍ",
        "      Kinh phí thực hiện từ ngân sách xã và từ đóng góp của các hộ gia đình, của các",
        "cơ sở kinh doanh trên địa bàn.",
      ].join("\n");
    const imported = importDocument(text(["       TT   Nhiệm vụ                           Cơ quan chủ trì    Thời gian", ...rows]));
    if (!imported.ok) throw imported.error;
    expect(imported.value.tasks.filter(({ dueOn }) => dueOn).map(({ text: words, leads, dueOn }) => [words, leads, dueOn])).toEqual([
      ["Rà soát đường dây dẫn điện trong các khu dân cư, lập danh sách hộ cần sửa chữa", ["Công an xã"], "2026-04-15"],
      ["Kiểm tra ổ cắm, cầu dao tại các ki-ốt của chợ trung tâm", ["Phòng Kinh tế"], "2026-05-20"],
      ["Tập huấn kỹ năng thoát nạn", ["Công an xã"], "2026-06-30"],
    ]);
  });

  it.each(["\u2010", "\u2011"])("reads hyphens that do not break a line as hyphens", (hyphen) => {
    const imported = importDocument(
      `Số: 45/KH${hyphen}UBND\tAn Mẫu, ngày 12 tháng 3 năm 2026\nKẾ HOẠCH\nVề việc thử\n1. Công an xã\n${hyphen} Kiểm tra cơ sở.`,
    );
    if (!imported.ok) throw imported.error;
    expect(imported.value.number?.value).toBe("45/KH-UBND");
    expect(imported.value.tasks.map(({ text, leads }) => [text, leads])).toEqual([["Kiểm tra cơ sở.", ["Công an xã"]]]);
  });

  it("parts a signature from the recipient in front of it, where only a space stands for the tab between them", () => {
    const imported = importDocument(
      "KẾ HOẠCH\nVề việc thử\n1. Công an xã kiểm tra.\nNơi nhận:\n- Công an xã;\n- Lưu: VT. TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn Mẫu\n",
    );
    if (!imported.ok) throw imported.error;
    expect(imported.value.recipients.map(({ text }) => text)).toEqual(["Công an xã", "Lưu: VT"]);
    expect(imported.value.signatory).toMatchObject({ authority: "TM. ỦY BAN NHÂN DÂN", role: "CHỦ TỊCH", name: "Nguyễn Văn Mẫu" });
  });

  it("refuses a text longer than the limit", () => {
    const imported = importDocument("KẾ HOẠCH\n1. Kiểm tra kho.", { maximumLength: 10 });
    expect(imported.ok ? undefined : imported.error.reason).toBe("TooLong");
  });

  it("keeps a plan of which a part is odd", () => {
    const imported = importDocument(
      "KẾ HOẠCH\nThử\n\nI. NHIỆM VỤ\n\n- Kiểm tra các chợ.\n\nIII. TỔ CHỨC THỰC HIỆN\n\nI. TỔ CHỨC THỰC HIỆN\n\n- Công an xã theo dõi.\n\n%% ?? !!\n",
    );
    expect(imported.ok && imported.value.sections.map(({ label }) => label)).toEqual(["I", "III", "I(2)"]);
    expect(imported.ok && imported.value.findings.map((finding) => finding.code)).toContain("PCCC_IMPORT_REPEATED_LABEL");
  });

  it("[HO3] leaves a period unspecified that the words do not name", () => {
    const imported = importDocument("KẾ HOẠCH\nThử\n\n1. Các xã, phường định kỳ báo cáo Ủy ban nhân dân tỉnh.\n");
    const draft = imported.ok ? imported.value : undefined;
    expect(draft?.reporting).toMatchObject([{ frequency: "periodic", timing: { kind: "unspecified", words: "định kỳ" } }]);
    expect(draft?.findings.map((finding) => finding.code)).toContain("PCCC_IMPORT_PERIOD_UNSPECIFIED");
  });

  it("keeps a number without its hyphen as printed, less sure, and says what it may be", () => {
    const imported = importDocument(
      "ỦY BAN NHÂN DÂN XÃ AN MẪU\nSố: 31/KHUBND\nAn Mẫu, ngày 09 tháng 4 năm 2026\n\nKẾ HOẠCH\nThử\n\nCăn cứ Nghị định số 105/2025/NĐCP ngày 15/5/2025 của Chính phủ;\n\n1. Công an xã kiểm tra kho theo Quyết định số 123/QĐUBND ngày 05/3/2026.\n",
    );
    if (!imported.ok) throw imported.error;
    const { number, basis, mentions, findings } = imported.value;
    expect(number).toMatchObject({ value: "31/KHUBND", confidence: 0.8 });
    expect([...basis, ...mentions].map((cited) => [cited.number, cited.date, cited.confidence])).toEqual([
      ["105/2025/NĐCP", "2025-05-15", 0.7],
      ["123/QĐUBND", "2026-03-05", 0.7],
    ]);
    const joined = findings.filter(({ code }) => code === "PCCC_IMPORT_NUMBER_JOINED");
    expect(joined.map(({ params }) => params["likely"])).toEqual(["31/KH-UBND", "105/2025/NĐ-CP", "123/QĐ-UBND"]);
  });

  it("takes a plain word at the head of an item for an order, and a thing in a heading for no agency", () => {
    const imported = importDocument(
      "KẾ HOẠCH\nThử\n\nI. NHIỆM VỤ\n\n1. Lực lượng tại chỗ\n\n- Mở lớp học buổi tối cho người dân.\n- Treo bảng chỉ lối thoát ở chợ.\n",
    );
    expect(imported.ok && brief(imported.value)).toEqual([
      ["I/1", "Mở lớp học buổi tối cho ", []],
      ["I/1", "Treo bảng chỉ lối thoát ", []],
    ]);
  });
});

describe("who makes a plan without a letterhead", () => {
  it.each([
    [
      "Theo Quyết định số 12/QĐ-UBND ngày 05/01/2026, Ban Chỉ đạo chuyển đổi số xã An Mẫu (gọi tắt là Ban Chỉ đạo) ban hành Kế hoạch như sau:",
      "Ban Chỉ đạo chuyển đổi số xã An Mẫu",
    ],
    ["Ủy ban nhân dân xã An Mẫu Xây dựng Kế hoạch kiểm tra như sau:", "Ủy ban nhân dân xã An Mẫu"],
  ])("reads %j", (preamble, maker) => {
    const imported = importDocument(`KẾ HOẠCH\nKiểm tra thiết bị năm 2026\n\n${preamble}\n\nI. NHIỆM VỤ\n1. Kiểm tra tủ điện.\n`);
    if (!imported.ok) throw imported.error;
    expect(imported.value.issuer).toMatchObject({ value: maker, confidence: 0.85 });
  });
});
