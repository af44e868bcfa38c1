import type {
  AppendResult,
  Assumption,
  CascadedDuty,
  ChainFault,
  DocumentRecords,
  DocumentRegister,
  Extension,
  Finding,
  JournalError,
  JournalHead,
  PlainDate,
  PlanCoverage,
  Result,
  SentReminder,
  Submission,
  UnitRecords,
  Verdict,
  VerifiedChain,
} from "@pccc/core";
import type { Rendered, RenderError, View } from "@pccc/plugin";
import type {
  Appeal,
  AppealOutcome,
  Appraisal,
  Board,
  BoardFacts,
  Comparison,
  Judgement,
  ProposedPlan,
  Receipt,
  SelfScore,
} from "@pccc/rules";
import type { Effect } from "effect";
import type { Actor } from "./access.ts";
import type { BoardDocument } from "./board-document.ts";
import type { BoardQuery } from "./board-query.ts";
import type { BoardTable } from "./compute-table.ts";
import type { ObligationQuery, PlanObligations } from "./compute-obligations.ts";
import type { ReceiptSubject } from "./board-receipts.ts";
import type { CloseRecord, CloseRequest } from "./close-record.ts";
import type { ScoreMoment } from "./compare-scores.ts";
import type { Composition } from "./composition.ts";
import type { Decisions } from "./decisions.ts";
import type { HostError } from "./host-error.ts";
import type { JournalState } from "./journal-state.ts";
import type { ProposalQuery } from "./plan-questions.ts";
import type { PlanAdoption, PlanAmendment, PlanEnding } from "./plan-acts.ts";
import type { ReplayedClose, ReplayMode } from "./replay-close.ts";
import type { BoardVerification, VerifyFault } from "./verify-board.ts";

/**
 * Why an operation of the application failed.
 *
 * @public
 */
export type PcccFailure = HostError | JournalError;

/**
 * The application as an Effect service: every operation with its typed failures.
 *
 * @public
 */
