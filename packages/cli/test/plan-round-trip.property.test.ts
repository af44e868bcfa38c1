import type { Plan } from "@pccc/core";
import { readDocx } from "@pccc/import/docx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { docxOf, planOf, said } from "./plan-trip.ts";
import { planWorld, type PlanWorld } from "./plan-worlds.ts";

async function readBack(world: PlanWorld): Promise<Plan> {
  const read = readDocx(await docxOf(world), "plan.docx");
  if (!read.ok) throw read.error;
  return planOf(read.value, world.line);
}

describe("a plan written as docx and read back", () => {
  it("[HW1] is the same plan", async () => {
    await fc.assert(
      fc.asyncProperty(planWorld, async (world) => {
        expect(said(await readBack(world))).toEqual(said(world.plan));
      }),
      { numRuns: 50 },
    );
  });

  it("[HW2] stays the same, its duties too, when it is written and read again", async () => {
    await fc.assert(
      fc.asyncProperty(planWorld, async (world) => {
        const once = await readBack(world);
        const twice = await readBack({ ...world, plan: once });
        expect(said(twice)).toEqual(said(once));
        expect(twice.duties).toEqual(once.duties);
      }),
      { numRuns: 15 },
    );
  });
});
