import {
  type Citation,
  type DocumentRecord,
  type DocumentRelation,
  type DocumentRegister,
  documentIdentity,
  documentStatusOn,
  findDocument,
  groundsOf,
  makeDocumentRegister,
  plainDate,
  restingOn,
  restingTree,
} from "@pccc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const basis: Citation = { document: "00/QĐ-TEST", confidence: "assumed" };

function paper(id: string, over: Partial<DocumentRecord> = {}): DocumentRecord {
  return { id, type: "Kế hoạch", title: { vi: id }, line: "state", issuer: "UBND tỉnh", basis, ...over };
}

function rests(from: string, to: string, relation: DocumentRelation["relation"] = "implements"): DocumentRelation {
  return { from, to, relation, standing: "established", basis };
}

function registerOf(documents: readonly DocumentRecord[], relations: readonly DocumentRelation[] = []): DocumentRegister {
  const made = makeDocumentRegister({ documents, relations });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

describe("a register of documents", () => {
  it("[D1] names a circle by its documents, and lets mere citations run in one", () => {
    const documents = ["a", "b", "c"].map((id) => paper(id));
    const circle = makeDocumentRegister({ documents, relations: [rests("a", "b"), rests("b", "c", "amends"), rests("c", "a")] });
    expect(circle.ok ? [] : circle.error.map(({ code, params }) => [code, params["cycle"]])).toEqual([
      ["PCCC_DOCUMENTS_CYCLE", "a → b → c → a"],
    ]);
    expect(makeDocumentRegister({ documents, relations: [rests("a", "b"), rests("b", "a", "cites")] }).ok).toBe(true);
  });

  it("[D2] refuses ids used twice, relations to unknown documents and one document recorded twice, all at once", () => {
    const made = makeDocumentRegister({
      documents: [
        paper("a"),
        paper("a"),
        paper("b", { number: "05/QĐ-UBND", issuedOn: plainDate("2021-01-05") }),
        paper("c", { number: "5/QĐ-UBND", issuedOn: plainDate("2021-03-05") }),
      ],
      relations: [rests("a", "z")],
    });
    expect(made.ok ? [] : made.error.map(({ code }) => code)).toEqual([
      "PCCC_DOCUMENTS_DUPLICATE_ID",
      "PCCC_DOCUMENTS_SAME_IDENTITY",
      "PCCC_DOCUMENTS_UNKNOWN",
    ]);
  });

  it("[D3] identifies a State document by its year and a Party document by the term", () => {
    const state = (on: string): string | undefined => documentIdentity(paper("x", { number: "766/QĐ-UBND", issuedOn: plainDate(on) }));
    expect(state("2021-03-09")).toBe(state("2021-12-31"));
    expect(state("2021-03-09")).not.toBe(state("2022-03-09"));
    const party = (term: string, on: string): string | undefined =>
      documentIdentity(paper("x", { number: "02-KL/TW", issuer: "Ban Bí thư", term, issuedOn: plainDate(on) }));
    expect(party("XIII", "2021-05-18")).toBe(party("XIII", "2022-05-18"));
    expect(party("XIII", "2026-01-05")).not.toBe(party("XIV", "2026-05-05"));
  });

  it("[D4] finds the document that a text cites; a date that differs is a finding, two that fit are none", () => {
    const register = registerOf([
      paper("old", { number: "02-CT/TW", term: "XIII", issuedOn: plainDate("2021-02-01") }),
      paper("new", { number: "02-CT/TW", term: "XIV", issuedOn: plainDate("2026-01-31") }),
      paper("plan", { number: "280/KH-MTTQ-BTT", issuedOn: plainDate("2021-09-13") }),
    ]);
    const codes = (number: string, date?: string): readonly (string | undefined)[] => {
      const found = findDocument(register, date === undefined ? { number } : { number, date: plainDate(date) });
      return [found.document?.id, ...found.findings.map(({ code }) => code)];
    };
    expect(codes("02- CT/TW", "2026-01-31")).toEqual(["new"]);
    expect(codes("02-CT/TW", "2021-12-31")).toEqual(["old", "PCCC_DOCUMENTS_DATES_DISAGREE"]);
    expect(codes("02-CT/TW")).toEqual([undefined, "PCCC_DOCUMENTS_AMBIGUOUS"]);
    expect(codes("280/KH-MTTQ-BTT", "2021-09-14")).toEqual(["plan", "PCCC_DOCUMENTS_DATES_DISAGREE"]);
    expect(codes("1/KH-UBND")).toEqual([undefined, "PCCC_DOCUMENTS_NOT_REGISTERED"]);
  });

  it("[D5] says unknown where no day of effect is established, and never before the day of issue", () => {
    const register = registerOf([paper("a", { issuedOn: plainDate("2021-05-18") })]);
    expect(documentStatusOn(register, "a", plainDate("2021-05-17"))?.state).toBe("notYet");
    expect(documentStatusOn(register, "a", plainDate("2021-05-18"))?.state).toBe("unknown");
    expect(documentStatusOn(register, "z", plainDate("2021-05-18"))).toBeUndefined();
  });

  it("[D6] shows a document with two grounds once in the graph, and under both in the tree, unfolded once", () => {
    const register = registerOf(
      ["top", "left", "right", "both", "leaf"].map((id) => paper(id)),
      [rests("left", "top"), rests("right", "top"), rests("both", "left"), rests("both", "right"), rests("leaf", "both")],
    );
    expect(restingOn(register, "top").documents).toEqual(["top", "left", "right", "both", "leaf"]);
    const [left, right] = restingTree(register, "top").below;
    expect(left?.below.map(({ document, below }) => [document, below.length])).toEqual([["both", 1]]);
    expect(right?.below.map(({ document, below }) => [document, below.length])).toEqual([["both", 0]]);
  });

  it("[D7] follows grounds and what rests on them as one question asked from either end", () => {
    const edges = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 25 });
    fc.assert(
      fc.property(edges, (pairs) => {
        // The later document has the larger number: no circle.
        const relations = pairs.filter(([a, b]) => a !== b).map(([a, b]) => rests(`d${Math.max(a, b)}`, `d${Math.min(a, b)}`));
        const register = registerOf(
          Array.from({ length: 10 }, (_, i) => paper(`d${i}`)),
          relations,
        );
        for (let i = 0; i < 10; i += 1) {
          for (const above of groundsOf(register, `d${i}`).documents) {
            expect(restingOn(register, above).documents).toContain(`d${i}`);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
