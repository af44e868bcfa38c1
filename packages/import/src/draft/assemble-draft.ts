import {
  type Finding,
  formatDocumentNumber,
  makeFinding,
  parseDocumentNumber,
  type PlainDate,
  type SourceSpan,
  unjoinedNumber,
} from "@pccc/core";
import type { FoundSection } from "../body/body-reading.ts";
import { diagnostics } from "../diagnostics.ts";
import type { Found } from "../header/letterhead-fields.ts";
import { type Block, rangeOf } from "../layout/block.ts";
import type { DraftRecipient, DraftReporting, DraftSection, DraftSignatory, DraftTask, PlanDraft, Reading } from "../plan-draft.ts";
import type { DocumentReading, PartReading } from "../read-document.ts";
import type { SourceText } from "../source/source-text.ts";
import { datedInYear, type PlanYear, planYearOf } from "../timing/plan-year.ts";
import { isOperativeWord, tornType, typeOfNumber, typeWordLength } from "../words/document-types.ts";
import { phrase } from "../words/phrase.ts";
import { citationsOf } from "./citations-of.ts";
import { claimsOf } from "./claims-of.ts";
import { coverageOf } from "./coverage.ts";
import { issuerOf } from "./issuer-of.ts";
import { lessSure } from "./less-sure.ts";
import { reportingOf } from "./reporting-of.ts";
import { withoutEnd } from "../words/without-end.ts";

/** Makes the draft of what was read. */
export function assembleDraft(source: SourceText, name: string, document: DocumentReading): PlanDraft {
  const { letterhead, parts } = document;
  const main = parts[0];
  const reading = <T>(found: Found<T>): Reading<T> => ({
    value: found.value,
    span: source.spanOf(found.range.start, found.range.end),
    confidence: found.confidence,
  });
  const optional = <K extends string, T>(key: K, found: Found<T> | undefined): { readonly [P in K]?: Reading<T> } =>
    found === undefined ? {} : ({ [key]: reading(found) } as { readonly [P in K]?: Reading<T> });

  const sections = sectionsOf(source, parts);
  const { tasks: found, ids } = tasksOf(source, parts);
  const citations = citationsOf(source, document);
  const coverage = coverageOf(source, document.lines, claimsOf(document), letterhead.mottoes);
  const duties = reportingOf(source, document, ids);
  const attached = attachedOf(source, parts);
  const title = titleOf(main, letterhead);
  const issuedOn = letterhead.issuedOn?.value;
  const year = planYearOf(attached?.title?.value ?? title?.value ?? "", issuedOn);
  const tasks = year === undefined ? found : found.map((task) => ({ ...task, ...datedInYear(task, task.text, year, issuedOn) }));
  const reporting = year === undefined ? duties : duties.map((duty) => reportedInYear(source, duty, year, issuedOn));
  const draft: PlanDraft = {
    source: { name, length: source.raw.length },
    ...optional("docType", docTypeOf(main, letterhead)),
    ...optional("number", letterhead.number),
    ...optional("numberRaw", letterhead.numberRaw),
    ...optional("issuedOn", letterhead.issuedOn),
    ...optional("dateRaw", letterhead.dateRaw),
    ...optional("place", letterhead.place),
    ...optional("issuer", issuerOf(main, letterhead)),
    ...optional("line", letterhead.line),
    ...optional("title", title),
    ...(attached === undefined ? {} : { attached }),
    addressees: (main?.preamble.addressees ?? []).map(reading),
    ...citations,
    sections,
    tasks,
    reporting,
    ...closingOf(source, parts),
    outline: coverage.outline,
    unplaced: coverage.unplaced,
    furniture: coverage.furniture,
    findings: [],
  };
  const findings = [...findingsOf(draft), ...yearFindings(found, duties, draft, year), ...coverage.findings];
  if (source.linesMade === 0) return { ...draft, findings };
  const cut = makeFinding(diagnostics, "PCCC_IMPORT_LINES_LOST", { lines: source.linesMade });
  return { ...lessSure(draft, ofLinesMade), findings: [cut, ...findings] };
}

