import { readLocatedYaml, type YamlFault } from "@pccc/calendar/files";
import { err, type Finding, makeFinding, ok, type Result, type SourceSpan, type Text } from "@pccc/core";
import { type FieldFault, fieldParams, parseRecord } from "@pccc/core/schema";
import { diagnostics } from "../diagnostics.ts";

/**
 * What was read from a text, with the places of its parts.
 *
 * @internal
 */
export interface ReadYaml<Value> {
  readonly value: Value;
  readonly placeOf: (path: string) => SourceSpan;
}

/**
 * Reads YAML 1.2 or JSON by a schema in which every scalar is the text that was typed.
 *
 * @param text - The text of the file.
 * @param schema - The shape.
 * @returns The value; or everything that its shape lacks, with places.
 *
 * @internal
 */
export function readYaml<Value>(
  text: string,
  schema: Parameters<typeof parseRecord<Value>>[0],
): Result<ReadYaml<Value>, readonly Finding[]> {
  const read = readLocatedYaml(text, "asTyped");
  if (!read.ok) return err(read.error.map(sheetSyntaxFinding));
  const { value, placeOf } = read.value;
  const parsed = parseRecord(schema, value);
  if (parsed.ok) return ok({ value: parsed.value, placeOf: (path) => placeOf(keysOf(path)) });
  return err(
    parsed.error.map((fault) => {
      const words = fieldParams({ ...fault, expected: withHint(fault) });
      return makeFinding(diagnostics, "PCCC_SHEET_FIELD", { ...words, path: pathOf(fault.keys) }, placeOf(fault.keys));
    }),
  );
}

/** What was expected, with how it is written where people most often write something else. */
function withHint({ expected, keys, got }: FieldFault): Required<Text> {
  const hint = hintOn(String(keys.at(-1)), got, expected.en);
  return hint === undefined ? expected : { vi: `${expected.vi}; ${hint.vi}`, en: `${expected.en}; ${hint.en}` };
}

function hintOn(key: string, got: string, expected: string): Required<Text> | undefined {
  // The rest of a text with a comma in it, and of a number with one.
  if (/[\s)]/u.test(key)) {
    return { vi: "chữ có dấu phẩy trong { … } phải đặt trong dấu nháy", en: "a text with a comma inside { … } must stand in quotes" };
  }
  if (/^\d+$/u.test(key) && got === "null") {
    return { vi: "số thập phân viết với dấu chấm, hoặc đặt trong dấu nháy", en: "a decimal has a point, or stands in quotes" };
  }
  if (got === "–" && expected === "expected a list") return { vi: "không có gì thì viết []", en: "write [] where there is nothing" };
  if (!got.startsWith('"') || !expected.startsWith("expected a group")) return undefined;
  if (key === "title" || key === "unit" || key === "vi") return { vi: `viết { vi: ${got} }`, en: `write { vi: ${got} }` };
  return { vi: "viết { kind: … }", en: "write { kind: … }" };
}

/**
 * Says that a text is no YAML.
 *
 * @internal
 */
export function sheetSyntaxFinding({ reason, span }: YamlFault): Finding {
  return makeFinding(diagnostics, "PCCC_SHEET_SYNTAX", { reason: reason.en, reasonVi: reason.vi }, span);
}

/**
 * Splits a path such as `criteria[3].form` into its keys.
 *
 * @param path - The path.
 * @returns Keys and places in lists.
 *
 * @internal
 */
export function keysOf(path: string): readonly PropertyKey[] {
  return [...path.matchAll(/[^.[\]]+/gu)].map(([key]) => (/^\d+$/u.test(key) ? Number(key) : key));
}

/**
 * Writes keys as a path such as `criteria[3].form`.
 *
 * @param keys - Keys and places in lists.
 * @returns The path; `–` for the whole.
 *
 * @internal
 */
export function pathOf(keys: readonly PropertyKey[]): string {
  return (
    keys.reduce<string>(
      (path, key) => (typeof key === "number" ? `${path}[${key}]` : `${path}${path === "" ? "" : "."}${String(key)}`),
      "",
    ) || "–"
  );
}
