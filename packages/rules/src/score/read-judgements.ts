import { type Finding, makeFinding, parsePoints } from "@pccc/core";
import { diagnostics, type ScoreCode } from "../diagnostics.ts";
import { writePoints } from "../explain/bilingual.ts";
import type { CheckedCriterion, CheckedForm, CheckedSeverity, CheckedSheet } from "./checked-sheet.ts";
import type { JudgedBy } from "./criterion-form.ts";
import type { Judgement } from "./sheet.ts";

/**
 * A judgement with its points read; `undefined` points where they are not valid on this sheet.
 *
 * @internal
 */
export interface ReadJudgement {
  readonly judgement: Judgement;
  readonly points: number | undefined;
  /** The severity found, where the sheet has severities. */
  readonly severity?: CheckedSeverity;
}

/**
 * The judgements of one period that count, by unit and criterion.
 *
 * @internal
 */
export interface JudgementsOfPeriod {
  /** What was decided on a criterion or a gate: one judgement, or one for each event; in the order of the events' ids. */
  readonly find: (unit: string, subject: string) => readonly ReadJudgement[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the judgements of one period. Of several on the same criterion (and event), the latest decision counts.
 *
 * @param sheet - The sheet.
 * @param period - The period's id.
 * @param units - The units that are scored.
 * @param judgements - Judgements of any period, in the order in which they were recorded.
 * @param formOf - The form that a criterion has for a unit.
 * @returns What counts, with findings on what cannot.
 *
 * @internal
 */
export function readJudgements(
  sheet: CheckedSheet,
  period: string,
  units: readonly string[],
  judgements: readonly Judgement[],
  formOf: (criterion: CheckedCriterion, unit: string) => CheckedForm,
): JudgementsOfPeriod {
  const latest = new Map<string, Judgement>();
  const known = new Set(units);
  const findings: Finding[] = [];
  for (const judgement of judgements) {
    if (judgement.period !== period || !known.has(judgement.unit)) continue;
    const key = `${keyOf(judgement.unit, judgement.criterion)}\u0000${judgement.event ?? ""}`;
    const other = latest.get(key);
    if (other === undefined || judgement.decidedAt >= other.decidedAt) latest.set(key, judgement);
  }
  const read = new Map<string, ReadJudgement[]>();
  for (const [, judgement] of [...latest].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { unit, criterion: id } = judgement;
    const params = { unit, period, criterion: id };
    const subject = subjectOf(sheet, judgement, formOf);
    if (subject === undefined || (judgement.event !== undefined) !== subject.hasEvents) {
      findings.push(makeFinding(diagnostics, "PCCC_SCORE_JUDGEMENT_UNUSED", params));
      continue;
    }
    const { result, faults } = readOne(sheet, subject, judgement);
    findings.push(...faults.map((fault) => makeFinding(diagnostics, fault.code, { ...params, ...fault.params })));
    const key = keyOf(unit, id);
    const others = read.get(key);
    if (others === undefined) read.set(key, [result]);
    else others.push(result);
  }
  return { find: (unit, subject) => read.get(keyOf(unit, subject)) ?? [], findings };
}

/** What is judged: between which points, by whom, with which severities. */
interface Subject {
  readonly lowest: number;
  readonly highest: number;
  readonly severities: readonly CheckedSeverity[];
  readonly by: JudgedBy;
  readonly hasEvents: boolean;
}

function subjectOf(
  sheet: CheckedSheet,
  { unit, criterion: id }: Judgement,
  formOf: (criterion: CheckedCriterion, unit: string) => CheckedForm,
): Subject | undefined {
  const criterion = sheet.criteria.find((item) => item.id === id);
  if (criterion !== undefined) {
    const form = formOf(criterion, unit);
    if (form.kind === "judged")
      return { lowest: form.minimum, highest: criterion.maximum, severities: form.severities, by: form, hasEvents: false };
    if (form.kind !== "judgedEvents") return undefined;
    return { lowest: 0, highest: Number.MAX_SAFE_INTEGER, severities: form.severities, by: form, hasEvents: true };
  }
  const condition = sheet.gates.find((gate) => gate.id === id)?.condition;
  if (condition?.kind !== "veto") {
    // What a person decides on a quota only puts equal totals in order.
    const by = sheet.quotas.find((quota) => quota.id === id)?.by;
    return by && { lowest: 0, highest: Number.MAX_SAFE_INTEGER, severities: [], by, hasEvents: false };
  }
  return { lowest: 0, highest: 10 ** sheet.decimals, severities: [], by: condition, hasEvents: false };
}

interface Fault {
  readonly code: ScoreCode;
  readonly params: Readonly<Record<string, string | number>>;
}

function readOne(
  sheet: CheckedSheet,
  { lowest, highest, severities, by }: Subject,
  judgement: Judgement,
): { readonly result: ReadJudgement; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const severity = severities.find(({ id }) => id === judgement.severity);
  if ((judgement.severity !== undefined || severities.length > 0) && severity === undefined) {
    const known = severities.map(({ id }) => id).join(", ") || "–";
    faults.push({ code: "PCCC_SCORE_JUDGEMENT_SEVERITY", params: { severity: judgement.severity ?? "–", known } });
  }
  if (by.deciders !== undefined && !by.deciders.includes(judgement.decidedBy)) {
    faults.push({ code: "PCCC_SCORE_JUDGEMENT_DECIDER", params: { decider: judgement.decidedBy, deciders: by.deciders.join(", ") } });
  }
  if (by.evidence === "required" && (judgement.evidence ?? []).length === 0) {
    faults.push({ code: "PCCC_SCORE_JUDGEMENT_EVIDENCE", params: {} });
  }
  const points = parsePoints(judgement.points, sheet.decimals);
  const [low, high] = [severity?.lowest ?? lowest, severity?.highest ?? highest];
  if (points === undefined || points < low || points > high) {
    const words = {
      value: judgement.points,
      lowest: writePoints(low, sheet.decimals, "en"),
      highest: writePoints(high, sheet.decimals, "en"),
    };
    const wordsVi = {
      valueVi: judgement.points.replace(/^(-?\d+)\.(\d+)$/u, "$1,$2"),
      lowestVi: writePoints(low, sheet.decimals, "vi"),
      highestVi: writePoints(high, sheet.decimals, "vi"),
    };
    const params = { ...words, ...wordsVi, decimals: sheet.decimals };
    faults.push({ code: "PCCC_SCORE_JUDGEMENT_INVALID", params });
  }
  const result = { judgement, points: faults.length > 0 ? undefined : points, ...(severity === undefined ? {} : { severity }) };
  return { result, faults };
}

function keyOf(unit: string, subject: string): string {
  return `${unit}\u0000${subject}`;
}
