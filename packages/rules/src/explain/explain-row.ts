import { type Language, type Text, textIn } from "@pccc/core";
import type { Period } from "../schedule/period.ts";
import type { CheckedSheet } from "../score/checked-sheet.ts";
import type { GradeOutcome } from "../score/grade.ts";
import type { CriterionOutcome } from "../score/score-criterion.ts";
import type { GroupPoints } from "../score/group-points.ts";
import type { TotalPoints } from "../score/total-points.ts";
import { inBoth, writePoints } from "./bilingual.ts";
import { explainCriterion } from "./explain-criterion.ts";
import { explainGate } from "./explain-gate.ts";
import type { Evidence } from "./evidence.ts";
import type { Explanation } from "./explanation.ts";
import { referenceOfCitation } from "./references.ts";

/**
 * What a row's explanation is made of.
 *
 * @internal
 */
export interface ExplainRowOptions {
  readonly sheet: CheckedSheet;
  readonly unit: string;
  readonly label: string;
  readonly period: Period;
  readonly outcomes: readonly CriterionOutcome[];
  /** Absent while a criterion is Unknown, or when none applies. */
  readonly total: TotalPoints | undefined;
  readonly grade: GradeOutcome | undefined;
  /** The titles of quotas that ask what nobody knows of the unit. */
  readonly open: readonly Text[];
  readonly evidence: Evidence;
}

/**
 * Explains one row: criteria, adjustments and gates, whose points add up to the total.
 *
 * @param options - The row.
 * @returns The tree. Its root has points when the row is Known.
 *
 * @internal
 */
export function explainRow(options: ExplainRowOptions): Explanation {
  const { sheet, unit, label, period, outcomes, total, grade, open, evidence } = options;
  const isKnown = total !== undefined && grade?.after !== undefined && open.length === 0;
  return {
    id: `${unit}/${period.id}`,
    label: inBoth((language) => `${label}, ${textIn(period.label, language)}`),
    ...(isKnown ? { points: grade.total } : {}),
    possible: total?.possible ?? sheet.total,
    because: inBoth((language) => because(options, language)),
    references: sheet.sheet.basis.map(referenceOfCitation),
    children: [
      ...outcomes.map((outcome) => explainCriterion(outcome, sheet.decimals, evidence)),
      ...(total === undefined ? [] : adjustments(sheet, total)),
      ...(grade?.gates ?? []).map((gate) => explainGate(sheet, gate, outcomes, total?.total ?? 0, evidence)),
    ],
  };
}

function because({ sheet, outcomes, total, grade, open: undecided }: ExplainRowOptions, language: Language): string {
  const vi = language === "vi";
  const unknown = outcomes.filter(({ state }) => state === "Unknown").map(({ criterion }) => textIn(criterion.title, language));
  if (unknown.length > 0)
    return vi ? `Chưa chấm được vì chưa biết: ${unknown.join("; ")}.` : `Not scored, since unknown: ${unknown.join("; ")}.`;
  if (total === undefined || grade === undefined) {
    return vi ? "Không tiêu chí nào áp dụng cho đơn vị trong kỳ này." : "No criterion applies to the unit in this period.";
  }
  const band = (place: number): string => textIn(sheet.bands[place]?.title ?? { vi: "?" }, language);
  if (grade.after === undefined || undecided.length > 0) {
    const gates = grade.after === undefined ? grade.gates.filter(({ state }) => state === "Unknown") : [];
    const open = [...gates.map(({ gate }) => gate.title), ...undecided].map((title) => textIn(title, language));
    return vi
      ? `Chưa xếp loại được: có thể là ${band(grade.byPoints)}, nhưng chưa biết điều kiện: ${open.join("; ")}.`
      : `Not graded: it may be ${band(grade.byPoints)}, but a condition is unknown: ${open.join("; ")}.`;
  }
  const written = writePoints(grade.total, sheet.decimals, language);
  const rounded = writePoints(grade.banded, sheet.decimals, language);
  const points =
    grade.total === grade.banded ? written : vi ? `${written}, làm tròn thành ${rounded}` : `${written}, rounded to ${rounded}`;
  const capping = grade.gates.filter(({ caps }) => caps).map(({ gate }) => textIn(gate.title, language));
  if (capping.length === 0) return vi ? `${points} điểm: ${band(grade.after)}.` : `${points} points: ${band(grade.after)}.`;
  return vi
    ? `${points} điểm: ${band(grade.byPoints)}, hạ xuống ${band(grade.after)} vì không đạt điều kiện: ${capping.join("; ")}.`
    : `${points} points: ${band(grade.byPoints)}, lowered to ${band(grade.after)} by a condition that fails: ${capping.join("; ")}.`;
}

