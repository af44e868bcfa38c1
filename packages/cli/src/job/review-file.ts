import { existsSync } from "node:fs";
import { parseRecord } from "@pccc/core/schema";
import type { ReviewAnswer } from "@pccc/import";
import { writeUserFile } from "../files.ts";
import { readRecordFile } from "../read-record-file.ts";
import { reviewFileSchema } from "./review-file.schema.ts";

/** Where the answers about a document are kept: beside it. */
export function reviewFileOf(file: string): string {
  return `${file}.review.json`;
}

/** The answers that are kept beside a document; none where nobody has reviewed it. */
export async function readReviewFile(document: string): Promise<readonly ReviewAnswer[]> {
  const file = reviewFileOf(document);
  if (!existsSync(file)) return [];
  const { answers } = await readRecordFile(file, "pccc schema review", (value) => parseRecord(reviewFileSchema, value));
  return answers.map(({ key, decision, value, coordinates, due, excerpt }) => ({
    key,
    decision,
    excerpt,
    ...(value === undefined ? {} : { value }),
    ...(coordinates === undefined ? {} : { coordinates }),
    ...(due === undefined ? {} : { due }),
  }));
}

/** Keeps the answers about a document beside it. */
export async function writeReviewFile(document: string, answers: readonly ReviewAnswer[]): Promise<void> {
  await writeUserFile(reviewFileOf(document), `${JSON.stringify({ format: 1, answers }, undefined, 2)}\n`);
}
