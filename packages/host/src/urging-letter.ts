import type { PlainDate } from "@pccc/core";
import type { Layout, OfficialDocumentView } from "@pccc/plugin";
import type { Reminder, UrgingPolicy } from "@pccc/rules";
import { printedDay, printedOrgan, printedPlan, printedTitle } from "./printed-words.ts";

/**
 * What a letter of urging is written from.
 *
 * @public
 */
export interface UrgingLetterInput {
  /** Those that this letter is about: steps that urge, of units that owe to the body that writes. */
  readonly reminders: readonly Reminder[];
  readonly policy: UrgingPolicy;
  readonly layout: Layout;
  readonly planTitle: string;
  /** The body that writes, and the one above it. */
  readonly organ: string;
  readonly superiorOrgan?: string;
  /** The name of a unit by its id. */
  readonly nameOf: (unit: string) => string;
  /** Words for a period by its id. */
  readonly periodLabel: (period: string) => string;
  readonly place: string;
  readonly asOf: PlainDate;
  readonly sampleNotice?: string;
}

/**
 * Composes the letter by which a body urges the units below it that have not reported in time.
 *
 * @remarks
 * It states what is late and since when, and sets no deadline of its own: no text seen gives one. It names the policy by which it is
 * sent, so that a sample shows as one.
 *
 * @param input - What the letter is written from.
 * @returns The document, to be laid out by a renderer; `undefined` where nothing is late.
 *
 * @public
 */
export function urgingLetter(input: UrgingLetterInput): OfficialDocumentView | undefined {
  const { layout, asOf, nameOf } = input;
  const late = input.reminders.filter(({ overdue }) => overdue);
  if (late.length === 0) return undefined;
  const units = [...new Set(late.map(({ unit }) => unit))];
  return {
    kind: "officialDocument",
    layout,
    ...(input.superiorOrgan === undefined ? {} : { superiorOrgan: [printedOrgan(input.superiorOrgan)] }),
    organ: [printedOrgan(input.organ), ...layout.report.organSuffix],
    notation: layout.letter.notation,
    place: input.place,
    year: Number(asOf.slice(0, 4)),
    typeName: "",
    subject: "đôn đốc gửi báo cáo quá hạn",
    addressees: units.map(nameOf),
    basis: [],
    body: [
      {
        kind: "paragraph",
        text:
          `Theo dõi việc thực hiện ${printedPlan(input.planTitle)}, đến hết ngày ${printedDay(asOf)} còn ${units.length} đơn vị với ${late.length} ` +
          "báo cáo, nhiệm vụ đã quá hạn mà chưa gửi kết quả:",
      },
      {
        kind: "table",
        columns: [
          { title: "TT", align: "center", widthPercent: 6 },
          { title: "Đơn vị", align: "left", widthPercent: 32 },
          { title: "Nội dung", align: "left", widthPercent: 30 },
          { title: "Hạn", align: "center", widthPercent: 14 },
          { title: "Chậm (ngày làm việc)", align: "right", widthPercent: 18 },
        ],
        rows: late.map((reminder, index) => [
          String(index + 1),
          nameOf(reminder.unit),
          `${printedTitle(reminder.title.vi)}, ${input.periodLabel(reminder.period)}`,
          printedDay(reminder.dueOn),
          String(reminder.workingDaysLate),
        ]),
      },
      {
        kind: "paragraph",
        text:
          "Đề nghị các đơn vị nêu trên gửi ngay báo cáo còn thiếu, nêu rõ nguyên nhân chậm; " +
          "đơn vị đã gửi mà chưa được ghi nhận thì cho biết số, ngày văn bản để đối chiếu.",
      },
      ...criticism(late, nameOf),
      { kind: "paragraph", text: `Các bước đôn đốc theo “${input.policy.title.vi}”.` },
    ],
    recipients: ["Như trên", ...(input.superiorOrgan === undefined ? [] : [`${input.superiorOrgan} (b/c)`]), "Lưu: VT"],
    signature: { lines: layout.report.signatureLines },
    ...(input.sampleNotice === undefined ? {} : { sampleNotice: input.sampleNotice }),
  };
}

function criticism(late: readonly Reminder[], nameOf: (unit: string) => string): OfficialDocumentView["body"] {
  const units = [...new Set(late.filter(({ list }) => list === "criticised").map(({ unit }) => unit))];
  if (units.length === 0) return [];
  return [
    { kind: "paragraph", text: "Các đơn vị sau được đưa vào danh sách đề nghị phê bình do chậm kéo dài:" },
    { kind: "list", items: units.map(nameOf) },
  ];
}
