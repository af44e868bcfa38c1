import { randomBytes } from "node:crypto";
import { postgres } from "@pccc/store-postgres";
import { startCuttingProxy } from "@pccc/testing";
import { afterAll, describe, expect, it } from "vitest";
import { actor, askServer, draft, journalOf } from "./postgres-tools.ts";
import { startServerOrSay } from "./start-server-or-say.ts";

const found = await startServerOrSay();
afterAll(async () => found?.stop());

describe.skipIf(found === undefined)("reads of a real server", () => {
  const server = found as NonNullable<typeof found>;

  it("[PG13] share a connection that is theirs at the same time, however many they are", async () => {
    const driver = await postgres({ url: server.url, schema: "shared" }).open();
    const journal = journalOf(driver);
    await journal.append([draft("a"), draft("b")], actor);
    const segments = new Map(
      ["quote's \\ %", "0", "large"].map((name, at) => [name, new Uint8Array(randomBytes([300, 0, 2 ** 20][at] ?? 0))]),
    );
    for (const [name, bytes] of segments) await driver.putSegment?.(name, bytes);
    const names = Array.from({ length: 30 }, (_, at) => [...segments.keys(), "absent"][at % 4] as string);
    const [heads, pages, bytes] = await Promise.all([
      Promise.all(names.map(async () => driver.head())),
      Promise.all(names.map(async (_, at) => driver.read({ afterSeq: at % 2, throughSeq: 2, limit: 1 }))),
      Promise.all(names.map(async (name) => driver.getSegment?.(name))),
    ]);
    expect(new Set(heads.map(({ seq }) => seq))).toEqual(new Set([2]));
    expect(pages.map((page) => page.map(({ key }) => key))).toEqual(names.map((_, at) => [at % 2 === 0 ? "a" : "b"]));
    expect(bytes).toEqual(names.map((name) => segments.get(name)));
    expect(await askServer(server.url, "SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = 'pccc'")).toEqual([
      { count: 1 },
    ]);
    await driver.close();
  });

  it("[PG13] all come when the connection that they share is cut", async () => {
    const proxy = await startCuttingProxy(server.port);
    const journal = journalOf(await postgres({ url: server.url.replace(/:\d+\//u, `:${proxy.port}/`), schema: "shared_cut" }).open());
    await journal.append([draft("a")], actor);
    const heads = Array.from({ length: 20 }, async () => journal.head());
    const more = Array.from({ length: 5 }, async () => heads[0]?.then(async () => journal.head()));
    proxy.cut();
    expect(new Set((await Promise.all([...heads, ...more])).map((head) => head?.seq))).toEqual(new Set([1]));
    await journal.close();
    await proxy.close();
  });

  it("[PG13] let a commit in between where there is one connection only", async () => {
    const driver = await postgres({ url: server.url, schema: "shared_one", maxConnections: 1 }).open();
    const journal = journalOf(driver);
    await journal.append([draft("large", { body: "x".repeat(2 ** 20) })], actor);
    const read = async (): Promise<unknown> => driver.read({ afterSeq: 0, throughSeq: 1, limit: 1 });
    let isWritten = false;
    // Asks again before it is answered, with answers that take their time: there is always somebody who reads.
    const reading = (async () => {
      for (let asked = read(); !isWritten; ) {
        const next = read();
        await asked;
        asked = next;
      }
    })();
    await journal.append([draft("a")], actor);
    isWritten = true;
    await reading;
    expect((await journal.head()).seq).toBe(2);
    await journal.close();
  });
});
