import { formatPoints } from "@pccc/core";
import type { DocumentBlock, Layout, OfficialDocumentView } from "@pccc/plugin";
import type { AnsweredObligation, Board, BoardFacts, Period } from "@pccc/rules";
import { periodOf } from "./period-of.ts";
import { printedDay, printedOrgan, printedPlan } from "./printed-words.ts";

/**
 * What a progress report is written from.
 *
 * @public
 */
export interface ProgressReportInput {
  readonly board: Board;
  readonly facts: BoardFacts;
  /** The period reported on. */
  readonly period: string;
  readonly layout: Layout;
  readonly planTitle: string;
  /** The reporting body and the one above it, as named in the period. */
  readonly organ: string;
  readonly superiorOrgan?: string;
  /** Addressees, as the report prints them. */
  readonly recipients: readonly string[];
  readonly place: string;
  readonly sampleNotice?: string;
}

/**
 * Composes the report of a unit to the one above it on one period: who reported, who was late, the scores and the assumptions.
 *
 * @param input - What the report is written from.
 * @returns The document, to be laid out by a renderer.
 * @throws `HostError` when the board has no such period.
 *
 * @public
 */
export function progressReport(input: ProgressReportInput): OfficialDocumentView {
  const { board, layout } = input;
  const period = periodOf(board, input.period);
  const rows = board.rows.filter((row) => row.period === period.id);
  const names = new Map(board.units.map(({ id, name }) => [id, name]));
  const owed = input.facts.answered.filter(
    ({ obligation }) =>
      obligation.kind === "report" && obligation.period.id === period.id && rows.some(({ unit }) => unit === obligation.unit),
  );
  return {
    kind: "officialDocument",
    layout,
    ...(input.superiorOrgan === undefined ? {} : { superiorOrgan: [printedOrgan(input.superiorOrgan)] }),
    organ: [printedOrgan(input.organ), ...layout.report.organSuffix],
    notation: layout.report.notation,
    place: input.place,
    year: Number(period.toInclusive.slice(0, 4)),
    typeName: "BÁO CÁO",
    subject: `Kết quả thực hiện ${printedPlan(input.planTitle)}, ${period.label.vi}`,
    basis: [],
    body: [...overview(period, owed, names), ...scores(board, rows, names), ...assumptions(board), ...requests(board, owed)],
    recipients: input.recipients,
    signature: { lines: layout.report.signatureLines },
    ...(input.sampleNotice === undefined ? {} : { sampleNotice: input.sampleNotice }),
  };
}

function overview(period: Period, owed: readonly AnsweredObligation[], names: ReadonlyMap<string, string>): readonly DocumentBlock[] {
  const count = (state: AnsweredObligation["state"]): number => owed.filter((answered) => answered.state === state).length;
  return [
    { kind: "heading", level: 1, label: "I.", text: "TÌNH HÌNH BÁO CÁO CỦA CÁC ĐƠN VỊ" },
    {
      kind: "paragraph",
      text:
        `Kỳ số liệu từ ngày ${printedDay(period.fromInclusive)} đến ngày ${printedDay(period.toInclusive)}. ` +
        `Có ${owed.length} đơn vị phải gửi báo cáo: ${count("doneInTime")} đơn vị gửi đúng hạn, ${count("doneLate")} đơn vị gửi chậm, ` +
        `${count("openOverdue")} đơn vị quá hạn chưa gửi, ${count("openInTime")} đơn vị còn trong hạn.`,
    },
    {
      kind: "table",
      caption: "Bảng 1. Báo cáo của từng đơn vị",
      columns: [
        { title: "TT", align: "center", widthPercent: 6 },
        { title: "Đơn vị", align: "left", widthPercent: 48 },
        { title: "Hạn gửi", align: "center", widthPercent: 14 },
        { title: "Ngày gửi", align: "center", widthPercent: 14 },
        { title: "Tình trạng", align: "left", widthPercent: 18 },
      ],
      rows: owed.map((answered, index) => [
        String(index + 1),
        names.get(answered.obligation.unit) ?? answered.obligation.unit,
        answered.obligation.dueOn === undefined ? "–" : printedDay(answered.obligation.dueOn),
        answered.sentOn === undefined ? "–" : printedDay(answered.sentOn),
        stateWords(answered),
      ]),
    },
  ];
}

