import type { z } from "zod";
import { err, ok, type Result } from "../result.ts";
import type { Text } from "../text.ts";

/**
 * A field that does not have the shape it should.
 *
 * @public
 */
export interface FieldFault {
  /** Where it stands, such as `names.0.fromInclusive`; `–` for the record itself. */
  readonly path: string;
  readonly keys: readonly PropertyKey[];
  /** What was expected there, in both languages. */
  readonly expected: Required<Text>;
  /** What stands there, shortened; `–` where nothing does. */
  readonly got: string;
}

/**
 * Reads a record of unknown origin: its shape is checked, and of every field that breaks it the answer says what was expected.
 *
 * @param schema - The shape.
 * @param value - What was given.
 * @returns The record; or the faults, in the order of the shape.
 *
 * @public
 */
export function parseRecord<A>(schema: z.ZodType<A>, value: unknown): Result<A, readonly FieldFault[]> {
  const parsed = schema.safeParse(value);
  return parsed.success ? ok(parsed.data) : err(parsed.error.issues.flatMap((issue) => faultsOf(issue, [], value)));
}

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue, above: readonly PropertyKey[], value: unknown): readonly FieldFault[] {
  const keys = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    const expected = { vi: "không có trường này", en: "no field of this name" };
    return issue.keys.map((key) => fault([...keys, key], expected, value));
  }
  if (issue.code === "invalid_union") {
    // Of the variants, the one that got furthest says what is wrong.
    const variants = issue.errors.map((errors) => errors.flatMap((error) => faultsOf(error, keys, value)));
    const best = variants.sort((a, b) => depthOf(b) - depthOf(a) || a.length - b.length)[0];
    if (best !== undefined && best.length > 0) return best;
  }
  return [fault(keys, expectedBy(issue), value)];
}

function depthOf(faults: readonly FieldFault[]): number {
  return Math.min(...faults.map(({ keys, got }) => keys.length + (got === "–" ? 0.5 : 0)));
}

function fault(keys: readonly PropertyKey[], expected: Required<Text>, value: unknown): FieldFault {
  let at = value;
  for (const key of keys) at = typeof at === "object" && at !== null ? (at as Readonly<Record<PropertyKey, unknown>>)[key] : undefined;
  const text = JSON.stringify(at) ?? "–";
  return { path: keys.map(String).join(".") || "–", keys, expected, got: text.length > 60 ? `${text.slice(0, 57)}…` : text };
}

const typeWords: ReadonlyMap<string, Required<Text>> = new Map([
  ["string", { vi: "cần chữ", en: "expected text" }],
  ["number", { vi: "cần số", en: "expected a number" }],
  ["int", { vi: "cần số nguyên", en: "expected a whole number" }],
  ["boolean", { vi: "cần true hoặc false", en: "expected true or false" }],
  ["array", { vi: "cần danh sách", en: "expected a list" }],
  ["object", { vi: "cần nhóm trường (đối tượng)", en: "expected a group of fields (an object)" }],
  ["record", { vi: "cần nhóm trường (đối tượng)", en: "expected a group of fields (an object)" }],
]);

function expectedBy(issue: Issue): Required<Text> {
  const [en = issue.message, vi] = issue.message.split(" · ");
  // A shape that has words of its own in both languages has chosen them.
  if (vi !== undefined) return { vi, en };
  switch (issue.code) {
    case "invalid_type":
      return typeWords.get(issue.expected) ?? { vi: `cần ${issue.expected}`, en: `expected ${issue.expected}` };
    case "invalid_value": {
      const values = issue.values.map((item) => JSON.stringify(item)).join(", ");
      return issue.values.length === 1
        ? { vi: `cần ${values}`, en: `expected ${values}` }
        : { vi: `cần một trong các giá trị ${values}`, en: `expected one of ${values}` };
    }
    case "too_small":
      return boundWords(issue.origin, "at least", String(issue.minimum));
    case "too_big":
      return boundWords(issue.origin, "at most", String(issue.maximum));
    case "invalid_format": {
      const pattern = issue.format === "regex" ? String(issue.pattern ?? "") : issue.format;
      return { vi: `cần đúng dạng ${pattern}`, en: `expected the form ${pattern}` };
    }
    case "invalid_union":
      return issue.discriminator === undefined
        ? { vi: "không khớp dạng nào cho phép", en: "none of the permitted forms fits" }
        : { vi: `không có loại (${issue.discriminator}) này`, en: `no such kind (${issue.discriminator})` };
    default:
      return { vi: en, en };
  }
}

function boundWords(origin: string, side: "at least" | "at most", bound: string): Required<Text> {
  const sideVi = side === "at least" ? "ít nhất" : "nhiều nhất";
  if (origin === "string") {
    return bound === "1" && side === "at least"
      ? { vi: "không được để trống", en: "must not be empty" }
      : { vi: `cần ${sideVi} ${bound} ký tự`, en: `expected ${side} ${bound} characters` };
  }
  if (origin === "array") return { vi: `cần ${sideVi} ${bound} mục`, en: `expected ${side} ${bound} items` };
  return { vi: `cần số ${side === "at least" ? "không nhỏ hơn" : "không lớn hơn"} ${bound}`, en: `expected a number of ${side} ${bound}` };
}
