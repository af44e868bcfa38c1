import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { bundleClient } from "../scripts/bundle-client.ts";
import { clientScript } from "../src/client-script.ts";

it("carries the script that client/ bundles to", async () => {
  expect(clientScript, "run `npm run client` in packages/render-html").toBe(await bundleClient());
});

it("has a script whose sources hold their types", () => {
  const compiler = fileURLToPath(new URL("../../../node_modules/typescript7/bin/tsc", import.meta.url));
  const project = fileURLToPath(new URL("../client/tsconfig.json", import.meta.url));
  expect(execFileSync(process.execPath, [compiler, "-p", project], { encoding: "utf8" })).toBe("");
});