// Where a heading ends and its text begins, a text without line ends does not tell.
const ofLinesMade = 0.85;

/** Whether the text has anything of the frame of a document: letterhead, addressee, basis, recipients, signature. */
export function isFramed(document: DocumentReading): boolean {
  const { letterhead, parts, lines } = document;
  const frame =
    letterhead.mottoes.length > 0 ||
    letterhead.numberRaw !== undefined ||
    parts.some((part) => part.closing.recipients.length > 0 || part.closing.signature !== undefined || part.preamble.addressees.length > 0);
  // An article asks questions and answers them with what a document says; it gives no orders itself.
  const questions = lines.filter((line) => line.kind === "text" && /\?$/u.test(line.text)).length;
  return (
    frame ||
    (questions < 2 && parts.some((part) => part.body.tasks.some((task) => task.node.label !== undefined && task.confidence >= 0.8)))
  );
}

// "THỦ TƯỚNG CHÍNH PHỦ điện:".
const cabled = phrase("^(?:[^.;:]{3,80}\\s)?điện\\s*:");

function docTypeOf(main: PartReading | undefined, letterhead: Letterhead): Found<string> | undefined {
  if (main?.type !== undefined) {
    const torn = typeWordLength(main.type.folded) === undefined ? tornType(main.type.folded) : undefined;
    if (torn !== undefined) return { value: torn.toUpperCase(), range: rangeOf(main.type), confidence: 0.9 };
    return { value: withoutEnd(main.type.text, "*:."), range: rangeOf(main.type), confidence: 0.98 };
  }
  const addressee = main?.preamble.addressees[0];
  const { number } = letterhead;
  const symbol = number === undefined ? undefined : typeOfNumber(number.value);
  // A subject without an addressee is the title of what the number says.
  if (addressee === undefined && number !== undefined && symbol !== undefined)
    return { value: symbol, range: number.range, confidence: letterhead.subject === undefined ? 0.8 : 0.85 };
  const isCabled = main?.preamble.blocks.some(({ kind, block }) => kind === "addressee" && cabled.test(block.folded)) === true;
  if (addressee !== undefined && isCabled) return { value: "CÔNG ĐIỆN", range: addressee.range, confidence: 0.85 };
  const operative = addressee === undefined ? main?.part.body.find((line) => isOperativeWord(line.folded)) : undefined;
  if (operative !== undefined) return { value: "QUYẾT ĐỊNH", range: operative, confidence: 0.85 };
  const range =
    letterhead.subject?.range ?? (main?.preamble.addressees.length ? (letterhead.number ?? letterhead.numberRaw)?.range : undefined);
  if (range !== undefined) return { value: "CÔNG VĂN", range, confidence: 0.9 };
  return addressee === undefined ? undefined : { value: "CÔNG VĂN", range: addressee.range, confidence: 0.8 };
}

type Letterhead = DocumentReading["letterhead"];

function titleOf(main: PartReading | undefined, letterhead: Letterhead): Found<string> | undefined {
  const title = main?.title.title;
  if (title !== undefined)
    return {
      value: title.text.replace(/^[\s:.-]+/u, "").trim(),
      range: rangeOf(title),
      confidence: main?.title.isClosed === true ? 0.93 : 0.85,
    };
  return letterhead.subject;
}

function attachedOf(source: SourceText, parts: readonly PartReading[]): PlanDraft["attached"] {
  const part = parts.find((candidate) => candidate.part.role === "attached");
  if (part?.type === undefined) return undefined;
  const whole = (block: Block): Reading<string> => {
    const range = rangeOf(block);
    return { value: block.text, span: source.spanOf(range.start, range.end), confidence: 0.93 };
  };
  return { docType: whole(part.type), ...(part.title.title === undefined ? {} : { title: whole(part.title.title) }) };
}

