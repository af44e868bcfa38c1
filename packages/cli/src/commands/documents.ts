import {
  type Citation,
  type DocumentRegister,
  type DocumentState,
  type DocumentStatus,
  type DocumentTree,
  diagnostics,
  documentStatusesOn,
  documentStatusOn,
  type Finding,
  findDocument,
  groundsOf,
  makeFinding,
  type PlainDate,
  parsePlainDate,
  replacementsOf,
  restingOn,
  restingTree,
  textIn,
} from "@pccc/core";
import { compose, documentRegisterOf } from "@pccc/host";
import { existsSync } from "node:fs";
import { CliError } from "../cli-error.ts";
import { confidenceWords } from "../confidence-words.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { findingLine } from "../print-problem.ts";
import { withApplication } from "../job/open-application.ts";
import { plugins } from "../plugins.ts";
import { terminalTable } from "../terminal-table.ts";
import { loadDocuments } from "./documents-load.ts";
import { type JobOptions, journalFile } from "./job-options.ts";
import { type CommandContext, dateOption, line, say } from "./context.ts";

/** Options of `pccc documents`. */
export interface DocumentsOptions extends JobOptions {
  readonly asOf?: string;
}

/** `pccc documents [NUMBER | load FILE]`: where documents stand on a day, the chain above and the cascade below one, or more of them put on record. */
export async function documentsCommand(
  number: string | undefined,
  file: string | undefined,
  options: DocumentsOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  if (number === "load") return loadDocuments(file, options, context);
  if (file !== undefined) throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: "documents [number] | documents load <file>" });
  const register = await registerOf(options, context);
  const on = dateOption("--as-of", options.asOf) ?? lastDayKnown(register);
  if (number === undefined) printAll(register, on, context);
  else printOne(register, idOf(register, number), on, context);
  return exitStatus.done;
}

/** What the plugins bring, and what the journal holds where there is one. */
async function registerOf(options: DocumentsOptions, context: CommandContext): Promise<DocumentRegister> {
  const journal = journalFile(options, context);
  if (options.db === undefined && !existsSync(journal)) return documentRegisterOf(compose(plugins, []));
  return withApplication(journal, { mustExist: true, readOnly: true }, async (app) => app.documents());
}

// Without a day the newest one that the register knows is taken: the answer then depends on nothing but the data.
function lastDayKnown(register: DocumentRegister): PlainDate {
  const days = register.documents
    .flatMap(({ issuedOn, validity }) => [issuedOn, validity?.fromInclusive])
    .filter((day) => day !== undefined);
  const last = days.sort().at(-1);
  if (last === undefined) throw new RangeError("a register without a single date");
  return last;
}

function idOf(register: DocumentRegister, given: string): string {
  const [number = given, printed] = given.split("@");
  if (register.documentsById.has(number)) return number;
  const date = printed === undefined ? undefined : parsePlainDate(printed);
  const { document, findings } = findDocument(register, date === undefined ? { number } : { number, date });
  if (document !== undefined) return document.id;
  const known = findings.length > 0 ? findings : [makeFinding(diagnostics, "PCCC_DOCUMENTS_NOT_REGISTERED", { number })];
  throw new CliError(exitStatus.input, "PCCC_CLI_DOCUMENT_UNKNOWN", { number: given }, known);
}

function printAll(register: DocumentRegister, on: PlainDate, context: CommandContext): void {
  const statuses = documentStatusesOn(register, on);
  if (context.json) {
    context.io.out(`${JSON.stringify({ asOf: on, documents: statuses.map(statusRecord), findings: register.findings })}\n`);
    return;
  }
  const rows = [...statuses]
    .sort((a, b) => (a.document.issuedOn ?? "").localeCompare(b.document.issuedOn ?? "", "en"))
    .map(({ document, state }) => [
      document.number ?? "–",
      document.issuedOn ?? "–",
      lineWord(document.line, context),
      stateWord(state, context),
      textIn(document.title, context.language),
    ]);
  const columns = [
    say(context, "Số, ký hiệu", "Number"),
    say(context, "Ngày ký", "Signed"),
    say(context, "Hệ thống", "Line"),
    say(context, `Ngày ${on}`, `On ${on}`),
    say(context, "Về việc", "About"),
  ].map((title) => ({ title, align: "left" as const }));
  line(context, terminalTable(columns, rows));
  printFindings(register.findings, context);
}

