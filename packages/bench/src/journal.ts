// Appends against a plain INSERT without chain in the same run, cold opening from segments and from bodies, recovery, and size.
// `npm run bench -- journal [ENTRIES]`; a million entries where absent.
import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type Draft, type Journal, type JournalDriver, type JournalSource, makeJournal } from "@pccc/core";
import { postgres } from "@pccc/store-postgres";
import { sqlite } from "@pccc/store-sqlite";
import { startPrivatePostgres } from "@pccc/testing";
import pg from "pg";
import { type ColdPlace, openCold } from "./journal/open-cold.ts";

const entryCount = Number(process.argv[2] ?? 1_000_000);
const secondsPerRun = 2;
const out = (text: string): void => void process.stdout.write(`${text}\n`);
const number = (value: number): string => Math.round(value).toLocaleString("en");
const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();
const journalOver = (driver: JournalDriver): Journal =>
  makeJournal(driver, { now: () => Date.now(), randomBytes: (size) => randomBytes(size), sha256 });
const targets: { readonly name: string; readonly measured: number; readonly atLeast: number; readonly aim: number }[] = [];
let disagreements = 0;
function check(name: string, same: boolean): void {
  if (same) return;
  disagreements += 1;
  out(`DISAGREES: ${name}`);
}

const firstMoment = Date.UTC(2026, 2, 1);
function submission(at: number): Draft {
  const unit = `front.commune-${String(at % 3321).padStart(4, "0")}`;
  const period = `nd09:2026-${String((Math.floor(at / 3321) % 12) + 1).padStart(2, "0")}`;
  // Times of people, who keep to no beat: what goes in steps takes no room in a segment, and would flatter it.
  const sent = firstMoment + at + ((at * 2_654_435_761) % 86_400_000);
  const body = {
    obligation: `bao-cao@${unit}/${period}`,
    edition: 1,
    effective: firstMoment + at,
    sent,
    registered: sent + 60_000 + ((at * 40_503) % 3_600_000),
    evidence: [{ name: "bao-cao.docx", digest: (at * 2_654_435_761).toString(16).padStart(64, "0").slice(-64) }],
  };
  return { kind: "submission", key: `${body.obligation}#${at}`, shape: 1, unit, period, body, expected: "any" };
}

/** Runs callers side by side for some seconds; the calls that ended in one second. */
async function rate(
  callers: number,
  call: (caller: number, turn: number) => Promise<unknown>,
): Promise<{ perSecond: number; calls: number }> {
  const begun = performance.now();
  const until = begun + secondsPerRun * 1000;
  let calls = 0;
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      for (let turn = 0; performance.now() < until; turn += 1) {
        await call(caller, turn);
        calls += 1;
      }
    }),
  );
  return { perSecond: (calls * 1000) / (performance.now() - begun), calls };
}

interface PlainStore {
  readonly insert: (caller: number, drafts: readonly Draft[]) => Promise<unknown>;
  readonly rows: () => Promise<number>;
  readonly close: () => Promise<void>;
}

async function compareAppends(
  name: string,
  openJournal: (run: string) => Promise<JournalDriver>,
  openPlain: (callers: number) => Promise<PlainStore>,
): Promise<void> {
  out(`\n# ${name}: appends of one caller and of eight, each durable before it returns (${secondsPerRun} s each)`);
  out(
    `${"callers".padStart(8)}${"batch".padStart(8)}${"plain INSERT/s".padStart(18)}${"journal/s".padStart(14)}${"entries/s".padStart(14)}${"ratio".padStart(9)}`,
  );
  for (const batch of [1, 100]) {
    for (const callers of [1, 8]) {
      const draftsOf = (caller: number, turn: number): readonly Draft[] =>
        Array.from({ length: batch }, (_, at) => submission((turn * 8 + caller) * batch + at));
      const plain = await openPlain(callers);
      const driver = await openJournal(`appends_${batch}_${callers}`);
      const journal = journalOver(driver);
      // A short run first, so that both are warm; then one half each in turn, so that neither has the better moment.
      for (let turn = 0; turn < 50; turn += 1) {
        await plain.insert(0, draftsOf(0, turn));
        await journal.append(draftsOf(0, turn), { actor: "post-1" });
      }
      const insert = async (caller: number, turn: number): Promise<unknown> => plain.insert(caller, draftsOf(caller, turn));
      const append = async (caller: number, turn: number): Promise<unknown> => journal.append(draftsOf(caller, turn), { actor: "post-1" });
      const runs = [await rate(callers, insert), await rate(callers, append), await rate(callers, insert), await rate(callers, append)];
      const sum = (at: number): number => (runs[at]?.calls ?? 0) + (runs[at + 2]?.calls ?? 0);
      const mean = (at: number): number => ((runs[at]?.perSecond ?? 0) + (runs[at + 2]?.perSecond ?? 0)) / 2;
      check(`${name}: rows of the plain table`, (await plain.rows()) === (sum(0) + 50) * batch);
      const verified = await journal.verify();
      check(`${name}: entries of the chain`, verified.ok && verified.value.entries === (sum(1) + 50) * batch);
      const ratio = mean(1) / mean(0);
      out(
        `${String(callers).padStart(8)}${String(batch).padStart(8)}${number(mean(0)).padStart(18)}${number(mean(1)).padStart(14)}${number(mean(1) * batch).padStart(14)}${ratio.toFixed(2).padStart(9)}`,
      );
      if (name.startsWith("PostgreSQL") && callers === 8 && batch === 1) {
        targets.push({ name: "append, 8 callers, PostgreSQL / plain INSERT", measured: ratio, atLeast: 0.5, aim: 0.9 });
      }
      await plain.close();
      await journal.close();
    }
  }
}

