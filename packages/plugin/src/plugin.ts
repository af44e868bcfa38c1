import type { Contributions } from "./contributions.ts";

/**
 * The oldest contract that hosts of this version run.
 *
 * @public
 */
export const LOWEST_API_LEVEL: number = 1;

/**
 * The newest contract that hosts of this version run; a level only adds optional fields.
 *
 * @public
 */
export const HIGHEST_API_LEVEL: number = 1;

/**
 * A plugin as a record: it can be frozen, compared and checked without running it.
 *
 * @remarks
 * A list of plugins read from a configuration is `readonly Plugin[]`: its ids are then `string`.
 *
 * @public
 */
export interface Plugin<Id extends string = string, C extends Contributions = Contributions> {
  /** Lower-case ASCII; the prefix of every id that it contributes. */
  readonly id: Id;
  /** The version of the package, recorded in the journal. */
  readonly version: string;
  /** The contract that it is written for. */
  readonly apiLevel: number;
  /** The plugins that must be composed with it. */
  readonly needs: readonly string[];
  readonly provides: C;
  /** Never present: makes the compiler compare the ids of an annotation with those of the record in both directions. */
  readonly "~ids"?: ContributionIds<C>;
}

/**
 * The ids of contributions by kind, such that two sets of ids are only assignable when they are the same; `string` takes any.
 *
 * @public
 */
export type ContributionIds<C extends Contributions> = {
  readonly [K in keyof C | keyof Contributions]?: K extends keyof C ? SameIds<keyof NonNullable<C[K]>> : never;
};

/**
 * A function of ids: assignable to another only when the ids are the same; `unknown` where ids are `string`.
 *
 * @public
 */
export type SameIds<Ids> = string extends Ids ? unknown : (ids: Ids) => Ids;

/**
 * The ids of one kind of contribution of a plugin, or of a union of plugins.
 *
 * @public
 */
export type ContributionIdOf<P extends Plugin, K extends keyof Contributions> = P extends { readonly provides: infer C }
  ? K extends keyof C
    ? keyof NonNullable<C[K]> & string
    : never
  : never;

/**
 * The metrics of a plugin, or of a union of plugins.
 *
 * @public
 */
export type MetricIdOf<P extends Plugin> = ContributionIdOf<P, "metrics">;

/**
 * The sheets of a plugin, or of a union of plugins.
 *
 * @public
 */
export type SheetIdOf<P extends Plugin> = ContributionIdOf<P, "sheets">;

/**
 * The regimes of a plugin, or of a union of plugins.
 *
 * @public
 */
export type RegimeIdOf<P extends Plugin> = ContributionIdOf<P, "regimes">;

/**
 * The calendars of a plugin, or of a union of plugins.
 *
 * @public
 */
export type CalendarIdOf<P extends Plugin> = ContributionIdOf<P, "calendars">;
