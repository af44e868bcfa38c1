import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { makeCalendar } from "@pccc/calendar";
import { readLocatedYaml } from "@pccc/calendar/files";
import {
  childrenOf,
  type Duty,
  documentStatusOn,
  findDocument,
  makeUnitRegistry,
  type PlainDate,
  parentOf,
  predecessorsOf,
  restingOn,
  successorsOf,
  treeAt,
  type UnitRegistry,
} from "@pccc/core";
import { parseRecord } from "@pccc/core/schema";
import pccc from "@pccc/plugin-pccc";
import vn, { publicSectorCalendar } from "@pccc/plugin-vn";
import { expandObligations } from "@pccc/rules";
import { describe, expect, it } from "vitest";
import { compose, documentRegisterOf } from "@pccc/host";
import type { LegalEvent } from "./legal-scenario-events.schema.ts";
import { answerOfNumbers } from "./legal-scenario-numbers.ts";
import { answerOfPlans } from "./legal-scenario-plans.ts";
import { type Ask, type LegalScenario, legalScenarioSchema } from "./legal-scenario.schema.ts";
import { worldOf } from "./legal-scenario-world.ts";

interface Answer {
  readonly answer: readonly string[];
  /** The documents that the answer rests on. */
  readonly because: readonly string[];
}

const folder = fileURLToPath(new URL("scenarios/", import.meta.url));
const composition = compose([vn, pccc], []);
const register = documentRegisterOf(composition);
const calendar = makeCalendar(publicSectorCalendar);
if (!calendar.ok) throw new Error("the calendar is faulty");

const files = readdirSync(folder).sort();
const scenarios = files.map((file): readonly [string, LegalScenario] => {
  const yaml = readLocatedYaml(readFileSync(`${folder}${file}`, "utf8"), "byCoreSchema");
  if (!yaml.ok) throw new Error(`${file}: ${JSON.stringify(yaml.error)}`);
  const read = parseRecord(legalScenarioSchema, yaml.value.value);
  if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.error)}`);
  return [file, read.value];
});

describe.each(scenarios)("%s", (_, { title, units, events, cases }) => {
  const packed = units === undefined ? undefined : registryFor(units);
  const registryOn = (knownOn?: PlainDate): UnitRegistry | undefined => (events === undefined ? packed : worldOf(events, knownOn).registry);
  it.each(cases.map((item) => [item.question, item] as const))(`${title}: %s`, (_question, item) => {
    const found = answerTo(item.ask, events ?? [], registryOn);
    expect(found.answer).toEqual(item.answer);
    expect((item.because ?? []).filter((document) => !found.because.includes(document))).toEqual([]);
  });
});

function registryFor({ line, province }: NonNullable<LegalScenario["units"]>): UnitRegistry {
  const records = composition.unitPacks["vn.units"]?.records({ line, province });
  const made = records === undefined ? undefined : makeUnitRegistry(records);
  if (made === undefined || !made.ok) throw new Error("the units are faulty");
  return made.value;
}

function answerTo(ask: Ask, events: readonly LegalEvent[], registryOn: (knownOn?: PlainDate) => UnitRegistry | undefined): Answer {
  if ("number" in ask || "numbersIn" in ask || "groundsOf" in ask) return { answer: answerOfNumbers(ask, register), because: [] };
  if ("document" in ask) {
    const status = documentStatusOn(register, idOf(ask.document), ask.on);
    return { answer: status === undefined ? [] : [status.state], because: (status?.because ?? []).map(({ document }) => document) };
  }
  if ("restingOn" in ask) {
    const id = idOf(ask.restingOn);
    const graph = restingOn(register, id);
    const below = graph.documents.filter((other) => other !== id).sort();
    return { answer: below, because: graph.relations.map(({ basis }) => basis.document) };
  }
  if (!("becameOf" in ask || "cameFrom" in ask || "parentOf" in ask || "unitsBelow" in ask || "owes" in ask)) {
    return { answer: answerOfPlans(ask, events, calendar.ok ? calendar.value : (undefined as never)), because: [] };
  }
  const registry = registryOn("knownOn" in ask ? ask.knownOn : undefined);
  if (registry === undefined) throw new Error("a question about units needs `units` or `events`");
  if ("becameOf" in ask || "cameFrom" in ask) {
    const lineage = "becameOf" in ask ? successorsOf(registry, ask.becameOf, ask.on) : predecessorsOf(registry, ask.cameFrom, ask.on);
    expect(lineage.unexplained).toEqual([]);
    return { answer: lineage.units, because: lineage.through.map(({ basis }) => basis.document) };
  }
  if ("parentOf" in ask) {
    const parent = parentOf(treeAt(registry, "front", ask.on), ask.parentOf);
    return { answer: parent === undefined ? [] : [parent], because: [] };
  }
  if ("unitsBelow" in ask) return { answer: childrenOf(treeAt(registry, "front", ask.on), ask.unitsBelow), because: [] };
  return whoOwes(ask.owes, registry);
}

/** One report that the units below the unit's own superior owe by a day, asked about as of another. */
function whoOwes({ rule, unit, due, asOf }: Extract<Ask, { readonly owes: unknown }>["owes"], registry: UnitRegistry): Answer {
  const eve = "2025-06-30" as PlainDate;
  const superior = parentOf(treeAt(registry, "front", eve), unit) ?? "";
  const duty: Duty = {
    id: "bao-cao",
    kind: "report",
    title: { vi: "Báo cáo" },
    owedBy: { take: "children", hierarchy: "front", under: superior },
    owedTo: { take: "superior", hierarchy: "front" },
    timing: { kind: "dated", on: due, bound: "by" },
    onSuccession: rule,
  };
  const { obligations } = expandObligations({
    duties: [duty],
    registry,
    calendar: calendar.ok ? calendar.value : (undefined as never),
    regimes: {},
    assumptions: [],
    extensions: [],
    range: { fromInclusive: "2025-01-01" as PlainDate, toInclusive: "2025-12-31" as PlainDate },
    asOf,
  });
  const own = obligations.filter((obligation) => obligation.unit === unit || (obligation.movedFrom ?? []).includes(unit));
  const open = own.filter(({ status }) => status !== "lapsed");
  return {
    answer: open.map((obligation) => `${obligation.unit}${obligation.status === "underReview" ? " (mustReview)" : ""}`).sort(),
    because: own.flatMap(({ reasons }) => reasons.flatMap(({ citation }) => (citation === undefined ? [] : [citation.document]))),
  };
}

function idOf(number: string): string {
  const found = findDocument(register, { number });
  if (found.document === undefined) throw new Error(`${number} is not registered`);
  return found.document.id;
}
