import type {
  AppendResult,
  Assumption,
  CascadedDuty,
  ChainFault,
  DocumentRecords,
  DocumentRegister,
  Extension,
  Finding,
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
import type { MetricIdOf, Plugin, Rendered, View } from "@pccc/plugin";
import type {
  Appeal,
  AppealOutcome,
  Appraisal,
  Board,
  BoardFacts,
  Comparison,
  Judgement,
  Metric,
  ProposedPlan,
  Receipt,
  SelfScore,
} from "@pccc/rules";
import { type Effect, ManagedRuntime } from "effect";
import type { Actor } from "./access.ts";
import type { BoardDocument } from "./board-document.ts";
import type { BoardQuery } from "./board-query.ts";
import type { BoardTable } from "./compute-table.ts";
import type { ObligationQuery, PlanObligations } from "./compute-obligations.ts";
import type { ReceiptSubject } from "./board-receipts.ts";
import type { CloseRecord, CloseRequest } from "./close-record.ts";
import type { ScoreMoment } from "./compare-scores.ts";
import { type Composition, pick } from "./composition.ts";
import { layerPccc, Pccc as PcccKey } from "./effect.ts";
import type { Decisions } from "./decisions.ts";
import type { JournalState } from "./journal-state.ts";
import type { PcccOptions } from "./pccc-options.ts";
import type { PcccService } from "./pccc-service.ts";
import type { ProposalQuery } from "./plan-questions.ts";
import type { PlanAdoption, PlanAmendment, PlanEnding } from "./plan-acts.ts";
import type { ReplayedClose, ReplayMode } from "./replay-close.ts";
import type { BoardVerification, VerifyFault } from "./verify-board.ts";

/**
 * An application: plugins composed over a journal. Failures reject with `HostError`, `JournalError` or `RenderError`.
 *
 * @public
 */
export interface Pccc<Plugins extends readonly Plugin[] = readonly Plugin[]> {
  readonly composition: Composition;
  /** One metric by its id; a misspelt id is a type error. */
  metric(id: MetricIdOf<Plugins[number]>): Metric;
  loadUnits(records: UnitRecords, actor: Actor): Promise<AppendResult>;
  registerDocuments(records: DocumentRecords, actor: Actor): Promise<AppendResult>;
  documents(through?: JournalHead): Promise<DocumentRegister>;
  adoptPlan(adoption: PlanAdoption, actor: Actor): Promise<AppendResult>;
  adoptPlans(adoptions: readonly PlanAdoption[], actor: Actor): Promise<AppendResult>;
  amendPlan(amendment: PlanAmendment, actor: Actor): Promise<AppendResult>;
  endPlan(end: PlanEnding, actor: Actor): Promise<AppendResult>;
  declareAssumptions(assumptions: readonly Assumption[], actor: Actor): Promise<AppendResult>;
  submit(submissions: readonly Submission[], actor: Actor): Promise<AppendResult>;
  decide(verdicts: readonly Verdict[], actor: Actor): Promise<AppendResult>;
  extend(extensions: readonly Extension[], actor: Actor): Promise<AppendResult>;
  record(decisions: Decisions, actor: Actor): Promise<AppendResult>;
  judge(judgements: readonly Judgement[], actor: Actor): Promise<AppendResult>;
  recordReminders(reminders: readonly SentReminder[], actor: Actor): Promise<AppendResult>;
  selfScore(selfScores: readonly SelfScore[], actor: Actor): Promise<AppendResult>;
  appraise(appraisals: readonly Appraisal[], actor: Actor): Promise<AppendResult>;
  closePeriod(request: CloseRequest, actor: Actor): Promise<CloseRecord>;
  appeal(appeal: Appeal, actor: Actor): Promise<AppendResult>;
  decideAppeal(subject: Pick<Appeal, "plan" | "unit" | "period">, decision: AppealOutcome, actor: Actor): Promise<AppendResult>;
  replay(close: CloseRecord, mode: ReplayMode): Promise<ReplayedClose>;
  state(through?: JournalHead): Promise<JournalState>;
  cascade(plan: string, on: PlainDate): Promise<{ readonly duties: readonly CascadedDuty[]; readonly findings: readonly Finding[] }>;
  proposePlans(
    query: ProposalQuery,
    through?: JournalHead,
  ): Promise<{ readonly proposals: readonly ProposedPlan[]; readonly findings: readonly Finding[] }>;
  coverage(plan: string, on: PlainDate, through?: JournalHead): Promise<PlanCoverage>;
  obligations(query: ObligationQuery, through?: JournalHead): Promise<PlanObligations>;
  board(query: BoardQuery, through?: JournalHead, period?: string): Promise<{ readonly board: Board; readonly facts: BoardFacts }>;
  table(query: BoardQuery, through?: JournalHead): Promise<BoardTable>;
  receipts(query: BoardQuery, subject: ReceiptSubject, through?: JournalHead): Promise<readonly Receipt[]>;
  compare(from: ScoreMoment, to: ScoreMoment): Promise<Comparison>;
  head(): Promise<JournalHead>;
  verifyChain(anchor?: JournalHead): Promise<Result<VerifiedChain, ChainFault>>;
  verify(document: BoardDocument): Promise<Result<BoardVerification, VerifyFault>>;
  render(renderer: string, view: View): Promise<Rendered>;
  /** Lets what is under way finish and closes the journal. */
  close(): Promise<void>;
}

/**
 * Opens an application.
 *
 * @param options - Plugins, journal, sheets and the access rule.
 * @returns The application, until `close`.
 *
 * @public
 */
export async function createPccc<const Plugins extends readonly Plugin[]>(options: PcccOptions<Plugins>): Promise<Pccc<Plugins>> {
  const runtime = ManagedRuntime.make(layerPccc(options));
  let service: PcccService;
  try {
    service = await runtime.runPromise(PcccKey);
  } catch (cause) {
    await runtime.dispose();
    throw cause;
  }
  const run = async <A>(effect: Effect.Effect<A, Error>): Promise<A> => runtime.runPromise(effect);
  return {
    composition: service.composition,
    metric: (id) => pick("metric", service.composition.metrics, id),
    loadUnits: (records, actor) => run(service.loadUnits(records, actor)),
    registerDocuments: (records, actor) => run(service.registerDocuments(records, actor)),
    documents: (through) => run(service.documents(through)),
    adoptPlan: (adoption, actor) => run(service.adoptPlan(adoption, actor)),
    adoptPlans: (adoptions, actor) => run(service.adoptPlans(adoptions, actor)),
    amendPlan: (amendment, actor) => run(service.amendPlan(amendment, actor)),
    endPlan: (end, actor) => run(service.endPlan(end, actor)),
    declareAssumptions: (assumptions, actor) => run(service.declareAssumptions(assumptions, actor)),
    submit: (submissions, actor) => run(service.submit(submissions, actor)),
    decide: (verdicts, actor) => run(service.decide(verdicts, actor)),
    extend: (extensions, actor) => run(service.extend(extensions, actor)),
    record: (decisions, actor) => run(service.record(decisions, actor)),
    judge: (judgements, actor) => run(service.judge(judgements, actor)),
    recordReminders: (reminders, actor) => run(service.recordReminders(reminders, actor)),
    selfScore: (selfScores, actor) => run(service.selfScore(selfScores, actor)),
    appraise: (appraisals, actor) => run(service.appraise(appraisals, actor)),
    closePeriod: (request, actor) => run(service.closePeriod(request, actor)),
    appeal: (appeal, actor) => run(service.appeal(appeal, actor)),
    decideAppeal: (subject, decision, actor) => run(service.decideAppeal(subject, decision, actor)),
    replay: (close, mode) => run(service.replay(close, mode)),
    state: (through) => run(service.state(through)),
    cascade: (plan, on) => run(service.cascade(plan, on)),
    proposePlans: (query, through) => run(service.proposePlans(query, through)),
    coverage: (plan, on, through) => run(service.coverage(plan, on, through)),
    obligations: (query, through) => run(service.obligations(query, through)),
    board: (query, through, period) => run(service.board(query, through, period)),
    table: (query, through) => run(service.table(query, through)),
    receipts: (query, subject, through) => run(service.receipts(query, subject, through)),
    compare: (from, to) => run(service.compare(from, to)),
    head: () => run(service.head()),
    verifyChain: (anchor) => run(service.verifyChain(anchor)),
    verify: (document) => run(service.verify(document)),
    render: (renderer, view) => run(service.render(renderer, view)),
    close: async () => runtime.dispose(),
  };
}
