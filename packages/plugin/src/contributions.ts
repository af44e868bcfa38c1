import type { CalendarData, Regime } from "@pccc/calendar";
import type { DiagnosticsCatalogue, Text } from "@pccc/core";
import type { Metric, PunctualityPolicy, Sheet, UrgingPolicy } from "@pccc/rules";
import type { DocumentPack } from "./document-pack.ts";
import type { DocumentReader } from "./document-reader.ts";
import type { Layout } from "./layout.ts";
import type { AnyRenderer } from "./renderer.ts";
import type { UnitPack } from "./unit-pack.ts";

/**
 * A kind of duty beyond `report`, `perform` and `adoptPlan`.
 *
 * @public
 */
export interface DutyKind {
  readonly id: string;
  readonly title: Text;
}

/**
 * A kind of journal entry that a plugin adds under its own prefix.
 *
 * @public
 */
export interface EntryKindContribution {
  readonly id: string;
  readonly title: Text;
  /** The newest shape that the plugin writes. */
  readonly shape: number;
  /** From each older shape to the next; pure. */
  readonly upcasters: Readonly<Record<number, (body: unknown) => unknown>>;
  /** Paths of personal data in the body. */
  readonly personalPaths: readonly string[];
}

/**
 * A figure that reports of the sector state, so that a reader meets words and not a column's name.
 *
 * @public
 */
export interface Figure {
  /** The plugin's id, a dot, and the name under which submissions hold the figure. */
  readonly id: string;
  readonly title: Text;
}

/**
 * What a plugin brings, by id. Every id starts with the plugin's id and a dot.
 *
 * @public
 */
export interface Contributions {
  readonly metrics?: Readonly<Record<string, Metric>>;
  readonly figures?: Readonly<Record<string, Figure>>;
  readonly dutyKinds?: Readonly<Record<string, DutyKind>>;
  readonly entryKinds?: Readonly<Record<string, EntryKindContribution>>;
  readonly regimes?: Readonly<Record<string, Regime>>;
  readonly calendars?: Readonly<Record<string, CalendarData>>;
  readonly unitPacks?: Readonly<Record<string, UnitPack>>;
  readonly documentPacks?: Readonly<Record<string, DocumentPack>>;
  readonly sheets?: Readonly<Record<string, Sheet>>;
  readonly punctualityPolicies?: Readonly<Record<string, PunctualityPolicy>>;
  readonly urgingPolicies?: Readonly<Record<string, UrgingPolicy>>;
  readonly layouts?: Readonly<Record<string, Layout>>;
  readonly renderers?: Readonly<Record<string, AnyRenderer>>;
  readonly documentReaders?: Readonly<Record<string, DocumentReader>>;
  /** The plugin's diagnostics catalogue, for its findings' words. */
  readonly diagnostics?: DiagnosticsCatalogue;
}
