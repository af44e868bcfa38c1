import { type DraftTask, importDocument } from "@pccc/import";
import { readHtml } from "@pccc/import/html";
import { describe, expect, it } from "vitest";

function draftOf(table: string, title = "Sắp xếp kho lưu trữ năm 2026 (mẫu)", head = "") {
  const imported = importDocument(`${head}KẾ HOẠCH\n${title}\n\nI. NHIỆM VỤ\n\n${table}\n`);
  if (!imported.ok) throw imported.error;
  return imported.value;
}

function rowsOf(tasks: readonly DraftTask[]) {
  return tasks.map(({ text, leads, coordinates, dueText, startOn, dueOn, dueOnAlso }) =>
    [text, leads.join(", "), coordinates.join(", "), dueText, startOn, dueOn, ...(dueOnAlso ?? [])].map((value) => value ?? ""),
  );
}

function rowsOfPage(table: string) {
  const page = `<meta charset="utf-8"><p>KẾ HOẠCH</p><p>Sắp xếp kho lưu trữ năm 2026 (mẫu)</p><p>I. NHIỆM VỤ</p><table>${table}</table>`;
  const text = readHtml(new TextEncoder().encode(page), "plan.html");
  if (!text.ok) throw text.error;
  const imported = importDocument(text.value);
  if (!imported.ok) throw imported.error;
  return rowsOf(imported.value.tasks);
}

describe("names of columns in two rows", () => {
  const rows =
    "| 1 | Kiểm kê hồ sơ | Văn phòng | Phòng Nội vụ | Tháng 3/2026 |\n| 2 | Chuyển kho mới | Phòng Hậu cần | Công an xã | Tháng 5/2026 |";
  const expected = [
    ["Kiểm kê hồ sơ", "Văn phòng", "Phòng Nội vụ", "Tháng 3/2026", "", "2026-03-31"],
    ["Chuyển kho mới", "Phòng Hậu cần", "Công an xã", "Tháng 5/2026", "", "2026-05-31"],
  ];

  it.each([
    ["below the cell they part", "| | | Chủ trì | Phối hợp | |"],
    ["alone in a row", "| Chủ trì | Phối hợp |"],
    ["beside cells that stand in both rows", "| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian |"],
  ])("gives leads and partners their own: %s", (_, below) => {
    const table = `| TT | Nhiệm vụ | Đơn vị thực hiện | | Thời gian |\n|---|---|---|---|---|\n${below}\n${rows}`;
    expect(rowsOf(draftOf(table).tasks)).toEqual(expected);
  });

  it("reads them where cells of a page span columns and rows", () => {
    const body = expected.map(([task, lead, partner, time], index) => {
      return `<tr><td>${index + 1}</td><td>${task}</td><td>${lead}</td><td>${partner}</td><td>${time}</td></tr>`;
    });
    const head =
      '<tr><td rowspan="2">TT</td><td rowspan="2">Nhiệm vụ</td><td colspan="2">Đơn vị thực hiện</td><td rowspan="2">Thời gian</td></tr><tr><td>Chủ trì</td><td>Phối hợp</td></tr>';
    expect(rowsOfPage(`${head}${body.join("")}`)).toEqual(expected);
  });

  it("gives what is held below a part to every row of it", () => {
    const head =
      '<tr><td rowspan="2">TT</td><td rowspan="2">Nhiệm vụ</td><td colspan="2">Đơn vị thực hiện</td><td rowspan="2">Thời gian</td></tr><tr><td>Chủ trì</td><td>Phối hợp</td></tr>';
    const body =
      '<tr><td>1</td><td>Kiểm kê hồ sơ</td><td>Văn phòng</td><td rowspan="2">Công an xã</td><td>Tháng 3/2026</td></tr><tr><td>2</td><td>Chuyển kho mới</td><td>Phòng Hậu cần</td><td>Ngày 30/9/202<br>6</td></tr>';
    expect(rowsOfPage(`${head}${body}`)).toEqual([
      ["Kiểm kê hồ sơ", "Văn phòng", "Công an xã", "Tháng 3/2026", "", "2026-03-31"],
      ["Chuyển kho mới", "Phòng Hậu cần", "Công an xã", "Ngày 30/9/2026", "", "2026-09-30"],
    ]);
  });

  it("does not take a first row for names", () => {
    const table = `| TT | Nhiệm vụ | Đơn vị thực hiện | | Thời gian |\n|---|---|---|---|---|\n${rows}`;
    expect(draftOf(table).tasks.map(({ text }) => text)).toEqual(["Kiểm kê hồ sơ", "Chuyển kho mới"]);
  });
});

