import { err, type Finding, makeFinding, ok, type Result } from "@pccc/core";
import { type FieldFault, fieldParams, parseRecord } from "@pccc/core/schema";
import { diagnostics } from "../diagnostics.ts";
import { readSheetText } from "./read-sheet-text.ts";
import { pathOf } from "./read-yaml.ts";
import type { ScoreInput } from "./score-input.ts";
import type { ResultBoard } from "./result-board.ts";
import { jsonSchemaOf, resultBoardSchema, scoreInputSchema } from "./score-input.schema.ts";
import { sheetJsonSchema } from "./sheet-json.schema.ts";

/**
 * Reads the input of `score` from JSON. The sheet is an object whose decimals are text, or the text of a sheet file.
 *
 * @param value - JSON data.
 * @returns The input; or everything that is wrong with it.
 *
 * @public
 */
export function readScoreInput(value: unknown): Result<ScoreInput, readonly Finding[]> {
  const parsed = parseRecord(scoreInputSchema, value);
  if (!parsed.ok) return err(parsed.error.map(findingOf));
  const given = parsed.value.sheet;
  const fraction = typeof given === "string" ? undefined : fractionIn(given, "sheet");
  if (fraction !== undefined) return err([makeFinding(diagnostics, "PCCC_SCORE_INPUT_FIELD", fraction)]);
  const sheet = readSheetText(typeof given === "string" ? given : JSON.stringify(given));
  if (!sheet.ok) return sheet;
  return ok({ ...(parsed.value as unknown as ScoreInput), sheet: sheet.value.sheet });
}

/**
 * Reads results that a sheet may read, from JSON: a board. What else stands in it is left out.
 *
 * @param value - JSON data.
 * @returns The results; or everything that is wrong with them.
 *
 * @public
 */
export function readResultBoard(value: unknown): Result<ResultBoard, readonly Finding[]> {
  const parsed = parseRecord(resultBoardSchema, value);
  return parsed.ok ? ok(parsed.value as ResultBoard) : err(parsed.error.map(findingOf));
}

function findingOf(fault: FieldFault): Finding {
  return makeFinding(diagnostics, "PCCC_SCORE_INPUT_FIELD", { ...fieldParams(fault), path: pathOf(fault.keys) });
}

/**
 * Writes the JSON Schema of the input of `score`.
 *
 * @returns The schema, draft 2020-12.
 *
 * @public
 */
export function scoreInputJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema: _, ...sheet } = sheetJsonSchema();
  return { ...jsonSchemaOf(scoreInputSchema, { sheet }), title: "PCCC score input" };
}

/** The first place of a number that has passed through a float. */
function fractionIn(value: unknown, path: string): Readonly<Record<string, string>> | undefined {
  if (typeof value === "number") {
    if (Number.isSafeInteger(value)) return undefined;
    const words = { expected: 'expected decimals as text, such as "0.5"', expectedVi: 'số thập phân phải viết trong dấu nháy, như "0.5"' };
    return { path, ...words, got: String(value) };
  }
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const found = fractionIn(part, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
