import { standingEdition, type Submission, type Text } from "@pccc/core";
import type { AnsweredObligation } from "@pccc/rules";
import type { ReportFigure } from "./report-figures.ts";
import type { UnitValue } from "./unit-value.ts";

const noneOwed: Text = { vi: "Không phải báo cáo trong kỳ này", en: "No report is owed in this period" };
const notSent: Text = { vi: "Chưa có báo cáo; chưa đến hạn hoặc chưa có hạn", en: "There is no report; it is not due, or has no due day" };

/**
 * What is said of the figures that no report states, once no report is awaited any more.
 *
 * @internal
 */
export type UnstatedFigures = "nothingDone" | "unknown";

/**
 * Finds the report that states figures, and measures by it.
 *
 * @remarks
 * Of the unit's reports of the period, the one counts whose standing edition was registered last and states all the figures. The
 * standing edition of a report is the last one that was not returned. A late report counts as one in time does.
 *
 * @param owed - What the unit owed.
 * @param figures - The figures wanted.
 * @param unstated - `nothingDone`: once every report is in or overdue, what was not stated is not recognised, so the value is 0.
 *   `unknown`: silence is no statement.
 * @param measure - The value that the figures give.
 * @returns The value.
 *
 * @internal
 */
export function measureFigures(
  owed: readonly AnsweredObligation[],
  figures: readonly ReportFigure[],
  unstated: UnstatedFigures,
  measure: (stated: readonly number[], evidence: readonly AnsweredObligation[]) => UnitValue,
): UnitValue {
  const reports = owed.filter(({ obligation, state }) => obligation.kind === "report" && state !== "ended");
  if (reports.length === 0) return { state: "NotApplicable", evidence: [], note: noneOwed };
  let found: { readonly report: AnsweredObligation; readonly edition: Submission } | undefined;
  for (const report of reports) {
    const edition = standingEdition(report);
    if (edition === undefined || figures.some((figure) => edition.figures[figure] === undefined)) continue;
    if (found === undefined || edition.registeredAt > found.edition.registeredAt) found = { report, edition };
  }
  if (found !== undefined) {
    const { report, edition } = found;
    return measure(
      figures.map((figure) => edition.figures[figure] ?? 0),
      [report],
    );
  }
  const awaited = reports.filter(({ state }) => state === "openInTime" || state === "noDeadline");
  if (awaited.length > 0) return { state: "Unknown", evidence: awaited, note: notSent };
  const note = silence(reports, unstated);
  if (unstated === "unknown") return { state: "Unknown", evidence: reports, note };
  return { state: "Known", value: 0, of: 1, evidence: reports, note };
}

function silence(reports: readonly AnsweredObligation[], unstated: UnstatedFigures): Text {
  const isSent = reports.some((report) => standingEdition(report) !== undefined);
  const why: Text = isSent
    ? { vi: "Báo cáo đã gửi không nêu số liệu này", en: "The report that was sent does not state it" }
    : { vi: "Báo cáo đã quá hạn mà chưa gửi", en: "The report is overdue and was not sent" };
  return unstated === "nothingDone"
    ? { vi: `${why.vi}, nên không ghi nhận kết quả nào`, en: `${why.en}, so that no result is recognised` }
    : { vi: `${why.vi}, nên chưa biết`, en: `${why.en}, so that nothing is known` };
}
