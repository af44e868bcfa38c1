import type { Command } from "commander";
import { CliError } from "../cli-error.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { noJson } from "../no-json.ts";
import { type Answer, refusal, type RequestId } from "../serve/answer.ts";
import { linesOf, type StreamLine } from "../serve/lines-of.ts";
import type { Operation, RunCommand } from "../serve/operation.ts";
import { operationsOf } from "../serve/operations.ts";
import { requestFault } from "../serve/request-fault.ts";
import { checked, requestSchema } from "../serve/request.schema.ts";
import { CommandRefused } from "../serve/run-captured.ts";
import type { CommandContext } from "./context.ts";

/** Options of `pccc serve`. */
export interface ServeOptions {
  readonly stdio?: boolean;
  readonly maxLine?: string;
}

const megabyte = 1024 * 1024;
const defaultMegabytes = 64;

/** `pccc serve --stdio`: answers requests, one JSON line each, in their order, until the input ends. */
export async function serveCommand(options: ServeOptions, program: Command, run: RunCommand, context: CommandContext): Promise<ExitStatus> {
  const { io } = context;
  if (options.stdio !== true || io.input === undefined)
    throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: "serve --stdio" });
  const megabytes = Number(options.maxLine ?? defaultMegabytes);
  if (!Number.isInteger(megabytes) || megabytes < 1 || megabytes > 1024)
    throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: `--max-line ${options.maxLine ?? ""}: 1–1024` });
  const operations = operationsOf(program);
  for await (const line of linesOf(io.input, megabytes * megabyte)) {
    if (line.kind === "line" && line.bytes.every(isSpace)) continue;
    io.out(`${JSON.stringify(await answerOf(line, megabytes, operations, run, context))}\n`);
    // A caller that does not read its answers waits for them; the input waits meanwhile.
    await io.drained?.();
  }
  return exitStatus.done;
}

async function answerOf(
  line: StreamLine,
  megabytes: number,
  operations: Readonly<Record<string, Operation>>,
  run: RunCommand,
  { io, language }: CommandContext,
): Promise<Answer> {
  let id: RequestId = null;
  try {
    if (line.kind === "tooLong") {
      const params = { bytes: line.bytes, megabytes };
      throw new CliError(exitStatus.input, "PCCC_CLI_REQUEST_TOO_LONG", params);
    }
    const data = jsonOf(line.bytes);
    id = idIn(data);
    const { op, params } = checked(requestSchema, data);
    const operation = Object.hasOwn(operations, op) ? operations[op] : undefined;
    if (operation === undefined) {
      const names = Object.keys(operations).join(", ");
      throw requestFault({ path: "op", got: op, expected: { vi: `cần một trong ${names}`, en: `expected one of ${names}` } });
    }
    return { id, ok: true, result: await operation.answer(params, { io, language, run }) };
  } catch (problem) {
    if (problem instanceof CommandRefused) return { id, ok: false, error: problem.answered };
    return refusal(id, problem, language);
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch (cause) {
    throw requestFault(noJson(cause));
  }
}

/** A request that is wrong elsewhere is still answered under its id. */
function idIn(data: unknown): RequestId {
  const id = typeof data === "object" && data !== null && "id" in data ? data.id : null;
  return typeof id === "string" || typeof id === "number" ? id : null;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}
