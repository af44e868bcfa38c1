import {
  type Assumption,
  type Extension,
  type Finding,
  type Journal,
  type JournalHead,
  type Membership,
  makeUnitRegistry,
  type Plan,
  type PlainDate,
  type Submission,
  type Succession,
  type Unit,
  type UnitRegistry,
  type Verdict,
} from "@pccc/core";
import type { Judgement } from "@pccc/rules";
import { HostError } from "./host-error.ts";

/**
 * A plan in force, with the day on which its unit adopted it.
 *
 * @public
 */
export interface AdoptedPlan {
  readonly plan: Plan;
  readonly adoptedOn: PlainDate;
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
  readonly plans: ReadonlyMap<string, AdoptedPlan>;
  readonly assumptions: readonly Assumption[];
  readonly submissions: readonly Submission[];
  readonly verdicts: readonly Verdict[];
  readonly extensions: readonly Extension[];
  readonly judgements: readonly Judgement[];
  /** Entries that this program could not read. */
  readonly findings: readonly Finding[];
}

/**
 * Reads the journal up to a sequence number; the newest version of each key counts.
 *
 * @param journal - The journal.
 * @param through - The last entry to read, such as the head.
 * @returns The state.
 * @throws `HostError` when the units contradict each other.
 *
 * @internal
 */
export async function readState(journal: Journal, through: JournalHead): Promise<JournalState> {
  const byKind = new Map<string, Map<string, unknown>>();
  const findings: Finding[] = [];
  for await (const entry of journal.read({ throughSeq: through.seq })) {
    if (entry.opaque) {
      findings.push(entry.finding);
      continue;
    }
    const { kind, key } = entry.sealed;
    let latest = byKind.get(kind);
    if (latest === undefined) {
      latest = new Map();
      byKind.set(kind, latest);
    }
    latest.set(key, entry.body);
  }
  // Bodies were checked when they were written, and the chain says that they are still the same.
  const all = <A>(kind: string): readonly A[] => [...(byKind.get(kind)?.values() ?? [])] as readonly A[];
  const registry = makeUnitRegistry({
    units: all<Unit>("unit"),
    memberships: all<Membership>("unit.membership"),
    successions: all<Succession>("unit.succession"),
  });
  if (!registry.ok) {
    throw new HostError(
      "PCCC_HOST_UNITS_INCONSISTENT",
      "the units in the journal contradict each other",
      { count: registry.error.length },
      registry.error,
    );
  }
  const [composition] = all<{ readonly digest: string }>("composition");
  return {
    head: through,
    composition: composition?.digest,
    registry: registry.value,
    plans: new Map(all<AdoptedPlan>("plan").map((adopted) => [adopted.plan.id, adopted])),
    assumptions: all("assumption"),
    submissions: all("submission"),
    verdicts: all("verdict"),
    extensions: all("extension"),
    judgements: all("judgement"),
    findings,
  };
}
