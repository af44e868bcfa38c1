import { historyOf, type JournalHead, type Membership, plainDate, treeAt, type Unit, type UnitRegistry } from "@pccc/core";
import { memoryDriver } from "@pccc/core/memory";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPccc, type Pccc, unrestricted } from "../src/index.ts";
import { actor, land, units } from "./fixture.ts";

const corrections = fc.array(
  fc.record({
    kind: fc.constantFrom("rename", "reseat", "end"),
    unit: fc.constantFrom("a", "b"),
    n: fc.integer({ min: 1, max: 28 }),
  }),
  { maxLength: 6 },
);

/** What is said of every unit: where it sits on some days, and what became of it. */
function answers(registry: UnitRegistry): string {
  const days = ["2024-01-01", "2024-02-10", "2024-03-01"].map((day) => {
    const { ids, parent } = treeAt(registry, "state", plainDate(day));
    return [ids, [...parent]];
  });
  return JSON.stringify([days, registry.units, registry.units.map(({ id }) => historyOf(registry, id))]);
}

describe("units on record", () => {
  it("[HU1] are answered as known at an entry, byte for byte as they were answered then, also by who opens the journal later", async () => {
    await fc.assert(
      fc.asyncProperty(corrections, async (list) => {
        const driver = memoryDriver();
        const open = async (): Promise<Pccc> =>
          createPccc({ plugins: [land], journal: { open: async () => ({ ...driver, close: async () => {} }) }, access: unrestricted() });
        const app = await open();
        await app.loadUnits(units, actor);
        const given: { readonly head: JournalHead; readonly said: string }[] = [];
        const note = async (): Promise<void> => {
          given.push({ head: await app.head(), said: answers((await app.state()).registry) });
        };
        await note();
        for (const { kind, unit: id, n } of list) {
          const { registry } = await app.state();
          const unit = registry.units.find((known) => known.id === id) as Unit;
          const seat = registry.memberships.find((known) => known.unit === id) as Membership;
          const day = plainDate(`2024-02-${String(n).padStart(2, "0")}`);
          const membership = kind === "end" ? { ...seat, toInclusive: day } : { ...seat, basis: { ...seat.basis, provision: `${n}` } };
          await app.loadUnits(
            kind === "rename"
              ? { units: [{ ...unit, names: [{ name: `${id} ${n}` }] }], memberships: [], successions: [] }
              : { units: [], memberships: [membership], successions: [] },
            actor,
          );
          await note();
        }
        const reader = await open();
        for (const { head, said } of given) {
          expect(answers((await app.state(head)).registry)).toBe(said);
          expect(answers((await reader.state(head)).registry)).toBe(said);
        }
        await reader.close();
        await app.close();
      }),
      { numRuns: 15 },
    );
  });
});