describe("the times of a row", () => {
  it("begin and end in columns of their own", () => {
    const table =
      "| TT | Nhiệm vụ | Đơn vị thực hiện | Bắt đầu | Kết thúc |\n|---|---|---|---|---|\n| 1 | Kiểm kê hồ sơ | Văn phòng | 02/3/2026 | 30/4/2026 |";
    expect(rowsOf(draftOf(table).tasks)).toEqual([["Kiểm kê hồ sơ", "Văn phòng", "", "02/3/2026 - 30/4/2026", "2026-03-02", "2026-04-30"]]);
  });

  it("are one where it stands over both columns", () => {
    const table =
      "| TT | Nhiệm vụ | Đơn vị thực hiện | Bắt đầu | Kết thúc |\n|---|---|---|---|---|\n| 1 | Kiểm kê hồ sơ | Văn phòng | Thường xuyên | |";
    expect(draftOf(table).tasks).toMatchObject([{ dueText: "Thường xuyên", recurrence: "continuous" }]);
  });

  it("are the months and quarters below which a mark stands", () => {
    const quarters =
      "| TT | Nhiệm vụ | Đơn vị thực hiện | Quý I | Quý II | Quý III | Quý IV |\n|---|---|---|---|---|---|---|\n| 1 | Kiểm kê hồ sơ | Văn phòng | x | | | |\n| 2 | Chuyển kho mới | Văn phòng | | X | x | |";
    const months =
      "| TT | Nhiệm vụ | Đơn vị thực hiện | Thời gian (tháng) | | | |\n|---|---|---|---|---|---|---|\n| | | | 1 | 2 | 3 | 4 |\n| 3 | Bàn giao kho cũ | Văn phòng | x | | | x |\n| 4 | Tập huấn cho thủ kho | Văn phòng | | | | |";
    expect(rowsOf(draftOf(`${quarters}\n\n${months}`).tasks)).toEqual([
      ["Kiểm kê hồ sơ", "Văn phòng", "", "Quý I", "", "2026-03-31"],
      ["Chuyển kho mới", "Văn phòng", "", "Quý II - Quý III", "2026-04-01", "2026-09-30"],
      ["Bàn giao kho cũ", "Văn phòng", "", "Tháng 1; Tháng 4", "", "2026-01-31", "2026-04-30"],
      ["Tập huấn cho thủ kho", "Văn phòng", "", "", "", ""],
    ]);
  });

  it("are all the days that its cells name", () => {
    const table =
      "| TT | Tên văn bản | Đơn vị chủ trì soạn thảo | Thời gian trình | |\n|---|---|---|---|---|\n| | | | Giám đốc | Ủy ban nhân dân tỉnh |\n| 1 | Quy chế kho | Văn phòng | Tháng 3/2026 | Tháng 4/2026 |\n| 2 | Nội quy kho | Văn phòng | Tháng 6/2026 | Tháng 6/2026 |";
    expect(rowsOf(draftOf(table).tasks).map(([text, , , , , ...days]) => [text, ...days])).toEqual([
      ["Quy chế kho", "2026-03-31", "2026-04-30"],
      ["Nội quy kho", "2026-06-30"],
    ]);
  });
});

describe("rows that share a task", () => {
  it("are a task for each product that has its own body and day", () => {
    const table = [
      "| TT | Nhiệm vụ | Sản phẩm | Cơ quan chủ trì | Thời gian |",
      "|---|---|---|---|---|",
      "| 1 | Sắp xếp hồ sơ cũ | Báo cáo kiểm kê | Văn phòng | Tháng 3/2026 |",
      "| | | Danh mục hồ sơ | Phòng Nội vụ | Tháng 6/2026 |",
      "| 2 | Tập huấn cho thủ kho | Lớp tập huấn | Phòng Nội vụ | Tháng 5/2026 |",
      "| | | | | Ghi chú |",
    ].join("\n");
    const { tasks } = draftOf(table);
    expect(tasks.map(({ sectionPath, text, leads, dueOn }) => [sectionPath, text, leads, dueOn])).toEqual([
      ["I/1", "Sắp xếp hồ sơ cũ", ["Văn phòng"], "2026-03-31"],
      ["I/1(2)", "Danh mục hồ sơ", ["Phòng Nội vụ"], "2026-06-30"],
      ["I/2", "Tập huấn cho thủ kho", ["Phòng Nội vụ"], "2026-05-31"],
    ]);
  });
});

