import type { Contributions } from "./contributions.ts";
import { freezePlainData } from "./freeze-plain-data.ts";
import type { Plugin } from "./plugin.ts";
import { PluginError } from "./plugin-error.ts";

// A record of every key, so that a kind added to the contract is a type error here until it is known.
const kinds: Readonly<Record<keyof Contributions, "byId" | "byCode">> = {
  metrics: "byId",
  figures: "byId",
  dutyKinds: "byId",
  entryKinds: "byId",
  regimes: "byId",
  calendars: "byId",
  unitPacks: "byId",
  documentPacks: "byId",
  sheets: "byId",
  punctualityPolicies: "byId",
  urgingPolicies: "byId",
  layouts: "byId",
  renderers: "byId",
  documentReaders: "byId",
  diagnostics: "byCode",
};

const pluginId = /^[a-z][a-z0-9-]*$/u;
const pluginVersion = /^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/u;

/**
 * Defines a plugin: checks that its ids are its own and agree with each other, and freezes its data.
 *
 * @remarks
 * A package annotates what it exports (`Plugin<"pccc", PcccContributions>`); an id that is in the annotation and not in the record, or
 * in the record and not in the annotation, is then a type error. Functions, and objects of classes, are not frozen.
 *
 * @param plugin - The plugin's record.
 * @returns The same record, frozen.
 * @throws `PluginError` naming the first thing that is wrong.
 *
 * @public
 */
export function definePlugin<Id extends string, C extends Contributions>(plugin: Plugin<Id, C>): Plugin<Id, C> {
  checkHead(plugin);
  checkContributions(plugin.id, plugin.provides);
  return freezePlainData(plugin);
}

function checkHead(plugin: Plugin): void {
  const { id, version, apiLevel, needs } = plugin;
  if (!pluginId.test(id)) {
    throw new PluginError("PCCC_PLUGIN_INVALID_ID", `the plugin id "${id}" is not lower-case letters, digits and hyphens`, { plugin: id });
  }
  if (!pluginVersion.test(version)) {
    throw new PluginError("PCCC_PLUGIN_INVALID_VERSION", `plugin ${id}: the version "${version}" is not number.number.number`, {
      plugin: id,
      version,
    });
  }
  if (!Number.isInteger(apiLevel) || apiLevel < 1) {
    throw new PluginError("PCCC_PLUGIN_INVALID_API_LEVEL", `plugin ${id}: API level ${apiLevel} is not a positive integer`, {
      plugin: id,
      level: String(apiLevel),
    });
  }
  for (const [index, needed] of needs.entries()) {
    if (!pluginId.test(needed) || needed === id || needs.indexOf(needed) !== index) {
      throw new PluginError("PCCC_PLUGIN_INVALID_NEEDS", `plugin ${id}: needs must name other plugins, once each, not "${needed}"`, {
        plugin: id,
        needed,
      });
    }
  }
}

function checkContributions(plugin: string, provides: Contributions): void {
  const kindOf = new Map<string, string>();
  for (const [kind, contributions] of Object.entries(provides) as [string, Readonly<Record<string, unknown>> | undefined][]) {
    if (!isKind(kind)) {
      const available = Object.keys(kinds).join(", ");
      throw new PluginError("PCCC_PLUGIN_UNKNOWN_KIND", `plugin ${plugin}: "${kind}" is no kind of contribution; kinds: ${available}`, {
        plugin,
        kind,
        available,
      });
    }
    for (const [id, contribution] of Object.entries(contributions ?? {})) {
      if (kinds[kind] === "byCode") {
        checkCode(plugin, id);
        continue;
      }
      checkId(plugin, kind, id, contribution);
      const first = kindOf.get(id);
      if (first !== undefined) {
        throw new PluginError("PCCC_PLUGIN_DUPLICATE_ID", `plugin ${plugin}: ${id} is in ${first} and in ${kind}`, {
          plugin,
          id,
          first,
          second: kind,
        });
      }
      kindOf.set(id, kind);
    }
  }
}

function isKind(kind: string): kind is keyof Contributions {
  return Object.hasOwn(kinds, kind);
}

function checkId(plugin: string, kind: string, id: string, contribution: unknown): void {
  if (id.trim() === "" || id === `${plugin}.`) {
    throw new PluginError("PCCC_PLUGIN_EMPTY_ID", `plugin ${plugin}: an id in ${kind} is empty`, { plugin, kind, id });
  }
  if (!id.startsWith(`${plugin}.`)) {
    throw new PluginError("PCCC_PLUGIN_FOREIGN_ID", `plugin ${plugin}: ${kind} ${id} does not start with "${plugin}."`, {
      plugin,
      kind,
      id,
    });
  }
  const own = (contribution as { readonly id?: unknown } | undefined)?.id;
  if (own !== id) {
    throw new PluginError("PCCC_PLUGIN_ID_MISMATCH", `plugin ${plugin}: ${kind} ${id} holds an item whose id is ${String(own)}`, {
      plugin,
      kind,
      id,
      own: String(own),
    });
  }
}

function checkCode(plugin: string, code: string): void {
  if (!code.startsWith("PCCC_")) {
    throw new PluginError("PCCC_PLUGIN_FOREIGN_CODE", `plugin ${plugin}: the diagnostic code ${code} does not start with PCCC_`, {
      plugin,
      id: code,
    });
  }
}
