import type { Layout, OfficialDocumentView } from "@pccc/plugin";
import type { CriterionRemark, Rehearsal, RehearsedUnit } from "@pccc/rules";
import { printedOrgan } from "./printed-words.ts";

/**
 * What the annex on a change of sheets is written from.
 *
 * @public
 */
export interface RehearsalAnnexInput {
  readonly rehearsal: Rehearsal;
  /** Words for a criterion of the new sheet, and for a grade, by id. */
  readonly criterionTitle: (criterion: string) => string;
  readonly gradeTitle: (grade: string) => string;
  readonly layout: Layout;
  readonly organ: string;
  readonly superiorOrgan?: string;
  readonly place: string;
  readonly year: number;
  readonly sampleNotice?: string;
}

/**
 * Drafts the annex on what a new sheet would have changed: who gains, who loses, and what its criteria do.
 *
 * @param input - The rehearsal, and the words and layout of the annex.
 * @returns The document, to be laid out by a renderer.
 *
 * @public
 */
export function rehearsalAnnex(input: RehearsalAnnexInput): OfficialDocumentView {
  const { rehearsal, layout } = input;
  return {
    kind: "officialDocument",
    layout,
    ...(input.superiorOrgan === undefined ? {} : { superiorOrgan: [printedOrgan(input.superiorOrgan)] }),
    organ: [printedOrgan(input.organ), ...layout.report.organSuffix],
    notation: layout.report.notation,
    place: input.place,
    year: input.year,
    typeName: "PHỤ LỤC",
    subject: `Kết quả chấm thử theo “${rehearsal.after.title.vi}” so với “${rehearsal.before.title.vi}”`,
    basis: [],
    body: [
      { kind: "heading", level: 1, label: "I.", text: "CÁC ĐƠN VỊ TĂNG, GIẢM ĐIỂM" },
      { kind: "paragraph", text: overview(rehearsal) },
      unitTable(rehearsal.units),
      { kind: "heading", level: 1, label: "II.", text: "XẾP LOẠI" },
      gradeTable(rehearsal, input.gradeTitle),
      { kind: "heading", level: 1, label: "III.", text: "NHẬN XÉT VỀ TIÊU CHÍ MỚI" },
      ...(rehearsal.remarks.length === 0
        ? [
            {
              kind: "paragraph" as const,
              text: "Không thấy tiêu chí nào cho mọi đơn vị điểm như nhau, tính trùng hoặc cho điểm khi không làm gì.",
            },
          ]
        : [{ kind: "list" as const, items: rehearsal.remarks.map((remark) => remarkWords(remark, input.criterionTitle)) }]),
    ],
    recipients: [],
    signature: { lines: layout.report.signatureLines },
    ...(input.sampleNotice === undefined ? {} : { sampleNotice: input.sampleNotice }),
  };
}

function overview({ rows, units }: Rehearsal): string {
  const compared = rows.filter(({ change }) => change !== undefined);
  const up = units.filter(({ meanChange = 0 }) => meanChange > 0).length;
  const down = units.filter(({ meanChange = 0 }) => meanChange < 0).length;
  return (
    `Chấm lại ${compared.length} kết quả của ${units.length} đơn vị theo cùng một dữ liệu: bình quân ${up} đơn vị tăng, ${down} đơn vị giảm, ` +
    `${units.length - up - down} đơn vị không đổi. Mức tăng, giảm tính theo tỷ lệ phần trăm của tổng điểm mỗi phiếu.`
  );
}

function unitTable(units: readonly RehearsedUnit[]): OfficialDocumentView["body"][number] {
  return {
    kind: "table",
    columns: [
      { title: "TT", align: "center", widthPercent: 6 },
      { title: "Đơn vị", align: "left", widthPercent: 44 },
      { title: "Bình quân tăng, giảm (điểm %)", align: "right", widthPercent: 20 },
      { title: "Số kỳ tăng / giảm", align: "center", widthPercent: 15 },
      { title: "Loại lên / xuống", align: "center", widthPercent: 15 },
    ],
    rows: units.map(({ name, meanChange, gains, losses, gradesUp, gradesDown }, index) => [
      String(index + 1),
      name,
      meanChange === undefined ? "–" : signedPercent(meanChange),
      `${gains} / ${losses}`,
      `${gradesUp} / ${gradesDown}`,
    ]),
  };
}

function gradeTable({ grades }: Rehearsal, title: (grade: string) => string): OfficialDocumentView["body"][number] {
  const ids = [...new Set([...Object.keys(grades.before), ...Object.keys(grades.after)])];
  return {
    kind: "table",
    columns: [
      { title: "Xếp loại", align: "left", widthPercent: 50 },
      { title: "Phiếu cũ", align: "right", widthPercent: 25 },
      { title: "Phiếu mới", align: "right", widthPercent: 25 },
    ],
    rows: ids.map((id) => [title(id), String(grades.before[id] ?? 0), String(grades.after[id] ?? 0)]),
  };
}

function remarkWords({ criterion, kind, other, rows, of }: CriterionRemark, title: (criterion: string) => string): string {
  const name = `“${title(criterion)}”`;
  switch (kind) {
    case "sameForAll":
      return `${name} cho mọi kết quả điểm như nhau (${rows} kết quả): không phân biệt được đơn vị nào.`;
    case "movesWith":
      return `${name} luôn tăng, giảm cùng “${title(other ?? "")}” (${rows} kết quả): một việc tính hai lần.`;
    case "paysForSilence":
      return `${name} cho điểm tối đa ${rows} trên ${of} lần đơn vị không gửi gì trong kỳ.`;
    case "paysWhenNotApplicable":
      return `${name} cho điểm tối đa ${rows} trên ${of} lần tiêu chí không áp dụng.`;
    case "neverKnown":
      return `${name} chưa có số liệu cho kết quả nào (${rows}).`;
  }
}

/** 10^-6 per cent as per cent with two decimals, with its sign. */
function signedPercent(share: number): string {
  const hundredths = Math.round(Math.abs(share) / 10_000);
  const digits = `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, "0")}`;
  return hundredths === 0 ? "0,00" : `${share < 0 ? "−" : "+"}${digits}`;
}