function sectionsOf(source: SourceText, parts: readonly PartReading[]): readonly DraftSection[] {
  return parts.flatMap((part) => {
    const isWrapper = part.part.role === "main" && parts.some((other) => other.part.role === "attached");
    // Of a decision that brings a plan only what holds an order is a heading of it.
    const holdsOrder = ({ node }: FoundSection): boolean => part.body.tasks.some((task) => task.path.startsWith(`${node.path}/`));
    const sections = part.body.sections
      .filter((section) => !isWrapper || holdsOrder(section))
      .map(
        ({ node, heading, range, confidence }): DraftSection => ({
          label: node.path,
          heading,
          level: node.level,
          span: source.spanOf(range.start, range.end),
          confidence,
        }),
      );
    if (part.annex === undefined) return sections;
    return part.annex.path === "" ? [] : [...annexSection(source, part), ...(part.annex.isForm ? [] : sections)];
  });
}

function annexSection(source: SourceText, part: PartReading): readonly DraftSection[] {
  const heading = part.title.title ?? part.annex?.blocks.at(-1);
  if (heading === undefined || part.annex === undefined) return [];
  const range = rangeOf(heading);
  return [
    {
      label: part.annex.path,
      heading: heading.text,
      level: 1,
      span: source.spanOf(range.start, range.end),
      confidence: part.title.title === undefined ? 0.8 : 0.9,
    },
  ];
}

function tasksOf(
  source: SourceText,
  parts: readonly PartReading[],
): { readonly tasks: readonly DraftTask[]; readonly ids: ReadonlyMap<object, string> } {
  const ids = new Map<object, string>();
  const found = parts.flatMap((part) => part.body.tasks);
  const width = Math.max(2, String(found.length).length);
  const tasks = found.map((task, index): DraftTask => {
    const id = `t${String(index + 1).padStart(width, "0")}`;
    ids.set(task, id);
    const range = rangeOf(task.content);
    return {
      id,
      label: task.node.label?.text ?? "",
      text: task.content.text,
      sectionPath: task.path,
      leads: task.leads,
      coordinates: task.coordinates,
      ...(task.leadsFrom === undefined ? {} : { leadsFrom: task.leadsFrom }),
      ...task.due,
      span: source.spanOf(range.start, range.end),
      confidence: task.confidence,
    };
  });
  return { tasks, ids };
}

function closingOf(source: SourceText, parts: readonly PartReading[]): Pick<PlanDraft, "recipients" | "signatory"> {
  const closings = parts.filter((part) => part.part.role !== "annex").map((part) => part.closing);
  const recipients = (closings.find((closing) => closing.recipients.length > 0)?.recipients ?? []).map(
    ({ range, ...recipient }): DraftRecipient => ({ ...recipient, span: source.spanOf(range.start, range.end), confidence: 0.95 }),
  );
  const signature = closings.find((closing) => closing.signature !== undefined)?.signature;
  if (signature === undefined) return { recipients };
  const { range, ...signed } = signature;
  const signatory: DraftSignatory = {
    ...signed,
    span: source.spanOf(range.start, range.end),
    confidence: signed.name === undefined ? 0.8 : 0.95,
  };
  return { recipients, signatory };
}

