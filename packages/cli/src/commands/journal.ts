import { existsSync } from "node:fs";
import { formatFinding, type JournalDriver, type JournalHead } from "@pccc/core";
import { backupSqlite } from "@pccc/store-sqlite";
import { CliError } from "../cli-error.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { catalogues } from "../print-problem.ts";
import { type CommandContext, line, say, userPath } from "./context.ts";
import { copyEntries, type EntryStream, erasedBy, journalOver, sealedEntries } from "./journal-copy.ts";
import { readNdjson, writeNdjson } from "./journal-ndjson.ts";
import { isParquetName, readParquet, writeParquet } from "./journal-parquet.ts";
import { isServerAddress, journalAddress, shownAddress, withStore } from "./journal-store.ts";

/** Options of `pccc journal`. */
export interface JournalOptions {
  readonly erasures?: string;
}

type Report = Readonly<Record<string, unknown>>;

const reading = { mustExist: true, readOnly: true } as const;
const writing = { mustExist: false, readOnly: false } as const;

/** `pccc journal OPERATION JOURNAL [TARGET]`: what is done to a journal as a whole. */
export async function journalCommand(
  operation: string,
  from: string,
  to: string | undefined,
  options: JournalOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const source = journalAddress(from, context);
  const target = to === undefined ? undefined : journalAddress(to, context);
  if (operation === "info" && target === undefined) return infoOf(source, context);
  if (target === undefined || !["backup", "restore", "copy", "export", "import"].includes(operation)) {
    const problem = `journal ${operation} ${shownAddress(source)}: info JOURNAL · backup|copy|export JOURNAL TARGET · restore BACKUP TARGET · import FILE TARGET`;
    throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem });
  }
  const what = say(context, `Sổ nhật ký: ${operation}`, `Journal: ${operation}`);
  return context.progress.step(what, async () => {
    if (operation === "export") return exportTo(source, target, context);
    if (operation === "backup") return backupTo(source, target, context);
    if (operation === "restore") {
      requireAbsent(target, context);
      return copyTo(source, target, options.erasures === undefined ? undefined : journalAddress(options.erasures, context), context);
    }
    return copyTo(source, target, undefined, context, operation === "import");
  });
}

async function infoOf(source: string, context: CommandContext): Promise<ExitStatus> {
  return withStore(source, reading, context, async (driver) => {
    const head = await driver.head();
    const kinds: Record<string, number> = {};
    let personal = 0;
    let erased = 0;
    for await (const entry of sealedEntries(driver, 0, head.seq)) {
      kinds[entry.kind] = (kinds[entry.kind] ?? 0) + 1;
      if (entry.personal !== undefined) personal += 1;
      else if (entry.personalDigest !== undefined) erased += 1;
    }
    if (context.json) {
      context.io.out(`${JSON.stringify({ head, capabilities: driver.capabilities, kinds, personal, erased })}\n`);
      return exitStatus.done;
    }
    const recorded = head.seq === 0 ? "–" : new Date(head.recordedAt).toISOString();
    line(
      context,
      say(context, `Số mục: ${head.seq}, mục cuối ghi lúc ${recorded}`, `Entries: ${head.seq}, the last one recorded at ${recorded}`),
    );
    line(context, say(context, `Đầu chuỗi: ${head.hash}`, `Head: ${head.hash}`));
    line(context, say(context, `Phần cá nhân: còn ${personal}, đã xóa ${erased}`, `Personal parts: ${personal} kept, ${erased} erased`));
    for (const kind of Object.keys(kinds).sort()) line(context, `  ${kind}: ${kinds[kind]}`);
    return exitStatus.done;
  });
}

async function exportTo(source: string, target: string, context: CommandContext): Promise<ExitStatus> {
  const file = requireAbsent(target, context);
  return withStore(source, reading, context, async (driver) => {
    const head = await driver.head();
    await (isParquetName(file) ? writeParquet : writeNdjson)(file, sealedEntries(driver, 0, head.seq));
    return report({ target: file, head, written: head.seq }, head, context);
  });
}

async function backupTo(source: string, target: string, context: CommandContext): Promise<ExitStatus> {
  const file = requireAbsent(target, context);
  if (isServerAddress(source)) return copyTo(source, target, undefined, context);
  await backupSqlite(userPath(context, source), file);
  return withStore(target, reading, context, async (driver) => verified(driver, { target: file }, context));
}