const folder = mkdtempSync(join(tmpdir(), "pccc-bench-journal-"));
const server = await startPrivatePostgres();
const serverName = `PostgreSQL ${/[\d.]+/u.exec(server?.version ?? "")?.[0] ?? ""}`;

async function plainSqlite(): Promise<PlainStore> {
  const file = join(folder, `plain-${randomBytes(4).toString("hex")}.db`);
  const db = new DatabaseSync(file);
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  db.exec("CREATE TABLE plain (id INTEGER PRIMARY KEY, kind TEXT, key TEXT, unit TEXT, period TEXT, body TEXT) STRICT");
  const insert = db.prepare("INSERT INTO plain (kind, key, unit, period, body) VALUES (?, ?, ?, ?, ?)");
  return {
    insert: async (_, drafts) => {
      db.exec("BEGIN");
      for (const { kind, key, unit, period, body } of drafts) insert.run(kind, key, unit ?? null, period ?? null, JSON.stringify(body));
      db.exec("COMMIT");
    },
    rows: async () => Number(db.prepare("SELECT count(*) AS rows FROM plain").get()?.["rows"]),
    close: async () => db.close(),
  };
}

async function plainPostgres(url: string, callers: number): Promise<PlainStore> {
  const table = `plain_${randomBytes(4).toString("hex")}`;
  const clients = await Promise.all(
    Array.from({ length: callers }, async () => {
      const client = new pg.Client(url);
      await client.connect();
      return client;
    }),
  );
  const query = async (caller: number, text: string, values: readonly unknown[] = []): Promise<readonly Record<string, unknown>[]> =>
    (await clients[caller]?.query<Record<string, unknown>>(values.length === 0 ? { text } : { name: "insert", text, values: [...values] }))
      ?.rows ?? [];
  await query(
    0,
    `CREATE TABLE ${table} (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, kind text, key text, unit text, period text, body text)`,
  );
  const into = `INSERT INTO ${table} (kind, key, unit, period, body)`;
  const one = `${into} VALUES ($1, $2, $3, $4, $5)`;
  const many = `${into} SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])`;
  const valuesOf = ({ kind, key, unit, period, body }: Draft): readonly unknown[] => [kind, key, unit, period, JSON.stringify(body)];
  return {
    insert: async (caller, drafts) => {
      const rows = drafts.map(valuesOf);
      const [first = []] = rows;
      return rows.length === 1
        ? query(caller, one, first)
        : query(
            caller,
            many,
            first.map((_, at) => rows.map((row) => row[at])),
          );
    },
    rows: async () => Number((await query(0, `SELECT count(*) AS rows FROM ${table}`))[0]?.["rows"]),
    close: async () => {
      await Promise.all(clients.map(async (client) => client.end()));
    },
  };
}

