import {
  type ColumnProjection,
  type ColumnTable,
  type Journal,
  type JournalDriver,
  JournalError,
  loadColumns,
  makeJournal,
} from "@pccc/core";
import { memoryDriver } from "@pccc/core/memory";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changed, draft, sealedOf, sha256, tools } from "./journal-tools.ts";

const projection: ColumnProjection = {
  id: "test.bodies",
  version: 1,
  kinds: ["submission"],
  columns: { unit: "text", period: "text", count: "integer" },
  toRow: (entry) => {
    if (entry.opaque) return undefined;
    const { count } = entry.body as { readonly count: number };
    return count === 13 ? undefined : { unit: entry.sealed.unit, period: entry.sealed.period, count };
  },
};

const drafts = fc.array(
  fc.record({
    kind: fc.constantFrom("submission", "verdict"),
    unit: fc.constantFrom(undefined, "", "front.quang-tho", "Đồng Kỵ"),
    period: fc.option(
      fc.string({ maxLength: 3 }).filter((text) => !/^\ufeff|\p{Cc}/u.test(text) && text.isWellFormed()),
      { nil: undefined },
    ),
    count: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.maxSafeInteger()),
  }),
  { minLength: 1, maxLength: 40 },
);

interface Given {
  readonly kind: string;
  readonly unit: string | undefined;
  readonly period: string | undefined;
  readonly count: number;
}

async function journalWith(driver: JournalDriver, given: readonly Given[]): Promise<Journal> {
  const journal = makeJournal(driver, tools());
  const bodies = given.map(({ kind, unit, period, count }, at) =>
    draft(`k${at}`, {
      kind,
      body: { count },
      personal: { note: `SECRET-${at}` },
      ...(unit === undefined ? {} : { unit }),
      ...(period === undefined ? {} : { period }),
    }),
  );
  await journal.append(bodies, { actor: "post-1" });
  return journal;
}

/** Row by row, in the plainest way. */
async function naive(driver: JournalDriver): Promise<readonly unknown[]> {
  return (await sealedOf(driver)).flatMap(({ seq, kind, unit, period, body }) => {
    const { count } = JSON.parse(body) as { readonly count: number };
    return kind === "submission" && count !== 13 ? [{ seq, unit, period, count }] : [];
  });
}

function rowsOf({ rows, columns }: ColumnTable): readonly unknown[] {
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [
        name,
        column.kind === "integer" ? column.values[row] : column.dictionary[column.codes[row] ?? 0],
      ]),
    ),
  );
}

function headOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(36, 36 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(32, true)));
}

/** A segment with another head of the same length, and the digest that goes with it. */
function withHead(bytes: Uint8Array, change: (head: string) => string): Uint8Array {
  const head = headOf(bytes);
  const changedHead = change(head).padEnd(head.length);
  expect(changedHead).not.toBe(head);
  const other = Uint8Array.from(bytes);
  other.set(new TextEncoder().encode(changedHead), 36);
  other.set(sha256(other.subarray(32)));
  return other;
}

