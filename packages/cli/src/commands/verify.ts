import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { JournalHead } from "@pccc/core";
import { formatFinding } from "@pccc/core";
import { type FieldFault, fieldParams, parseRecord } from "@pccc/core/schema";
import type { BoardDocument, VerifyFault } from "@pccc/host";
import { CliError } from "../cli-error.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { readUserFile } from "../files.ts";
import { withApplication } from "../job/open-application.ts";
import { noJson } from "../no-json.ts";
import { catalogues } from "../print-problem.ts";
import { readRegimeFile } from "../read-regime-file.ts";
import { readSheetFile } from "../read-sheet-file.ts";
import { boardDocumentSchema, boardFormat } from "./board-document.schema.ts";
import { printCloses, verifyCloses } from "./verify-closes.ts";
import { verifyReceiptFile } from "./verify-receipt.ts";
import { type CommandContext, line, say, userPath } from "./context.ts";

/** Where the other half of what is verified lies; beside the file given where absent. */
export interface VerifyOptions {
  readonly journal?: string;
  readonly board?: string;
  /** The sheet's file, where the board was scored by one. */
  readonly sheet?: string;
  /** The files of the sheets whose results it reads. */
  readonly resultSheets?: readonly string[];
  /** The file of regimes, where the board was computed with one. */
  readonly regimes?: string;
  /** The key that a receipt must be sealed with. */
  readonly publicKey?: string;
}

/** `pccc verify FILE`: tells by itself whether it was given a journal, a board or a receipt; a receipt is checked by itself, a board against its journal. */
export async function verifyCommand(given: string, options: VerifyOptions, context: CommandContext): Promise<ExitStatus> {
  const file = userPath(context, given);
  const kind = await kindOf(file);
  if (kind === "receipt") return verifyReceiptFile(file, await readUserFile(file), options.publicKey, context);
  const journalFile = kind === "journal" ? file : userPath(context, options.journal ?? join(dirname(file), "pccc.db"));
  const boardFile = kind === "board" ? file : userPath(context, options.board ?? join(dirname(file), "board.json"));
  if (kind === "journal" && options.board === undefined && !existsSync(boardFile)) return verifyChainAlone(journalFile, context);
  const document = await readBoard(boardFile);
  const sheets = await Promise.all(
    [options.sheet ?? [], options.resultSheets ?? []].flat().map(async (name) => readSheetFile(userPath(context, name))),
  );
  const regimes = options.regimes === undefined ? [] : await readRegimeFile(userPath(context, options.regimes));
  return withApplication(journalFile, { mustExist: true, readOnly: true, sheets, regimes }, async (app) => {
    const verified = await context.progress.step(
      say(context, "Kiểm tra chuỗi và tính lại bảng", "Checking the chain and recomputing the board"),
      () => app.verify(document),
    );
    if (!verified.ok) {
      printFault(verified.error, journalFile, boardFile, context);
      return exitStatus.findings;
    }
    const { entries, head, rows } = verified.value;
    const closes = await verifyCloses(app);
    const ok = closes.every((close) => close.ok);
    if (context.json) {
      context.io.out(`${JSON.stringify({ ok, journal: journalFile, board: boardFile, entries, head, rows, closes })}\n`);
    } else {
      line(
        context,
        say(
          context,
          `Đúng: ${entries} mục của sổ nhật ký nối liền đến đầu chuỗi ${shortHash(head)} mà bảng đã neo;`,
          `Holds: ${entries} journal entries chain up to the head ${shortHash(head)} anchored in the board;`,
        ),
      );
      line(
        context,
        say(
          context,
          `      ${rows} dòng điểm tính lại từ sổ ra đúng từng byte.`,
          `       ${rows} score rows recomputed from the journal to the same bytes.`,
        ),
      );
    }
    return printCloses(closes, context);
  });
}

