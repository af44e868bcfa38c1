import type { CitedDocument, Plan, RelationKind, Selector } from "@pccc/core";
import type { DocumentBlock, Layout, OfficialDocumentView } from "@pccc/plugin";
import { planItems } from "./plan-items.ts";
import { printedTitle } from "./printed-words.ts";
import { timingWords } from "./timing-words.ts";

/**
 * What a plan is written from as an official document.
 *
 * @public
 */
export interface PlanDocumentInput {
  readonly plan: Plan;
  readonly layout: Layout;
  /** The issuing body, a line each, and the one above it. */
  readonly organ: readonly string[];
  readonly superiorOrgan?: readonly string[];
  readonly place: string;
  /** The year to print where the plan has no day yet. */
  readonly year?: number;
  /** The name of a type of document by the symbol in a number: `KL` is `Kết luận`. */
  readonly typeNameOf: (symbol: string) => string | undefined;
  /** What those are called who owe a report that no task orders. */
  readonly nameOf: (owedBy: Selector) => string;
  /** Lines above the signatory's name, such as `TM. ỦY BAN NHÂN DÂN` and `CHỦ TỊCH`. */
  readonly signatureLines: readonly string[];
  readonly sampleNotice?: string;
}

const relations: Readonly<Partial<Record<RelationKind, string>>> = {
  pursuantTo: "Căn cứ",
  implements: "Thực hiện",
  continues: "Tiếp tục thực hiện",
};

/**
 * Composes the document of a plan: its basis, its headings and tasks with their numbers, its recipients.
 *
 * @remarks
 * Who leads, who coordinates and by when is written as the plan has it: what the words of a task or a heading above it already say is
 * not said again, the rest stands in lines of its own below the task. Reports that no task orders are closing paragraphs. Read back, the
 * document gives the same plan.
 *
 * @param input - What it is written from.
 * @returns The document, to be laid out by a renderer.
 *
 * @public
 */
export function planDocument(input: PlanDocumentInput): OfficialDocumentView {
  const { plan, layout } = input;
  const { document } = plan;
  const type = document.type === "" ? "KẾ HOẠCH" : document.type;
  const [number, notation] = numberParts(document.number, layout);
  return {
    kind: "officialDocument",
    layout,
    ...(input.superiorOrgan === undefined ? {} : { superiorOrgan: input.superiorOrgan }),
    organ: input.organ,
    ...(number === undefined ? {} : { number }),
    notation,
    place: document.place ?? input.place,
    ...(document.issuedOn === undefined ? {} : { date: document.issuedOn }),
    ...(input.year === undefined ? {} : { year: input.year }),
    typeName: type,
    subject: document.title,
    basis: document.relations.flatMap((cited) => basisLine(cited, input)),
    body: [
      ...planItems(plan),
      ...reports(input),
      { kind: "paragraph", text: `Trên đây là ${inSentence(type)} ${printedTitle(document.title)}` },
    ],
    recipients: plan.recipients.map(({ text }) => text),
    signature: { lines: input.signatureLines },
    ...(input.sampleNotice === undefined ? {} : { sampleNotice: input.sampleNotice }),
  };
}

// Below a heading each would read as a task; a closing paragraph asks for a report alone.
function reports({ plan, nameOf }: PlanDocumentInput): readonly DocumentBlock[] {
  const owed = plan.duties.filter(({ kind, task }) => kind === "report" && task === undefined);
  return owed.map(({ owedBy, title, timing }) => {
    const words = timingWords(timing);
    const when = words === undefined ? "" : ` ${words}`;
    return { kind: "paragraph", text: `Trong quá trình thực hiện, ${nameOf(owedBy)} ${lowerFirst(title.vi)}${when}.` };
  });
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

// "07/KH-MTTQ-BTT" is the number 07 and the symbol KH-MTTQ-BTT; the Party writes 07-KH/TU.
function numberParts(number: string | undefined, layout: Layout): readonly [string | undefined, string] {
  const [, digits, symbol] = /^(\d+)[/-](.+)$/u.exec(number ?? "") ?? [];
  if (digits !== undefined && symbol !== undefined) return [digits, symbol];
  return [undefined, layout.report.notation.replace(/^BC/u, "KH")];
}

function basisLine({ relation, number, name, date, issuer }: CitedDocument, { typeNameOf }: PlanDocumentInput): readonly string[] {
  const verb = relations[relation];
  if (verb === undefined) return [];
  const symbol = /^\d+[/-](?:\d{4}\/)?(\p{L}+)/u.exec(number ?? "")?.[1] ?? "";
  const day = date === undefined ? "" : ` ngày ${Number(date.slice(8))}/${Number(date.slice(5, 7))}/${date.slice(0, 4)}`;
  const called = name ?? typeNameOf(symbol) ?? "Văn bản";
  return [`${verb} ${called}${number === undefined ? "" : ` số ${number}`}${day}${issuer === undefined ? "" : ` của ${issuer}`}`];
}

function inSentence(type: string): string {
  const lower = type.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
