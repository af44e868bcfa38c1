import { type CalendarData, joinVersions, type Regime } from "@pccc/calendar";
import { canonicalJson, type DiagnosticsCatalogue } from "@pccc/core";
import type {
  AnyRenderer,
  Contributions,
  DocumentPack,
  DocumentReader,
  DutyKind,
  EntryKindContribution,
  Figure,
  Layout,
  Plugin,
  UnitPack,
} from "@pccc/plugin";
import { HIGHEST_API_LEVEL, LOWEST_API_LEVEL } from "@pccc/plugin";
import type { Metric, PunctualityPolicy, Sheet, UrgingPolicy } from "@pccc/rules";
import { HostError } from "./host-error.ts";
import { sha256Hex } from "./platform.ts";

/**
 * Every contribution of a list of plugins, by id, with the order and digest of what was composed.
 *
 * @public
 */
export interface Composition {
  /** In the order in which they were composed: what a plugin needs comes before it. */
  readonly plugins: readonly { readonly id: string; readonly version: string; readonly apiLevel: number }[];
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly dutyKinds: Readonly<Record<string, DutyKind>>;
  readonly entryKinds: Readonly<Record<string, EntryKindContribution>>;
  readonly regimes: Readonly<Record<string, Regime>>;
  readonly calendars: Readonly<Record<string, CalendarData>>;
  readonly unitPacks: Readonly<Record<string, UnitPack>>;
  readonly documentPacks: Readonly<Record<string, DocumentPack>>;
  readonly sheets: Readonly<Record<string, Sheet>>;
  readonly punctualityPolicies: Readonly<Record<string, PunctualityPolicy>>;
  readonly urgingPolicies: Readonly<Record<string, UrgingPolicy>>;
  readonly layouts: Readonly<Record<string, Layout>>;
  readonly renderers: Readonly<Record<string, AnyRenderer>>;
  readonly documentReaders: Readonly<Record<string, DocumentReader>>;
  readonly diagnostics: readonly DiagnosticsCatalogue[];
  /** Canonical JSON of plugins, versions and law data: what the `composition` entry of the journal holds. */
  readonly lawData: string;
  /** SHA-256 of `lawData`. */
  readonly digest: string;
}

const groups = [
  "metrics",
  "figures",
  "dutyKinds",
  "entryKinds",
  "regimes",
  "calendars",
  "unitPacks",
  "documentPacks",
  "sheets",
  "punctualityPolicies",
  "urgingPolicies",
  "layouts",
  "renderers",
  "documentReaders",
] as const satisfies readonly (keyof Contributions)[];

/**
 * Composes plugins: orders them by what they need, refuses what contradicts, and takes the digest of their law.
 *
 * @remarks
 * The order of the list does not matter to the result.
 *
 * @param plugins - The plugins.
 * @param sheets - Sheets read from files, beside those of the plugins.
 * @param regimes - Regimes read from files, beside those of the plugins; versions of one regime are joined.
 * @returns The composition.
 * @throws `HostError` naming both plugins and both places.
 *
 * @public
 */
