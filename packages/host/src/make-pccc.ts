import { cascade as cascadePlan, civilDayOf, type Draft, JournalError, type JournalHead, makeJournal } from "@pccc/core";
import { Clock, Effect, type Scope } from "effect";
import type { Actor } from "./access.ts";
import { assertAppealed, assertClaims } from "./assert-claims.ts";
import { boardReceipts } from "./board-receipts.ts";
import { closePeriod } from "./close-period.ts";
import { type ComparedSide, compareScores, type ScoreMoment } from "./compare-scores.ts";
import { compose, pick } from "./composition.ts";
import { computeBoard } from "./compute-board.ts";
import { computeTable } from "./compute-table.ts";
import { adoptedPlan, computeObligations } from "./compute-obligations.ts";
import { assertDocumentsHold, documentRegisterOf } from "./document-register-of.ts";
import { entryKindsOf } from "./entry-kinds.ts";
import { extensionDrafts } from "./extension-drafts.ts";
import { HostError } from "./host-error.ts";
import { type JournalState, makeStateReader } from "./journal-state.ts";
import type { PcccOptions } from "./pccc-options.ts";
import type { PcccFailure, PcccService } from "./pccc-service.ts";
import { adoptionActs, named, type NamedAct, planActDrafts } from "./plan-act-drafts.ts";
import { coverageOf, proposePlansOf } from "./plan-questions.ts";
import { randomBytes, sha256 } from "./platform.ts";
import { assertUnitsHold } from "./check-units.ts";
import {
  appealDraft,
  appraisalDraft,
  assumptionDraft,
  closeDraft,
  documentDrafts,
  eventDraft,
  judgementDraft,
  lockDraft,
  reminderDraft,
  selfScoreDraft,
  submissionDraft,
  unitDrafts,
  verdictDraft,
} from "./record-writer.ts";
import { recordedComposition } from "./recorded-composition.ts";
import { replayClose } from "./replay-close.ts";
import { appealToDecide, assertAppealable, assertOpen } from "./score-life.ts";
import { verifyBoard } from "./verify-board.ts";

/**
 * Opens an application: composes its plugins and opens its journal, which closes with the scope.
 *
 * @internal
 */
