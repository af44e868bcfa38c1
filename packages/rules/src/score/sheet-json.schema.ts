import { fileJsonSchema } from "./file-json.schema.ts";
import { sheetSchema } from "./sheet.schema.ts";
import { sheetWords } from "./sheet-words.ts";

/**
 * Writes the JSON Schema of sheet files, for completion and checks in an editor, with what each key means.
 *
 * @returns The schema, draft 2020-12.
 *
 * @public
 */
export function sheetJsonSchema(): Readonly<Record<string, unknown>> {
  return { ...(described(fileJsonSchema(sheetSchema), "") as object), title: "PCCC sheet", description: "A score sheet as data." };
}

/** Puts the words of keys into a schema: by their path; by the kind of what has kinds; by their name anywhere. */
function described(schema: unknown, path: string): unknown {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return schema;
  const { properties, items, oneOf, anyOf, ...rest } = schema as Readonly<Record<string, unknown>>;
  const words = sheetWords[path] ?? sheetWords[`*.${path.split(".").at(-1)}`];
  const kinds = (variants: unknown): readonly unknown[] => (variants as readonly unknown[]).map((variant) => describedKind(variant, path));
  return {
    ...rest,
    ...(words === undefined ? {} : { description: words.join(" · ") }),
    ...(properties === undefined ? {} : { properties: describedKeys(properties as object, path) }),
    ...(items === undefined ? {} : { items: withoutWords(described(items, path), path) }),
    ...(oneOf === undefined ? {} : { oneOf: kinds(oneOf) }),
    ...(anyOf === undefined ? {} : { anyOf: kinds(anyOf) }),
  };
}

function describedKeys(properties: object, path: string): object {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, described(value, path === "" ? key : `${path}.${key}`)]),
  );
}

/** A list and what is in it have one path: the list has the words. */
function withoutWords(schema: unknown, path: string): unknown {
  if (sheetWords[path] === undefined) return schema;
  const { description: _, ...rest } = schema as Readonly<Record<string, unknown>>;
  return rest;
}

function describedKind(variant: unknown, path: string): unknown {
  const found = described(variant, path);
  const kind = (
    (variant as { readonly properties?: { readonly kind?: { readonly const?: string; readonly enum?: readonly string[] } } }).properties ??
    {}
  ).kind;
  const words = sheetWords[`${path}(${kind?.const ?? kind?.enum?.[0]})`];
  const rest = withoutWords(found, path);
  return words === undefined ? rest : { ...(rest as object), description: words.join(" · ") };
}
