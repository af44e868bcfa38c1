import { readdirSync, readFileSync } from "node:fs";
import { annotationOf, importDocument } from "@pccc/import";
import { describe, expect, it } from "vitest";

const folder = new URL("./annotated/", import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => file.slice(0, -".txt".length));

// Documents of forms that offices use, each beside what a person reads in it; `npm run eval:import` takes the same folder.
describe("documents with annotations", () => {
  it.each(names)("%s is read as annotated", (name) => {
    const text = readFileSync(new URL(`${name}.txt`, folder), "utf8");
    const imported = importDocument(text, { name: `${name}.txt` });
    if (!imported.ok) throw imported.error;
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), "utf8"));
    expect(JSON.parse(JSON.stringify(annotationOf(imported.value)))).toEqual(expected);
  });
});
