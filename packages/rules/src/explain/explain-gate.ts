import { type Language, textIn } from "@pccc/core";
import { type CheckedSheet, PERCENT_DECIMALS } from "../score/checked-sheet.ts";
import { fallsShort, type GateOutcome } from "../score/grade.ts";
import type { ReadJudgement } from "../score/read-judgements.ts";
import type { CriterionOutcome } from "../score/score-criterion.ts";
import { alternativesIn } from "./alternatives-in.ts";
import { inBoth, writePoints } from "./bilingual.ts";
import { measureIn } from "./criterion-reasons.ts";
import type { Evidence } from "./evidence.ts";
import { referencesOfValue } from "./explain-criterion.ts";
import type { Explanation } from "./explanation.ts";
import { referenceOfCitation, referenceOfJudgement } from "./references.ts";

/**
 * Explains a gate: what it looked at, whether it holds, and what it does to the grade or the total.
 *
 * @param sheet - The sheet.
 * @param outcome - What the gate found.
 * @param outcomes - What the criteria gave.
 * @param whole - The total before gates take their shares, scaled.
 * @param evidence - What metrics rest on.
 * @returns A leaf with the points that it takes.
 *
 * @internal
 */
export function explainGate(
  sheet: CheckedSheet,
  outcome: GateOutcome,
  outcomes: readonly CriterionOutcome[],
  whole: number,
  evidence: Evidence,
): Explanation {
  const { gate, state, caps, points, value, than, judgement, parts } = outcome;
  const reason = inBoth((language) => {
    const vi = language === "vi";
    const decided = judgement === undefined ? "" : decidedIn(judgement, language);
    const against = than === undefined ? "" : `${vi ? "so với" : "against"} ${measureIn(than, language)}; `;
    const measure =
      value?.state === "Known" ? `${measureIn(value, language)}; ${against}` : decided || lookedAt(sheet, outcome, outcomes, language);
    const cap = textIn(sheet.bands[outcome.cap]?.title ?? { vi: "?" }, language);
    const { lowersBy, takes } = gate;
    if (takes !== undefined && (state === "Failed" || state === "Unknown")) {
      const percent = writePoints(takes.percent, PERCENT_DECIMALS, language);
      if (state === "Unknown")
        return vi ? `Chưa biết; nếu không đạt thì trừ ${percent}% tổng điểm.` : `Unknown; if it fails ${percent}% of the total is taken.`;
      const [from, taken] = [whole, 0 - points].map((item) => writePoints(item, sheet.decimals, language));
      return vi
        ? `${measure}không đạt: trừ ${percent}% của ${from} điểm là ${taken}.`
        : `${measure}it fails: ${percent}% of ${from} points, ${taken}, is taken.`;
    }
    if (lowersBy !== undefined && (state === "Failed" || state === "Unknown")) {
      if (state === "Unknown")
        return vi ? `Chưa biết; nếu không đạt thì hạ ${lowersBy} bậc.` : `Unknown; if it fails the grade is lowered by ${lowersBy}.`;
      return vi ? `${measure}không đạt: hạ ${lowersBy} bậc.` : `${measure}it fails: the grade is lowered by ${lowersBy}.`;
    }
    switch (state) {
      case "Passed":
        return vi ? `${measure}đạt điều kiện.` : `${measure}the condition holds.`;
      case "NotApplicable":
        return vi ? "Không áp dụng trong kỳ này." : "It does not apply in this period.";
      case "Unknown": {
        const open = gate.condition.kind === "gradeNotAbove" && value?.note !== undefined ? `${textIn(value.note, language)}. ` : "";
        return vi
          ? `${open}Chưa biết; nếu không đạt thì xếp loại cao nhất là ${cap}.`
          : `${open}Unknown; if it fails the best grade is ${cap}.`;
      }
      case "Failed":
        if (caps) return vi ? `${measure}không đạt: xếp loại cao nhất là ${cap}.` : `${measure}it fails: the best grade is ${cap}.`;
        return vi
          ? `${measure}không đạt, nhưng xếp loại theo điểm không cao hơn ${cap}.`
          : `${measure}it fails, but the grade by points is no better than ${cap}.`;
    }
  });
  const references = [
    ...[value, than, ...parts.flatMap((part) => [part.value, part.than])].flatMap((item) =>
      item === undefined ? [] : referencesOfValue(item, evidence),
    ),
    ...(judgement === undefined ? [] : [referenceOfJudgement(judgement)]),
    ...gate.basis.map(referenceOfCitation),
  ];
  return { id: `gate:${gate.id}`, label: gate.title, points, because: reason, references, children: [] };
}

/** What somebody decided on a veto, whose title may name the case or that it is not there. */
function decidedIn({ judgement, points }: ReadJudgement, language: Language): string {
  const { decidedBy } = judgement;
  if (points === 0) return language === "vi" ? `${decidedBy} xác định không có trường hợp này; ` : `${decidedBy} found no such case; `;
  return language === "vi" ? `${decidedBy} xác định có trường hợp này; ` : `${decidedBy} established the case; `;
}

/** What a condition on points, or a veto that nobody decided, looked at: a beginning of a sentence. */
function lookedAt(
  sheet: CheckedSheet,
  { gate: { condition }, reached, parts }: GateOutcome,
  outcomes: readonly CriterionOutcome[],
  language: Language,
): string {
  const vi = language === "vi";
  const write = (points: number): string => writePoints(points, sheet.decimals, language);
  if (parts.length > 0) return alternativesIn(sheet, parts, language);
  if (condition.kind === "veto") return vi ? "Không có trường hợp nào được xác định; " : "No case was established; ";
  if (reached !== undefined && "points" in condition) {
    return vi
      ? `Được ${write(reached)} điểm, cần từ ${write(condition.points)} điểm; `
      : `${write(reached)} points, and ${write(condition.points)} are asked for; `;
  }
  if (condition.kind !== "everyCriterionAtLeast") return "";
  const more = condition.strict !== true ? "" : vi ? "trên " : "more than ";
  const share = `${more}${writePoints(condition.percent, PERCENT_DECIMALS, language)}%`;
  const short = outcomes.filter((item) => fallsShort(item, condition));
  if (short.length === 0) return vi ? `Không tiêu chí nào thấp hơn mức ${share}; ` : `No criterion falls short of ${share}; `;
  const named = short
    .slice(0, 3)
    .map(({ criterion, points = 0 }) => `${textIn(criterion.title, language)} (${write(points)}/${write(criterion.maximum)})`);
  const rest = short.length - named.length;
  const others = rest === 0 ? "" : vi ? ` và ${rest} tiêu chí khác` : ` and ${rest} others`;
  return vi ? `Chưa đạt mức ${share}: ${named.join("; ")}${others}; ` : `Short of ${share}: ${named.join("; ")}${others}; `;
}
