import { type Language, textIn } from "@pccc/core";
import type { ReadJudgement } from "../score/read-judgements.ts";
import type { CriterionOutcome } from "../score/score-criterion.ts";
import { writePoints } from "./bilingual.ts";

/**
 * Says why a criterion that people judge gave what it gave.
 *
 * @param outcome - What it gave.
 * @param decimals - Decimal places of points.
 * @param language - The language.
 * @returns One or two sentences.
 *
 * @internal
 */
export function becauseOfJudgement(outcome: CriterionOutcome, decimals: number, language: Language): string {
  const { criterion, form, judgements, points } = outcome;
  const vi = language === "vi";
  const [first] = judgements;
  if (first === undefined) {
    if (points === undefined)
      return vi ? "Chưa có người quyết định điểm, nên chưa chấm." : "Nobody has decided the points yet, so there are none.";
    if (criterion.maximum === 0 || form.kind === "judgedEvents") return vi ? "Không có quyết định trừ điểm." : "No penalty was imposed.";
    return vi ? "Không có quyết định cho điểm thưởng." : "No bonus was awarded.";
  }
  const refused = judgements.find((read) => read.points === undefined);
  if (refused !== undefined) return refusal(refused, language);
  if (form.kind === "judgedEvents") {
    const taken = writePoints(criterion.maximum - (points ?? 0), decimals, language);
    return vi ? `${judgements.length} việc bị trừ điểm, cộng trừ ${taken} điểm.` : `${judgements.length} events, ${taken} points in all.`;
  }
  return whatWasGiven(first, decimals, language);
}

/**
 * Says what one judgement gives or takes.
 *
 * @param read - A valid judgement.
 * @param decimals - Decimal places of points.
 * @param language - The language.
 * @returns A sentence.
 *
 * @internal
 */
export function whatWasGiven({ judgement, points = 0, severity }: ReadJudgement, decimals: number, language: Language): string {
  const given = writePoints(points, decimals, language);
  const degree = severity === undefined ? "" : ` (${textIn(severity.title, language)})`;
  return language === "vi" ? `${judgement.decidedBy} cho ${given} điểm${degree}.` : `${judgement.decidedBy} gave ${given} points${degree}.`;
}

function refusal({ judgement }: ReadJudgement, language: Language): string {
  const { decidedBy, points } = judgement;
  return language === "vi"
    ? `${decidedBy} cho “${points}”, phiếu không cho phép như vậy, nên chưa chấm.`
    : `${decidedBy} gave "${points}", which the sheet does not allow, so there are no points.`;
}
