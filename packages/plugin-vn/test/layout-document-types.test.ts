import { documentTypeSymbols, parseDocumentNumber } from "@pccc/core";
import { describe, expect, it } from "vitest";
import { documentTypes } from "../src/documents/document-types.ts";

const ofState = documentTypes.filter(({ line, copy }) => line === "state" && !copy);
const ofParty = documentTypes.filter(({ line }) => line === "party");

describe("types of documents", () => {
  it("[DT1] has the State's 29 types and 3 copies, an official letter and a note without an abbreviation", () => {
    expect(ofState).toHaveLength(29);
    expect(documentTypes.filter(({ copy }) => copy).map(({ symbol }) => symbol)).toEqual(["SY", "TrS", "SL"]);
    expect(ofState.filter(({ symbol }) => symbol === undefined).map(({ name }) => name.vi)).toEqual(["Công văn", "Thư công"]);
  });

  it("[DT2] has ids and abbreviations of its own for each type, but for the Party's decision and regulation", () => {
    expect(new Set(documentTypes.map(({ id }) => id)).size).toBe(documentTypes.length);
    for (const line of [ofState, ofParty]) {
      const symbols = line.flatMap(({ symbol }) => (symbol === undefined ? [] : [symbol]));
      const shared = symbols.filter((symbol, index) => symbols.indexOf(symbol) !== index);
      expect(shared).toEqual(line === ofParty ? ["QĐ"] : []);
    }
  });

  it.each(documentTypes.filter(({ symbol }) => symbol !== undefined))(
    "[DT3] $id: the grammar of numbers knows its abbreviation",
    ({ line, symbol = "" }) => {
      expect(documentTypeSymbols[line]).toContain(symbol);
      const number = line === "state" ? `12/${symbol}-UBND` : `12-${symbol}/TU`;
      expect(parseDocumentNumber(number, { mode: "strict" })).toMatchObject({ ok: true, value: { type: symbol } });
    },
  );
});
