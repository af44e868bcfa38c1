// Units through time against a plain walk over the records, with equal trees checked: `npm run bench -- units`.
import { addDays, makeUnitRegistry, type PlainDate, plainDate, readUnitList, successorsOf, treeAt, type UnitRecords } from "@pccc/core";

const out = (text: string): void => void process.stdout.write(`${text}\n`);
const basis = { document: "bench", confidence: "assumed" } as const;
let faults = 0;

function check(name: string, holds: boolean): void {
  out(`${holds ? "agrees" : "DIFFERS"}  ${name}`);
  if (!holds) faults += 1;
}

/** The shortest of some runs, in milliseconds. */
function time(runs: number, run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let n = 0; n < runs; n += 1) {
    const start = process.hrtime.bigint();
    run();
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e6);
  }
  return best;
}

const start = plainDate("2016-01-01");
const reformDays = Array.from({ length: 10 }, (_, index) => addDays(start, 365 * (index + 1)));

/** A made-up country: one root, provinces, communes, residential areas; ten reforms, each of which merges pairs of residential areas. */
function country(provinces: number, communes: number, residential: number): UnitRecords {
  const units: UnitRecords["units"][number][] = [];
  const memberships: UnitRecords["memberships"][number][] = [];
  const successions: UnitRecords["successions"][number][] = [];
  const add = (
    id: string,
    level: "central" | "province" | "commune" | "residential",
    parent: string | undefined,
    from: PlainDate,
    to?: PlainDate,
  ): void => {
    units.push({ id, kind: "area", level, names: [{ name: id }], codes: [] });
    memberships.push({
      unit: id,
      hierarchy: "territory",
      ...(parent === undefined ? {} : { parent }),
      fromInclusive: from,
      ...(to === undefined ? {} : { toInclusive: to }),
      basis,
    });
  };
  add("vn", "central", undefined, start);
  for (let p = 0; p < provinces; p += 1) add(`p${p}`, "province", "vn", start);
  for (let c = 0; c < communes; c += 1) add(`c${c}`, "commune", `p${c % provinces}`, start);
  // Each reform takes 2 in 200 of the first residential areas, two of one commune at a time.
  const pairs = Math.floor(residential / 200);
  const endOf = new Map<number, PlainDate>();
  reformDays.forEach((on, reform) => {
    for (let n = 0; n < pairs; n += 1) {
      const first = (reform * pairs + n) * 2;
      const [a, b] = [first, first + 1];
      endOf.set(a, addDays(on, -1));
      endOf.set(b, addDays(on, -1));
      const heir = `r${a}-${b}`;
      add(heir, "residential", `c${a % communes}`, on);
      successions.push({ id: `s${reform}.${n}`, on, dayEstablished: true, basis, before: [`r${a}`, `r${b}`], after: [heir] });
    }
  });
  for (let r = 0; r < residential; r += 1) add(`r${r}`, "residential", `c${(r - (r % 2)) % communes}`, start, endOf.get(r));
  return { units, memberships, successions };
}

function registryOf(records: UnitRecords): NonNullable<Extract<ReturnType<typeof makeUnitRegistry>, { ok: true }>["value"]> {
  const made = makeUnitRegistry(records);
  if (!made.ok) throw new Error(JSON.stringify(made.error.slice(0, 3)));
  return made.value;
}

/** The plain answer: every record is asked whether it holds. */
function walk({ memberships }: UnitRecords, on: PlainDate): ReadonlyMap<string, readonly string[]> {
  const below = new Map<string, string[]>();
  for (const { unit, parent = "", fromInclusive, toInclusive } of memberships) {
    if (fromInclusive > on || (toInclusive !== undefined && toInclusive < on)) continue;
    const known = below.get(parent);
    if (known === undefined) below.set(parent, [unit]);
    else known.push(unit);
  }
  for (const children of below.values()) children.sort();
  return below;
}

out("# a list of 34 + 3,321 areas, as codes with parents");
const rows = [
  ...Array.from({ length: 34 }, (_, p) => ({ line: p + 2, cells: { code: `P${p}`, level: "province", name: `Tỉnh ${p}` } })),
  ...Array.from({ length: 3321 }, (_, c) => ({
    line: c + 36,
    cells: { code: `C${c}`, level: "commune", full_name: `Xã Hoà ${c}`, parent_code: `P${c % 34}` },
  })),
];
const load = (): number => {
  const read = readUnitList(rows, { scheme: "bench", fromInclusive: start, basis });
  if (!read.ok) throw new Error("the list is faulty");
  return registryOf(read.value).units.length;
};
check("the list becomes 3,355 units", load() === 3355);
out(`read and checked: ${time(5, load).toFixed(1)} ms`);

out("# a country of 93,356 units with ten reforms");
const sizes = [0.25, 0.5, 1].map((share) => country(34, Math.round(3321 * share), Math.round(90_000 * share)));
const whole = sizes[2] as UnitRecords;
const registry = registryOf(whole);
const living = treeAt(registry, "territory", start).ids.length;
check("93,356 units live before the reforms", living === 93_356);
const days = [start, ...reformDays, addDays(start, 5000)];
for (const on of days) {
  const tree = treeAt(registry, "territory", on);
  const naive = walk(whole, on);
  const same = tree.ids.every((id, position) => {
    const children = tree.ids.slice(tree.childStart[position], tree.childEnd[position]);
    const other = naive.get(id) ?? [];
    return children.length === other.length && children.every((child, n) => child === other[n]);
  });
  check(`the tree of ${on} is that of the plain walk (${tree.ids.length} units)`, same);
}
const trees = days.map((on) => time(15, () => treeAt(registry, "territory", on)));
const walks = days.map((on) => time(5, () => walk(whole, on)));
const worst = Math.max(...trees);
const ratio = Math.min(...walks.map((naive, n) => naive / (trees[n] as number)));
out(`records checked and indexed: ${time(3, () => registryOf(whole)).toFixed(0)} ms`);
out(`treeAt: ${trees.map((ms) => ms.toFixed(1)).join(" ")} ms; plain walk: ${walks.map((ms) => ms.toFixed(1)).join(" ")} ms`);
out(`treeAt, the slowest of ${days.length} days: ${worst.toFixed(1)} ms; the plain walk takes at least ${ratio.toFixed(1)}x as long`);
const all = time(1, () => whole.units.forEach(({ id }) => successorsOf(registry, id, addDays(start, 5000))));
out(`successorsOf for every unit: ${((all * 1e3) / whole.units.length).toFixed(1)} µs each`);

out("# growth: units x2, x4");
const index = sizes.map((records) => time(5, () => registryOf(records)));
const registries = sizes.map(registryOf);
const last = addDays(start, 5000);
const tree = registries.map((one) => time(60, () => treeAt(one, "territory", last)));
const exponent = (times: readonly number[]): number => Math.log((times[2] as number) / (times[0] as number)) / Math.log(4);
out(`checking and indexing grows with units to the power ${exponent(index).toFixed(2)}; treeAt ${exponent(tree).toFixed(2)}`);

const targets = [
  { name: "treeAt in milliseconds (at most 20 ms)", met: worst <= 20 },
  { name: "faster than the plain walk (at least 2x)", met: ratio >= 2 },
  { name: "treeAt grows linearly (exponent at most 1.1)", met: exponent(tree) <= 1.1 },
];
for (const { name, met } of targets) out(`${met ? "met    " : "NOT MET"} ${name}`);
if (faults > 0 || targets.some(({ met }) => !met)) process.exitCode = 1;