export interface PcccService {
  readonly composition: Composition;
  /** Records units, their places and what became of them. Nothing is written when they contradict what is there. */
  readonly loadUnits: (records: UnitRecords, actor: Actor) => Effect.Effect<AppendResult, PcccFailure>;
  /** Puts documents on record, each with its relations. Nothing is written when they contradict what is known. */
  readonly registerDocuments: (records: DocumentRecords, actor: Actor) => Effect.Effect<AppendResult, PcccFailure>;
  /** The register: what plugins bring and what was put on record. */
  readonly documents: (through?: JournalHead) => Effect.Effect<DocumentRegister, PcccFailure>;
  /** Records a plan as adopted by its unit, and those that it replaces as ended. */
  readonly adoptPlan: (adoption: PlanAdoption, actor: Actor) => Effect.Effect<AppendResult, PcccFailure>;
  /** Records several plans as adopted, together or not at all. */
  readonly adoptPlans: (adoptions: readonly PlanAdoption[], actor: Actor) => Effect.Effect<AppendResult, PcccFailure>;
  /** Records another text of a plan; `amendPlan` of core gives it the ids that tasks and duties had. */
  readonly amendPlan: (amendment: PlanAmendment, actor: Actor) => Effect.Effect<AppendResult, PcccFailure>;
  readonly endPlan: (end: PlanEnding, actor: Actor) => Effect.Effect<AppendResult, PcccFailure>;
  readonly declareAssumptions: (assumptions: readonly Assumption[], actor: Actor) => Effect.Effect<AppendResult, PcccFailure>;
  /** Takes in submissions together or not at all. */
  readonly submit: (submissions: readonly Submission[], actor: Actor) => Effect.Effect<AppendResult, PcccFailure>;
  readonly decide: (verdicts: readonly Verdict[], actor: Actor) => Effect.Effect<AppendResult, PcccFailure>;
  readonly extend: (extensions: readonly Extension[], actor: Actor) => Effect.Effect<AppendResult, PcccFailure>;
  /** Records verdicts, extensions, locks and events together or not at all. */
  readonly record: (decisions: Decisions, actor: Actor) => Effect.Effect<AppendResult, PcccFailure>;
  readonly judge: (judgements: readonly Judgement[], actor: Actor) => Effect.Effect<AppendResult, PcccFailure>;
  /** Records reminders as sent, together or not at all: each step once for each deadline. */
  readonly recordReminders: (reminders: readonly SentReminder[], actor: Actor) => Effect.Effect<AppendResult, PcccFailure>;
  /** What units say of their own scores; refused once the period is closed. */
  readonly selfScore: (selfScores: readonly SelfScore[], actor: Actor) => Effect.Effect<AppendResult, PcccFailure>;
  readonly appraise: (appraisals: readonly Appraisal[], actor: Actor) => Effect.Effect<AppendResult, PcccFailure>;
  /** Closes a period: refused while something is Unknown, and to whoever scored a unit of it. */
  readonly closePeriod: (request: CloseRequest, actor: Actor) => Effect.Effect<CloseRecord, PcccFailure>;
  readonly appeal: (appeal: Appeal, actor: Actor) => Effect.Effect<AppendResult, PcccFailure>;
  /** Decides the appeal of a unit that waits; whoever filed it may only withdraw it. */
  readonly decideAppeal: (
    subject: Pick<Appeal, "plan" | "unit" | "period">,
    decision: AppealOutcome,
    actor: Actor,
  ) => Effect.Effect<AppendResult, PcccFailure>;
  /** Computes a closed period again, by the law as then recorded or as known today. */
  readonly replay: (close: CloseRecord, mode: ReplayMode) => Effect.Effect<ReplayedClose, PcccFailure>;
  /** Everything that the journal says, up to an anchored head or now. */
  readonly state: (through?: JournalHead) => Effect.Effect<JournalState, PcccFailure>;
  /** What each unit must do because of a plan, as of a day. */
  readonly cascade: (
    plan: string,
    on: PlainDate,
  ) => Effect.Effect<{ readonly duties: readonly CascadedDuty[]; readonly findings: readonly Finding[] }, PcccFailure>;
  /** Drafts the plans of the units below a plan in force. */
  readonly proposePlans: (
    query: ProposalQuery,
    through?: JournalHead,
  ) => Effect.Effect<{ readonly proposals: readonly ProposedPlan[]; readonly findings: readonly Finding[] }, PcccFailure>;
  /** How far the plans below carry out a plan in force on a day. */
  readonly coverage: (plan: string, on: PlainDate, through?: JournalHead) => Effect.Effect<PlanCoverage, PcccFailure>;
  /** Expands the duties of a plan and answers them, without scoring. */
  readonly obligations: (query: ObligationQuery, through?: JournalHead) => Effect.Effect<PlanObligations, PcccFailure>;
  /** Expands, measures, scores and rolls up; where a period is named that the question has, that one alone. */
  readonly board: (
    query: BoardQuery,
    through?: JournalHead,
    period?: string,
  ) => Effect.Effect<{ readonly board: Board; readonly facts: BoardFacts }, PcccFailure>;
  /** Expands, measures, scores and rolls up without giving reasons: the totals and grades of `board`, for populations of any size. */
  readonly table: (query: BoardQuery, through?: JournalHead) => Effect.Effect<BoardTable, PcccFailure>;
  /** What units take away to recompute their scores by themselves; not sealed yet. */
  readonly receipts: (query: BoardQuery, subject: ReceiptSubject, through?: JournalHead) => Effect.Effect<readonly Receipt[], PcccFailure>;
  /** Why two scores differ: what each of calendar, hierarchy, rule, late arrivals and data did. */
  readonly compare: (from: ScoreMoment, to: ScoreMoment) => Effect.Effect<Comparison, PcccFailure>;
  readonly head: () => Effect.Effect<JournalHead, PcccFailure>;
  /** Recomputes the chain of the journal, against an anchored head where one is given. */
  readonly verifyChain: (anchor?: JournalHead) => Effect.Effect<Result<VerifiedChain, ChainFault>, PcccFailure>;
  /** Checks the chain against the head anchored in a board, and the board against the journal. */
  readonly verify: (document: BoardDocument) => Effect.Effect<Result<BoardVerification, VerifyFault>, PcccFailure>;
  readonly render: (renderer: string, view: View) => Effect.Effect<Rendered, PcccFailure | RenderError>;
}
