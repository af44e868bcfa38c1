export { diagnostics, type RulesDiagnosticCode } from "./diagnostics.ts";
export type { Explanation, ExplanationReference } from "./explain/explanation.ts";
export type { AnsweredObligation, ObligationState } from "./schedule/answered-obligation.ts";
export type { Obligation, ObligationStatus, ReasonStep } from "./schedule/obligation.ts";
export type { Period } from "./schedule/period.ts";
export type { Board, BoardFacts, BoardRow, BoardUnit, CriterionResult, RollUpRow } from "./score/board.ts";
export type { Metric, MetricColumn, MetricInput } from "./score/metric.ts";
export type { Band, Criterion, CriterionForm, Gate, Judgement, Sheet } from "./score/sheet.ts";
