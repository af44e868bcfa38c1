import { describe, expect, it } from "vitest";
import { checkLayers, type LayerInput } from "../scripts/lib/layer-check.ts";
import { readLayerInput } from "../scripts/lib/layer-input.ts";

const repository = readLayerInput();

function faultsOfPlanted(file: string, text: string): readonly string[] {
  const input: LayerInput = { ...repository, files: new Map([[file, text]]) };
  return checkLayers(input).map(({ line, specifier, why }) => `${line} ${specifier}: ${why}`);
}

describe("the layer check finds a planted import", () => {
  it("of a higher package by its name", () => {
    expect(faultsOfPlanted("packages/core/src/planted.ts", 'import { score } from "@pccc/rules";\n')).toEqual([
      expect.stringMatching(/^1 @pccc\/rules: .*not declared/u),
    ]);
    expect(faultsOfPlanted("packages/rules/src/planted.ts", 'import type { PlanDraft } from "@pccc/import";\n')).toHaveLength(1);
  });

  it("of a higher package that the package.json does declare", () => {
    const packages = repository.packages.map((item) =>
      item.name === "@pccc/core" ? { ...item, manifest: { ...item.manifest, dependencies: { "@pccc/rules": "workspace:^" } } } : item,
    );
    const files = new Map([["packages/core/src/planted.ts", 'export { score } from "@pccc/rules";\n']]);
    expect(checkLayers({ ...repository, packages, files })).toEqual([
      { file: "packages/core/src/planted.ts", line: 1, specifier: "@pccc/rules", why: "@pccc/core may not import @pccc/rules" },
    ]);
  });

  it("of another package by a relative path, even one that it may import by name", () => {
    expect(faultsOfPlanted("packages/core/src/planted.ts", '\nimport { score } from "../../rules/src/index.ts";\n')).toEqual([
      "2 ../../rules/src/index.ts: leaves packages/core for @pccc/rules by path",
    ]);
    expect(faultsOfPlanted("packages/rules/src/score/planted.ts", 'import { ok } from "../../../core/src/result.ts";\n')).toEqual([
      "1 ../../../core/src/result.ts: leaves packages/rules for @pccc/core by path",
    ]);
    expect(faultsOfPlanted("packages/core/test/planted.test.ts", 'import { root } from "../../../scripts/lib/root.ts";\n')).toHaveLength(1);
  });

  it.each([
    ["import()", 'const rules = await import("@pccc/rules");'],
    ["an import type", 'export type Board = import("@pccc/rules").Board;'],
    ["export *", 'export * from "@pccc/rules";'],
    ["require", 'const rules = require("@pccc/rules");'],
  ])("written as %s", (_form, text) => {
    expect(faultsOfPlanted("packages/calendar/src/planted.ts", text)).toHaveLength(1);
  });

  it("of a module of Node in a pure package", () => {
    for (const specifier of ["node:fs", "fs", "node:sqlite"]) {
      expect(faultsOfPlanted("packages/import/src/planted.ts", `import "${specifier}";`)).toEqual([
        `1 ${specifier}: @pccc/import is pure: no module of Node`,
      ]);
    }
    expect(faultsOfPlanted("packages/store-sqlite/src/planted.ts", 'import "node:fs";')).toEqual([]);
    expect(faultsOfPlanted("packages/import/test/planted.test.ts", 'import "node:fs";')).toEqual([]);
  });

  it("of Effect in a pure package and of zod outside a schema file", () => {
    const declared = repository.packages.map((item) => ({
      ...item,
      manifest: { ...item.manifest, dependencies: { ...item.manifest.dependencies, effect: "4", zod: "4" } },
    }));
    const faults = (file: string, text: string): number =>
      checkLayers({ ...repository, packages: declared, files: new Map([[file, text]]) }).length;
    expect(faults("packages/rules/src/planted.ts", 'import { Effect } from "effect";')).toBe(1);
    expect(faults("packages/host/src/planted.ts", 'import { Effect } from "effect";')).toBe(0);
    expect(faults("packages/core/src/planted.ts", 'import { z } from "zod";')).toBe(1);
    expect(faults("packages/core/src/schema/planted.ts", 'import { z } from "zod";')).toBe(0);
    expect(faults("packages/cli/src/planted.schema.ts", 'import { z } from "zod";')).toBe(0);
  });

  it("of a concrete adapter or plugin anywhere but in the cli and the examples", () => {
    const text = 'import { sqlite } from "@pccc/store-sqlite";\nimport vn from "@pccc/plugin-vn";';
    for (const folder of ["core", "rules", "plugin", "host", "render-html", "plugin-pccc"]) {
      expect(faultsOfPlanted(`packages/${folder}/src/planted.ts`, text), folder).toHaveLength(2);
    }
    expect(faultsOfPlanted("packages/cli/src/planted.ts", text)).toEqual([]);
  });

  it("that closes a circle between files", () => {
    const files = new Map([
      ["packages/core/src/a.ts", 'import "./b.ts";'],
      ["packages/core/src/b.ts", 'import "./c.ts";'],
      ["packages/core/src/c.ts", 'import type { A } from "./a.ts";'],
    ]);
    expect(checkLayers({ ...repository, files })).toEqual([
      { file: "packages/core/src/a.ts", line: 1, specifier: "a.ts → b.ts → c.ts → a.ts", why: "files import each other in a circle" },
    ]);
  });
});

describe("the layer check", () => {
  it("knows every package of the workspace", () => {
    expect(checkLayers({ ...repository, files: new Map() })).toEqual([]);
    const stray = { name: "@other/stray", folder: "packages/stray", manifest: { name: "@other/stray" }, entryPoints: [] };
    expect(checkLayers({ ...repository, packages: [stray], files: new Map() })).toHaveLength(1);
  });

  it("lets through what the design allows", () => {
    expect(
      faultsOfPlanted("packages/rules/src/planted.ts", 'import { dueDay } from "@pccc/calendar";\nimport { ok } from "@pccc/core";'),
    ).toEqual([]);
    expect(faultsOfPlanted("packages/core/src/units/planted.ts", 'import { ok } from "../result.ts";')).toEqual([]);
  });
});
