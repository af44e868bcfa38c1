// Matching the actors of documents to the units of the country: time against units, and names that are found: `npm run bench -- actors`.
import { makeUnitRegistry, plainDate, type UnitRecords, type UnitRegistry } from "@pccc/core";
import { makeUnitRegister, matchActor, ownUnitNamed } from "@pccc/import";
import { areaRecords, bodyRecords } from "@pccc/plugin-vn";

const out = (text: string): void => void process.stdout.write(`${text}\n`);
const day = plainDate("2025-11-01");

function registryOf(provinces: readonly string[]): UnitRegistry {
  const parts: readonly UnitRecords[] = provinces.flatMap((code) => [
    areaRecords(code),
    ...(["state", "front", "party"] as const).map((line) => bodyRecords(line, code)),
  ]);
  const distinct = <T>(records: readonly T[]): readonly T[] => [
    ...new Map(records.map((record) => [JSON.stringify(record), record])).values(),
  ];
  const made = makeUnitRegistry({
    units: parts.flatMap(({ units }) => units),
    memberships: parts.flatMap(({ memberships }) => memberships),
    successions: distinct(parts.flatMap(({ successions }) => successions)),
  });
  if (!made.ok) throw new Error(JSON.stringify(made.error[0]));
  return made.value;
}

/** Milliseconds of one core, the shortest of some runs. */
function time(run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let n = 0; n < 5; n += 1) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

const codes = areaRecords()
  .units.filter(({ level }) => level === "province")
  .map(({ id }) => id.slice(id.lastIndexOf(".") + 1));
const few = registryOf(codes.slice(0, 4));
const all = registryOf(codes);
const fewTime = time(() => void makeUnitRegister(few, day));
const allTime = time(() => void makeUnitRegister(all, day));
const exponent = Math.log(allTime / fewTime) / Math.log(all.units.length / few.units.length);

const register = makeUnitRegister(all, day);
const bodies = all.units.filter(({ line, level }) => line === "state" && level === "commune");
const named = bodies.flatMap((unit) => (register.byId.get(unit.id)?.isLiving === true ? [unit] : []));
let found = 0;
const matches = time(() => {
  found = 0;
  for (const { id, names } of named) {
    const own = ownUnitNamed(id.split(".").slice(0, 2).join("."), register);
    const [selector] = matchActor(names.at(-1)?.name ?? "", own, register).selectors;
    if (selector?.take === "self" && selector.under === id) found += 1;
  }
});
out(`${few.units.length} units indexed in ${fewTime.toFixed(0)} ms of one core, ${all.units.length} in ${allTime.toFixed(0)} ms`);
out(`${named.length} names matched in ${matches.toFixed(0)} ms, one by one, nothing kept between them`);
const met = exponent <= 1.15 && found === named.length;
out(`${exponent <= 1.15 ? "met   " : "MISSED"}  growth exponent of the index               ${exponent.toFixed(2)}   at most 1.15`);
out(`${found === named.length ? "met   " : "MISSED"}  communes found by the name of their body   ${found}   of ${named.length}`);
process.exitCode = met ? 0 : 1;