describe("columns of a journal", () => {
  it("[J21] are kept in this form: one that differs must have another number", async () => {
    const kept: (readonly [string, Uint8Array])[] = [];
    const driver = changed(memoryDriver(), { putSegment: async (name, bytes) => void kept.push([name, bytes]) });
    const units = ["b", undefined, "a", "b", "b", "a"];
    const counts = [300, 1, 70_000, 5, 1_000_005, 1_000_006];
    const given = units.map((unit, at) => ({ kind: "submission", unit, period: "q1", count: counts[at] as number }));
    const { columns } = await loadColumns(await journalWith(driver, given), projection, { sha256, blockEntries: 3 });
    expect(columns["unit"]).toEqual({ kind: "text", codes: Uint8Array.from([1, 0, 2, 1, 1, 2]), dictionary: [undefined, "b", "a"] });
    const numbers = (bytes: Uint8Array): string =>
      Buffer.from(bytes.subarray(Math.ceil((36 + headOf(bytes).length) / 8) * 8)).toString("hex");
    expect(kept.map(([, bytes]) => [JSON.parse(headOf(bytes)), numbers(bytes)])).toEqual([
      [
        {
          form: 2,
          name: kept[0]?.[0],
          rows: 3,
          columns: [
            { name: "seq", base: 1, step: 1 },
            { name: "unit", base: 0, array: "u1", texts: { before: 0, added: ["b", "a"] } },
            { name: "period", base: 1, step: 0, texts: { before: 0, added: ["q1"] } },
            { name: "count", base: 0, array: "u4" },
          ],
        },
        "0100020000000000" + "2c0100000100000070110100" + "00000000",
      ],
      [
        {
          form: 2,
          name: kept[1]?.[0],
          rows: 3,
          columns: [
            { name: "seq", base: 4, step: 1 },
            { name: "unit", base: 0, array: "u1", texts: { before: 2, added: [] } },
            { name: "period", base: 1, step: 0, texts: { before: 1, added: [] } },
            { name: "count", base: 0, array: "u4" },
          ],
        },
        "0101020000000000" + "0500000045420f0046420f00" + "00000000",
      ],
    ]);
  });

  it("[J21] are the same from bodies, from new segments and from old ones, and hold no personal part", async () => {
    await fc.assert(
      fc.asyncProperty(drafts, fc.constantFrom(1, 2, 3, 5, 9, 16, 32), async (given, blockEntries) => {
        const kept = new Map<string, Uint8Array>();
        const memory = memoryDriver();
        const driver = changed(memory, {
          getSegment: async (name) => kept.get(name),
          putSegment: async (name, bytes) => void kept.set(name, bytes),
        });
        const journal = await journalWith(driver, given);
        const expected = await naive(driver);
        for (let time = 0; time < 2; time += 1) {
          const table = await loadColumns(journal, projection, { sha256, blockEntries });
          expect(table.throughSeq).toBe(given.length);
          expect(rowsOf(table)).toEqual(expected);
          const appeared = new Set((expected as readonly Partial<Given>[]).map(({ unit }) => unit).filter((unit) => unit !== undefined));
          expect(table.columns["unit"]).toMatchObject({ dictionary: [undefined, ...appeared] });
        }
        let [segments, rest] = [0, given.length];
        for (const size of [blockEntries, blockEntries / 16].filter((each) => Number.isInteger(each))) {
          segments += Math.floor(rest / size);
          rest %= size;
        }
        expect(kept.size).toBe(segments);
        for (const bytes of kept.values()) expect(Buffer.from(bytes).includes("SECRET")).toBe(false);
      }),
    );
  });

  it("[J21] come from the bodies again when a segment is damaged, or of another version or chain", async () => {
    const driver = memoryDriver();
    const reads: number[] = [];
    const names: string[] = [];
    let damage = (bytes: Uint8Array): Uint8Array => bytes;
    const watched = changed(driver, {
      read: async (range) => {
        if (range.kinds !== undefined) reads.push(range.afterSeq);
        return driver.read(range);
      },
      getSegment: async (name) => {
        const found = await driver.getSegment?.(name);
        return found === undefined ? undefined : damage(found);
      },
      putSegment: async (name, bytes) => {
        names.push(name);
        await driver.putSegment?.(name, bytes);
      },
    });
    const journal = await journalWith(
      watched,
      Array.from({ length: 4 }, (_, count) => ({ kind: "submission", unit: "a", period: undefined, count })),
    );
    const load = async (changes: Partial<ColumnProjection> = {}): Promise<number> => {
      reads.length = 0;
      const table = await loadColumns(journal, { ...projection, ...changes }, { sha256, blockEntries: 4 });
      expect(rowsOf(table)).toEqual(await naive(driver));
      return reads.length;
    };
    expect([await load(), await load()]).toEqual([1, 0]);
    expect(names).toEqual([`test.bodies@1/1-4/${(await journal.head()).hash}`]);
    expect(await load({ version: 2 })).toBe(1);
    const cuts: readonly ((bytes: Uint8Array) => Uint8Array)[] = [
      // Sound bytes, but of another segment, of an older and a newer form, of other columns, and after other texts.
      (bytes) => withHead(bytes, (head) => head.replace("/1-4/", "/5-8/")),
      (bytes) => withHead(bytes, (head) => head.replace('"form":2', '"form":1')),
      (bytes) => withHead(bytes, (head) => head.replace('"form":2', '"form":3').replace('"step":1', '"vary":1')),
      (bytes) => withHead(bytes, (head) => head.replace('"name":"count"', '"name":"sum"')),
      (bytes) => withHead(bytes, (head) => head.replace('"before":0', '"before":1')),
      (bytes) => bytes.slice(0, -1),
      () => new Uint8Array(),
      (bytes) => bytes.map((byte, at) => (at === bytes.length - 20 ? byte ^ 1 : byte)),
    ];
    for (const cut of cuts) {
      damage = cut;
      expect(await load()).toBe(1);
    }
    // Found at an odd place in memory, as a database client may give it.
    damage = (bytes) => {
      const shifted = new Uint8Array(bytes.length + 1);
      shifted.set(bytes, 1);
      return shifted.subarray(1);
    };
    expect(await load()).toBe(0);
  });

  it("[J21] come all the same where no segment can be kept, and a fault of the store is told", async () => {
    const failing = (reason: "ReadOnly" | "Corrupt"): JournalDriver =>
      changed(memoryDriver(), {
        putSegment: async () => {
          throw new JournalError("putSegment", reason, "not here");
        },
      });
    const given = [{ kind: "submission", unit: "a", period: "p", count: 2 ** 40 }];
    const without = changed(memoryDriver(), { capabilities: { durable: false, concurrentWriters: false, segments: false } });
    for (const driver of [failing("ReadOnly"), without]) {
      const table = await loadColumns(await journalWith(driver, given), projection, { sha256, blockEntries: 1 });
      expect(rowsOf(table)).toEqual([{ seq: 1, unit: "a", period: "p", count: 2 ** 40 }]);
    }
    const corrupt = await journalWith(failing("Corrupt"), given);
    await expect(loadColumns(corrupt, projection, { sha256, blockEntries: 1 })).rejects.toMatchObject({ reason: "Corrupt" });
    const wrong = { ...projection, toRow: () => ({ unit: 1, period: "p", count: 1 }) };
    await expect(loadColumns(corrupt, wrong, { sha256 })).rejects.toThrow("the column unit holds texts, not 1");
  });
});
