import { documentStatusOn, makeDocumentRegister, parseDocumentNumber, plainDate } from "@pccc/core";
import { describe, expect, it } from "vitest";
import { vn } from "../src/vn-plugin.ts";

const { records } = vn.provides.documentPacks["vn.documents"];

describe("the acts that the data rest on", () => {
  it("[DT4] make a register in which each number parses and what was replaced has ended", () => {
    const register = makeDocumentRegister(records);
    if (!register.ok) throw new Error(JSON.stringify(register.error));
    expect(records.documents.filter(({ number = "" }) => !parseDocumentNumber(number, { mode: "strict" }).ok)).toEqual([]);
    const stateOn = (id: string, day: string): string | undefined => documentStatusOn(register.value, id, plainDate(day))?.state;
    expect([stateOn("hd-36-vptw", "2026-05-26"), stateOn("hd-36-vptw", "2026-05-27")]).toEqual(["inForce", "ended"]);
    expect(stateOn("nd-09-2019", "2026-11-26")).toBe("inForce");
  });
});
