import { type Language, textIn } from "@pccc/core";
import { type CheckedSheet, PERCENT_DECIMALS } from "../score/checked-sheet.ts";
import type { ConditionOutcome } from "../score/grade.ts";
import { writePoints } from "./bilingual.ts";
import { measureIn } from "./criterion-reasons.ts";

const states = {
  Passed: { vi: "đạt", en: "holds" },
  Failed: { vi: "không đạt", en: "fails" },
  Unknown: { vi: "chưa biết", en: "unknown" },
  NotApplicable: { vi: "không áp dụng", en: "does not apply" },
} as const;

/**
 * Says what each condition of a gate found, of which one is enough.
 *
 * @param sheet - The sheet.
 * @param parts - The conditions.
 * @param language - The language.
 * @returns Words that the outcome of the gate follows.
 *
 * @internal
 */
export function alternativesIn(sheet: CheckedSheet, parts: readonly ConditionOutcome[], language: Language): string {
  const said = parts.map((part) => `${subjectOf(sheet, part, language)} (${states[part.state][language]})`).join("; ");
  return language === "vi" ? `cần một trong các điều kiện: ${said}; ` : `one of these is enough: ${said}; `;
}

function subjectOf(sheet: CheckedSheet, { condition, value, than }: ConditionOutcome, language: Language): string {
  const vi = language === "vi";
  const points = (least: number): string => writePoints(least, sheet.decimals, language);
  const from = (title: string, least: string): string => (vi ? `${title} từ ${least}` : `${title} from ${least}`);
  switch (condition.kind) {
    case "criterionAtLeast": {
      const criterion = sheet.criteria.find(({ id }) => id === condition.criterion);
      return from(textIn(criterion?.title ?? { vi: "?" }, language), points(condition.points));
    }
    case "groupAtLeast":
      return from(textIn(sheet.groups[condition.group]?.title ?? { vi: "?" }, language), points(condition.points));
    case "totalAtLeast":
      return from(vi ? "tổng điểm" : "the total", points(condition.points));
    case "everyCriterionAtLeast": {
      const share = `${writePoints(condition.percent, PERCENT_DECIMALS, language)}%`;
      if (condition.strict === true) return vi ? `mỗi tiêu chí trên ${share}` : `each criterion above ${share}`;
      return from(vi ? "mỗi tiêu chí" : "each criterion", share);
    }
    default: {
      const [left, right] = [value, than].map((item) =>
        item === undefined ? undefined : item.state === "Known" ? measureIn(item, language) : textIn(item.metric.title, language),
      );
      return right === undefined ? (left ?? "") : `${left} ${vi ? "so với" : "against"} ${right}`;
    }
  }
}
