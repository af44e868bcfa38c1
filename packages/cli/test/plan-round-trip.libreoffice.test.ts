import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { readPdf } from "@pccc/import/pdf";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { docxOf, planOf, said } from "./plan-trip.ts";
import { planWorld } from "./plan-worlds.ts";

const hasOffice = (process.env["PATH"] ?? "").split(delimiter).some((folder) => folder !== "" && existsSync(join(folder, "soffice")));
if (!hasOffice) console.warn("SKIPPED: plans are not written as PDF, soffice not found");
const worlds = fc.sample(planWorld, { seed: 20_261_127, numRuns: 4 });

describe.skipIf(!hasOffice)("a plan written as docx, turned into PDF and read back", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "pccc-plan-"));
    const files = worlds.map((_world, index) => join(folder, `plan-${index}.docx`));
    for (const [index, world] of worlds.entries()) await writeFile(files[index] ?? "", await docxOf(world));
    const profile = pathToFileURL(join(folder, "profile")).href;
    const options = [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", "pdf", "--outdir", folder];
    await promisify(execFile)("soffice", [...options, ...files], { timeout: 110_000 });
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(worlds.map((world, index) => [index, world.line, world] as const))(
    "[HW3] is the same plan: %i, %s",
    async (index, line, world) => {
      const read = await readPdf(new Uint8Array(await readFile(join(folder, `plan-${index}.pdf`))), "plan.pdf");
      if (!read.ok) throw read.error;
      expect(said(planOf(read.value, line))).toEqual(said(world.plan));
    },
  );
});
