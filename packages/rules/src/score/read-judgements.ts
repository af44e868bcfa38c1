import { type Finding, formatPoints, makeFinding, parsePoints } from "@pccc/core";
import { diagnostics } from "../diagnostics.ts";
import type { CheckedSheet } from "./checked-sheet.ts";
import type { Judgement } from "./sheet.ts";

/**
 * A judgement with its points read; `undefined` points where they are not valid on this sheet.
 *
 * @internal
 */
export interface ReadJudgement {
  readonly judgement: Judgement;
  readonly points: number | undefined;
}

/**
 * The judgements of one period that count, by unit and criterion.
 *
 * @internal
 */
export interface JudgementsOfPeriod {
  readonly find: (unit: string, criterion: string) => ReadJudgement | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Reads the judgements of one period. Of several on the same criterion, the latest decision counts.
 *
 * @param sheet - The sheet.
 * @param period - The period's id.
 * @param units - The units that are scored.
 * @param judgements - Judgements of any period, in the order in which they were recorded.
 * @returns What counts, with findings on what cannot.
 *
 * @internal
 */
export function readJudgements(
  sheet: CheckedSheet,
  period: string,
  units: readonly string[],
  judgements: readonly Judgement[],
): JudgementsOfPeriod {
  const latest = new Map<string, Judgement>();
  const known = new Set(units);
  const findings: Finding[] = [];
  for (const judgement of judgements) {
    if (judgement.period !== period || !known.has(judgement.unit)) continue;
    const key = keyOf(judgement.unit, judgement.criterion);
    const other = latest.get(key);
    if (other === undefined || judgement.decidedAt >= other.decidedAt) latest.set(key, judgement);
  }
  const read = new Map<string, ReadJudgement>();
  for (const [key, judgement] of [...latest].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { unit, criterion: id, points: text } = judgement;
    const criterion = sheet.criteria.find((item) => item.id === id);
    const params = { unit, period, criterion: id };
    if (criterion?.form.kind !== "judged") {
      findings.push(makeFinding(diagnostics, "PCCC_SCORE_JUDGEMENT_UNUSED", params));
      continue;
    }
    const { minimum } = criterion.form;
    const points = parsePoints(text, sheet.decimals);
    const isValid = points !== undefined && points >= minimum && points <= criterion.maximum;
    if (!isValid) {
      const [lowest, highest] = [minimum, criterion.maximum].map((value) => formatPoints(value, sheet.decimals, ".")) as [string, string];
      findings.push(
        makeFinding(diagnostics, "PCCC_SCORE_JUDGEMENT_INVALID", { ...params, value: text, lowest, highest, decimals: sheet.decimals }),
      );
    }
    read.set(key, { judgement, points: isValid ? points : undefined });
  }
  return { find: (unit, criterion) => read.get(keyOf(unit, criterion)), findings };
}

function keyOf(unit: string, criterion: string): string {
  return `${unit}\u0000${criterion}`;
}
