import { lastDayOf, type Plan, type PlainDate, type Task, type Timing } from "@pccc/core";
import type { DocumentBlock, Layout, OfficialDocumentView } from "@pccc/plugin";
import { printedDay, printedOrgan, printedPlan, printedTitle, romanOf } from "./printed-words.ts";

/**
 * What the document of a drafted plan is made from.
 *
 * @public
 */
export interface PlanDraftDocumentInput {
  /** The draft, such as `proposePlans` makes. */
  readonly draft: Plan;
  /** The plan that it carries out. */
  readonly above: Plan;
  readonly layout: Layout;
  /** The body whose plan it would be, and the one above it. */
  readonly organ: string;
  readonly superiorOrgan?: string;
  /** The place of issue, such as `Bắc Sơn`. */
  readonly place: string;
  /** The day as of which the draft was made. */
  readonly on: PlainDate;
  /** The last day for adopting it. */
  readonly adoptBy?: PlainDate;
  /** The reports that the body owes under the plan above. */
  readonly reports: readonly { readonly title: string; readonly timing: Timing }[];
  readonly sampleNotice?: string;
}

/**
 * Lays out a drafted plan in the official form of its line, marked as a draft where a reader cannot miss it.
 *
 * @remarks
 * It says what the draft holds and no more: no purpose, no money and no number are invented, and a deadline that the plan above does not
 * state is said not to be stated.
 *
 * @param input - The draft and its frame.
 * @returns The document, for a renderer of official documents.
 *
 * @public
 */
export function planDraftDocument(input: PlanDraftDocumentInput): OfficialDocumentView {
  const { draft, above, layout, on, organ, superiorOrgan } = input;
  const outline = outlineOf(draft);
  return {
    kind: "officialDocument",
    layout,
    ...(superiorOrgan === undefined ? {} : { superiorOrgan: [printedOrgan(superiorOrgan)] }),
    organ: [printedOrgan(organ), ...layout.report.organSuffix],
    // The same body and post sign its reports; the symbol of the type alone differs.
    notation: layout.report.notation.replace(/^BC(?=[-/])/u, "KH"),
    place: input.place,
    year: Number(on.slice(0, 4)),
    typeName: "KẾ HOẠCH",
    subject: `Thực hiện ${aboveInWords(above)}`,
    basis: [],
    body: [
      { kind: "paragraph", text: `Thực hiện ${aboveInWords(above)}, ${organ} xây dựng kế hoạch như sau:` },
      ...outline,
      ...assignments(draft, romanOf(rootsOf(draft) + 1)),
      ...reports(input, romanOf(rootsOf(draft) + 2)),
    ],
    recipients: [
      ...(superiorOrgan === undefined ? [] : [`${superiorOrgan} (b/c)`]),
      "Các đơn vị, cá nhân được giao nhiệm vụ (t/h)",
      "Lưu: VT",
    ],
    signature: { lines: layout.report.signatureLines },
    sampleNotice: notice(input),
  };
}

function notice({ on, adoptBy, sampleNotice }: PlanDraftDocumentInput): string {
  const by = adoptBy === undefined ? "" : ` Hạn ban hành: ${printedDay(adoptBy)}.`;
  const made = `DỰ THẢO, CHƯA BAN HÀNH, lập theo đơn vị ngày ${printedDay(on)}; không ràng buộc ai khi chưa được ký ban hành.${by}`;
  return sampleNotice === undefined ? made : `${made} ${sampleNotice}`;
}

function aboveInWords({ document }: Plan): string {
  const { number, issuedOn, issuer, title } = document;
  if (number === undefined) return printedPlan(title);
  const date = issuedOn === undefined ? "" : ` ngày ${printedDay(issuedOn)}`;
  return `Kế hoạch số ${number}${date}${issuer === undefined ? "" : ` của ${issuer}`}`;
}

/** The headings that hold tasks, counted anew, and the tasks counted through. */
function outlineOf(draft: Plan): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let root: string | undefined;
  let section: string | undefined;
  let roots = 0;
  let sections = 0;
  for (const [index, task] of draft.tasks.entries()) {
    const [first = "", ...rest] = headingsOf(draft, task);
    const last = rest.at(-1);
    if (root !== first) {
      roots += 1;
      sections = 0;
      blocks.push({ kind: "heading", level: 1, label: `${romanOf(roots)}.`, text: first });
      root = first;
      section = undefined;
    }
    if (last !== undefined && last !== section) {
      sections += 1;
      blocks.push({ kind: "heading", level: 2, label: `${sections}.`, text: last });
      section = last;
    }
    blocks.push({ kind: "paragraph", text: `Nhiệm vụ ${index + 1}. ${task.text}` });
  }
  return blocks;
}

function rootsOf(draft: Plan): number {
  const roots = draft.tasks.map((task) => headingsOf(draft, task)[0]);
  return roots.filter((root, place) => root !== roots[place - 1]).length;
}

/** The headings above a task, the highest first; a task under none stands under words of its own. */
function headingsOf({ sections }: Plan, { section }: Task): readonly string[] {
  const found = sections.filter(({ label }) => section === label || section.startsWith(`${label}/`)).map(({ heading }) => heading);
  return found.length === 0 ? ["NHIỆM VỤ"] : found;
}

function assignments({ tasks }: Plan, label: string): readonly DocumentBlock[] {
  if (tasks.length === 0) return [];
  return [
    { kind: "heading", level: 1, label: `${label}.`, text: "PHÂN CÔNG VÀ THỜI HẠN" },
    {
      kind: "table",
      columns: [
        { title: "Nhiệm vụ", align: "center", widthPercent: 12 },
        { title: "Chủ trì", align: "left", widthPercent: 34 },
        { title: "Phối hợp", align: "left", widthPercent: 24 },
        { title: "Thời hạn", align: "left", widthPercent: 30 },
      ],
      rows: tasks.map(({ leads, coordinates, timing }, index) => [
        String(index + 1),
        leads.join("; ") || "kế hoạch cấp trên không nêu",
        coordinates.join("; ") || "–",
        timingInWords(timing),
      ]),
    },
  ];
}

function reports({ reports: owed, above, superiorOrgan }: PlanDraftDocumentInput, label: string): readonly DocumentBlock[] {
  const heading: DocumentBlock = { kind: "heading", level: 1, label: `${label}.`, text: "CHẾ ĐỘ BÁO CÁO" };
  if (owed.length === 0) return [heading, { kind: "paragraph", text: `${aboveInWords(above)} không nêu báo cáo riêng của đơn vị.` }];
  const to = superiorOrgan === undefined ? "" : ` về ${superiorOrgan}`;
  return [
    heading,
    { kind: "paragraph", text: `Báo cáo${to} theo ${aboveInWords(above)}:` },
    { kind: "list", items: owed.map(({ title, timing }) => `${printedTitle(title)} (thời hạn: ${timingInWords(timing)})`) },
  ];
}

function timingInWords(timing: Timing): string {
  const last = lastDayOf(timing);
  if (last !== undefined) return `chậm nhất ngày ${printedDay(last)}`;
  if (timing.words !== undefined && timing.words !== "") return timing.words;
  if (timing.kind === "continuous") return "thường xuyên";
  return timing.kind === "recurring" ? recurring[timing.frequency] : "kế hoạch cấp trên không nêu";
}

const recurring: Readonly<Record<Extract<Timing, { readonly kind: "recurring" }>["frequency"], string>> = {
  weekly: "hằng tuần",
  monthly: "hằng tháng",
  quarterly: "hằng quý",
  "half-yearly": "6 tháng một lần",
  "nine-monthly": "9 tháng",
  annual: "hằng năm",
};
