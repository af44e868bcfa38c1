// Kills writers, crashes servers, opens again and verifies, for so many minutes: `npm run soak -- MINUTES [SEED]`.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { postgres } from "@pccc/store-postgres";
import { sqlite } from "@pccc/store-sqlite";
import { type SharedStore, soakJournal, startPrivatePostgres } from "@pccc/testing";

const minutes = Number(process.argv[2] ?? Number.NaN);
const seed = Number(process.argv[3] ?? Math.trunc(Math.random() * 2 ** 31));
if (!(minutes > 0) || !Number.isSafeInteger(seed)) {
  process.stderr.write("usage: npm run soak -- MINUTES [SEED]\n");
  process.exit(2);
}
const out = (text: string): void => void process.stdout.write(`${text}\n`);
const folder = mkdtempSync(join(tmpdir(), "pccc-soak-"));
const server = await startPrivatePostgres();
if (server === undefined) out("notice: no PostgreSQL is installed here: its part is left out");
let stores = 0;
const script = fileURLToPath(new URL("write-child.ts", import.meta.url));
const command = (...args: readonly string[]): [string, ...string[]] => [process.execPath, "--conditions=@pccc/source", script, ...args];

async function sqliteStore(): Promise<SharedStore> {
  stores += 1;
  const file = join(folder, `${stores}.db`);
  return { open: async () => sqlite({ file }).open(), writerCommand: command("sqlite", file) };
}

async function postgresStore(url: string): Promise<SharedStore> {
  stores += 1;
  const schema = `soak_${stores}`;
  return { open: async () => postgres({ url, schema }).open(), writerCommand: command("postgres", url, schema) };
}

const largeStore = minutes >= 5 ? 1_000_000 : Math.ceil(minutes * 100_000);
const seconds = (minutes * 60) / (server === undefined ? 1 : 2);
const random = numbersOf(seed);
out(`seed ${seed}; large stores of ${largeStore.toLocaleString("en")} entries`);
const subjects = [
  { name: "SQLite", makeStore: sqliteStore },
  ...(server === undefined
    ? []
    : [{ name: "PostgreSQL", makeStore: async () => postgresStore(server.url), crash: async () => server.crash() }]),
];
let broken = 0;
for (const subject of subjects) {
  const { kills, crashes, acknowledged, entries, faults } = await soakJournal({ ...subject, seconds, largeStore, random, tell: out });
  out(
    `${subject.name}: ${kills} writers killed, ${crashes} servers crashed, ${acknowledged} appends acknowledged, ${entries} entries verified`,
  );
  for (const fault of faults) out(`  LOST OR WRONG: ${fault}`);
  broken += faults.length;
}
await server?.stop();
rmSync(folder, { recursive: true, force: true });
out(broken === 0 ? "nothing was lost" : `${broken} faults; run it again with the seed ${seed}`);
process.exitCode = broken === 0 ? 0 : 1;

/** Numbers from 0 to 1 in an order that the seed decides. */
function numbersOf(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
