import { readPdf } from "@pccc/import/pdf";
import { describe, expect, it } from "vitest";
import { makePdf, type PdfPage, type PdfText } from "./make-pdf.ts";

async function textOf(...pages: readonly PdfPage[]): Promise<string> {
  const read = await readPdf(makePdf(pages), "x.pdf");
  if (!read.ok) throw read.error;
  return read.value.text;
}

const xs = [80, 120, 300, 420, 520] as const;
const upright = (top: number, bottom: number): NonNullable<PdfPage["lines"]> =>
  xs.map((x): readonly [number, number, number, number] => [x, top, x, bottom]);
const level = (...ys: readonly number[]): NonNullable<PdfPage["lines"]> =>
  ys.map((y): readonly [number, number, number, number] => [80, y, 520, y]);
/** A line of each column, at its place from the top; the last column is set smaller, so that the page is not typewritten. */
const cells = (y: number, ...texts: readonly string[]): readonly PdfText[] =>
  texts
    .map((text, index) => ({ text, x: (xs[index] ?? 0) + 5, y, ...(index === 3 ? { size: 11 } : {}) }))
    .filter(({ text }) => text !== "");

const head = cells(72, "TT", "Nhiệm vụ", "Chủ trì", "Thời gian");
const headed = "| TT | Nhiệm vụ | Chủ trì | Thời gian |";
// Numbers and short cells stand in the middle of their rows.
const centred: readonly PdfText[] = [
  ...head,
  ...cells(96, "", "Rà soát đường dây điện của"),
  ...cells(103, "", "", "Công an", "trước ngày"),
  ...cells(110, "1", "các hộ trong thôn, lập danh"),
  ...cells(117, "", "", "xã", "15/6/2026"),
  ...cells(124, "", "sách gửi về xã"),
  ...cells(142, "", "Tập huấn cho đội dân phòng"),
  ...cells(149, "2", "", "Quân sự", "tháng 7"),
  ...cells(156, "", "của các thôn"),
];
const rows = [
  headed,
  "| 1 | Rà soát đường dây điện của các hộ trong thôn, lập danh sách gửi về xã | Công an xã | trước ngày 15/6/2026 |",
  "| 2 | Tập huấn cho đội dân phòng của các thôn | Quân sự | tháng 7 |",
  "",
].join("\n");

describe("[PF3] a table of a PDF", () => {
  it("has the rows that dotted lines part", async () => {
    const dots = Array.from({ length: 145 }, (_, index): readonly [number, number] => [81 + index * 3, 134]);
    expect(await textOf({ lines: [...upright(60, 165), ...level(60, 80, 165)], dots, texts: centred })).toBe(rows);
  });

  it("has the rows that no line parts, their numbers in the middle", async () => {
    expect(await textOf({ lines: [...upright(60, 165), ...level(60, 165)], texts: centred })).toBe(rows);
  });

  it("has the rows that no line parts where the page's end cuts it open", async () => {
    expect(await textOf({ lines: [...upright(60, 165), ...level(60)], texts: centred })).toBe(rows);
  });

  it("has its columns where no line is drawn at all", async () => {
    expect(await textOf({ texts: centred })).toBe(rows);
  });

  it("goes on below its repeated head with the rest of a row, drawn or not", async () => {
    const rest: readonly PdfText[] = [
      ...head,
      ...cells(96, "", "và của các cơ quan"),
      ...cells(110, "", "đóng trên địa bàn"),
      ...cells(128, "3", "Sơ kết, khen thưởng những", "Văn phòng", "tháng 12"),
      ...cells(142, "", "tập thể làm tốt"),
    ];
    const whole = rows
      .replace("của các thôn", "của các thôn và của các cơ quan đóng trên địa bàn")
      .replace(/\n$/u, "\n| 3 | Sơ kết, khen thưởng những tập thể làm tốt | Văn phòng | tháng 12 |\n");
    expect(await textOf({ texts: centred }, { texts: rest })).toBe(whole);
    const lines = [...upright(60, 165), ...level(60)];
    expect(await textOf({ lines, texts: centred }, { lines, texts: rest })).toBe(whole);
  });

  it("has the rows that name its columns once, though they come again on each page", async () => {
    const names = [...cells(72, "TT", "Nhiệm vụ", "Cơ quan", "Thời gian"), ...cells(90, "", "", "chủ trì", "hoàn thành")];
    const lines = [...upright(60, 165), ...level(60, 82, 100, 118, 165)];
    const page = (number: string, task: string): PdfPage => ({
      lines,
      texts: [...names, ...cells(112, number, task, "Công an xã", "tháng 6"), ...cells(132, `${number}0`, task, "Quân sự", "tháng 7")],
    });
    expect(await textOf(page("1", "Rà soát đường điện"), page("2", "Tập huấn dân phòng"))).toBe(
      [
        "| TT | Nhiệm vụ | Cơ quan | Thời gian |",
        "|  |  | chủ trì | hoàn thành |",
        "| 1 | Rà soát đường điện | Công an xã | tháng 6 |",
        "| 10 | Rà soát đường điện | Quân sự | tháng 7 |",
        "| 2 | Tập huấn dân phòng | Công an xã | tháng 6 |",
        "| 20 | Tập huấn dân phòng | Quân sự | tháng 7 |",
        "",
      ].join("\n"),
    );
  });

  it("keeps its words where all letters of the document have one width", async () => {
    const texts = centred.map(({ text, x, y }) => ({ text, x, y }));
    expect(await textOf({ lines: [...upright(60, 165), ...level(60, 80, 134, 165)], texts })).toBe(rows);
  });
});