function findingsOf(draft: PlanDraft): readonly Finding[] {
  const findings: Finding[] = [];
  if (draft.docType === undefined) findings.push(makeFinding(diagnostics, "PCCC_IMPORT_NO_TYPE", {}));
  if (draft.tasks.length === 0) findings.push(makeFinding(diagnostics, "PCCC_IMPORT_NO_TASK", {}));
  if (draft.numberRaw !== undefined && draft.number === undefined) {
    findings.push(makeFinding(diagnostics, "PCCC_IMPORT_NUMBER_BLANK", { raw: tidy(draft.numberRaw.value) }, draft.numberRaw.span));
  }
  for (const { value, span } of [...(draft.number === undefined ? [] : [draft.number]), ...citedNumbers(draft)]) {
    const likely = unjoined(value);
    if (likely !== undefined) findings.push(makeFinding(diagnostics, "PCCC_IMPORT_NUMBER_JOINED", { number: value, likely }, span));
  }
  if (draft.dateRaw !== undefined && draft.issuedOn === undefined) {
    findings.push(makeFinding(diagnostics, "PCCC_IMPORT_DATE_BLANK", { raw: tidy(draft.dateRaw.value) }, draft.dateRaw.span));
  }
  for (const section of draft.sections) {
    if (/[^/]\(\d+\)$/u.test(section.label)) {
      findings.push(
        makeFinding(diagnostics, "PCCC_IMPORT_REPEATED_LABEL", { label: section.label.replace(/\(\d+\)$/u, "") }, section.span),
      );
    }
  }
  for (const duty of draft.reporting) {
    if (duty.frequency !== "periodic") continue;
    findings.push(
      makeFinding(diagnostics, "PCCC_IMPORT_PERIOD_UNSPECIFIED", { words: duty.deadlineText ?? "", from: duty.from }, duty.span),
    );
  }
  return findings;
}

// What was dated by the title, or by the day of issue, in one finding.
function yearFindings(
  tasks: readonly DraftTask[],
  duties: readonly DraftReporting[],
  draft: PlanDraft,
  year: PlanYear | undefined,
): readonly Finding[] {
  const dated = [
    ...draft.tasks.filter(({ dueOn }, index) => dueOn !== tasks[index]?.dueOn).map(({ dueText }) => dueText ?? ""),
    ...draft.reporting.filter(({ dueOn }, index) => dueOn !== duties[index]?.dueOn).map(({ deadlineText }) => deadlineText ?? ""),
  ];
  if (year === undefined || dated.length === 0) return [];
  const words = [...new Set(dated)];
  const some = `${words.slice(0, fewWords).join("; ")}${words.length > fewWords ? "; …" : ""}`;
  const params = { count: dated.length, year: year.name, words: some };
  return [
    year.from === "title"
      ? makeFinding(diagnostics, "PCCC_IMPORT_YEAR_OF_TITLE", params, draft.title?.span)
      : makeFinding(diagnostics, "PCCC_IMPORT_YEAR_OF_ISSUE", params, draft.issuedOn?.span),
  ];
}

// "báo cáo kết quả trước ngày 15/12": once, in the year of the plan.
function reportedInYear(source: SourceText, duty: DraftReporting, year: PlanYear, issuedOn: PlainDate | undefined): DraftReporting {
  const { frequency, deadlineText, timing, span } = duty;
  if (duty.dueOn !== undefined || (frequency !== "once" && (frequency !== undefined || deadlineText !== undefined))) return duty;
  const words = tidy(source.raw.slice(span.startOffset, span.endOffset));
  const due = datedInYear(deadlineText === undefined ? { timing } : { dueText: deadlineText, timing }, words, year, issuedOn);
  if (due.dueOn === undefined || due.dueText === undefined || due.dueOnAlso !== undefined) return duty;
  return { ...duty, frequency: "once", deadlineText: due.dueText, dueOn: due.dueOn, timing: due.timing };
}

const fewWords = 5;

function citedNumbers({ basis, mentions }: PlanDraft): readonly { readonly value: string; readonly span: SourceSpan }[] {
  return [...basis, ...mentions].flatMap(({ number, span }) => (number === undefined ? [] : [{ value: number, span }]));
}

// What "123/QĐUBND" most likely means.
function unjoined(printed: string): string | undefined {
  const read = parseDocumentNumber(printed, { mode: "lenient" });
  const likely = read.ok ? unjoinedNumber(read.value) : undefined;
  return likely === undefined ? undefined : formatDocumentNumber(likely);
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}
