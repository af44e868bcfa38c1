import type { Metric } from "@pccc/rules";
import { definePlugin, diagnostics, type Plugin, PluginError } from "@pccc/plugin";
import { describe, expect, it } from "vitest";

const title = { vi: "Giếng", en: "Wells" };
const metric = (id: string): Metric => ({
  id,
  title,
  kind: "count",
  unit: title,
  compute: () => {
    throw new Error("not called");
  },
});
const plugin = (change: Partial<Record<keyof Plugin, unknown>>): Plugin =>
  ({ id: "water", version: "1.0.0", apiLevel: 1, needs: [], provides: {}, ...change }) as Plugin;

function codeOf(change: Partial<Record<keyof Plugin, unknown>>): string {
  try {
    definePlugin(plugin(change));
  } catch (error) {
    if (error instanceof PluginError) return `${error.code} ${JSON.stringify(error.params)}`;
    throw error;
  }
  return "accepted";
}

describe("definePlugin", () => {
  it("[PL1] returns the record itself, frozen as deep as plain data goes, functions working", () => {
    const days = new Map([["a", 1]]);
    const compute = (): never => {
      throw new Error("called");
    };
    const record = plugin({ provides: { metrics: { "water.wells": { ...metric("water.wells"), compute, days } } } });
    const defined = definePlugin(record);
    expect(defined).toBe(record);
    const wells = defined.provides.metrics?.["water.wells"];
    expect(Object.isFrozen(defined.needs)).toBe(true);
    expect(Object.isFrozen(wells)).toBe(true);
    expect(Object.isFrozen(wells?.title)).toBe(true);
    expect(() => wells?.compute({} as never)).toThrow("called");
    days.set("b", 2);
    expect(days.size).toBe(2);
  });

  it("[PL1] freezes data that refers to itself", () => {
    const ring: Record<string, unknown> = { id: "water.dig", title };
    ring["self"] = ring;
    expect(
      Object.isFrozen(definePlugin(plugin({ provides: { dutyKinds: { "water.dig": ring } } })).provides.dutyKinds?.["water.dig"]),
    ).toBe(true);
  });

  it.each([
    ["an empty id", { id: "" }, "PCCC_PLUGIN_INVALID_ID"],
    ["an id in capitals", { id: "Water" }, "PCCC_PLUGIN_INVALID_ID"],
    ["an id with a dot", { id: "water.north" }, "PCCC_PLUGIN_INVALID_ID"],
    ["a version that is a word", { version: "latest" }, "PCCC_PLUGIN_INVALID_VERSION"],
    ["an API level of a half", { apiLevel: 1.5 }, "PCCC_PLUGIN_INVALID_API_LEVEL"],
    ["an API level of zero", { apiLevel: 0 }, "PCCC_PLUGIN_INVALID_API_LEVEL"],
    ["a need of itself", { needs: ["water"] }, "PCCC_PLUGIN_INVALID_NEEDS"],
    ["a need said twice", { needs: ["vn", "vn"] }, "PCCC_PLUGIN_INVALID_NEEDS"],
    ["a kind misspelt", { provides: { metric: {} } }, "PCCC_PLUGIN_UNKNOWN_KIND"],
    ["an inherited name as a kind", { provides: { toString: {} } }, "PCCC_PLUGIN_UNKNOWN_KIND"],
    ["an empty contribution id", { provides: { metrics: { "": metric("") } } }, "PCCC_PLUGIN_EMPTY_ID"],
    ["nothing after the prefix", { provides: { metrics: { "water.": metric("water.") } } }, "PCCC_PLUGIN_EMPTY_ID"],
    ["another plugin's id", { provides: { metrics: { "fire.x": metric("fire.x") } } }, "PCCC_PLUGIN_FOREIGN_ID"],
    ["a longer prefix", { provides: { metrics: { "waterway.x": metric("waterway.x") } } }, "PCCC_PLUGIN_FOREIGN_ID"],
    ["a key that is not the item's id", { provides: { metrics: { "water.x": metric("water.y") } } }, "PCCC_PLUGIN_ID_MISMATCH"],
    ["an item that is nothing", { provides: { metrics: { "water.x": undefined } } }, "PCCC_PLUGIN_ID_MISMATCH"],
    [
      "one id for two things",
      { provides: { metrics: { "water.x": metric("water.x") }, dutyKinds: { "water.x": { id: "water.x", title } } } },
      "PCCC_PLUGIN_DUPLICATE_ID",
    ],
    ["a diagnostic code of its own making", { provides: { diagnostics: { WET: {} } } }, "PCCC_PLUGIN_FOREIGN_CODE"],
  ])("[PL2] refuses %s", (_what, change, code) => {
    expect(codeOf(change)).toMatch(new RegExp(`^${code} `, "u"));
  });

  it("[PL2] names the plugin and the place", () => {
    expect(codeOf({ provides: { metrics: { "water.x": metric("water.y") } } })).toBe(
      'PCCC_PLUGIN_ID_MISMATCH {"plugin":"water","kind":"metrics","id":"water.x","own":"water.y"}',
    );
  });

  it("[PL2] accepts a whole plugin, and codes of its own under PCCC_", () => {
    const code = { severity: "note", message: { vi: "a", en: "b" }, advice: { vi: "c", en: "d" } };
    expect(codeOf({ needs: ["vn"], provides: { metrics: { "water.x": metric("water.x") }, diagnostics: { PCCC_WATER_DRY: code } } })).toBe(
      "accepted",
    );
  });

  it("has words in both languages for every code, with placeholders that both share", () => {
    const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] as string).sort();
    for (const [code, { message, advice }] of Object.entries(diagnostics)) {
      expect([code, placeholders(message.vi)]).toEqual([code, placeholders(message.en)]);
      expect([code, placeholders(advice.vi)]).toEqual([code, placeholders(advice.en)]);
    }
  });
});
