import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { canonicalJson, type Draft, makeJournal } from "@pccc/core";
import { memoryDriver } from "@pccc/core/memory";
import { definePlugin, type Layout, type Plugin } from "@pccc/plugin";
import { firstEdition } from "@pccc/rules";
import { describe, expect, it } from "vitest";
import { compose, coreEntryKinds, createPccc, unrestricted } from "../src/index.ts";
import { sha256, sha256Hex } from "../src/platform.ts";
import type { RecordedLaw } from "../src/journal-state.ts";
import { recordedComposition } from "../src/recorded-composition.ts";
import { actor, land, units } from "./fixture.ts";

const goldenOf = <A>(kind: string): readonly { readonly body: A }[] =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`golden/${kind}.1.json`, import.meta.url)), "utf8")) as readonly { readonly body: A }[];

/** One of everything that is law data, so that a part that comes or goes changes what is written. */
const law: Plugin = definePlugin({
  id: "law",
  version: "1.2.3",
  apiLevel: 1,
  needs: ["land"],
  provides: {
    figures: { "law.wells": { id: "law.wells", title: { vi: "Giếng", en: "Wells" } } },
    dutyKinds: { "law.drill": { id: "law.drill", title: { vi: "Diễn tập" } } },
    punctualityPolicies: { "law.first": { ...firstEdition, id: "law.first" } },
    urgingPolicies: {
      "law.urging": {
        id: "law.urging",
        title: { vi: "Đôn đốc" },
        basis: [],
        steps: [{ id: "first", title: { vi: "Nhắc" }, direction: "before", n: 3, unit: "workingDay", tell: ["debtor"] }],
      },
    },
    layouts: { "law.layout": { id: "law.layout", title: { vi: "Thể thức" }, line: "state" } as Layout },
    unitPacks: {
      "law.units": { id: "law.units", title: { vi: "Đơn vị" }, basis: [], records: () => units, matchIssuer: () => undefined },
    },
    documentPacks: { "law.documents": { id: "law.documents", title: { vi: "Văn bản" }, records: { documents: [], relations: [] } } },
  },
});

describe("what the application itself writes", () => {
  const [golden] = goldenOf<RecordedLaw>("composition");

  it("[HK2] composition: a write today puts the golden body on record, byte for byte", async () => {
    const driver = memoryDriver();
    const app = await createPccc({ plugins: [land, law], journal: { open: async () => driver }, access: unrestricted() });
    await app.loadUnits(units, actor);
    const [first] = await driver.read({ afterSeq: 0, throughSeq: 1, limit: 1 });
    expect([first?.kind, first?.key, first?.shape, first?.personal]).toEqual(["composition", "composition", 1, undefined]);
    expect(first?.body).toBe(canonicalJson(golden?.body));
  });

  it("[HK2] composition: the golden body is the law of its digest, and old law is read from it", () => {
    if (golden === undefined) throw new Error("no golden composition");
    expect(sha256Hex(canonicalJson(golden.body.law))).toBe(golden.body.digest);
    const read = recordedComposition(compose([], []), golden.body);
    expect(Object.keys(read.regimes)).toEqual(["land.calendar-quarters"]);
    expect(Object.keys(read.sheets)).toEqual(["land.sheet"]);
    expect(read.calendars["land.calendar"]).toMatchObject({ firstYear: 2024, lastYear: 2025 });
    expect(read.digest).toBe(golden.body.digest);
  });

  const erasures = goldenOf<{ readonly seqs: readonly number[]; readonly basis: string }>("erasure");
  const note = (key: string): Draft => ({
    kind: "verdict",
    key,
    shape: 1,
    body: { key },
    personal: { reason: "x" },
    expected: "any",
  });
  const openJournal = async (): Promise<{
    readonly driver: ReturnType<typeof memoryDriver>;
    readonly journal: ReturnType<typeof makeJournal>;
  }> => {
    const driver = memoryDriver();
    let drawn = 0;
    const tools = {
      now: () => 1_700_000_000_000,
      randomBytes: (size: number) => new Uint8Array(size).fill((drawn += 1)),
      sha256,
      kinds: coreEntryKinds,
    };
    const journal = makeJournal(driver, tools);
    await journal.append([note("a"), note("b"), note("c")], { actor: "post-1" });
    return { driver, journal };
  };

  it.each(erasures)("[HK2] erasure: the golden body of $body.seqs erases what it names, and the chain holds", async ({ body }) => {
    const { driver, journal } = await openJournal();
    await journal.append([{ kind: "erasure", key: "request-1", shape: 1, body, expected: 0 }], { actor: "post-2" });
    const entries = await driver.read({ afterSeq: 0, throughSeq: 4, limit: 4 });
    const erased = entries.filter(({ personal, personalDigest }) => personal === undefined && personalDigest !== undefined);
    expect(erased.map(({ seq }) => seq)).toEqual(body.seqs);
    expect(entries.at(-1)?.body).toBe(canonicalJson(body));
    expect(await journal.verify()).toMatchObject({ ok: true });
  });

  it.each(["seqs", "basis"])("[HK3] erasure: a body without %s is refused", async (field) => {
    const { driver, journal } = await openJournal();
    const { [field]: _, ...body } = (erasures[0] as { readonly body: unknown }).body as Readonly<Record<string, unknown>>;
    await expect(journal.append([{ kind: "erasure", key: "r", shape: 1, body, expected: 0 }], { actor: "post-2" })).rejects.toMatchObject({
      reason: "Invalid",
    });
    expect((await driver.head()).seq).toBe(3);
  });
});
