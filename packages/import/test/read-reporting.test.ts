import { type DraftReporting, importDocument } from "@pccc/import";
import { describe, expect, it } from "vitest";

function reportsOf(sentence: string): readonly DraftReporting[] {
  const imported = importDocument(`KẾ HOẠCH\nTheo dõi bể nước chữa cháy (mẫu)\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. ${sentence}\n`);
  if (!imported.ok) throw imported.error;
  return imported.value.reporting;
}

describe("a report that is owed for several periods", () => {
  it.each([
    [
      "Các xã, phường: Định kỳ 6 tháng, hằng năm báo cáo kết quả về Sở Nội vụ.",
      [
        ["half-yearly", "Định kỳ 6 tháng", undefined],
        ["annual", "hằng năm", undefined],
      ],
    ],
    [
      "Các xã, phường: Định kỳ hằng quý, 6 tháng, 9 tháng và hằng năm báo cáo kết quả về Sở Nội vụ trước ngày 10 của tháng cuối kỳ.",
      [
        ["quarterly", "Định kỳ hằng quý; trước ngày 10 của tháng cuối kỳ", undefined],
        ["half-yearly", "6 tháng; trước ngày 10 của tháng cuối kỳ", undefined],
        ["nine-monthly", "9 tháng; trước ngày 10 của tháng cuối kỳ", undefined],
        ["annual", "hằng năm; trước ngày 10 của tháng cuối kỳ", undefined],
      ],
    ],
    [
      "Các xã, phường báo cáo kết quả về Sở Nội vụ định kỳ 6 tháng (trước ngày 10/6) và hằng năm (trước ngày 05/12).",
      [
        ["half-yearly", "định kỳ 6 tháng (trước ngày 10/6)", undefined],
        ["annual", "hằng năm (trước ngày 05/12)", "12-05"],
      ],
    ],
    [
      "Các xã, phường: Trước ngày 20 hằng tháng, hằng quý báo cáo Sở Nội vụ.",
      [
        ["monthly", "Trước ngày 20 hằng tháng", "20"],
        ["quarterly", "hằng quý", undefined],
      ],
    ],
    [
      "Các xã, phường: Định kỳ 6 tháng, 1 năm (6 tháng trước ngày 12/6; 1 năm trước ngày 08/12) báo cáo kết quả về Sở Nội vụ.",
      [
        ["half-yearly", "6 tháng trước ngày 12/6", undefined],
        ["annual", "1 năm trước ngày 08/12", "12-08"],
      ],
    ],
    [
      "Các xã, phường: Báo cáo tuần, tháng, quý về Công an tỉnh.",
      [
        ["weekly", "tuần", undefined],
        ["monthly", "tháng", undefined],
        ["quarterly", "quý", undefined],
      ],
    ],
  ])("gives a duty for each in %j", (sentence, owed) => {
    const reports = reportsOf(sentence);
    expect(reports.map(({ frequency, deadlineText, recurrenceDate }) => [frequency, deadlineText, recurrenceDate])).toEqual(owed);
    expect(new Set(reports.map(({ from }) => from))).toEqual(new Set(["Các xã, phường"]));
  });

  it("gives a duty for each that the line below an order lists", () => {
    const reports = reportsOf("Công an xã báo cáo kết quả về Ủy ban nhân dân xã.\n\n- Thời gian thực hiện: Định kỳ 6 tháng, hằng năm.");
    expect(reports.map(({ frequency, deadlineText, task }) => [frequency, deadlineText, task])).toEqual([
      ["half-yearly", "Định kỳ 6 tháng", "t01"],
      ["annual", "hằng năm", "t01"],
    ]);
  });

  it("is owed by the body before it where the line names nobody", () => {
    const reports = reportsOf(
      "Chế độ báo cáo:\n\n- Công an xã báo cáo Ủy ban nhân dân xã trước ngày 10/6/2026.\n\n- Định kỳ 6 tháng, hằng năm báo cáo kết quả về Sở Nội vụ.",
    );
    expect(reports.map(({ from, frequency }) => [from, frequency])).toEqual([
      ["Công an xã", "once"],
      ["Công an xã", "half-yearly"],
      ["Công an xã", "annual"],
    ]);
  });

  it("is owed apart for what may arise", () => {
    const reports = reportsOf(
      "Công an xã hằng năm báo cáo kết quả về Ủy ban nhân dân xã, quá trình thực hiện có vướng mắc phải báo cáo với Ủy ban nhân dân xã.",
    );
    expect(reports.map(({ frequency }) => frequency)).toEqual(["annual", "ad-hoc"]);
  });

  it("is one duty where a period belongs to a plan or a year is named", () => {
    expect(reportsOf("Công an xã báo cáo Ủy ban nhân dân xã kết quả quý I, năm 2026 trước ngày 05/4/2026.")).toMatchObject([
      { frequency: "once", dueOn: "2026-04-05" },
    ]);
  });
});

