import { readRegimes } from "@pccc/calendar/files";
import { compose, receiptTools } from "@pccc/host";
import { receiptFinding, score, verifyReceipt, writeBoard } from "@pccc/rules";
import { readScoreInput } from "@pccc/rules/score-json";
import { checkSheetText } from "@pccc/rules/sheet-file";
import { CliError } from "../cli-error.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import type { Io } from "../io.ts";
import { defaultCalendar, lawCalendars } from "../law-calendars.ts";
import { plugins } from "../plugins.ts";
import { version } from "../version.ts";
import { commandSchema, paramsOf, receiptSchema, scoreSchema, textSchema } from "./request.schema.ts";
import { requestFault } from "./request-fault.ts";

/** Runs a command line and gives its exit status. */
export type RunCommand = (argv: readonly string[], io: Io) => Promise<number>;

/** What an operation may use. */
export interface OperationContext {
  readonly io: Io;
  readonly run: RunCommand;
}

/** One operation of `pccc serve`: what it wants, and what it gives. */
export interface Operation {
  readonly title: string;
  readonly answer: (params: unknown, context: OperationContext) => unknown;
}

/** The operations, by name. */
export const operations: Readonly<Record<string, Operation>> = {
  hello: {
    title: "the version and the names of the operations",
    answer: () => ({
      protocol: 1,
      version,
      operations: Object.fromEntries(Object.entries(operations).map(([name, { title }]) => [name, title])),
    }),
  },
  command: {
    title: "params.args: a command line without `pccc`; gives its exit status and what it prints with --json",
    answer: async (params, { io, run }) => runCaptured(paramsOf(commandSchema, params).args, io, run),
  },
  score: {
    title: "params.input: units, facts, judgements, sheet, calendar, asKnownAt; gives board, findings and, with params.receipts, receipts",
    answer: (params) => scoreInline(paramsOf(scoreSchema, params)),
  },
  verifyReceipt: {
    title: "params.text: a receipt; gives whether it holds, and what was changed",
    answer: (params) => {
      const { text, publicKey } = paramsOf(receiptSchema, params);
      const verified = verifyReceipt(new TextEncoder().encode(text), receiptTools(publicKey));
      return verified.ok ? { holds: true, receipt: verified.value } : { holds: false, finding: receiptFinding(verified.error) };
    },
  },
  checkSheet: {
    title: "params.text: a sheet, YAML or JSON; gives what is wrong with it",
    answer: (params) => {
      const { sheet, findings } = checkSheetText(paramsOf(textSchema, params).text, compose(plugins, []).metrics);
      return { usable: sheet !== undefined, findings };
    },
  },
  lintRegimes: {
    title: "params.text: a file of regimes, YAML or JSON; gives what is wrong with it",
    answer: (params) => readRegimes(paramsOf(textSchema, params).text, "params.text", { calendars: lawCalendars(), defaultCalendar }),
  },
};

function scoreInline({ input, receipts }: { readonly input?: unknown; readonly receipts?: boolean }): unknown {
  const read = readScoreInput(input);
  const scored = read.ok ? score(read.value, receiptTools().sha256) : read;
  if (!scored.ok) throw new CliError(exitStatus.input, "PCCC_CLI_SCORE_INPUT", { count: scored.error.length }, scored.error);
  const { board, findings, receipt } = scored.value;
  return {
    board: writeBoard(board),
    findings,
    ...(receipts === true ? { receipts: board.rows.map(({ unit, period }) => receipt(unit, period)) } : {}),
  };
}

interface CapturedRun {
  readonly status: ExitStatus;
  /** What it printed: data where it is JSON, text else. */
  readonly output: unknown;
  /** What it printed about its failure. */
  readonly error?: unknown;
}

async function runCaptured(args: readonly string[], io: Io, run: RunCommand): Promise<CapturedRun> {
  if (args[0] === "serve") {
    throw requestFault({ path: "params.args.0", got: "serve", expected: { vi: "cần một lệnh khác", en: "expected another command" } });
  }
  const out: string[] = [];
  const error: string[] = [];
  const status = (await run([...args, "--json"], {
    ...{ env: io.env, cwd: io.cwd, isTerminal: false },
    out: (text) => out.push(text),
    error: (text) => error.push(text),
  })) as ExitStatus;
  return { status, output: dataOf(out.join("")), ...(error.length === 0 ? {} : { error: errorIn(dataOf(error.join(""))) }) };
}

function dataOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** A failure is printed as `{ error }`. */
function errorIn(data: unknown): unknown {
  return typeof data === "object" && data !== null && "error" in data ? data.error : data;
}