async function copyTo(
  source: string,
  target: string,
  erasures: string | undefined,
  context: CommandContext,
  isExport = false,
): Promise<ExitStatus> {
  return withStore(target, writing, context, async (driver) => {
    const names = { source: shownAddress(source), target: shownAddress(target) };
    const say = progressOf(context);
    const copy = async (entries: EntryStream, last: number): Promise<number> =>
      copyEntries(entries, driver, names, (seq) => say(seq, last));
    const written = isExport
      ? await copy(readExport(userPath(context, source)), 0)
      : await withStore(source, reading, context, async (from) => {
          const [{ seq: begun }, { seq: last }] = [await driver.head(), await from.head()];
          if (begun > last) throw new CliError(exitStatus.input, "PCCC_CLI_JOURNAL_DIFFERS", { ...names, seq: last + 1 });
          // The entry before the first new one is read too: it must be the target's last.
          return copy(sealedEntries(from, Math.max(0, begun - 1), last), last);
        });
    const replayed = erasures === undefined ? 0 : await replayErasures(erasures, driver, context);
    return verified(driver, { target: shownAddress(target), written, replayed }, context);
  });
}

/** What was erased after the backup was made must not come back with it. */
async function replayErasures(source: string, driver: JournalDriver, context: CommandContext): Promise<number> {
  const named = new Set<number>();
  const head = await driver.head();
  const collect = async (entries: EntryStream): Promise<void> => {
    for await (const entry of entries) {
      if (entry.seq === head.seq && entry.hash !== head.hash) {
        throw new CliError(exitStatus.input, "PCCC_CLI_JOURNAL_DIFFERS", { source: shownAddress(source), target: "", seq: entry.seq });
      }
      for (const seq of erasedBy(entry)) if (seq <= head.seq) named.add(seq);
    }
  };
  const isExport = source.endsWith(".ndjson") || isParquetName(source);
  if (isExport) await collect(readExport(userPath(context, source)));
  else await withStore(source, reading, context, async (from) => collect(sealedEntries(from, 0, (await from.head()).seq)));
  const seqs: number[] = [];
  for await (const entry of sealedEntries(driver, 0, head.seq))
    if (entry.personal !== undefined && named.has(entry.seq)) seqs.push(entry.seq);
  if (seqs.length === 0) return 0;
  const body = { seqs, basis: "replayed from a later journal after a restore" };
  const draft = { kind: "erasure", key: `restore-${head.seq}-${head.hash.slice(0, 12)}`, shape: 1, body, expected: "any" as const };
  await journalOver(driver).append([draft], { actor: "cli:clerk" });
  return seqs.length;
}

async function verified(driver: JournalDriver, told: Report, context: CommandContext): Promise<ExitStatus> {
  const chain = await journalOver(driver).verify();
  if (chain.ok) return report({ ...told, head: chain.value.head, entries: chain.value.entries }, chain.value.head, context);
  const { code, params } = chain.error.finding;
  const { message, advice } = formatFinding(catalogues, chain.error.finding, context.language);
  if (context.json) context.io.out(`${JSON.stringify({ ok: false, ...told, code, params, message, advice })}\n`);
  else line(context, `${code}: ${message}\n  → ${advice}`);
  return exitStatus.findings;
}

function report(told: Report, head: JournalHead, context: CommandContext): ExitStatus {
  if (context.json) context.io.out(`${JSON.stringify({ ok: true, ...told })}\n`);
  else {
    const target = String(told["target"]);
    const hash = head.hash.slice(0, 12);
    line(
      context,
      say(context, `Xong: ${target} có ${head.seq} mục, đến ${hash}.`, `Done: ${target} holds ${head.seq} entries, up to ${hash}.`),
    );
    const replayed = Number(told["replayed"] ?? 0);
    if (replayed > 0) line(context, say(context, `Đã xóa lại ${replayed} phần cá nhân.`, `${replayed} personal parts were erased again.`));
  }
  return exitStatus.done;
}

function readExport(file: string): EntryStream {
  return isParquetName(file) ? readParquet(file) : readNdjson(file);
}

function requireAbsent(target: string, context: CommandContext): string {
  const file = userPath(context, target);
  if (!isServerAddress(target) && existsSync(file)) throw new CliError(exitStatus.input, "PCCC_CLI_FILE_EXISTS", { file });
  return file;
}

function progressOf(context: CommandContext): (done: number, of: number) => void {
  if (!context.io.isTerminal || context.json) return () => undefined;
  return (done, of) => context.io.error(`… ${done}${of > 0 ? `/${of}` : ""}\n`);
}
