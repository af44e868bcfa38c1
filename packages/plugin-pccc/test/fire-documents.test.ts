import { documentStatusOn, makeDocumentRegister, plainDate, planGroundsOn, replacementsOf, restingOn } from "@pccc/core";
import { fireDocuments } from "@pccc/plugin-pccc";
import { describe, expect, it } from "vitest";

const made = makeDocumentRegister(fireDocuments);
if (!made.ok) throw new Error(JSON.stringify(made.error));
const register = made.value;
const stateOn = (id: string, date: string): string | undefined => documentStatusOn(register, id, plainDate(date))?.state;

describe("the documents on fire prevention", () => {
  it("[PD1] end the law of 2001 with the day on which the law of 2024 takes effect", () => {
    expect(stateOn("law-27-2001", "2025-06-30")).toBe("inForce");
    expect(stateOn("law-27-2001", "2025-07-01")).toBe("ended");
    expect(stateOn("law-55-2024", "2025-06-30")).toBe("notYet");
    expect(stateOn("law-55-2024", "2025-07-01")).toBe("inForce");
    expect(replacementsOf(register, "nd-136-2020").map(({ from }) => from)).toEqual(["nd-105-2025"]);
  });

  it("[PD2] keep what is only asserted of 02-CT/TW unknown, and say so", () => {
    for (const id of ["ct-47", "kl-02"]) {
      expect(stateOn(id, "2026-01-30")).toBe("inForce");
      expect(stateOn(id, "2026-01-31")).toBe("unknown");
    }
    const asserted = register.findings.filter(({ code }) => code === "PCCC_DOCUMENTS_END_ASSERTED");
    expect(asserted.map(({ params }) => params["id"])).toEqual(["ct-47", "kl-02"]);
  });

  it("[PD3] name the two wrong dates of 47-CT/TW and stand", () => {
    const dates = register.findings.filter(({ code }) => code === "PCCC_DOCUMENTS_DATES_DISAGREE");
    expect(dates.map(({ params }) => params["other"])).toEqual(["2015-05-25", "2015-06-15"]);
  });

  it("[PD4] lead from the directive of 2015 down to the founding document through three lines", () => {
    const cascade = restingOn(register, "ct-47");
    expect(cascade.documents).toEqual(["ct-47", "kl-02", "qd-1635", "kh-280-mttq-thanh-hoa", "kh-mttq-sam-son", "qd-1492"]);
    const lines = cascade.documents.map((id) => register.documentsById.get(id)?.line);
    expect(new Set(lines)).toEqual(new Set(["party", "state", "front"]));
  });

  it("[PD2] warn of a plan on a decree that ended, and doubt one on the conclusion of 2021", () => {
    const plan = (id: string, number: string) => ({
      id,
      document: { id, type: "KẾ HOẠCH", title: id, relations: [{ relation: "implements" as const, number }] },
    });
    const [decree, conclusion] = planGroundsOn(register, [plan("a", "136/2020/NĐ-CP"), plan("b", "02- KL/TW")], plainDate("2026-02-01"));
    expect(decree?.findings.map(({ code, params }) => [code, params["ground"]])).toEqual([
      ["PCCC_DOCUMENTS_PLAN_ON_ENDED", "136/2020/NĐ-CP"],
      ["PCCC_DOCUMENTS_PLAN_ON_ENDED", "27/2001/QH10"],
    ]);
    expect(conclusion?.findings.map(({ code, params }) => [code, params["ground"]])).toEqual([
      ["PCCC_DOCUMENTS_PLAN_ON_DOUBTFUL", "02-KL/TW"],
      ["PCCC_DOCUMENTS_PLAN_ON_DOUBTFUL", "47-CT/TW"],
    ]);
  });
});