describe("a report of every day", () => {
  it.each([
    ["Công an xã trước 16 giờ hằng ngày báo cáo Ủy ban nhân dân xã.", "trước 16 giờ hằng ngày"],
    ["Công an xã báo cáo Ủy ban nhân dân xã hằng ngày, trước 16 giờ 30 phút.", "hằng ngày, trước 16 giờ 30 phút"],
  ])("keeps its hour in %j", (sentence, words) => {
    expect(reportsOf(sentence)).toMatchObject([{ from: "Công an xã", frequency: "daily", deadlineText: words }]);
  });
});

describe("a report by a day without a year", () => {
  it("is owed once in the year that the title names, and it is said so", () => {
    const imported = importDocument(
      "KẾ HOẠCH\nTheo dõi bể nước chữa cháy năm 2026 (mẫu)\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Công an xã kiểm tra các bể nước, báo cáo kết quả về Ủy ban nhân dân xã trước ngày 15/10.\n",
    );
    if (!imported.ok) throw imported.error;
    expect(imported.value.reporting).toMatchObject([
      {
        from: "Công an xã",
        frequency: "once",
        deadlineText: "trước ngày 15/10",
        dueOn: "2026-10-15",
        timing: { kind: "dated", on: "2026-10-15", bound: "before" },
      },
    ]);
    expect(imported.value.findings).toMatchObject([{ code: "PCCC_IMPORT_YEAR_OF_TITLE", params: { count: 2 } }]);
  });

  it("keeps its words and gets no day where the title names none", () => {
    expect(reportsOf("Công an xã gửi báo cáo kết quả về Ủy ban nhân dân xã trước ngày 15/10.").map(({ dueOn }) => dueOn)).toEqual([
      undefined,
    ]);
  });
});

describe("what is done from time to time", () => {
  it("may be told in front of who does it", () => {
    const imported = importDocument("KẾ HOẠCH\nTheo dõi bể nước (mẫu)\n\n1. Định kỳ, Công an xã kiểm tra các bể nước.\n");
    expect(imported.ok && imported.value.tasks).toMatchObject([{ leads: ["Công an xã"], dueText: "Định kỳ", recurrence: "periodic" }]);
  });
});

