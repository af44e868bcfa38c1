import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseRecord } from "@pccc/core/schema";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { coreEntryKinds } from "../src/index.ts";
import { recordKindSchemas } from "../src/journal-record.schema.ts";

interface Golden {
  readonly body: unknown;
  readonly personal?: Readonly<Record<string, unknown>>;
}
type JsonSchema = Readonly<Record<string, unknown>>;

const here = dirname(fileURLToPath(import.meta.url));
const guide = readFileSync(join(here, "..", "..", "..", "docs", "guide", "journal-kinds.md"), "utf8");
const rows = new Map(
  guide
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => line.split(/(?<!\\)\|/u).map((cell) => cell.trim()))
    .map((cells) => [cells[1]?.replaceAll("`", "") ?? "", cells]),
);
const schemas = Object.entries(recordKindSchemas);
const goldenOf = (kind: string, shape: number): readonly Golden[] =>
  JSON.parse(readFileSync(join(here, "golden", `${kind}.${shape}.json`), "utf8")) as readonly Golden[];
const kindOf = (kind: string): (typeof coreEntryKinds)[number] => {
  const found = coreEntryKinds.find((known) => known.kind === kind);
  if (found === undefined) throw new Error(`${kind} is no kind`);
  return found;
};
const readToday = (kind: string, shape: number): readonly Golden[] =>
  goldenOf(kind, shape).map((golden) => ({
    ...golden,
    body: kindOf(kind)
      .upcasters.slice(shape - 1)
      .reduce((body, upcast) => upcast(body), golden.body),
  }));

describe("kinds of journal entry", () => {
  it("[HK1] each has its row in the guide: key, shape, personal part and writer", () => {
    const kinds = [...coreEntryKinds.map(({ kind }) => kind), "erasure"].sort();
    expect([...rows.keys()].sort()).toEqual(kinds);
    for (const [kind, cells] of rows) expect([kind, cells.slice(2, 6).every((cell) => cell !== "")]).toEqual([kind, true]);
    const unsaid = coreEntryKinds.filter(({ kind, shape }) => shape > 1 && !(rows.get(kind)?.[3] ?? "").includes(`shape ${shape}`));
    expect(unsaid.map(({ kind }) => kind)).toEqual([]);
  });

  it("[HK2] each has golden bodies for every shape that was ever written, and no others", () => {
    const shapes = [...coreEntryKinds, { kind: "erasure", shape: 1 }];
    const wanted = shapes.flatMap(({ kind, shape }) => Array.from({ length: shape }, (_, index) => `${kind}.${index + 1}.json`));
    expect(readdirSync(join(here, "golden")).sort()).toEqual(wanted.sort());
  });

  it.each(schemas)("[HK2] %s: every golden body reads today", (kind, schema) => {
    for (let shape = 1; shape <= kindOf(kind).shape; shape += 1) {
      for (const { body, personal = {} } of readToday(kind, shape)) {
        // A name is kept apart and was never part of the plan; a reason is part of its record when it is checked.
        const { signatoryName: _, ...fields } = personal;
        const record = Object.keys(fields).length === 0 ? body : { ...(body as object), ...fields };
        expect([kind, shape, parseRecord(schema, record)]).toMatchObject([kind, shape, { ok: true }]);
      }
    }
  });

  it.each(schemas)("[HK3] %s: the golden bodies of the newest shape hold every field that the schema knows", (kind, schema) => {
    const held = new Set<string>();
    for (const { body, personal = {} } of goldenOf(kind, kindOf(kind).shape)) {
      collectHeld(body, "", held);
      collectHeld(personal, "", held);
    }
    const known = new Set<string>();
    collectKnown(z.toJSONSchema(schema, { io: "input", reused: "inline" }), "", known);
    expect([...known].filter((path) => !held.has(path))).toEqual([]);
  });

  it.each(schemas)("[HK3] %s: a body without one of the fields that the newest shape requires is refused", (kind, schema) => {
    const [, least = goldenOf(kind, kindOf(kind).shape)[0]] = goldenOf(kind, kindOf(kind).shape);
    const body = { ...(least?.body as Readonly<Record<string, unknown>>), ...least?.personal };
    delete (body as Record<string, unknown>)["signatoryName"];
    for (const field of Object.keys(body)) {
      const { [field]: _, ...without } = body;
      expect([field, parseRecord(schema, without).ok]).toEqual([field, false]);
    }
  });
});

function collectHeld(value: unknown, path: string, into: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collectHeld(item, `${path}[]`, into);
  else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      into.add(`${path}.${key}`);
      collectHeld(item, `${path}.${key}`, into);
    }
  }
}

function collectKnown(schema: JsonSchema, path: string, into: Set<string>): void {
  for (const variant of ((schema["oneOf"] ?? schema["anyOf"]) as readonly JsonSchema[] | undefined) ?? [])
    collectKnown(variant, path, into);
  if (schema["items"] !== undefined) collectKnown(schema["items"] as JsonSchema, `${path}[]`, into);
  for (const [key, property] of Object.entries((schema["properties"] ?? {}) as Readonly<Record<string, JsonSchema>>)) {
    into.add(`${path}.${key}`);
    collectKnown(property, `${path}.${key}`, into);
  }
}