export function compose(plugins: readonly Plugin[], sheets: readonly Sheet[], regimes: readonly Regime[] = []): Composition {
  const fromFiles: Readonly<Partial<Record<keyof Contributions, readonly { readonly id: string }[]>>> = {
    sheets,
    regimes: joinVersions(regimes),
  };
  const ordered = inOrderOfNeed(plugins);
  const merged: Record<string, Record<string, unknown>> = {};
  for (const group of groups) {
    const owner = new Map<string, string>();
    const all: Record<string, unknown> = {};
    for (const plugin of ordered) {
      for (const [id, contribution] of Object.entries(plugin.provides[group] ?? {})) {
        const first = owner.get(id);
        if (first !== undefined) {
          throw new HostError("PCCC_HOST_DUPLICATE_CONTRIBUTION", `${group} ${id} comes from both plugins ${first} and ${plugin.id}`, {
            kind: group,
            id,
            first,
            second: plugin.id,
          });
        }
        owner.set(id, plugin.id);
        all[id] = contribution;
      }
    }
    for (const item of fromFiles[group] ?? []) {
      const first = owner.get(item.id);
      if (first !== undefined) {
        throw new HostError("PCCC_HOST_DUPLICATE_CONTRIBUTION", `${group} ${item.id} comes from a file and from ${first}`, {
          kind: group,
          id: item.id,
          first,
          second: "file",
        });
      }
      owner.set(item.id, "file");
      all[item.id] = item;
    }
    merged[group] = all;
  }
  const described = ordered.map(({ id, version, apiLevel }) => ({ id, version, apiLevel }));
  const lawData = canonicalJson({
    plugins: described,
    regimes: merged["regimes"],
    calendars: merged["calendars"],
    sheets: merged["sheets"],
    punctualityPolicies: merged["punctualityPolicies"],
    urgingPolicies: merged["urgingPolicies"],
    layouts: merged["layouts"],
    metrics: idsAndTitles(merged["metrics"]),
    figures: merged["figures"],
    dutyKinds: merged["dutyKinds"],
    unitPacks: idsAndTitles(merged["unitPacks"]),
    documentPacks: merged["documentPacks"],
  });
  return {
    plugins: described,
    ...(merged as unknown as Pick<Composition, (typeof groups)[number]>),
    diagnostics: ordered.map((plugin) => plugin.provides.diagnostics).filter((catalogue) => catalogue !== undefined),
    lawData,
    digest: sha256Hex(lawData),
  };
}

/**
 * Picks one contribution by its id.
 *
 * @param kind - What it is, for the message.
 * @param all - The contributions of that kind.
 * @param id - The id.
 * @returns The contribution.
 * @throws `HostError` naming what is available.
 *
 * @public
 */
export function pick<A>(kind: string, all: Readonly<Record<string, A>>, id: string): A {
  const found = Object.hasOwn(all, id) ? all[id] : undefined;
  if (found === undefined) {
    const available = Object.keys(all).sort().join(", ");
    throw new HostError("PCCC_HOST_UNKNOWN_CONTRIBUTION", `no ${kind} ${id}; available: ${available || "none"}`, {
      kind,
      id,
      available: available || "–",
    });
  }
  return found;
}

function idsAndTitles(all: Readonly<Record<string, unknown>> | undefined): unknown {
  return Object.fromEntries(Object.entries(all ?? {}).map(([id, value]) => [id, (value as { readonly title: unknown }).title]));
}

function inOrderOfNeed(plugins: readonly Plugin[]): readonly Plugin[] {
  const byId = new Map<string, Plugin>();
  for (const [index, plugin] of plugins.entries()) {
    if (byId.has(plugin.id)) {
      const first = plugins.findIndex((other) => other.id === plugin.id) + 1;
      throw new HostError("PCCC_HOST_DUPLICATE_PLUGIN", `plugin ${plugin.id} is given twice`, { id: plugin.id, first, second: index + 1 });
    }
    if (plugin.apiLevel < LOWEST_API_LEVEL || plugin.apiLevel > HIGHEST_API_LEVEL) {
      throw new HostError("PCCC_HOST_API_LEVEL", `plugin ${plugin.id} is written for API level ${plugin.apiLevel}`, {
        id: plugin.id,
        level: plugin.apiLevel,
        lowest: LOWEST_API_LEVEL,
        highest: HIGHEST_API_LEVEL,
      });
    }
    byId.set(plugin.id, plugin);
  }
  const ordered: Plugin[] = [];
  const done = new Set<string>();
  const visit = (plugin: Plugin, path: readonly string[]): void => {
    if (done.has(plugin.id)) return;
    if (path.includes(plugin.id)) {
      const cycle = [...path.slice(path.indexOf(plugin.id)), plugin.id].join(" → ");
      throw new HostError("PCCC_HOST_PLUGIN_CYCLE", `plugins need each other: ${cycle}`, { cycle });
    }
    for (const needed of [...plugin.needs].sort()) {
      const other = byId.get(needed);
      if (other === undefined) {
        throw new HostError("PCCC_HOST_MISSING_PLUGIN", `plugin ${plugin.id} needs ${needed}`, { id: plugin.id, needed });
      }
      visit(other, [...path, plugin.id]);
    }
    done.add(plugin.id);
    ordered.push(plugin);
  };
  for (const id of [...byId.keys()].sort()) visit(byId.get(id) as Plugin, []);
  return ordered;
}
