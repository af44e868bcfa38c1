import {
  type Assumption,
  type DocumentRecords,
  type Extension,
  type Finding,
  type Journal,
  type JournalHead,
  type Lock,
  type Membership,
  makePlanRegister,
  makeUnitRegistry,
  type Plan,
  type PlainDate,
  type PlanAct,
  type PlanHistory,
  type PlanRegister,
  type RecordedEvent,
  type RegisteredDocument,
  type SentReminder,
  type Submission,
  type Succession,
  type Unit,
  type UnitRecords,
  type UnitRegistry,
  type Verdict,
} from "@pccc/core";
import type { Appeal, Appraisal, Judgement, SelfScore } from "@pccc/rules";
import type { CloseRecord } from "./close-record.ts";
import type { Composition } from "./composition.ts";
import { HostError } from "./host-error.ts";

/**
 * A plan in its newest text, with the day on which its unit adopted it.
 *
 * @public
 */
export interface AdoptedPlan {
  readonly plan: Plan;
  readonly adoptedOn: PlainDate;
}

/**
 * A self-score with the id of the actor who wrote it.
 *
 * @public
 */
export interface RecordedSelfScore {
  readonly selfScore: SelfScore;
  readonly actor: string;
}

/**
 * Law data as the journal holds it.
 *
 * @public
 */
export interface RecordedLaw {
  readonly digest: string;
  readonly law: Pick<Composition, "regimes" | "calendars" | "sheets">;
}

/**
 * Everything that a journal says up to one entry. It can be thrown away and read again.
 *
 * @public
 */
export interface JournalState {
  readonly head: JournalHead;
  /** The digest of the last composition that the journal names. */
  readonly composition: string | undefined;
  readonly registry: UnitRegistry;
  /** The documents put on record, beside those that plugins bring. */
  readonly documents: DocumentRecords;
  readonly plans: ReadonlyMap<string, AdoptedPlan>;
  /** What was done with plans, in the order in which it was recorded. */
  readonly planActs: readonly PlanAct[];
  /** The texts of each plan and the days on which they are in force. */
  readonly planRegister: PlanRegister;
  readonly assumptions: readonly Assumption[];
  readonly submissions: readonly Submission[];
  readonly verdicts: readonly Verdict[];
  /** In the order in which they were recorded; an obligation may have several. */
  readonly extensions: readonly Extension[];
  readonly locks: readonly Lock[];
  readonly events: readonly RecordedEvent[];
  readonly judgements: readonly Judgement[];
  readonly reminders: readonly SentReminder[];
  /** Every one that was ever recorded, in the order in which they were. */
  readonly selfScores: readonly RecordedSelfScore[];
  readonly appraisals: readonly Appraisal[];
  readonly closes: readonly CloseRecord[];
  readonly appeals: readonly Appeal[];
  /** Every law under which something was recorded, by its digest. */
  readonly laws: ReadonlyMap<string, RecordedLaw>;
  /** Entries that this program could not read. */
  readonly findings: readonly Finding[];
}

/**
 * Reads states of one journal; what was read once is not read again.
 *
 * @internal
 */
export interface StateReader {
  /** The state up to an entry, such as the head. */
  read(through: JournalHead): Promise<JournalState>;
}

/**
 * Makes a reader of a journal's states.
 *
 * @param journal - The journal.
 * @returns The reader; it rejects with `HostError` when the units contradict each other.
 *
 * @internal
 */
export function makeStateReader(journal: Journal): StateReader {
  let projection = emptyProjection();
  let turn: Promise<unknown> = Promise.resolve();
  return {
    read: (through) => {
      // One reader at a time moves the projection on; the past is read into one of its own.
      const next = turn.then(async () => {
        if (through.seq < projection.seq) return stateOf(await advance(emptyProjection(), journal, through), through);
        projection = await advance(projection, journal, through);
        return stateOf(projection, through);
      });
      turn = next.catch(() => undefined);
      return next;
    },
  };
}

