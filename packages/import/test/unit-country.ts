import { makeUnitRegistry, type Membership, plainDate, type Succession, type Unit, type UnitRegistry } from "@pccc/core";

/** A province and what lies in it: `[kind, name]`, or with the places below it. */
export type PlaceRow = readonly [kind: string, name: string, below?: readonly PlaceRow[]];

const basis = { document: "mẫu", confidence: "unverified" } as const;
const began = plainDate("2021-01-01");
const levels = {
  tỉnh: "province",
  "thành phố": "province",
  huyện: "district",
  xã: "commune",
  phường: "commune",
  "đặc khu": "commune",
  thôn: "residential",
  "khu phố": "residential",
} as const;
const lines = { front: "Ủy ban MTTQ Việt Nam", state: "Ủy ban nhân dân", party: "Đảng ủy" } as const;

/** Units of an invented country: the areas, and in each the bodies of three lines. Ids are made of positions: `area.1.2`, `state.1.2`. */
export class Country {
  readonly units: Unit[] = [];
  readonly memberships: Membership[] = [];
  readonly successions: Succession[] = [];

  constructor(provinces: readonly PlaceRow[]) {
    provinces.forEach((row, index) => this.#add(row, String(index + 1), undefined));
  }

  /** A body that is no line's own, below another. */
  body(id: string, name: string, parent: string): this {
    const above = this.units.find((unit) => unit.id === parent);
    this.units.push({ id, kind: "body", level: above?.level ?? "commune", line: "state", names: [{ name }], codes: [] });
    this.memberships.push({ unit: id, hierarchy: "state", parent, fromInclusive: began, basis });
    return this;
  }

  /** Ends areas with their bodies on a day, and passes them to others. */
  merge(keys: readonly string[], into: readonly string[], on: string, eve: string): this {
    for (const prefix of ["area", ...Object.keys(lines)]) {
      const before = keys.map((key) => `${prefix}.${key}`);
      this.memberships.forEach((membership, index) => {
        if (before.includes(membership.unit)) this.memberships[index] = { ...membership, toInclusive: plainDate(eve) };
      });
      const after = into.map((key) => `${prefix}.${key}`);
      const all = [...before, ...after];
      this.successions.push({ id: `${prefix}-${keys.join("-")}`, on: plainDate(on), dayEstablished: true, basis, before: all, after });
    }
    return this;
  }

  registry(): UnitRegistry {
    const made = makeUnitRegistry(this);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return made.value;
  }

  #add([kind, name, below = []]: PlaceRow, key: string, parent: string | undefined): void {
    const level = parent !== undefined && kind === "thành phố" ? "district" : levels[kind as keyof typeof levels];
    const title = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name}`;
    const place = (prefix: string): Pick<Membership, "parent"> => (parent === undefined ? {} : { parent: `${prefix}.${parent}` });
    this.units.push({ id: `area.${key}`, kind: "area", level, names: [{ name: title }], codes: [] });
    this.memberships.push({ unit: `area.${key}`, hierarchy: "territory", ...place("area"), fromInclusive: began, basis });
    for (const [line, body] of Object.entries(lines)) {
      const called = line === "party" && kind === "tỉnh" ? `Tỉnh ủy ${name}` : `${body} ${kind} ${name}`;
      this.units.push({
        id: `${line}.${key}`,
        kind: "body",
        level,
        line: line as "state",
        area: `area.${key}`,
        names: [{ name: called }],
        codes: [],
      });
      this.memberships.push({ unit: `${line}.${key}`, hierarchy: line, ...place(line), fromInclusive: began, basis });
    }
    below.forEach((row, index) => this.#add(row, `${key}.${index + 1}`, key));
  }
}