function printOne(register: DocumentRegister, id: string, on: PlainDate, context: CommandContext): void {
  const status = documentStatusOn(register, id, on) as DocumentStatus;
  const replacements = replacementsOf(register, id);
  const grounds = groundsOf(register, id);
  const findings = register.findings.filter(({ params }) => params["id"] === id);
  if (context.json) {
    const tree = restingTree(register, id);
    const out = { ...statusRecord(status), asOf: on, document: status.document, replacedBy: replacements, restsOn: grounds };
    context.io.out(`${JSON.stringify({ ...out, restingOnIt: restingOn(register, id), tree, findings })}\n`);
    return;
  }
  const { document } = status;
  line(context, `${nameOf(register, id)}: ${textIn(document.title, context.language)}`);
  line(
    context,
    `${document.issuer}, ${document.issuedOn ?? "–"}; ${say(context, "nguồn", "source")}: ${sourceOf(document.basis, context)}`,
  );
  line(context, `${on}: ${stateWord(status.state, context)}${because(status, context)}`);
  for (const { from, standing, basis } of replacements) {
    const words =
      standing === "established"
        ? say(context, "bị thay thế bởi", "replaced by")
        : say(context, "có ý kiến cho là bị thay thế bởi (chưa có căn cứ)", "asserted, not established, to be replaced by");
    line(context, `${words} ${nameOf(register, from)} [${sourceOf(basis, context)}]`);
  }
  line(context, say(context, "Căn cứ vào:", "Rests on:"));
  if (grounds.relations.length === 0) line(context, `  ${say(context, "(không có trong danh mục)", "(nothing registered)")}`);
  for (const { from, relation, to, basis } of grounds.relations) {
    line(context, `  ${nameOf(register, from)} ${relationWord(relation, context)} ${nameOf(register, to)} [${sourceOf(basis, context)}]`);
  }
  line(context, say(context, "Văn bản căn cứ vào nó:", "What rests on it:"));
  const tree = restingTree(register, id);
  if (tree.below.length === 0) line(context, `  ${say(context, "(không có trong danh mục)", "(nothing registered)")}`);
  for (const below of tree.below) printTree(register, below, 1, context);
  printFindings(findings, context);
}

function printTree(register: DocumentRegister, tree: DocumentTree, depth: number, context: CommandContext): void {
  line(context, `${"  ".repeat(depth)}${nameOf(register, tree.document)}`);
  for (const below of tree.below) printTree(register, below, depth + 1, context);
}

function printFindings(findings: readonly Finding[], context: CommandContext): void {
  for (const finding of findings) line(context, findingLine(finding, context));
}

function statusRecord({ document, state, because: reasons, endedBy }: DocumentStatus): object {
  const { id, number, issuedOn, line: authority } = document;
  return { id, number: number ?? null, issuedOn: issuedOn ?? null, line: authority, state, because: reasons, endedBy };
}

function nameOf(register: DocumentRegister, id: string): string {
  const document = register.documentsById.get(id);
  return document === undefined ? id : (document.number ?? `${document.type} (${id})`);
}

function because({ because: reasons }: DocumentStatus, context: CommandContext): string {
  return reasons.length === 0 ? "" : ` [${reasons.map((basis) => sourceOf(basis, context)).join("; ")}]`;
}

function sourceOf({ document, confidence, source }: Citation, context: CommandContext): string {
  return `${document}; ${confidenceWords(confidence, context)}${source === undefined ? "" : `: ${source}`}`;
}

function stateWord(state: DocumentState, context: CommandContext): string {
  switch (state) {
    case "notYet":
      return say(context, "chưa có hiệu lực", "not yet in force");
    case "inForce":
      return say(context, "còn hiệu lực", "in force");
    case "ended":
      return say(context, "hết hiệu lực", "no longer in force");
    case "unknown":
      return say(context, "chưa rõ", "not known");
  }
}

function lineWord(authority: string, context: CommandContext): string {
  const words: Readonly<Record<string, string>> = { party: "Đảng", state: "Nhà nước", front: "Mặt trận", organisation: "Đoàn thể" };
  return say(context, words[authority] ?? authority, authority);
}

function relationWord(relation: string, context: CommandContext): string {
  const words: Readonly<Record<string, readonly [string, string]>> = {
    implements: ["thực hiện", "implements"],
    pursuantTo: ["căn cứ", "is pursuant to"],
    continues: ["tiếp tục", "continues"],
  };
  const [vi, en] = words[relation] ?? [relation, relation];
  return say(context, vi, en);
}
