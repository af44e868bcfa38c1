import {
  addDays,
  amendPlan,
  type Duty,
  epochDayOf,
  type Extension,
  type Indicator,
  makePlanRegister,
  makeUnitRegistry,
  type Membership,
  type PlainDate,
  type Plan,
  type PlanAct,
  plainDate,
  type PlanRegister,
  type RecordedUnits,
  type Selector,
  type Succession,
  type UnitRegistry,
  unitRecordsKnownAt,
} from "@pccc/core";
import type { LegalEvent, PlanWords } from "./legal-scenario-events.schema.ts";

/** What is on record at the end of a day. */
export interface World {
  readonly registry: UnitRegistry;
  readonly acts: readonly PlanAct[];
  readonly plans: PlanRegister;
  readonly extensions: readonly Extension[];
}

const basis = { document: "invented", confidence: "assumed" } as const;
const hierarchy = "front";

/** Plays the events that were on record at the end of a day; all of them without a day. */
export function worldOf(events: readonly LegalEvent[], knownOn?: PlainDate): World {
  const known = events.filter(({ recordedOn }) => knownOn === undefined || recordedOn <= knownOn);
  const acts = known.reduce<readonly PlanAct[]>((before, event) => [...before, ...actsOf(event, before)], []);
  return { registry: registryOf(events, knownOn), acts, plans: makePlanRegister(acts), extensions: known.flatMap(extensionOf) };
}

/** What an event does with plans; an amended text keeps the ids of the tasks that it restates. */
export function actsOf(event: LegalEvent, before: readonly PlanAct[]): readonly PlanAct[] {
  if ("adopted" in event) {
    const { adopted: id, by, on, replaces = [] } = event;
    return [
      ...replaces.map((old): PlanAct => ({ act: "end", on, id: old, replacedBy: id })),
      { act: "adopt", on, plan: planOf(id, by, event) },
    ];
  }
  if ("amended" in event) {
    const history = makePlanRegister(before).histories.get(event.amended);
    const plan = planOf(event.amended, history?.unit ?? "unknown", event);
    return [{ act: "amend", on: event.on, plan: history === undefined ? plan : amendPlan(history, plan).plan }];
  }
  return "ended" in event ? [{ act: "end", on: event.on, id: event.ended }] : [];
}

/** The extension that an event records. */
export function extensionOf(event: LegalEvent): readonly Extension[] {
  if (!("extended" in event)) return [];
  const { extended, for: unit, to: dueOn, decidedBy, recordedOn } = event;
  const decidedAt = epochDayOf(recordedOn) * 86_400_000;
  const by = decidedBy === undefined ? {} : { decidedBy };
  return [{ obligation: `${extended}.report@${unit}/once`, dueOn, reason: "invented", ...by, decidedAt }];
}

function planOf(id: string, unit: string, { tasks, reportBy, maxExtensions, targets = {} }: PlanWords): Plan {
  const below: Selector = { take: "children", hierarchy, under: unit };
  const report: Duty = {
    ...{ id: `${id}.report`, kind: "report", title: { vi: "Báo cáo" }, plan: id, onSuccession: "moves" },
    owedBy: below,
    owedTo: { take: "superior", hierarchy },
    timing: reportBy === undefined ? { kind: "unspecified" } : { kind: "dated", on: reportBy, bound: "by" },
    ...(maxExtensions === undefined ? {} : { maxExtensions }),
  };
  const adopt: Duty = {
    ...report,
    id: `${id}.adopt`,
    kind: "adoptPlan",
    title: { vi: "Ban hành kế hoạch" },
    timing: { kind: "unspecified" },
  };
  const indicators = Object.entries(targets).map(
    ([title, years], index): Indicator => ({
      ...{ id: `${id}/i${index + 1}`, title: { vi: title }, measure: { vi: "%" }, decimals: 0 },
      targets: Object.entries(years).map(([year, value]) => ({
        ...{ for: below, period: `year:${year}`, value },
        ...{ fromInclusive: plainDate(`${year}-01-01`), toInclusive: plainDate(`${year}-12-31`) },
      })),
    }),
  );
  return {
    ...{ id, unit, sections: [], duties: [report, adopt], recipients: [], indicators },
    document: { id, type: "KẾ HOẠCH", title: id, line: "front", relations: [] },
    tasks: tasks.map((task, index) => ({
      ...{ id: `${id}/t${String(index + 1).padStart(2, "0")}`, text: typeof task === "string" ? task : task.words, section: "" },
      ...{ leads: [], coordinates: [], ledBy: [below], timing: { kind: "unspecified" } as const },
      ...(typeof task === "string" ? {} : { restsOn: [task.restsOn] }),
    })),
  };
}

function registryOf(events: readonly LegalEvent[], knownOn: PlainDate | undefined): UnitRegistry {
  const places = new Map<string, Membership>();
  const history = events.map((event, place): RecordedUnits => {
    const memberships: Membership[] = [];
    const successions: Succession[] = [];
    const put = (membership: Membership): void => {
      places.set(membership.unit, membership);
      memberships.push(membership);
    };
    const seat = (unit: string, under: string | undefined, fromInclusive: PlainDate): void => {
      put({ ...{ unit, hierarchy, fromInclusive, basis }, ...(under === undefined ? {} : { parent: under }) });
    };
    const founded = "founded" in event ? event.founded : "merged" in event ? event.into : undefined;
    if ("founded" in event) seat(event.founded, event.under, event.on);
    else if ("merged" in event) {
      const { merged, into, on } = event;
      seat(into, places.get(merged[0] ?? "")?.parent, on);
      for (const id of merged) put({ ...(places.get(id) as Membership), toInclusive: addDays(on, -1) });
      successions.push({ id: `s${place}`, on, dayEstablished: true, basis, before: merged, after: [into] });
    } else if ("corrected" in event) put({ ...(places.get(event.corrected) as Membership), parent: event.under });
    const units =
      founded === undefined
        ? []
        : [
            {
              ...{ id: founded, kind: "body" as const, level: "commune" as const, line: "front" as const },
              ...{ names: [{ name: founded }], codes: [] },
            },
          ];
    return { recordedAt: epochDayOf(event.recordedOn), records: { units, memberships, successions } };
  });
  const made = makeUnitRegistry(unitRecordsKnownAt(history, knownOn === undefined ? Number.MAX_SAFE_INTEGER : epochDayOf(knownOn)));
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}
