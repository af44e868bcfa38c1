import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "./run-cli.ts";

const folder = join(import.meta.dirname, "../../../examples/sheets");
const files = readdirSync(folder).sort();

describe("the example sheets", () => {
  it.each(files.filter((file) => file.endsWith(".yaml") && !file.endsWith(".tests.yaml")))(
    "%s can be scored, and has rule tests",
    async (file) => {
      const run = await runCli(["check-sheet", file, "--as-of", "2026-11-26", "--json"], folder);
      expect([run.status, JSON.parse(run.out).ok]).toEqual([0, true]);
      expect(files).toContain(file.replace(".yaml", ".tests.yaml"));
    },
  );

  it.each(files.filter((file) => file.endsWith(".tests.yaml")))("%s passes and goes through every branch of its sheet", async (file) => {
    const run = await runCli(["test-sheet", file, "--json"], folder);
    const [result] = JSON.parse(run.out);
    expect([run.status, result.failures]).toEqual([0, []]);
    expect(result.coverage.filter(({ times }: { readonly times: number }) => times === 0)).toEqual([]);
  });
});