export function makePccc(options: PcccOptions): Effect.Effect<PcccService, PcccFailure, Scope.Scope> {
  return Effect.gen(function* () {
    const composition = yield* Effect.try({
      try: () => compose(options.plugins, options.sheets ?? [], options.regimes ?? []),
      catch: asFailure,
    });
    const clock = yield* Clock.Clock;
    const journal = yield* Effect.acquireRelease(
      attempt(async () =>
        makeJournal(await options.journal.open(), {
          now: () => clock.currentTimeMillisUnsafe(),
          randomBytes,
          sha256,
          kinds: entryKindsOf(composition),
        }),
      ),
      (opened) => Effect.promise(async () => opened.close()),
    );
    const states = makeStateReader(journal);

    const write = (actor: Actor, prepare: (state: JournalState) => readonly Draft[], check?: (state: JournalState) => void) =>
      attempt(async () => {
        const state = await states.read(await journal.head());
        const drafts = prepare(state);
        check?.(state);
        for (const { kind, unit } of drafts) {
          if (options.access.mayWrite(actor, kind, unit, state.registry)) continue;
          throw new HostError("PCCC_HOST_DENIED", `${actor.id} may not write ${kind} for ${unit ?? "no unit"}`, {
            actor: actor.id,
            operation: `write ${kind}`,
            unit: unit ?? "–",
          });
        }
        return journal.append([...compositionDraft(state), ...drafts], { actor: actorText(actor) });
      });

    // The law in force is in the journal: whoever writes under another composition records it first.
    const compositionDraft = (state: JournalState): readonly Draft[] =>
      state.composition === composition.digest
        ? []
        : [
            {
              kind: "composition",
              key: "composition",
              shape: 1,
              body: { digest: composition.digest, law: JSON.parse(composition.lawData) as unknown },
              expected: "any",
            },
          ];

    const actOn = (actor: Actor, acts: readonly NamedAct[]) =>
      write(actor, (known) => {
        const recordedOn = civilDayOf(Math.max(clock.currentTimeMillisUnsafe(), known.head.recordedAt));
        return planActDrafts(known, acts, recordedOn);
      });

    const state = (through?: JournalHead) => attempt(async () => states.read(through ?? (await journal.head())));

    const service: PcccService = {
      composition,
      loadUnits: (records, actor) =>
        write(
          actor,
          () => unitDrafts(records),
          (known) => assertUnitsHold(known, records),
        ),
      registerDocuments: (records, actor) =>
        write(
          actor,
          () => documentDrafts(records),
          (known) => assertDocumentsHold(composition, known.documents, records),
        ),
      documents: (through) =>
        Effect.flatMap(state(through), (known) =>
          Effect.try({ try: () => documentRegisterOf(composition, known.documents), catch: asFailure }),
        ),
      adoptPlan: (adoption, actor) => actOn(actor, adoptionActs(adoption)),
      adoptPlans: (adoptions, actor) => actOn(actor, adoptions.flatMap(adoptionActs)),
      amendPlan: ({ signatoryName, ...amendment }, actor) => actOn(actor, [named({ act: "amend", ...amendment }, signatoryName)]),
      endPlan: ({ plan, ...end }, actor) => actOn(actor, [named({ act: "end", id: plan, ...end }, undefined)]),
      declareAssumptions: (assumptions, actor) => write(actor, () => assumptions.map(assumptionDraft)),
      submit: (submissions, actor) => write(actor, () => submissions.map(submissionDraft)),
      decide: (verdicts, actor) => write(actor, () => verdicts.map(verdictDraft)),
      extend: (extensions, actor) => write(actor, (known) => extensionDrafts(known, extensions)),
      record: ({ verdicts = [], extensions = [], locks = [], events = [] }, actor) =>
        write(actor, (known) => [
          ...events.map(eventDraft),
          ...verdicts.map(verdictDraft),
          ...extensionDrafts(known, extensions),
          ...locks.map(lockDraft),
        ]),
      judge: (judgements, actor) => write(actor, () => judgements.map(judgementDraft)),
      recordReminders: (reminders, actor) => write(actor, () => reminders.map(reminderDraft)),
      selfScore: (selfScores, actor) =>
        write(
          actor,
          () => selfScores.map(selfScoreDraft),
          (known) => {
            assertOpen(known, selfScores);
            assertClaims(known, composition, "selfScore", selfScores);
          },
        ),
      appraise: (appraisals, actor) =>
        write(
          actor,
          () => appraisals.map(appraisalDraft),
          (known) => {
            assertOpen(known, appraisals);
            assertClaims(known, composition, "appraisal", appraisals);
          },
        ),
      closePeriod: (request, actor) =>
        Effect.flatMap(state(), (known) =>
          Effect.gen(function* () {
            const close = yield* Effect.try({ try: () => closePeriod(known, composition, request, actor), catch: asFailure });
            yield* write(actor, () => [closeDraft(close, adoptedPlan(known, request.query.plan).plan.unit)]);
            return close;
          }),
        ),
      appeal: (appeal, actor) =>
        write(
          actor,
          () => [appealDraft(appeal)],
          (known) => {
            assertAppealable(known, appeal);
            assertAppealed(known, composition, appeal);
          },
        ),
      decideAppeal: (subject, decision, actor) =>
        Effect.flatMap(state(), (known) =>
          Effect.flatMap(Effect.try({ try: () => appealToDecide(known, subject, decision), catch: asFailure }), (decided) =>
            write(actor, () => [appealDraft(decided)]),
          ),
        ),
      replay: (close, mode) =>
        attempt(async () => {
          const now = await states.read(await journal.head());
          const replayed = replayClose(await states.read(close.head), composition, now.laws.get(close.composition), close, mode);
          if (replayed.ok) return replayed.value;
          throw new HostError("PCCC_HOST_LAW_MISSING", `the journal holds no law ${replayed.error.missing}`, {
            composition: replayed.error.missing.slice(0, 12),
          });
        }),
      state,
      cascade: (plan, on) =>
        Effect.flatMap(state(), (known) =>
          Effect.try({ try: () => cascadePlan(adoptedPlan(known, plan).plan, known.registry, on), catch: asFailure }),
        ),
      proposePlans: (query, through) =>
        Effect.flatMap(state(through), (known) => Effect.try({ try: () => proposePlansOf(known, composition, query), catch: asFailure })),
      coverage: (plan, on, through) =>
        Effect.flatMap(state(through), (known) => Effect.try({ try: () => coverageOf(known, plan, on), catch: asFailure })),
      obligations: (query, through) =>
        Effect.flatMap(state(through), (known) =>
          Effect.try({ try: () => computeObligations(known, composition, query), catch: asFailure }),
        ),
      board: (query, through, period) =>
        Effect.flatMap(state(through), (known) =>
          Effect.try({ try: () => computeBoard(known, composition, query, period), catch: asFailure }),
        ),
      table: (query, through) =>
        Effect.flatMap(state(through), (known) => Effect.try({ try: () => computeTable(known, composition, query), catch: asFailure })),
      receipts: (query, subject, through) =>
        Effect.flatMap(state(through), (known) =>
          Effect.try({ try: () => boardReceipts(known, composition, query, subject), catch: asFailure }),
        ),
      compare: (from, to) =>
        attempt(async () => {
          const now = await states.read(await journal.head());
          const sideOf = async (moment: ScoreMoment): Promise<ComparedSide> => {
            const known = moment.through === undefined ? now : await states.read(moment.through);
            if (moment.asRecorded !== true || known.composition === composition.digest) return { moment, state: known, composition };
            const recorded = known.composition === undefined ? undefined : now.laws.get(known.composition);
            return { moment, state: known, composition: recorded === undefined ? composition : recordedComposition(composition, recorded) };
          };
          return compareScores(await sideOf(from), await sideOf(to));
        }),
      head: () => attempt(async () => journal.head()),
      verifyChain: (anchor) => attempt(async () => journal.verify(anchor === undefined ? {} : { anchor })),
      verify: (document) => attempt(async () => verifyBoard(journal, states, composition, document)),
      render: (renderer, view) =>
        Effect.gen(function* () {
          const found = yield* Effect.try({ try: () => pick("renderer", composition.renderers, renderer), catch: asFailure });
          if (found.accepts !== view.kind) {
            return yield* Effect.fail(
              new HostError("PCCC_HOST_UNKNOWN_CONTRIBUTION", `renderer ${renderer} does not render ${view.kind}`, {
                kind: `renderer of ${view.kind}`,
                id: renderer,
                available: Object.values(composition.renderers)
                  .filter(({ accepts }) => accepts === view.kind)
                  .map(({ id }) => id)
                  .join(", "),
              }),
            );
          }
          const rendered = yield* attempt(async () => found.render(view as never));
          return rendered.ok ? rendered.value : yield* Effect.fail(rendered.error);
        }),
    };
    return service;
  });
}

function attempt<A>(run: () => Promise<A>): Effect.Effect<A, PcccFailure> {
  return Effect.tryPromise({ try: run, catch: asFailure });
}

/** What is neither is a fault of the program, and is not to be caught as a failure. */
function asFailure(cause: unknown): PcccFailure {
  if (cause instanceof HostError || cause instanceof JournalError) return cause;
  throw cause;
}

function actorText({ id, onBehalfOf, via }: Actor): string {
  return [id, onBehalfOf, ...(via === undefined ? [] : [via])].join("|");
}