function adjustments(sheet: CheckedSheet, total: TotalPoints): readonly Explanation[] {
  const nodes: Explanation[] = total.groups.filter(({ change }) => change !== 0).map((group) => explainGroup(sheet, group));
  const write = (points: number, language: Language): string => writePoints(points, sheet.decimals, language);
  if (total.spread > 0) {
    nodes.push(
      node(
        "adjust:rescale",
        total.rescaled,
        { vi: "Quy đổi phần không áp dụng", en: "Rescaling of what does not apply" },
        inBoth((language) => {
          const [base, possible] = [write(total.possible - total.spread, language), write(total.possible, language)];
          return language === "vi"
            ? `Điểm các tiêu chí còn lại, trên thang ${base}, được nhân lên thang ${possible}.`
            : `The points of the other criteria, out of ${base}, are raised to a scale of ${possible}.`;
        }),
      ),
    );
  }
  if (total.capped < 0) {
    nodes.push(
      node(
        "adjust:cap",
        total.capped,
        { vi: "Giới hạn của điểm thưởng trong thang", en: "Limit of the bonus inside the scale" },
        inBoth((language) => {
          const possible = write(total.possible, language);
          return language === "vi"
            ? `Cả điểm thưởng trong thang, tổng không vượt ${possible}.`
            : `With the bonus inside the scale the total is at most ${possible}.`;
        }),
      ),
    );
  }
  return nodes;
}

function explainGroup(sheet: CheckedSheet, { group, points, change, missing }: GroupPoints): Explanation {
  const reason = inBoth((language) => {
    const rule = ruleOfGroup(sheet, { group, missing }, language);
    if (rule !== undefined) return rule;
    const [limit, sum] = [writePoints(points, sheet.decimals, language), writePoints(points - change, sheet.decimals, language)];
    if (change < 0)
      return language === "vi"
        ? `Các tiêu chí trong nhóm cộng được ${sum}, nhóm cho tối đa ${limit}.`
        : `Its criteria add up to ${sum}; the group gives at most ${limit}.`;
    return language === "vi"
      ? `Các tiêu chí trong nhóm cộng được ${sum}, nhóm không xuống dưới ${limit}.`
      : `Its criteria add up to ${sum}; the group does not fall below ${limit}.`;
  });
  return { ...node(`adjust:group:${group.id}`, change, group.title, reason), references: group.basis.map(referenceOfCitation) };
}

/** What a group with rules of its own did to the sum of its members; `undefined` where only its limits can have. */
function ruleOfGroup(
  sheet: CheckedSheet,
  { group, missing }: Pick<GroupPoints, "group" | "missing">,
  language: Language,
): string | undefined {
  const vi = language === "vi";
  if (missing !== undefined) {
    if (missing.of === "total") {
      const least = writePoints(missing.points, sheet.decimals, language);
      return vi
        ? `Không tính điểm nhóm này vì tổng điểm chưa kể điểm thưởng không đến ${least}.`
        : `The group gives nothing, since the total without any bonus is below ${least}.`;
    }
    const needed = missing.of === "group" ? sheet.groups[missing.group] : sheet.criteria.find(({ id }) => id === missing.criterion);
    const title = textIn(needed?.title ?? { vi: "?" }, language);
    return vi
      ? `Không tính điểm nhóm này vì chưa đạt mức cần có ở: ${title}.`
      : `The group gives nothing, since too little is reached in: ${title}.`;
  }
  if (group.counts?.kind === "all") {
    return vi ? "Chỉ tính khi mọi tiêu chí trong nhóm đạt tối đa." : "It counts only where each of its criteria gives its maximum.";
  }
  if (group.counts?.kind === "best") {
    const { count } = group.counts;
    return vi ? `Chỉ tính ${count} mục cao điểm nhất trong nhóm.` : `Only the ${count} that give most count.`;
  }
  if (group.rounding === undefined) return undefined;
  return vi ? "Làm tròn điểm của nhóm, trong giới hạn của nhóm." : "The group's points, rounded and within its limits.";
}

function node(id: string, points: number, label: Text, because: Text): Explanation {
  return { id, label, points, because, references: [], children: [] };
}