describe("a row of sums", () => {
  it("is no task", () => {
    const table =
      "| TT | Nhiệm vụ | Cơ quan chủ trì | Hạn |\n|---|---|---|---|\n| 1 | Kiểm kê hồ sơ | Văn phòng | 30/6 |\n| Tổng cộng | 1 nhiệm vụ | | |";
    expect(rowsOf(draftOf(table).tasks)).toEqual([["Kiểm kê hồ sơ", "Văn phòng", "", "30/6", "", "2026-06-30"]]);
  });
});

describe("a deadline without a year", () => {
  const table =
    "| TT | Nhiệm vụ | Đơn vị thực hiện | Thời gian |\n|---|---|---|---|\n| 1 | Kiểm kê hồ sơ | Văn phòng | Trước 15/5 |\n| 2 | Chuyển kho | Văn phòng | Quý III |";
  const daysIn = (title: string, head?: string) => draftOf(table, title, head).tasks.map(({ dueOn }) => dueOn);
  const issued = (day: string) => `ỦY BAN NHÂN DÂN XÃ AN MẪU\nSố: 12/KH-UBND\nAn Mẫu, ngày ${day}\n\n`;

  it("is of the year that the title names, and it is said so", () => {
    const { tasks, findings } = draftOf(table);
    expect(tasks.map(({ dueText, dueOn, timing }) => [dueText, dueOn, timing])).toEqual([
      ["Trước 15/5", "2026-05-15", { kind: "dated", on: "2026-05-15", bound: "before", words: "Trước 15/5" }],
      ["Quý III", "2026-09-30", { kind: "dated", on: "2026-09-30", bound: "by", words: "Quý III" }],
    ]);
    expect(findings).toMatchObject([
      {
        code: "PCCC_IMPORT_YEAR_OF_TITLE",
        severity: "note",
        params: { count: 2, year: "2026", words: "Trước 15/5; Quý III" },
        span: { startLine: 2 },
      },
    ]);
  });

  it.each([
    ["Ngày 05 tháng 6", undefined, ["2026-06-05"]],
    ["Từ ngày 15/3 đến ngày 20/4", "2026-03-15", ["2026-04-20"]],
    ["Tháng 3, 4", "2026-03-01", ["2026-04-30"]],
    ["Tháng 3 đến tháng 6", "2026-03-01", ["2026-06-30"]],
    ["Tháng 3, tháng 9", undefined, ["2026-03-31", "2026-09-30"]],
    ["Quý II - Quý III", "2026-04-01", ["2026-09-30"]],
    ["Quý II, Quý IV", undefined, ["2026-06-30", "2026-12-31"]],
    ["6 tháng đầu năm", undefined, ["2026-06-30"]],
    ["Hằng quý", undefined, []],
    ["Trong vòng 3 tháng", undefined, []],
    ["Khi có yêu cầu", undefined, []],
  ])("is read in %j", (words, startOn, days) => {
    const [task] = draftOf(
      `| TT | Nhiệm vụ | Đơn vị thực hiện | Thời gian |\n|---|---|---|---|\n| 1 | Kiểm kê hồ sơ | Văn phòng | ${words} |`,
    ).tasks;
    expect([task?.startOn, [task?.dueOn, ...(task?.dueOnAlso ?? [])].filter((day) => day !== undefined)]).toEqual([startOn, days]);
  });

  it.each([
    ["no year", "Sắp xếp kho lưu trữ (mẫu)", ""],
    ["two years", "Sắp xếp kho lưu trữ năm 2026 và năm 2027 (mẫu)", ""],
    ["a stretch", "Sắp xếp kho lưu trữ giai đoạn 2026 - 2030 (mẫu)", ""],
    ["the year of a law", "Triển khai thi hành Luật Lưu trữ năm 2024 (mẫu)", ""],
    ["a day", "Thực hiện Chỉ thị 5 ngày 02 tháng 02 năm 2026 (mẫu)", ""],
    ["a year long before the issue", "Tổng kết kho lưu trữ năm 2024 (mẫu)", issued("05 tháng 01 năm 2026")],
  ])("has no day where the title names %s", (_, title, head) => {
    expect(daysIn(title, head)).toEqual([undefined, undefined]);
  });

  it.each([
    "Công tác tháng 5 năm 2026 (mẫu)",
    "Công tác quý II/2026 (mẫu)",
    "Thực hiện Chỉ thị 5 ngày 02 tháng 02 năm 2025, năm 2026 (mẫu)",
  ])("is of the year in %j", (title) => {
    expect(daysIn(title)).toEqual(["2026-05-15", "2026-09-30"]);
  });

  it.each([
    "Hoàn thành việc kiểm kê đến 2/3 số kho.",
    "Tổ chức trực bảo vệ kho trong suốt 24/7.",
    "Chuyển hồ sơ xong trong 3/4 thời gian được giao.",
  ])("is no part of a whole: %j", (sentence) => {
    const imported = importDocument(`KẾ HOẠCH\nSắp xếp kho lưu trữ năm 2026 (mẫu)\n\nI. NHIỆM VỤ\n\n1. ${sentence}\n`);
    expect(imported.ok && imported.value.tasks.map(({ dueOn }) => dueOn)).toEqual([undefined]);
  });

  it("has no day in a sentence where it may be of the year of issue still", () => {
    const head = `${issued("20 tháng 11 năm 2026")}KẾ HOẠCH\nSắp xếp kho lưu trữ năm 2027 (mẫu)\n\nI. NHIỆM VỤ\n\n`;
    const imported = importDocument(`${head}1. Văn phòng đăng ký số kho trước ngày 30/11.\n2. Phòng Hậu cần chuyển kho trước ngày 15/5.\n`);
    expect(imported.ok && imported.value.tasks.map(({ dueOn }) => dueOn)).toEqual([undefined, "2027-05-15"]);
  });

  it("is of the year of issue where the title names none, and it is said so", () => {
    const { tasks, findings } = draftOf(table, "Sắp xếp kho lưu trữ (mẫu)", issued("01 tháng 6 năm 2026"));
    expect(tasks.map(({ dueOn }) => dueOn)).toEqual([undefined, "2026-09-30"]);
    expect(findings).toMatchObject([
      { code: "PCCC_IMPORT_YEAR_OF_ISSUE", params: { count: 1, year: "2026", words: "Quý III" }, span: { startLine: 3 } },
    ]);
  });

  it("is of the half of the school year in which its month is", () => {
    expect(daysIn("Sắp xếp kho thiết bị năm học 2026 - 2027 (mẫu)")).toEqual(["2027-05-15", "2026-09-30"]);
  });

  it("has no day that would be before the day of issue", () => {
    expect(daysIn("Sắp xếp kho lưu trữ năm 2026 (mẫu)", issued("01 tháng 6 năm 2026"))).toEqual([undefined, "2026-09-30"]);
  });
});

describe("an annex that lists documents", () => {
  const listOf = (columns: string, row: string) =>
    importDocument(
      `QUYẾT ĐỊNH\nVề kho lưu trữ (mẫu)\n\nĐiều 1. Giao Văn phòng sắp xếp kho.\n\nPHỤ LỤC\nDANH MỤC VĂN BẢN\n\n${columns}\n${columns.replaceAll(/[^|\n]+/gu, "---")}\n${row}\n`,
    );

  it("is of tasks where each has a body and a time", () => {
    const imported = listOf("| TT | Tên văn bản | Đơn vị chủ trì | Thời gian |", "| 1 | Quy chế kho | Văn phòng | Tháng 3/2026 |");
    expect(imported.ok && rowsOf(imported.value.tasks).at(-1)).toEqual(["Quy chế kho", "Văn phòng", "", "Tháng 3/2026", "", "2026-03-31"]);
  });

  it("is a list only where they have none", () => {
    const imported = listOf("| TT | Tên văn bản | Đơn vị chủ trì | Thời gian |", "| 1 | Quy chế kho | Văn phòng |  |");
    expect(imported.ok && imported.value.tasks).toHaveLength(1);
  });
});
