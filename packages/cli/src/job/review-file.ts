import { existsSync } from "node:fs";
import type { ReviewAnswer } from "@pccc/import";
import { CliError } from "../cli-error.ts";
import { exitStatus } from "../exit-status.ts";
import { readUserFile, writeUserFile } from "../files.ts";
import { reviewFileSchema } from "./review-file.schema.ts";

/** Where the answers about a document are kept: beside it. */
export function reviewFileOf(file: string): string {
  return `${file}.review.json`;
}

/** The answers that are kept beside a document; none where nobody has reviewed it. */
export async function readReviewFile(document: string): Promise<readonly ReviewAnswer[]> {
  const file = reviewFileOf(document);
  if (!existsSync(file)) return [];
  const text = new TextDecoder().decode(await readUserFile(file));
  const parsed = reviewFileSchema.safeParse(jsonOf(file, text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new CliError(exitStatus.input, "PCCC_CLI_REVIEW_FILE", {
      file,
      problem: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`,
    });
  }
  return parsed.data.answers.map(({ key, decision, value, excerpt }) => ({
    key,
    decision,
    excerpt,
    ...(value === undefined ? {} : { value }),
  }));
}

/** Keeps the answers about a document beside it. */
export async function writeReviewFile(document: string, answers: readonly ReviewAnswer[]): Promise<void> {
  await writeUserFile(reviewFileOf(document), `${JSON.stringify({ format: 1, answers }, undefined, 2)}\n`);
}

function jsonOf(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CliError(exitStatus.input, "PCCC_CLI_REVIEW_FILE", { file, problem: cause instanceof Error ? cause.message : "" });
  }
}
