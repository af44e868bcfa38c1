import type { PlainDate } from "../plain-date.ts";
import { formatAgencyCode, parseAgencyCode } from "./agency-code.ts";
import type { Unit } from "./unit.ts";
import type { UnitRegistry } from "./unit-registry.ts";

/**
 * Finds the units that bear a code on a day.
 *
 * @remarks
 * Several may: an area and the bodies seated in it often share one. An identification code of an agency (scheme `agency`) is found in
 * either official form. The cost grows with the number of units.
 *
 * @param registry - The units.
 * @param scheme - The scheme of the code; `undefined` looks in all.
 * @param code - The code.
 * @param date - The day on which it holds.
 * @returns The units in the order of their ids; none where nobody bears the code.
 *
 * @public
 */
export function findUnitByCode(registry: UnitRegistry, scheme: string | undefined, code: string, date: PlainDate): readonly Unit[] {
  const agency = parseAgencyCode(code);
  const topFirst = agency === undefined ? undefined : formatAgencyCode(agency);
  return registry.units.filter(({ codes }) =>
    codes.some(
      (held) =>
        (scheme === undefined || held.scheme === scheme) &&
        (held.code === code || (held.scheme === "agency" && held.code === topFirst)) &&
        (held.fromInclusive === undefined || held.fromInclusive <= date) &&
        (held.toInclusive === undefined || date <= held.toInclusive),
    ),
  );
}
