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
  const parsed = schema.safeParse(value, { error: fieldsOf });
  return parsed.success ? ok(parsed.data) : err(parsed.error.issues.flatMap((issue) => faultsOf(issue, [], value)));
}

/**
 * The parameters of a message about a faulty field: `path`, `got`, and `expected` with `expectedVi` beside it.
 *
 * @param fault - The fault.
 * @returns The parameters.
 *
 * @public
 */
export function fieldParams(
  fault: Pick<FieldFault, "path" | "expected" | "got">,
): Readonly<Record<"path" | "expected" | "expectedVi" | "got", string>> {
  const { path, expected, got } = fault;
  return { path, expected: expected.en, expectedVi: expected.vi, got };
}

type Issue = z.core.$ZodIssue;

/** Where a field is not known: those that are, as long as the shape is one of named fields. */
function fieldsOf(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== "unrecognized_keys") return undefined;
  const shape: unknown = (issue.inst as z.core.$ZodObject | undefined)?._zod.def.shape;
  return typeof shape === "object" && shape !== null ? Object.keys(shape).join(", ") : undefined;
}

function faultsOf(issue: Issue, above: readonly PropertyKey[], value: unknown): readonly FieldFault[] {
  const keys = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    const expected = { vi: `không có trường này (có: ${issue.message})`, en: `no field of this name (there are: ${issue.message})` };
    return issue.keys.map((key) => fault([...keys, key], expected, value));
  }
  if (issue.code === "invalid_key") return [fault(keys, wordsOfUnion([issue.issues]) ?? expectedBy(issue), value)];
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const words = wordsOfUnion(issue.errors);
    if (words !== undefined) return [fault(keys, words, value)];
    // Of the variants, the one that got furthest says what is wrong; one whose own word was not written was not meant.
    const missed = issue.errors.map((errors) => errors.find(isOwnWord));
    const kinds = missed.flatMap((word) => word ?? []);
    const [kind] = kinds;
    if (kind !== undefined && kinds.length === missed.length && kinds.every(({ path }) => path[0] === kind.path[0]))
      return [fault([...keys, ...kind.path], oneOf(kinds.flatMap(({ values }) => values)), value)];
    // Nor was one meant that does not even take a value of this kind, such as a word where a group of fields stands.
    const meant = issue.errors.filter((errors, place) => missed[place] === undefined && errors.some(({ path }) => path.length > 0));
    const variants = (meant.length > 0 ? meant : issue.errors).map((errors) => errors.flatMap((error) => faultsOf(error, keys, value)));
    const best = variants.sort((a, b) => depthOf(b) - depthOf(a) || a.length - b.length)[0];
    if (best !== undefined && best.length > 0) return best;
  }
  return [fault(keys, expectedBy(issue), value)];
}

function isOwnWord(issue: Issue): issue is z.core.$ZodIssueInvalidValue {
  return issue.code === "invalid_value" && issue.path.length === 1;
}

/** What was expected where no variant fits the value as a whole: one of their words, or one of their kinds. */
function wordsOfUnion(variants: readonly (readonly Issue[])[]): Required<Text> | undefined {
  const own = variants.flatMap((errors) => (errors.length === 1 && errors[0]?.path.length === 0 ? errors : []));
  if (own.length < variants.length) return undefined;
  const values = own.flatMap((issue) => (issue.code === "invalid_value" ? issue.values : []));
  const parts = own.filter(({ code }) => code !== "invalid_value").map(expectedBy);
  const all = values.length > 0 ? [...parts, oneOf(values)] : parts;
  const joined = (texts: readonly string[], or: string, expected: RegExp): string =>
    [...new Set(texts)].map((text, place) => (place === 0 ? text : text.replace(expected, ""))).join(or);
  return {
    vi: joined(
      all.map(({ vi }) => vi),
      ", hoặc ",
      /^cần /u,
    ),
    en: joined(
      all.map(({ en }) => en),
      ", or ",
      /^expected /u,
    ),
  };
}

function depthOf(faults: readonly FieldFault[]): number {
  return Math.min(...faults.map(({ keys, got }) => keys.length + (got === "–" ? 0.5 : 0)));
}

function oneOf(values: readonly unknown[]): Required<Text> {
  const text = values.map((item) => JSON.stringify(item)).join(", ");
  return values.length === 1
    ? { vi: `cần ${text}`, en: `expected ${text}` }
    : { vi: `cần một trong các giá trị ${text}`, en: `expected one of ${text}` };
}

function fault(keys: readonly PropertyKey[], expected: Required<Text>, value: unknown): FieldFault {
  let at = value;
  for (const key of keys) at = typeof at === "object" && at !== null ? (at as Readonly<Record<PropertyKey, unknown>>)[key] : undefined;
  const text = JSON.stringify(at) ?? "–";
  return { path: keys.map(String).join(".") || "–", keys, expected, got: text.length > 60 ? `${text.slice(0, 57)}…` : text };
}

const typeWords: ReadonlyMap<string, Required<Text>> = new Map([
  ["nonoptional", { vi: "cần có trường này", en: "expected this field" }],
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
    case "invalid_value":
      return oneOf(issue.values);
    case "too_small":
      return boundWords(issue.origin, "at least", String(issue.minimum));
    case "too_big":
      return boundWords(issue.origin, "at most", String(issue.maximum));
    case "invalid_format": {
      const pattern = issue.format === "regex" ? String(issue.pattern ?? "") : issue.format;
      return { vi: `cần đúng dạng ${pattern}`, en: `expected the form ${pattern}` };
    }
    case "invalid_union":
      return "options" in issue && issue.options !== undefined
        ? oneOf(issue.options.filter((option) => option !== undefined))
        : { vi: "không khớp dạng nào cho phép", en: "none of the permitted forms fits" };
    default:
      return { vi: "không đúng dạng", en };
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
