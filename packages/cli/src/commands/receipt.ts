import { join, relative } from "node:path";
import { ed25519Signer } from "@pccc/host";
import { type Receipt, receiptText, sealReceipt, type Signer } from "@pccc/rules";
import { CliError } from "../cli-error.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { readUserFile, writeUserFile } from "../files.ts";
import { adoptedQuery } from "../job/adopted.ts";
import { type FactTableOptions, scoreFactTable } from "../job/score-fact-table.ts";
import { withApplication } from "../job/open-application.ts";
import { receiptPage } from "../receipt-page.ts";
import { type CommandContext, line, say, userPath } from "./context.ts";
import { rowsOf } from "./explain.ts";
import { type JobOptions, journalFile, outFolder, queryDates, scenarioOf } from "./job-options.ts";

/** Options of `pccc receipt`. */
export interface ReceiptOptions extends JobOptions, FactTableOptions {
  /** The file of the private key that seals. */
  readonly key?: string;
}

/** `pccc receipt --period P [--unit U]`: what each unit takes away to recompute its score by itself, by a journal or by tables. */
export async function receiptCommand(options: ReceiptOptions, context: CommandContext): Promise<ExitStatus> {
  const { period } = options;
  if (period === undefined) {
    throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", {
      problem: say(context, "receipt cần --period KỲ", "receipt wants --period PERIOD"),
    });
  }
  const signer =
    options.key === undefined ? undefined : ed25519Signer(new TextDecoder().decode(await readUserFile(userPath(context, options.key))));
  return writeReceipts(await receiptsOf(options, period, context), { period, signer, options }, context);
}

async function receiptsOf(options: ReceiptOptions, period: string, context: CommandContext): Promise<readonly Receipt[]> {
  const scored = await scoreFactTable(options, context);
  if (scored !== undefined) return rowsOf(scored.board, options.unit, period).flatMap(({ unit }) => scored.receipt(unit, period) ?? []);
  const scenario = await scenarioOf(options, context);
  const opening = { mustExist: true, readOnly: true, sheets: scenario.sheets, regimes: scenario.regimes };
  return withApplication(journalFile(options, context), opening, async (app) => {
    const query = adoptedQuery(await app.state(), scenario, queryDates(options));
    return app.receipts(query, { period, ...(options.unit === undefined ? {} : { units: [options.unit] }) });
  });
}

interface Written {
  readonly period: string;
  readonly signer: Signer | undefined;
  readonly options: ReceiptOptions;
}

async function writeReceipts(
  receipts: readonly Receipt[],
  { period, signer, options }: Written,
  context: CommandContext,
): Promise<ExitStatus> {
  const folder = join(outFolder(options, context), "receipts");
  const files: string[] = [];
  const taken = new Set<string>();
  for (const receipt of receipts) {
    const name = unusedName(fileName(receipt.unit.id), taken);
    const file = join(folder, fileName(period), `${name}.json`);
    await writeUserFile(file, receiptText(signer === undefined ? receipt : await sealReceipt(receipt, signer)));
    files.push(file);
  }
  files.push(join(folder, "kiem-tra-phieu-diem.html"));
  await writeUserFile(files.at(-1) as string, receiptPage);
  if (context.json) {
    const publicKey = signer === undefined ? {} : { publicKey: Buffer.from(signer.publicKey).toString("hex") };
    context.io.out(`${JSON.stringify({ files, ...publicKey })}\n`);
    return exitStatus.done;
  }
  for (const file of files) line(context, `  ${relative(context.io.cwd, file) || file}`);
  if (signer === undefined) {
    line(
      context,
      say(
        context,
        "Chưa đóng dấu: thêm --key TỆP để người nhận biết ai phát hành.",
        "Not sealed: add --key FILE, so that whoever gets it can tell who issued it.",
      ),
    );
  } else {
    line(
      context,
      `${say(context, "Khóa công khai để công bố", "Public key to publish")}: ${Buffer.from(signer.publicKey).toString("hex")}`,
    );
  }
  return exitStatus.done;
}

function fileName(id: string): string {
  return id.normalize("NFC").replaceAll(/[^\p{L}\p{N}._-]/gu, "_");
}

/** Ids that differ only in what a file name cannot hold, or in case, still get a file each. */
function unusedName(name: string, taken: Set<string>): string {
  let free = name;
  for (let next = 2; taken.has(free.toLowerCase()); next += 1) free = `${name}-${next}`;
  taken.add(free.toLowerCase());
  return free;
}
