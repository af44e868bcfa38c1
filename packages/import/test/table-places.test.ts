import { importDocument } from "@pccc/import";
import { describe, expect, it } from "vitest";

const head = "| STT | Nội dung | Chủ trì | Thời gian |\n| --- | --- | --- | --- |";

describe("the places of the rows of tables", () => {
  it("are each its own, over tables with the same numerals and over rows that share a number", () => {
    const imported = importDocument(
      [
        "KẾ HOẠCH\nKiểm tra an toàn (mẫu)",
        "I. NHIỆM VỤ",
        "1. Công an xã kiểm tra các chợ.",
        "PHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ",
        "Bảng thứ nhất",
        `${head}\n| I | Tuyên truyền | | |\n| 1 | Phát tờ rơi | Công an xã | Tháng 8/2026 |\n| II | Kiểm tra | | |\n| 1 | Kiểm tra kho | Công an xã | Tháng 9/2026 |\n| | Kiểm tra chợ | Đội dân phòng | Tháng 9/2026 |\n| | Kiểm tra trường | Đội dân phòng | Tháng 10/2026 |`,
        "Bảng thứ hai",
        `${head}\n| I | Diễn tập | | |\n| 1 | Diễn tập cứu nạn | Công an xã | Tháng 8/2026 |\n| II | Mua sắm bình chữa cháy | Công an xã | Tháng 10/2026 |`,
      ].join("\n\n"),
    );
    if (!imported.ok) throw imported.error;
    const { sections, tasks } = imported.value;
    expect(tasks.map(({ sectionPath, text }) => [sectionPath, text])).toEqual([
      ["I/1", "Công an xã kiểm tra các chợ."],
      ["PL/I/1", "Phát tờ rơi"],
      ["PL/II/1", "Kiểm tra kho"],
      ["PL/II/1(2)", "Kiểm tra chợ"],
      ["PL/II/1(3)", "Kiểm tra trường"],
      ["PL/I(2)/1", "Diễn tập cứu nạn"],
      ["PL/II(2)", "Mua sắm bình chữa cháy"],
    ]);
    expect(sections.map(({ label }) => label)).toEqual(["I", "PL", "PL/I", "PL/II", "PL/I(2)"]);
  });
});
