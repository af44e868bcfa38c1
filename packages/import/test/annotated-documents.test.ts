import { readdirSync, readFileSync } from "node:fs";
import { annotationOf, importDocument } from "@pccc/import";
import { describe, expect, it } from "vitest";

const folder = new URL("./annotated/", import.meta.url);
const files = readdirSync(folder)
  .filter((file) => /\.(?:txt|md)$/u.test(file))
  .toSorted();

// Documents of forms that offices use, each beside what a person reads in it; `npm run eval:import` takes the same folder.
describe("documents with annotations", () => {
  it.each(files)("%s is read as annotated", (file) => {
    const text = readFileSync(new URL(file, folder), "utf8");
    const imported = importDocument(text, { name: file });
    if (!imported.ok) throw imported.error;
    const expected: unknown = JSON.parse(readFileSync(new URL(file.replace(/\.\w+$/u, ".expected.json"), folder), "utf8"));
    expect(JSON.parse(JSON.stringify(annotationOf(imported.value)))).toEqual(expected);
  });
});