describe("a report", () => {
  const rowsOf = (sentence: string) =>
    reportsOf(sentence).map(({ from, to, frequency, deadlineText }) => [from, to, frequency ?? "", deadlineText ?? ""]);

  it.each([
    [
      "Các khóm: Lập danh sách tàu gửi Phòng Kinh tế trước ngày 10/02/2026.",
      [["Các khóm", "Phòng Kinh tế", "once", "trước ngày 10/02/2026"]],
    ],
    ["Các khóm: Lập dự toán gửi Phòng Kinh tế thẩm định trước ngày 10/02/2026.", []],
    [
      "Các khóm: Gửi kế hoạch về Phòng Kinh tế trước ngày 10/02/2026; báo cáo kết quả trước ngày 15 hằng tháng.",
      [
        ["Các khóm", "Phòng Kinh tế", "once", "trước ngày 10/02/2026"],
        ["Các khóm", "Phòng Kinh tế", "monthly", "trước ngày 15 hằng tháng"],
      ],
    ],
    [
      "Các khóm báo cáo kết quả về Phòng Kinh tế vào ngày 25 hằng tháng và báo cáo tổng kết trước ngày 15/6/2026.",
      [
        ["Các khóm", "Phòng Kinh tế", "monthly", "vào ngày 25 hằng tháng"],
        ["Các khóm", "Phòng Kinh tế", "once", "trước ngày 15/6/2026"],
      ],
    ],
    [
      "Phòng Kinh tế tham mưu UBND phường báo cáo Sở Xây dựng trước ngày 20 hằng tháng.",
      [["Phòng Kinh tế (tham mưu UBND phường)", "Sở Xây dựng", "monthly", "trước ngày 20 hằng tháng"]],
    ],
    [
      "Văn phòng: Hoàn thành, báo cáo kết quả UBND phường (qua Phòng Kinh tế) trong tháng 11/2026.",
      [["Văn phòng", "UBND phường", "once", "trong tháng 11/2026"]],
    ],
    [
      "Các khóm: Tham mưu cấp ủy, UBND phường giao vốn, gửi kế hoạch về Sở Xây dựng trước ngày 28/02/2026.",
      [["Các khóm", "Sở Xây dựng", "once", "trước ngày 28/02/2026"]],
    ],
    [
      "Các khóm: Khắc phục vết nứt, thông báo kết quả khắc phục cho Trạm Quản lý bến trong vòng 30 ngày.",
      [["Các khóm", "Trạm Quản lý bến", "once", "trong vòng 30 ngày"]],
    ],
    [
      "Văn phòng: Làm việc với hãng tàu để thống nhất giờ, báo lại Thường trực Đảng ủy chậm nhất 20/4/2026.",
      [["Văn phòng", "Thường trực Đảng ủy", "once", "chậm nhất 20/4/2026"]],
    ],
    [
      "Trạm Quản lý bến: Cung cấp số liệu tàu ra vào cho Sở Xây dựng định kỳ 6 tháng một lần.",
      [["Trạm Quản lý bến", "Sở Xây dựng", "half-yearly", "định kỳ 6 tháng một lần"]],
    ],
    [
      "Trạm Quản lý bến: Tổng hợp, trình UBND phường báo cáo tổng kết mùa biển trước ngày 31/7/2026.",
      [["Trạm Quản lý bến", "UBND phường", "once", "trước ngày 31/7/2026"]],
    ],
    [
      "Trạm Quản lý bến: Gửi Sở Xây dựng báo cáo luồng lạch trước ngày 03 hằng tháng.",
      [["Trạm Quản lý bến", "Sở Xây dựng", "monthly", "trước ngày 03 hằng tháng"]],
    ],
    [
      "Các khóm: Chuẩn bị báo cáo theo đề cương, gửi Đoàn kiểm tra trước ngày làm việc ít nhất 03 ngày.",
      [["Các khóm", "Đoàn kiểm tra", "once", "trước ngày làm việc ít nhất 03 ngày"]],
    ],
    [
      "Trạm Quản lý bến: Báo cáo Bộ Công an, Bộ Tư pháp trước ngày 10/12/2026.",
      [["Trạm Quản lý bến", "Bộ Công an, Bộ Tư pháp", "once", "trước ngày 10/12/2026"]],
    ],
    [
      "Trạm Quản lý bến: Hướng dẫn các hộ dân tự kiểm tra lưới, gửi biên bản về Trạm Quản lý bến trước ngày 25/4/2026.",
      [["các hộ dân", "Trạm Quản lý bến", "once", "trước ngày 25/4/2026"]],
    ],
    [
      "Văn phòng: Lập lịch trực của lãnh đạo, công chức từ ngày 14/02/2026, gửi UBND tỉnh trước ngày 06/02/2026.",
      [["Văn phòng", "UBND tỉnh", "once", "trước ngày 06/02/2026"]],
    ],
    [
      "Văn phòng: Tham mưu UBND phường báo cáo tổng kết bầu cử gửi Sở Nội vụ trước ngày 31/3/2026.",
      [["Văn phòng (tham mưu UBND phường)", "Sở Nội vụ", "once", "trước ngày 31/3/2026"]],
    ],
    [
      "Các khóm: Báo cáo UBND tỉnh 6 tháng (trước ngày 05/6) và cả năm (trước ngày 05/12).",
      [
        ["Các khóm", "UBND tỉnh", "half-yearly", "6 tháng (trước ngày 05/6)"],
        ["Các khóm", "UBND tỉnh", "annual", "cả năm (trước ngày 05/12)"],
      ],
    ],
    [
      "Các khóm: Báo cáo Sở Nội vụ định kỳ 6 tháng trước ngày 10/6, hằng năm trước ngày 10/12.",
      [
        ["Các khóm", "Sở Nội vụ", "half-yearly", "định kỳ 6 tháng"],
        ["Các khóm", "Sở Nội vụ", "annual", "hằng năm trước ngày 10/12"],
      ],
    ],
    ["Văn phòng: Gửi văn bản kèm đề cương đến các đơn vị được giám sát trước ngày 15/3/2026.", []],
    [
      "Các khóm: Rà soát bể nước phục vụ chữa cháy, báo cáo Chủ tịch UBND tỉnh trước ngày 20/11/2026.",
      [["Các khóm", "Chủ tịch UBND tỉnh", "once", "trước ngày 20/11/2026"]],
    ],
    [
      "Các khóm: Huy động lực lượng để dập tắt, đồng thời báo cáo Công an tỉnh trong vòng 02 giờ khi có cháy.",
      [["Các khóm", "Công an tỉnh", "ad-hoc", "trong vòng 02 giờ"]],
    ],
    [
      "Văn phòng: Gửi số liệu về Sở Xây dựng trước ngày 20/11/2026 để tổng hợp, báo cáo UBND tỉnh.",
      [["Văn phòng", "Sở Xây dựng", "once", "trước ngày 20/11/2026"]],
    ],
    ["Văn phòng: Hằng tuần tổng hợp số tàu và gửi Phòng Kinh tế.", [["Văn phòng", "Phòng Kinh tế", "weekly", "Hằng tuần"]]],
    ["Văn phòng: Hàng tuần thông tin tiến độ cho Ban Quản lý dự án.", [["Văn phòng", "Ban Quản lý dự án", "weekly", "Hàng tuần"]]],
    [
      "Văn phòng: Xem xét kiến nghị; trả lời Sở Xây dựng trước ngày 10/5/2026.",
      [["Văn phòng", "Sở Xây dựng", "once", "trước ngày 10/5/2026"]],
    ],
    ["Văn phòng: Tập hợp ý kiến gửi Thường trực Đảng ủy hằng quý.", [["Văn phòng", "Thường trực Đảng ủy", "quarterly", "hằng quý"]]],
    [
      "Các khóm: Báo cáo tuần về Đồn Biên phòng vào thứ Sáu; khi có tàu gặp nạn phải báo cáo trong vòng 02 giờ.",
      [
        ["Các khóm", "Đồn Biên phòng", "weekly", "vào thứ Sáu"],
        ["Các khóm", "Đồn Biên phòng", "ad-hoc", "trong vòng 02 giờ"],
      ],
    ],
    ["Các khóm: Phải báo ngay cho Đồn Biên phòng khi có tàu gặp nạn.", [["Các khóm", "Đồn Biên phòng", "ad-hoc", "ngay"]]],
  ])("is read in %j", (sentence, expected) => {
    expect(rowsOf(sentence)).toEqual(expected);
  });

  it("that a heading brings is owed by whom it names, at the times below it", () => {
    const text =
      "KẾ HOẠCH\nGiữ an toàn bến cảng (mẫu)\n\nI. NHIỆM VỤ\n1. Hội Nông dân phường: Tuyên truyền đến ngư dân, báo cáo Đảng ủy trước ngày 05/3/2026.\n\nII. CHẾ ĐỘ BÁO CÁO\n1. Các khóm, trạm bến báo cáo về Phòng Kinh tế (qua Văn phòng) như sau:\n- Báo cáo tháng: trước ngày 15 hằng tháng.\n- Báo cáo tổng kết: trước ngày 05/12/2026.\n";
    const imported = importDocument(text);
    expect(imported.ok && imported.value.reporting.map(({ from, to, via, frequency }) => [from, to, via, frequency])).toEqual([
      ["Hội Nông dân phường", "Đảng ủy", undefined, "once"],
      ["Các khóm; trạm bến", "Phòng Kinh tế", "Văn phòng", "monthly"],
      ["Các khóm; trạm bến", "Phòng Kinh tế", "Văn phòng", "once"],
    ]);
  });

  it("that a closing paragraph asks of nobody is for all whom the last chapter charges, but not for its recipient", () => {
    const items = "1. Phòng Kinh tế: Sắp xếp các bến tàu.\n2. Công an phường: Tuần tra ban đêm.\n3. Các khóm: Dọn rác trên bến.";
    const closing = "Quá trình thực hiện nếu có khó khăn, vướng mắc kịp thời báo cáo Phòng Kinh tế để giải quyết./.";
    const imported = importDocument(`KẾ HOẠCH\nGiữ an toàn bến cảng (mẫu)\n\nI. TỔ CHỨC THỰC HIỆN\n\n${items}\n\n${closing}\n`);
    expect(imported.ok && imported.value.reporting.map(({ from, to }) => [from, to])).toEqual([
      ["Công an phường; Các khóm", "Phòng Kinh tế"],
    ]);
  });
});
