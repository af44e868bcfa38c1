import type { Citation, Membership, PlainDate, Succession, Unit, UnitRecords, UnitRegistry } from "@pccc/core";
import { makeUnitRegistry, plainDate } from "@pccc/core";

/** The citation of invented records. */
export const invented: Citation = { document: "00/QĐ-TEST", confidence: "assumed" };

/** A body of the Front at commune level. */
export function body(id: string, over: Partial<Unit> = {}): Unit {
  return { id, kind: "body", level: "commune", line: "front", names: [{ name: id }], codes: [], ...over };
}

/** A membership in the hierarchy `front`. */
export function sits(unit: string, parent: string | undefined, from: string, to?: string, hierarchy = "front"): Membership {
  return {
    unit,
    hierarchy,
    ...(parent === undefined ? {} : { parent }),
    fromInclusive: plainDate(from),
    ...(to === undefined ? {} : { toInclusive: plainDate(to) }),
    basis: invented,
  };
}

/** A succession on an established day. */
export function passes(
  id: string,
  on: string,
  before: readonly string[],
  after: readonly string[],
  over: Partial<Succession> = {},
): Succession {
  return { id, on: plainDate(on), dayEstablished: true, basis: invented, before, after, ...over };
}

/** The registry of sound records. */
export function registryOf(records: Partial<UnitRecords>): UnitRegistry {
  const result = makeUnitRegistry({ units: [], memberships: [], successions: [], ...records });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The faults of records, each as its code and parameters. */
export function faultsOf(records: Partial<UnitRecords>): readonly (readonly [string, Readonly<Record<string, string | number>>])[] {
  const result = makeUnitRegistry({ units: [], memberships: [], successions: [], ...records });
  return result.ok ? [] : result.error.map(({ code, params }) => [code, params]);
}

/** A day of the test's calendar. */
export function day(text: string): PlainDate {
  return plainDate(text);
}