await compareAppends("SQLite", async (run) => sqlite({ file: join(folder, `${run}.db`) }).open(), plainSqlite);
if (server === undefined) out("\nno PostgreSQL is installed here: its part is left out");
else {
  await compareAppends(
    serverName,
    async (run) => postgres({ url: server.url, schema: run }).open(),
    async (callers) => plainPostgres(server.url, callers),
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function fill(source: JournalSource): Promise<number> {
  const journal = journalOver(await source.open());
  const begun = performance.now();
  const batch = 10_000;
  for (let first = 0; first < entryCount; first += batch) {
    const drafts = Array.from({ length: Math.min(batch, entryCount - first) }, (_, at) => submission(first + at));
    await journal.append(drafts, { actor: "post-1", appendId: `bulk-${first}` });
  }
  const perSecond = (entryCount * 1000) / (performance.now() - begun);
  await journal.close();
  return perSecond;
}

async function compareOpening(name: string, source: JournalSource, place: ColdPlace, sizeOf: () => Promise<number>): Promise<void> {
  out(`\n# ${name}: ${number(entryCount)} submissions`);
  out(`written in batches of 10,000: ${number(await fill(source))} entries/s`);
  const size = await sizeOf();
  const bodyBytes = JSON.stringify(submission(entryCount - 1).body).length;
  out(`on disk: ${(size / entryCount).toFixed(0)} bytes per submission, of which ${bodyBytes} are its body`);
  const made = await openCold(place, "segments");
  const bodies = [made];
  const segments = [made];
  for (let run = 0; run < 5; run += 1) {
    bodies.push(await openCold(place, "bodies"));
    segments.push(await openCold(place, "segments"));
  }
  check(`${name}: columns from segments`, new Set([...bodies, ...segments].map(({ fingerprint }) => fingerprint)).size === 1);
  // The first made the segments.
  const [slow, fast] = [bodies, segments].map((runs) => median(runs.slice(1).map(({ ms }) => ms))) as [number, number];
  out(
    `cold open into columns, each in a process of its own (median of 5): from bodies ${number(slow)} ms, from segments ${fast.toFixed(1)} ms: ${(slow / fast).toFixed(0)}x`,
  );
  // What does not grow with the journal would hide what does.
  if (entryCount >= 1_000_000)
    targets.push({ name: `cold open, segments / bodies, ${name.split(" ")[0]}`, measured: slow / fast, atLeast: 50, aim: 150 });
  const journal = journalOver(await source.open());
  const begun = performance.now();
  const verified = await journal.verify();
  check(`${name}: the chain`, verified.ok && verified.value.entries === entryCount);
  out(`verify: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  await journal.close();
}

const file = join(folder, "cold.db");
await compareOpening("SQLite", sqlite({ file }), { address: file }, async () => statSync(file).size);
const { recoverSqlite } = await import("./journal/recover-sqlite.ts");
out(`recovery after kill -9 under load, until the head is known: ${(await recoverSqlite(file)).toFixed(0)} ms`);

if (server !== undefined) {
  const { url } = server;
  const source = postgres({ url, schema: "cold" });
  const sizeOf = async (): Promise<number> => {
    const client = new pg.Client(url);
    await client.connect();
    const { rows } = await client.query<{ size: string }>(
      "SELECT sum(pg_total_relation_size(c.oid)) AS size FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'cold' AND c.relkind = 'r'",
    );
    await client.end();
    return Number(rows[0]?.size);
  };
  await compareOpening(serverName, source, { address: url, schema: "cold" }, sizeOf);
  const journal = journalOver(await source.open());
  let acknowledged = entryCount;
  const writing = (async () => {
    for (let turn = 0; turn < 2000; turn += 1) acknowledged = (await journal.append([submission(turn)], { actor: "post-2" })).head.seq;
  })();
  await new Promise((resolve) => setTimeout(resolve, 500));
  const begun = performance.now();
  await server.crash();
  const again = await source.open();
  const head = await again.head();
  out(`recovery of the server after a crash under load, until the head is known: ${(performance.now() - begun).toFixed(0)} ms`);
  check("PostgreSQL: what was acknowledged is there", head.seq >= acknowledged - 1);
  await writing;
  await again.close();
  await journal.close();
  await server.stop();
}
rmSync(folder, { recursive: true, force: true });

out("\n# targets of DESIGN section 9");
let met = 0;
for (const { name, measured, atLeast, aim } of targets) {
  if (measured >= atLeast) met += 1;
  out(
    `${measured >= atLeast ? "met   " : "MISSED"}  ${name.padEnd(48)} ${measured.toFixed(2).padStart(9)}   at least ${atLeast}, aim ${aim}${measured >= aim ? " (reached)" : ""}`,
  );
}
out(`${met} of ${targets.length} targets met, ${disagreements} disagreements`);
process.exitCode = met === targets.length && disagreements === 0 ? 0 : 1;
