import type { UnitRegistry } from "@pccc/core";

/**
 * Who acts, and for whom. The id is opaque, never a name.
 *
 * @public
 */
export interface Actor {
  readonly id: string;
  /** The unit on whose behalf it acts. */
  readonly onBehalfOf: string;
  /** The system through which it acts. */
  readonly via?: string;
}

/**
 * What an application lets an actor do. Rules and drivers never see it.
 *
 * @public
 */
export interface Access {
  /** `unit` is the unit that the record is about; `undefined` for records about no unit. */
  mayWrite(actor: Actor, kind: string, unit: string | undefined, registry: UnitRegistry | undefined): boolean;
}

/**
 * Lets everyone write everything: for one clerk on one machine.
 *
 * @returns The access rule.
 *
 * @public
 */
export function unrestricted(): Access {
  return { mayWrite: () => true };
}

/**
 * Lets actors write about the units given and those that were ever below them in a hierarchy, and on behalf of those only.
 *
 * @param hierarchy - The hierarchy that counts, such as `front`.
 * @param units - The tops of the scope.
 * @returns The access rule.
 *
 * @public
 */
export function scopedTo(hierarchy: string, units: readonly string[]): Access {
  return {
    mayWrite: (actor, _kind, unit, registry) => {
      const inScope = (id: string): boolean =>
        units.includes(id) || (registry !== undefined && isEverBelow(registry, hierarchy, id, units));
      return inScope(actor.onBehalfOf) && (unit === undefined || inScope(unit));
    },
  };
}

function isEverBelow(registry: UnitRegistry, hierarchy: string, unit: string, tops: readonly string[]): boolean {
  const seen = new Set<string>();
  const queue = [unit];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const membership of registry.memberships) {
      if (membership.unit !== id || membership.hierarchy !== hierarchy || membership.parent === undefined) continue;
      if (tops.includes(membership.parent)) return true;
      queue.push(membership.parent);
    }
  }
  return false;
}
