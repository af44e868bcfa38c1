import { existsSync, readdirSync, readFileSync } from "node:fs";
import { annotationOf, decodeDocument, importDocument, type PlanDraft, planFromDraft } from "@pccc/import";
import { describe, expect, it } from "vitest";
import { uncoveredText } from "./uncovered-text.ts";

const shared = new URL("../../../../shared/", import.meta.url);
const present = existsSync(new URL("corpus/", shared));
const texts = present ? readdirSync(new URL("corpus/", shared)).filter((file) => file.endsWith(".txt")) : [];
if (!present) console.warn("skipped: ../shared/corpus is not beside the repository");

function read(path: string): { readonly text: string; readonly draft: PlanDraft | undefined } {
  const decoded = decodeDocument(readFileSync(new URL(path, shared)), path);
  if (!decoded.ok) throw decoded.error;
  const imported = importDocument(decoded.value);
  return { text: decoded.value.text, draft: imported.ok ? imported.value : undefined };
}

describe.skipIf(!present)("the shared corpus", () => {
  it.each(texts)("[CO1] %s loses no character, or is refused", (file) => {
    const { text, draft } = read(`corpus/${file}`);
    expect(draft === undefined).toBe(file.startsWith("45-"));
    expect(draft === undefined ? "" : uncoveredText(text, draft)).toBe("");
    expect(draft?.unplaced ?? []).toEqual([]);
  });

  it.each(["facts/seed.txt", "corpus/00-samson-mttq-kh-pccc.txt"])("%s gives exactly its annotation", (path) => {
    const { draft } = read(path);
    const expected = JSON.parse(readFileSync(new URL("corpus/00-samson-mttq-kh-pccc.expected.json", shared), "utf8"));
    const { file: _file, notes: _notes, ...fields } = expected;
    const { file: _name, ...found } = draft === undefined ? { file: "" } : annotationOf(draft);
    expect(found).toEqual(fields);
    expect(draft?.reporting.map((duty) => duty.timing.kind)).toEqual(["unspecified", "unspecified"]);
  });

  it("the founding document gives the duties of its communes and of its unit", () => {
    const { draft } = read("facts/seed.txt");
    if (draft === undefined) throw new Error("refused");
    const { plan } = planFromDraft(draft, {
      planId: "p",
      unit: "u",
      line: "front",
      level: "district",
      hierarchy: "front",
      onSuccession: () => "mustReview",
    });
    expect(plan.duties.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["p.report-commune", "p.report-own", "p.adopt-plan", "p.perform-10-04"]),
    );
  });
});
