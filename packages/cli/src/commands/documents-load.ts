import { ok } from "@pccc/core";
import { parseRecord } from "@pccc/core/schema";
import { HostError } from "@pccc/host";
import { CliError } from "../cli-error.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { clerk, withApplication } from "../job/open-application.ts";
import { placeOfDocumentFault } from "../job/place-of-document-fault.ts";
import { readRecordFile } from "../read-record-file.ts";
import { type CommandContext, line, say, userPath } from "./context.ts";
import { documentFileSchema } from "./document-file.schema.ts";
import { type JobOptions, journalFile } from "./job-options.ts";

/** `pccc documents load FILE`: puts the documents of a file on record with their relations, all of them or none. */
export async function loadDocuments(given: string | undefined, options: JobOptions, context: CommandContext): Promise<ExitStatus> {
  if (given === undefined) throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: "documents load <file>" });
  const file = userPath(context, given);
  const shape = "pccc schema documents";
  const { records, placeOf } = await readRecordFile(file, shape, (value, placeOf) => {
    const parsed = parseRecord(documentFileSchema, value);
    return parsed.ok ? ok({ records: parsed.value, placeOf }) : parsed;
  });
  return withApplication(journalFile(options, context), { mustExist: false }, async (app) => {
    await app.registerDocuments(records, clerk).catch((problem: unknown) => {
      if (!(problem instanceof HostError) || problem.code !== "PCCC_HOST_DOCUMENTS_INCONSISTENT") throw problem;
      const findings = problem.findings.map((finding) => {
        const span = placeOfDocumentFault(finding, records, placeOf);
        return span === undefined ? finding : { ...finding, span };
      });
      throw new CliError(exitStatus.input, "PCCC_CLI_RECORD_FILE", { file, count: findings.length, shape }, findings);
    });
    const count = records.documents.length;
    if (context.json) context.io.out(`${JSON.stringify({ file, documents: count, relations: records.relations.length })}\n`);
    else line(context, say(context, `Đã ghi ${count} văn bản từ ${file}.`, `Recorded ${count} documents from ${file}.`));
    return exitStatus.done;
  });
}
