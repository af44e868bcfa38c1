import { type Citation, type Confidence, civilDayOf, formatDate, type Text, textIn } from "@pccc/core";
import type { AnsweredObligation } from "../schedule/answered-obligation.ts";
import type { ReadJudgement } from "../score/read-judgements.ts";
import type { MetricValue } from "../score/metric-value.ts";
import { inBoth } from "./bilingual.ts";
import { describeAnswered } from "./describe-answered.ts";
import type { ExplanationReference } from "./explanation.ts";

// What a reader must know of a source before relying on it.
const doubts: Readonly<Partial<Record<Confidence, { readonly vi: string; readonly en: string }>>> = {
  assumed: { vi: "áp dụng theo giả định", en: "applied by assumption" },
  unverified: { vi: "chưa kiểm chứng", en: "not verified" },
};

/**
 * Lists what an answered obligation rests on: itself, its submissions, the assumption, the succession and the articles behind it.
 *
 * @param answered - The obligation and its answer.
 * @returns The references, without repetition.
 *
 * @internal
 */
export function referencesOfObligation(answered: AnsweredObligation): readonly ExplanationReference[] {
  const { obligation } = answered;
  const references: ExplanationReference[] = [{ kind: "obligation", ref: obligation.id, text: describeAnswered(answered) }];
  for (const submission of answered.submissions) {
    references.push({
      kind: "submission",
      ref: `${obligation.id}#${submission.edition}`,
      text: describeSubmission(answered, submission.edition, submission.sentAt),
    });
  }
  for (const { kind, ref, text, citation } of obligation.reasons) {
    if (kind === "assumption" || kind === "succession") references.push({ kind, ref, text });
    if (citation !== undefined) references.push(referenceOfCitation(citation));
  }
  const { assumption } = obligation;
  if (assumption !== undefined && !references.some(({ kind, ref }) => kind === "assumption" && ref === assumption)) {
    references.push({ kind: "assumption", ref: assumption, text: { vi: `Giả định ${assumption}`, en: `Assumption ${assumption}` } });
  }
  return withoutRepetition(references);
}

/**
 * Writes a citation as a reference.
 *
 * @param citation - The citation.
 * @returns The reference.
 *
 * @internal
 */
export function referenceOfCitation(citation: Citation): ExplanationReference {
  return writtenOnce(citationReferences, citation, writeCitation);
}

function writeCitation(citation: Citation): ExplanationReference {
  const where = citation.provision === undefined ? citation.document : `${citation.document}, ${citation.provision}`;
  const doubt = doubts[citation.confidence];
  const text = inBoth((language) => {
    const remarks = [doubt?.[language], citation.note === undefined ? undefined : textIn(citation.note, language)].filter(
      (remark) => remark !== undefined,
    );
    return remarks.length === 0 ? where : `${where} (${remarks.join("; ")})`;
  });
  return { kind: "citation", ref: where, text };
}

/**
 * Writes a metric as a reference.
 *
 * @param value - The metric's value.
 * @returns The reference.
 *
 * @internal
 */
export function referenceOfMetric(value: MetricValue): ExplanationReference {
  return writtenOnce(metricReferences, value.metric, ({ id, title }) => ({ kind: "metric", ref: id, text: title }));
}

// Every row of a country cites the same sources and metrics: each is written once as long as it lives.
const citationReferences = new WeakMap<Citation, ExplanationReference>();
const metricReferences = new WeakMap<MetricValue["metric"], ExplanationReference>();

function writtenOnce<A extends object>(
  known: WeakMap<A, ExplanationReference>,
  record: A,
  write: (record: A) => ExplanationReference,
): ExplanationReference {
  const before = known.get(record);
  if (before !== undefined) return before;
  const reference = write(record);
  known.set(record, reference);
  return reference;
}

/**
 * Writes a judgement as a reference.
 *
 * @param read - The judgement.
 * @returns The reference: who decided, when, and on what evidence.
 *
 * @internal
 */
export function referenceOfJudgement(read: ReadJudgement): ExplanationReference {
  const { unit, period, criterion, decidedBy, decidedAt, evidence = [] } = read.judgement;
  const day = civilDayOf(decidedAt);
  const proofs = (word: string): string => (evidence.length === 0 ? "" : `; ${word}: ${evidence.join(", ")}`);
  return {
    kind: "judgement",
    ref: `${criterion}@${unit}/${period}`,
    text: inBoth((language) => `${decidedBy}, ${formatDate(day, language)}${proofs(language === "vi" ? "minh chứng" : "evidence")}`),
  };
}

/**
 * Drops references that were given already.
 *
 * @param references - References in order.
 * @returns The first of each.
 *
 * @internal
 */
export function withoutRepetition(references: readonly ExplanationReference[]): readonly ExplanationReference[] {
  const seen = new Set<string>();
  return references.filter(({ kind, ref }) => {
    const key = `${kind} ${ref}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function describeSubmission(answered: AnsweredObligation, edition: number, sentAt: number): Text {
  const verdict = answered.verdicts.findLast((item) => item.edition === edition);
  const day = civilDayOf(sentAt);
  return inBoth((language) => {
    const vi = language === "vi";
    const sent = vi ? `bản ${edition}, gửi ${formatDate(day, "vi")}` : `edition ${edition}, sent ${day}`;
    if (verdict === undefined) return sent;
    const outcome = verdict.outcome === "accepted" ? (vi ? "được chấp nhận" : "accepted") : vi ? "bị trả lại" : "returned";
    return `${sent}, ${outcome}`;
  });
}
