import type { Finding } from "@pccc/core";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { type AnswerError, withWords } from "./answer.ts";
import type { OperationContext } from "./operation.ts";
import { requestFault } from "./request-fault.ts";

/** What a command gave: 0, or 1 where its findings are errors. */
export interface CapturedRun {
  readonly status: ExitStatus;
  /** What it printed: data where it is JSON, text else. */
  readonly output: unknown;
  /** What it printed about its failure. */
  readonly error?: unknown;
}

/** A command that could not do what it was asked; answered as it said so itself. */
export class CommandRefused extends Error {
  readonly answered: AnswerError;

  constructor(answered: AnswerError) {
    super(answered.message);
    this.answered = answered;
  }
}

/** Runs a command line and gives what it printed; bad input and a store that fails refuse the request. */
export async function runCaptured(argv: readonly string[], context: OperationContext): Promise<Omit<CapturedRun, "error">> {
  const { status, output, error } = await captureRun(argv, context);
  if (status === exitStatus.done || status === exitStatus.findings) return { status, output };
  if (!isRefusal(error)) throw new Error(typeof error === "string" ? error : `status ${status}`);
  throw new CommandRefused({ ...error, findings: withWords(error.findings, context.language) });
}

/** Runs a command line in this process and keeps what it prints. */
export async function captureRun(argv: readonly string[], { io, run }: OperationContext): Promise<CapturedRun> {
  if (argv[0] === "serve")
    throw requestFault({ path: "params.args.0", got: "serve", expected: { vi: "cần một lệnh khác", en: "expected another command" } });
  const out: string[] = [];
  const error: string[] = [];
  const status = (await run(argv, {
    ...{ env: io.env, cwd: io.cwd, isTerminal: false },
    out: (text) => out.push(text),
    error: (text) => error.push(text),
  })) as ExitStatus;
  return { status, output: dataOf(out.join("")), ...(error.length === 0 ? {} : { error: errorIn(dataOf(error.join(""))) }) };
}

function isRefusal(error: unknown): error is Omit<AnswerError, "findings"> & { readonly findings: readonly Finding[] } {
  return typeof error === "object" && error !== null && "code" in error && "findings" in error;
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
