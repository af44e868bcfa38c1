import { readLocatedYaml, type YamlFault } from "@pccc/calendar/files";
import { err, type Finding, makeFinding, ok, type Result, type SourceSpan, type Text } from "@pccc/core";
import { fieldParams, parseRecord } from "@pccc/core/schema";
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
      const words = fieldParams({ ...fault, expected: withQuotes(fault.expected, fault.keys.at(-1)) });
      return makeFinding(diagnostics, "PCCC_SHEET_FIELD", { ...words, path: pathOf(fault.keys) }, placeOf(fault.keys));
    }),
  );
}

/** A field whose name has a space is most often the rest of a text with a comma in it. */
function withQuotes(expected: Required<Text>, key: PropertyKey | undefined): Required<Text> {
  if (typeof key !== "string" || !/[\s)]/u.test(key)) return expected;
  return {
    vi: `${expected.vi}; chữ có dấu phẩy trong { … } phải đặt trong dấu nháy`,
    en: `${expected.en}; a text with a comma inside { … } must stand in quotes`,
  };
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
