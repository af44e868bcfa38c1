import type { Finding } from "../finding.ts";
import type { HierarchyIndex } from "./hierarchy-index.ts";
import type { Membership, Succession, Unit } from "./unit.ts";

/**
 * Units, where they sit and what became of them.
 *
 * @public
 */
export interface UnitRecords {
  readonly units: readonly Unit[];
  readonly memberships: readonly Membership[];
  readonly successions: readonly Succession[];
}

/**
 * Checked units through time with the indexes that questions are answered from: plain data that nobody changes.
 *
 * @public
 */
export interface UnitRegistry {
  /** In the order of their ids. */
  readonly units: readonly Unit[];
  readonly memberships: readonly Membership[];
  /** In the order of their days, then ids. */
  readonly successions: readonly Succession[];
  readonly unitIndex: ReadonlyMap<string, number>;
  /** The ids of `units` in their order, side by side: reading a tree would otherwise touch every record. */
  readonly unitIds: readonly string[];
  readonly hierarchies: ReadonlyMap<string, HierarchyIndex>;
  /** By unit id: the successions that it goes into, by day. */
  readonly successionsFrom: ReadonlyMap<string, readonly Succession[]>;
  /** By unit id: the successions that it comes out of, by day. */
  readonly successionsInto: ReadonlyMap<string, readonly Succession[]>;
  /** By folded name: unit indexes, ascending. */
  readonly unitsByName: ReadonlyMap<string, readonly number[]>;
  /** What a reader must know although the records are sound: assumed days, ends without a succession. */
  readonly findings: readonly Finding[];
}
