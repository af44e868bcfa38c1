import { readRegimes } from "@pccc/calendar/files";
import { textIn } from "@pccc/core";
import { compose, receiptTools } from "@pccc/host";
import { isExplainedInThisEdition, receiptFinding, score, type Sheet, verifyReceipt, writeBoard } from "@pccc/rules";
import { readScoreInput } from "@pccc/rules/score-json";
import { checkSheetText, readSheetTests, readSheetText, runSheetTests } from "@pccc/rules/sheet-file";
import type { Command } from "commander";
import { CliError } from "../cli-error.ts";
import { exitStatus } from "../exit-status.ts";
import { defaultCalendar, lawCalendars } from "../law-calendars.ts";
import { plugins } from "../plugins.ts";
import { version } from "../version.ts";
import { commandOperations } from "./command-operations.ts";
import type { Operation } from "./operation.ts";
import { commandSchema, paramsOf, receiptSchema, scoreSchema, sheetTestsSchema, sheetTextSchema, textSchema } from "./request.schema.ts";
import { captureRun } from "./run-captured.ts";

/**
 * All operations, by name: those on what comes in the request, and each command of the program.
 *
 * @param program - The program.
 * @returns The table that `serve` answers from and that `schema serve` prints.
 */
export function operationsOf(program: Command): Readonly<Record<string, Operation>> {
  // The stateless `score` keeps its name: what it is asked comes in the request, and the command of that name is asked as `command`.
  const table = { ...commandOperations(program), ...inlineOperations };
  const hello: Operation = {
    title: {
      vi: "phiên bản và tên các việc có thể yêu cầu",
      en: "the version and the names of the operations",
    },
    answer: (_, { language }) => ({
      protocol: 1,
      version,
      operations: Object.fromEntries(Object.entries(table).map(([name, { title }]) => [name, textIn(title, language)])),
    }),
  };
  return { hello, ...table };
}

/** Operations on what comes in the request: no file is read or written. */
const inlineOperations: Readonly<Record<string, Operation>> = {
  command: {
    title: {
      vi: "params.args: một dòng lệnh không có `pccc`; trả mã kết thúc và nội dung in với --json",
      en: "params.args: a command line without `pccc`; gives its exit status and what it prints with --json",
    },
    params: commandSchema,
    answer: async (params, context) => captureRun([...paramsOf(commandSchema, params).args, "--json"], context),
  },
  score: {
    title: {
      vi: "params.input: đơn vị, số liệu, điểm do người chấm, phiếu, lịch kỳ, ngày xét; params.sheet: phiếu viết bằng YAML hoặc JSON, nếu không ở trong input; trả bảng điểm, điều cần biết và phiếu điểm nếu có params.receipts",
      en: "params.input: units, facts, judgements, sheet, calendar, asKnownAt; params.sheet: the text of a sheet, YAML or JSON, where it is not in the input; gives board, findings and, with params.receipts, receipts",
    },
    params: scoreSchema,
    answer: (params) => scoreInline(paramsOf(scoreSchema, params)),
  },
  verifyReceipt: {
    params: receiptSchema,
    title: {
      vi: "params.text: một phiếu điểm; cho biết còn đúng không, bị sửa ở đâu",
      en: "params.text: a receipt; gives whether it holds, and what was changed",
    },
    answer: (params) => {
      const { text, publicKey } = paramsOf(receiptSchema, params);
      const verified = verifyReceipt(new TextEncoder().encode(text), receiptTools(publicKey));
      return verified.ok
        ? { holds: true, isExplanationProved: isExplainedInThisEdition(verified.value), receipt: verified.value }
        : { holds: false, finding: receiptFinding(verified.error) };
    },
  },
  checkSheet: {
    params: sheetTextSchema,
    title: {
      vi: "params.text: một phiếu chấm điểm (YAML, JSON), params.others: các phiếu mà nó lấy kết quả; cho biết sai ở đâu",
      en: "params.text: a sheet, YAML or JSON, params.others: those whose results it reads; gives what is wrong with it",
    },
    answer: (params) => {
      const { text, others } = paramsOf(sheetTextSchema, params);
      const { metrics, sheets } = compose(plugins, []);
      const beside = others?.map((other, at) => sheetIn(other, `params.others[${at}]`));
      const { sheet, findings } = checkSheetText(
        text,
        metrics,
        beside === undefined ? {} : { others: [...Object.values(sheets), ...beside] },
      );
      return { usable: sheet !== undefined, findings };
    },
  },
  testSheet: {
    params: sheetTestsSchema,
    title: {
      vi: "params.sheet và params.tests: phiếu và các ca kiểm thử của phiếu; cho biết ca sai và độ phủ",
      en: "params.sheet and params.tests: a sheet and its rule tests; gives failures and coverage",
    },
    answer: (params) => testSheetInline(paramsOf(sheetTestsSchema, params)),
  },
  lintRegimes: {
    params: textSchema,
    title: {
      vi: "params.text: tệp chế độ báo cáo (YAML, JSON); cho biết sai ở đâu",
      en: "params.text: a file of regimes, YAML or JSON; gives what is wrong with it",
    },
    answer: (params) => readRegimes(paramsOf(textSchema, params).text, "params.text", { calendars: lawCalendars(), defaultCalendar }),
  },
};

function scoreInline({
  input,
  sheet,
  receipts,
}: {
  readonly input?: unknown;
  readonly sheet?: string;
  readonly receipts?: boolean;
}): unknown {
  const read = readScoreInput(sheet === undefined ? input : { ...(input as object), sheet: sheetIn(sheet) });
  const scored = read.ok ? score(read.value, receiptTools().sha256) : read;
  if (!scored.ok) throw new CliError(exitStatus.input, "PCCC_CLI_SCORE_INPUT", { count: scored.error.length }, scored.error);
  const { board, findings, receipt } = scored.value;
  return {
    board: writeBoard(board),
    findings,
    ...(receipts === true ? { receipts: board.rows.map(({ unit, period }) => receipt(unit, period)) } : {}),
  };
}

/** The sheet that a text holds, as the input of `score` holds one; what it says is checked with the input. */
function sheetIn(text: string, place = "params.sheet"): Sheet {
  const read = readSheetText(text);
  if (read.ok) return read.value.sheet;
  throw new CliError(exitStatus.input, "PCCC_CLI_SHEET", { file: place, count: read.error.length }, read.error);
}

function testSheetInline({ sheet: sheetText, tests: testsText }: { readonly sheet: string; readonly tests: string }): unknown {
  const read = readSheetTests(testsText);
  if (!read.ok)
    throw new CliError(exitStatus.input, "PCCC_CLI_SHEET_TESTS", { file: "params.tests", count: read.error.length }, read.error);
  const { metrics } = compose(plugins, []);
  const { sheet, findings } = checkSheetText(sheetText, metrics);
  if (sheet === undefined) {
    const errors = findings.filter(({ severity }) => severity === "error");
    throw new CliError(exitStatus.input, "PCCC_CLI_SHEET", { file: "params.sheet", count: errors.length }, errors);
  }
  return runSheetTests(sheet, metrics, read.value.tests);
}
