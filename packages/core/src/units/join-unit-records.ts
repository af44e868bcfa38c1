import type { Membership } from "./unit.ts";
import type { UnitRecords } from "./unit-registry.ts";

/**
 * Joins records with those already known: a newer record of the same unit, membership (unit, hierarchy, first day) or succession takes
 * the place of the older one.
 *
 * @remarks
 * Records that repeat each other within what is added stay repeated, so that `makeUnitRegistry` names them.
 *
 * @param known - The records so far.
 * @param added - The newer ones.
 * @returns The older records that stay, then the newer ones.
 *
 * @public
 */
export function joinUnitRecords(known: UnitRecords, added: UnitRecords): UnitRecords {
  return {
    units: joined(known.units, added.units, ({ id }) => id),
    memberships: joined(known.memberships, added.memberships, membershipKey),
    successions: joined(known.successions, added.successions, ({ id }) => id),
  };
}

/** By what a membership is told from others: the same unit in the same hierarchy from the same day. */
export function membershipKey({ hierarchy, unit, fromInclusive }: Membership): string {
  return `${hierarchy} ${unit} ${fromInclusive}`;
}

function joined<A>(known: readonly A[], added: readonly A[], keyOf: (item: A) => string): readonly A[] {
  const newer = new Set(added.map(keyOf));
  return [...known.filter((item) => !newer.has(keyOf(item))), ...added];
}
