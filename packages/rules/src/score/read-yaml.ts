import { readLocatedYaml } from "@pccc/calendar/files";
import { err, type Finding, makeFinding, ok, type Result, type SourceSpan } from "@pccc/core";
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
 * What checks the shape of data.
 *
 * @internal
 */
export interface Shape<Value> {
  safeParse(value: unknown):
    | { readonly success: true; readonly data: Value }
    | {
        readonly success: false;
        readonly error: {
          readonly issues: readonly {
            readonly code?: string;
            readonly path: readonly PropertyKey[];
            readonly keys?: readonly string[];
            readonly message: string;
          }[];
        };
      };
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
export function readYaml<Value>(text: string, schema: Shape<Value>): Result<ReadYaml<Value>, readonly Finding[]> {
  const read = readLocatedYaml(text, "asTyped");
  if (!read.ok) return err(read.error.map(({ reason, span }) => ({ ...makeFinding(diagnostics, "PCCC_SHEET_SYNTAX", { reason }), span })));
  const { value, placeOf } = read.value;
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok({ value: parsed.data, placeOf: (path) => placeOf(keysOf(path)) });
  return err(
    parsed.error.issues.map((issue) => {
      // A word that nobody knows is itself the place to look at.
      const path = issue.code === "unrecognized_keys" ? [...issue.path, ...(issue.keys ?? []).slice(0, 1)] : issue.path;
      return { ...makeFinding(diagnostics, "PCCC_SHEET_FIELD", { path: pathOf(path), expected: issue.message }), span: placeOf(path) };
    }),
  );
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

function pathOf(keys: readonly PropertyKey[]): string {
  return (
    keys.reduce<string>(
      (path, key) => (typeof key === "number" ? `${path}[${key}]` : `${path}${path === "" ? "" : "."}${String(key)}`),
      "",
    ) || "–"
  );
}