async function verifyChainAlone(file: string, context: CommandContext): Promise<ExitStatus> {
  return withApplication(file, { mustExist: true, readOnly: true }, async (app) => {
    const chain = await app.verifyChain();
    if (!chain.ok) {
      printFault({ kind: "chain", fault: chain.error }, file, "", context);
      return exitStatus.findings;
    }
    const { entries, head } = chain.value;
    const closes = await verifyCloses(app);
    const ok = closes.every((close) => close.ok);
    if (context.json) context.io.out(`${JSON.stringify({ ok, journal: file, entries, head, anchored: false, closes })}\n`);
    else {
      line(
        context,
        say(
          context,
          `Đúng: ${entries} mục nối liền nhau đến ${shortHash(head)}.`,
          `Holds: ${entries} entries chain up to ${shortHash(head)}.`,
        ),
      );
      line(
        context,
        say(
          context,
          "Không có board.json để đối chiếu: một sổ bị cắt ngắn mà vẫn liền chuỗi thì chưa phát hiện được. Thêm --board TỆP.",
          "There is no board.json to compare with: a journal cut short at an entry would not be found out. Add --board FILE.",
        ),
      );
    }
    return printCloses(closes, context);
  });
}

function shortHash({ seq, hash }: JournalHead): string {
  return `#${seq} ${hash.slice(0, 12)}`;
}

async function kindOf(file: string): Promise<"journal" | "board" | "receipt"> {
  const head = new Uint8Array(16);
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(file, "r");
  } catch {
    await readUserFile(file);
    throw new CliError(exitStatus.input, "PCCC_CLI_VERIFY_KIND", { file });
  }
  try {
    await handle.read(head, 0, 16, 0);
  } catch (cause) {
    throw new CliError(exitStatus.input, "PCCC_CLI_FILE_UNREADABLE", { file, reason: (cause as NodeJS.ErrnoException).code ?? "" }, [], {
      cause,
    });
  } finally {
    await handle.close();
  }
  const text = new TextDecoder("latin1").decode(head);
  if (text.startsWith("SQLite format 3")) return "journal";
  if (text.trimStart().startsWith("{")) return (await isReceipt(file)) ? "receipt" : "board";
  // A journal that was cut or emptied has no header left: its name tells what it was, and the driver tells what is wrong with it.
  if (file.endsWith(".db")) return "journal";
  throw new CliError(exitStatus.input, "PCCC_CLI_VERIFY_KIND", { file });
}

/** A receipt with a changed byte is still told from a board: by its first key or by its kind. */
async function isReceipt(file: string): Promise<boolean> {
  const text = new TextDecoder().decode(await readUserFile(file));
  return text.startsWith('{"asKnownAt"') || text.includes('"kind":"pccc.receipt"');
}

async function readBoard(file: string): Promise<BoardDocument> {
  const bytes = await readUserFile(file);
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw boardError(file, noJson(cause), cause);
  }
  const format = formatOf(json);
  if (format !== undefined && format !== boardFormat)
    throw new CliError(exitStatus.input, "PCCC_CLI_BOARD_FORMAT", { file, format, known: boardFormat });
  const parsed = parseRecord(boardDocumentSchema, json);
  if (!parsed.ok) throw boardError(file, parsed.error[0] as FieldFault);
  return json as BoardDocument;
}

/** The format that a board says it has, whatever else it holds. */
function formatOf(json: unknown): number | undefined {
  const isBoard = typeof json === "object" && json !== null && "kind" in json && json.kind === "pccc.board" && "format" in json;
  return isBoard && Number.isInteger(json.format) ? (json.format as number) : undefined;
}

function boardError(file: string, fault: FieldFault, cause?: unknown): CliError {
  return new CliError(exitStatus.input, "PCCC_CLI_BOARD_SYNTAX", { file, ...fieldParams(fault) }, [], { cause });
}

function printFault(fault: VerifyFault, journal: string, board: string, context: CommandContext): void {
  const { code, params } = codeOf(fault);
  const { message, advice } = formatFinding(catalogues, { code, params }, context.language);
  if (context.json) {
    context.io.out(`${JSON.stringify({ ok: false, journal, board, code, params, message, advice })}\n`);
    return;
  }
  line(context, `${say(context, "KHÔNG ĐÚNG", "DOES NOT HOLD")} ${code}: ${message}`);
  if (advice !== "") line(context, `  → ${advice}`);
}

function codeOf(fault: VerifyFault): { readonly code: string; readonly params: Readonly<Record<string, string | number>> } {
  switch (fault.kind) {
    case "chain":
      return { code: fault.fault.finding.code, params: fault.fault.finding.params };
    case "composition":
      return {
        code: "PCCC_HOST_COMPOSITION_DIFFERS",
        params: { expected: fault.expected.slice(0, 12), actual: fault.actual.slice(0, 12) },
      };
    case "board":
      return { code: "PCCC_HOST_BOARD_DIFFERS", params: { offset: fault.offset, near: fault.near } };
  }
}