interface Projection {
  readonly seq: number;
  readonly latest: Map<string, Map<string, unknown>>;
  readonly planActs: PlanAct[];
  readonly extensions: Extension[];
  readonly findings: Finding[];
  readonly selfScores: RecordedSelfScore[];
  readonly laws: Map<string, RecordedLaw>;
  /** Rebuilt only when units were recorded since. */
  registry: UnitRegistry | undefined;
  /** Rebuilt only when something was done with a plan since. */
  planRegister: PlanRegister | undefined;
}

function emptyProjection(): Projection {
  return {
    seq: 0,
    latest: new Map(),
    planActs: [],
    extensions: [],
    findings: [],
    selfScores: [],
    laws: new Map(),
    registry: undefined,
    planRegister: undefined,
  };
}

async function advance(from: Projection, journal: Journal, through: JournalHead): Promise<Projection> {
  let { registry, planRegister } = from;
  for await (const entry of journal.read({ afterSeq: from.seq, throughSeq: through.seq })) {
    if (entry.opaque) {
      from.findings.push(entry.finding);
      continue;
    }
    const { kind, key } = entry.sealed;
    if (kind === "plan") {
      from.planActs.push(entry.body as PlanAct);
      planRegister = undefined;
      continue;
    }
    // Each extension of an obligation counts, not only the newest.
    if (kind === "extension") {
      from.extensions.push(entry.body as Extension);
      continue;
    }
    let byKey = from.latest.get(kind);
    if (byKey === undefined) {
      byKey = new Map();
      from.latest.set(kind, byKey);
    }
    // Whoever ever scored a unit may not close it, though another took the place of what they wrote.
    if (kind === "selfScore") {
      from.selfScores.push({ selfScore: entry.body as SelfScore, actor: entry.sealed.actor.split("|")[0] ?? "" });
    }
    if (kind === "composition") from.laws.set((entry.body as RecordedLaw).digest, entry.body as RecordedLaw);
    // The newest version of a key counts, in its place of first writing.
    byKey.set(key, entry.body);
    if (kind === "unit" || kind.startsWith("unit.")) registry = undefined;
  }
  return { ...from, seq: through.seq, registry, planRegister };
}

function stateOf(projection: Projection, head: JournalHead): JournalState {
  // Bodies were checked when they were written, and the chain says that they are still the same.
  const all = <A>(kind: string): readonly A[] => [...(projection.latest.get(kind)?.values() ?? [])] as readonly A[];
  projection.registry ??= registryOf({
    units: all<Unit>("unit"),
    memberships: all<Membership>("unit.membership"),
    successions: all<Succession>("unit.succession"),
  });
  projection.planRegister ??= makePlanRegister(projection.planActs);
  const { planRegister } = projection;
  const registered = all<RegisteredDocument>("document");
  const [composition] = all<{ readonly digest: string }>("composition");
  return {
    head,
    composition: composition?.digest,
    registry: projection.registry,
    documents: {
      documents: registered.map(({ document }) => document),
      relations: registered.flatMap(({ relations }) => relations),
    },
    plans: new Map([...planRegister.histories.values()].flatMap(newestText)),
    planActs: [...projection.planActs],
    planRegister,
    assumptions: all("assumption"),
    submissions: all("submission"),
    verdicts: all("verdict"),
    extensions: [...projection.extensions],
    locks: all("lock"),
    events: all("event"),
    judgements: all("judgement"),
    reminders: all("reminder"),
    selfScores: [...projection.selfScores],
    appraisals: all("appraisal"),
    closes: all("close"),
    appeals: all("appeal"),
    laws: new Map(projection.laws),
    findings: [...projection.findings, ...planRegister.findings],
  };
}

function newestText({ id, adoptedOn, texts }: PlanHistory): readonly (readonly [string, AdoptedPlan])[] {
  const text = texts.at(-1);
  return text === undefined ? [] : [[id, { plan: text.plan, adoptedOn }]];
}

function registryOf(records: UnitRecords): UnitRegistry {
  const registry = makeUnitRegistry(records);
  if (registry.ok) return registry.value;
  throw new HostError(
    "PCCC_HOST_UNITS_INCONSISTENT",
    "the units in the journal contradict each other",
    { count: registry.error.length },
    registry.error,
  );
}
