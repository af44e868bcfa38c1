import type { Regime } from "@pccc/calendar";
import type { JournalSource } from "@pccc/core";
import type { Plugin } from "@pccc/plugin";
import type { Sheet } from "@pccc/rules";
import type { Access } from "./access.ts";

/**
 * What an application is made of.
 *
 * @public
 */
export interface PcccOptions<Plugins extends readonly Plugin[] = readonly Plugin[]> {
  readonly plugins: Plugins;
  /** Where the journal is kept. */
  readonly journal: JournalSource;
  /** Sheets read from files, beside those of the plugins. */
  readonly sheets?: readonly Sheet[];
  /** Reporting regimes read from files, beside those of the plugins. */
  readonly regimes?: readonly Regime[];
  /** Who may write what. There is no default. */
  readonly access: Access;
}