function scores(board: Board, rows: Board["rows"], names: ReadonlyMap<string, string>): readonly DocumentBlock[] {
  const { decimals, bands, official, title } = board.sheet;
  const band = new Map(bands.map(({ id, title: words }) => [id, words.vi]));
  return [
    { kind: "heading", level: 1, label: "II.", text: "KẾT QUẢ CHẤM ĐIỂM" },
    {
      kind: "paragraph",
      text:
        `Chấm theo “${title.vi}”, thang ${formatPoints(board.sheet.total, decimals, ",")} điểm.` +
        (official ? "" : " Đây là phiếu mẫu, không do cơ quan nào ban hành."),
    },
    {
      kind: "table",
      caption: "Bảng 2. Điểm và xếp loại",
      columns: [
        { title: "TT", align: "center", widthPercent: 6 },
        { title: "Đơn vị", align: "left", widthPercent: 52 },
        { title: "Điểm", align: "right", widthPercent: 14 },
        { title: "Xếp loại", align: "left", widthPercent: 28 },
      ],
      rows: rows.map((row, index) => [
        String(index + 1),
        names.get(row.unit) ?? row.unit,
        row.total === undefined ? "chưa đủ số liệu" : formatPoints(row.total, decimals, ","),
        row.grade === undefined ? "chưa xếp loại" : (band.get(row.grade) ?? row.grade),
      ]),
    },
  ];
}

function assumptions(board: Board): readonly DocumentBlock[] {
  if (board.assumptions.length === 0) return [];
  return [
    { kind: "heading", level: 1, label: "III.", text: "GIẢ ĐỊNH ĐÃ ÁP DỤNG" },
    { kind: "paragraph", text: "Kết quả trên dựa vào các giả định sau, do văn bản không quy định:" },
    { kind: "list", items: board.assumptions.map(({ statement }) => statement.vi) },
  ];
}

function requests(board: Board, owed: readonly AnsweredObligation[]): readonly DocumentBlock[] {
  const overdue = owed.filter(({ state }) => state === "openOverdue").length;
  const items = [
    ...(board.assumptions.length > 0 ? ["Cho biết kỳ báo cáo và thời hạn gửi chính thức để thay cho giả định nêu trên."] : []),
    ...(overdue > 0 ? [`Tiếp tục theo dõi ${overdue} đơn vị chưa gửi báo cáo; đơn vị báo cáo sẽ đôn đốc và bổ sung ở kỳ sau.`] : []),
  ];
  if (items.length === 0) return [];
  return [
    { kind: "heading", level: 1, label: board.assumptions.length > 0 ? "IV." : "III.", text: "ĐỀ NGHỊ" },
    { kind: "list", items },
  ];
}

function stateWords({ state, workingDaysLate, daysLate, minutesLate }: AnsweredObligation): string {
  switch (state) {
    case "doneInTime":
      return "đúng hạn";
    case "doneLate":
      if (minutesLate !== undefined) return `chậm ${minutesLate} phút`;
      // Late over days off only, or over days that no decision covers yet.
      return workingDaysLate === 0 ? `chậm ${daysLate} ngày` : `chậm ${workingDaysLate} ngày làm việc`;
    case "openOverdue":
      return "quá hạn, chưa gửi";
    case "openInTime":
      return "còn trong hạn";
    case "noDeadline":
      return "không thời hạn";
    case "doneUndated":
      return "đã gửi";
    case "ended":
      return "không còn phải gửi";
  }
}
