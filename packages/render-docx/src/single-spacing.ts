import { type ISpacingProperties, LineRuleType } from "docx";

/**
 * Gives the spacing of what stands outside the running text: single lines, whatever the distance of the body's.
 *
 * @param beforePt - The gap above.
 * @param afterPt - The gap below.
 * @returns The spacing.
 *
 * @unit `beforePt`, `afterPt`: typographic points
 *
 * @public
 */
export function singleSpacing(beforePt = 0, afterPt = 0): ISpacingProperties {
  return { before: beforePt * 20, after: afterPt * 20, line: 240, lineRule: LineRuleType.AUTO };
}
