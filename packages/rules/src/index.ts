export type { CascadeCode } from "./cascade/cascade-diagnostics.ts";
export { type ProposedDeadline, type ProposedPlan, type ProposePlansInput, proposePlans } from "./cascade/propose-plans.ts";
export { diagnostics, type RulesDiagnosticCode, type ScoreCode, type SheetCode } from "./diagnostics.ts";
export { describeAnswered } from "./explain/describe-answered.ts";
export { explainText } from "./explain/explain-text.ts";
export {
  type ComparedScore,
  type CompareEffect,
  type CompareFactor,
  compareRows,
  type CompareStep,
  type Comparison,
} from "./explain/compare-rows.ts";
export type { FactEvidence } from "./explain/evidence.ts";
export type { Explanation, ExplanationReference } from "./explain/explanation.ts";
export { explanationEdition, isExplainedInThisEdition } from "./explain/explanation-edition.ts";
export { type MakeReceiptOptions, makeReceipt } from "./explain/make-receipt.ts";
export type { Receipt, ReceiptContent, ReceiptExplanation, ReceiptJudgement, ReceiptSeal } from "./explain/receipt.ts";
export type { GradedTotals, ReceiptCohort } from "./explain/receipt-cohort.ts";
export type { ReadingFacts, ReceiptReading, ReceiptReadings } from "./explain/reading-facts.ts";
export { type ReceiptCode, receiptDiagnostics } from "./explain/receipt-diagnostics.ts";
export { receiptFinding } from "./explain/receipt-finding.ts";
export { receiptText } from "./explain/receipt-digests.ts";
export { factsOfReadings, readGaps } from "./explain/read-gaps.ts";
export type { RowReading, RowReadings, ScoreGap } from "./explain/row-readings.ts";
export { sealReceipt, type Signer } from "./explain/seal-receipt.ts";
export { type ReceiptFault, type ReceiptTools, verifyReceipt } from "./explain/verify-receipt.ts";
export {
  type ExplanationTables,
  type ExplanationWriter,
  makeExplanationWriter,
  readBoard,
  type WrittenBoard,
  type WrittenExplanation,
  type WrittenReference,
  type WrittenRow,
  writeBoard,
} from "./explain/written-board.ts";
export { type AnsweredObligations, type AnswerObligationsInput, answerObligations } from "./schedule/answer-obligations.ts";
export type { AnsweredObligation, ObligationState } from "./schedule/answered-obligation.ts";
export { type ExpandedObligations, type ExpandObligationsInput, expandObligations } from "./schedule/expand-obligations.ts";
export {
  type ImplicitObligations,
  implicitObligations,
  lateByUnit,
  type NationalColumns,
  type NationalDuty,
  type NationalUnits,
  nationalColumns,
  nationalDuty,
  noDueDay,
} from "./schedule/national-columns.ts";
export {
  type ImplicitRow,
  implicitRow,
  type NationalFilter,
  nationalRows,
  nationalWindow,
} from "./schedule/national-rows.ts";
export type { Obligation, ObligationStatus, ReasonStep } from "./schedule/obligation.ts";
export { rehearse, type RehearseInput } from "./rehearse/rehearse.ts";
export type { CriterionRemark, Rehearsal, RehearsedResult, RehearsedRow, RehearsedUnit } from "./rehearse/rehearsal.ts";
export { type CriterionOffer, criterionOffers } from "./route/criterion-offers.ts";
export { type FindRouteInput, findRoute, type Route, type RouteStanding } from "./route/find-route.ts";
export { possibleActions } from "./route/possible-actions.ts";
export type { RouteAction, RouteValue } from "./route/route-action.ts";
export type { RouteSubject } from "./route/route-subject.ts";
export { routeSubjectOfReceipt } from "./route/route-subject-of-receipt.ts";
export { formatObligationId, type ObligationKey, parseObligationId } from "./schedule/obligation-id.ts";
export type { Period } from "./schedule/period.ts";
export { bindingRegimes } from "./schedule/binding-regimes.ts";
export {
  assessPunctuality,
  comparePunctuality,
  type PunctualityComparison,
  type PunctualityReport,
  type PunctualityRow,
} from "./schedule/compare-punctuality.ts";
export { type ParentRule, parentRules } from "./schedule/parent-rules.ts";
export {
  type DecidingEdition,
  dhis2OnTime,
  firstEdition,
  type PolicyDeadline,
  type PunctualityCount,
  type PunctualityPolicy,
} from "./schedule/punctuality-policy.ts";
export { notSubmitted, type ObligationFilter, obligationsUnder, selectObligations } from "./schedule/select-obligations.ts";
export { formatPunctualityRate, type PunctualityRate, punctualityRate } from "./schedule/punctuality-rate.ts";
export {
  type FixedDay,
  type ResolvedTiming,
  resolveTiming,
  type TimingResolution,
  type TimingSources,
} from "./schedule/resolve-timing.ts";
export type { UrgedParty, UrgingList, UrgingPolicy, UrgingStep } from "./schedule/urging-policy.ts";
export type { ScheduleCode } from "./schedule/schedule-diagnostics.ts";
export type { Board, BoardFacts, BoardRow, BoardUnit, CriterionResult, RollUpRow } from "./score/board.ts";
export type { QuotaPlaces } from "./score/quota-places.ts";
export { applyQuotas } from "./score/apply-quotas.ts";
export { boardLines } from "./kernel/board-lines.ts";
export { type BoundKernel, type KernelCandidate, kernelCandidates, makeKernel, type ScoreKernel } from "./kernel/make-kernel.ts";
export { populationResults } from "./kernel/population-results.ts";
export { type PopulationPeriod, populationScorer, type ScoredPopulation } from "./kernel/score-population.ts";
export type { JudgedNumbers, MetricNumbers, NumberColumn, ScoreColumns, ScoredColumns, ScoreRows } from "./kernel/score-columns.ts";
export { columnsInPlace } from "./kernel/wasm/columns-in-place.ts";
export { checkSheetResults } from "./score/check-sheet-results.ts";
export { type CheckSheetOptions, checkSheet } from "./score/check-sheet.ts";
export type {
  CheckedBand,
  CheckedCondition,
  CheckedCriterion,
  CheckedForm,
  CheckedGate,
  CheckedGroup,
  CheckedPart,
  CheckedNeed,
  CheckedQuota,
  CheckedSeverity,
  CheckedSheet,
  QuotaOrder,
  Threshold,
} from "./score/checked-sheet.ts";
export type { FactCode } from "./score/fact-diagnostics.ts";
export type { Fact, MetricDefinition } from "./score/fact.ts";
export { factsOf } from "./score/facts-of.ts";
export { type MakeBoardOptions, makeBoard } from "./score/make-board.ts";
export type { Metric, MetricColumn, MetricInput } from "./score/metric.ts";
export { answeredByPeriod, type MetricInputForOptions, metricInputFor } from "./score/metric-input-for.ts";
export { makeRollUp, noGrade, type RollUp, type RollUpScores } from "./score/make-roll-up.ts";
export { rollUp } from "./score/roll-up.ts";
export { totalRanks } from "./score/total-ranks.ts";
export { makeRollUpTree, type RollUpTree } from "./score/roll-up-tree.ts";
export type { Appeal, AppealOutcome, Appraisal, ClaimedPoints, SelfScore } from "./score/score-life.ts";
export { type ScoreOutput, score } from "./score/score.ts";
export type { ScoreInput, ScoreUnit } from "./score/score-input.ts";
export { type ScoredPeriod, type ScoreUnitsOptions, scoreUnits } from "./score/score-units.ts";
export type { CompositePart, CriterionForm, JudgedBy, Level, Severity } from "./score/criterion-form.ts";
export type {
  Band,
  Criterion,
  CriterionGroup,
  GateCondition,
  GroupNeed,
  CriterionVariant,
  Gate,
  Judgement,
  NotApplicablePolicy,
  Placement,
  Quota,
  RollUpRule,
  Sheet,
  SheetClass,
} from "./score/sheet.ts";
export type { ResultBoard, ResultClose, ResultRow, ResultSheet } from "./score/result-board.ts";
export type { ResultCode } from "./score/result-diagnostics.ts";
export type { ResultPair, ResultSource } from "./score/result-source.ts";
export type { DayRange, MetricSource, SheetMetric } from "./score/sheet-metric.ts";
export type { SheetParameter } from "./score/sheet-parameter.ts";
export { sheetDigest } from "./score/sheet-digest.ts";
export { type CriticisedObligation, type Reminder, type RemindersOf, type RemindersOfInput, remindersOf } from "./urging/reminders-of.ts";
export type { UrgingCode } from "./urging/urging-diagnostics.ts";
export { type UrgingStepDay, urgingStepDays } from "./urging/urging-step-days.ts";
export { type TaskProgress, type TaskState, taskStatesOf } from "./schedule/task-states.ts";
