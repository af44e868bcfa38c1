import { readFileSync } from "node:fs";
import { importDocument, type PlanDraft, type PlanFromDraftOptions, planFromDraft } from "@pccc/import";
import { describe, expect, it } from "vitest";

function draftOf(text: string): PlanDraft {
  const imported = importDocument(text);
  if (!imported.ok) throw imported.error;
  return imported.value;
}

const document = (file: string): PlanDraft => draftOf(readFileSync(new URL(`./documents/${file}`, import.meta.url), "utf8"));
const city: PlanFromDraftOptions = {
  planId: "front.mau.2026",
  unit: "front.mau-city",
  line: "front",
  level: "district",
  hierarchy: "front",
  onSuccession: (kind) => (kind === "report" ? "moves" : "mustReview"),
};
const below = { take: "descendants", hierarchy: "front", under: "front.mau-city", level: "commune" };
const self = { take: "self", hierarchy: "front", under: "front.mau-city" };

const cityPlan = [
  "KẾ HOẠCH",
  "Phòng cháy ở khu dân cư (mẫu)",
  "",
  "Ban Thường trực Ủy ban MTTQ Việt Nam thành phố Mẫu xây dựng Kế hoạch như sau:",
  "I. NHIỆM VỤ",
  "- Tuyên truyền về an toàn điện.",
  "- Hằng năm, vào ngày 04/10, Ủy ban MTTQ Việt Nam các xã, phường tổ chức lễ phát động.",
  "- Công an thành phố kiểm tra các chợ trước ngày 30/6/2026.",
  "II. TỔ CHỨC THỰC HIỆN",
  "1. Ban Thường trực Ủy ban MTTQ Việt Nam các xã, phường xây dựng kế hoạch của địa phương trước ngày 15/3/2026; định kỳ báo cáo Ban Thường trực Ủy ban MTTQ Việt Nam thành phố.",
  "2. Ban Thường trực Ủy ban MTTQ Việt Nam thành phố đôn đốc việc thực hiện; định kỳ báo cáo Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh.",
  "",
  "Nơi nhận:",
  "- Các xã, phường (t/h);",
  "- Lưu: MTTQ.",
  "CHỦ TỊCH",
  "Người Ký Mẫu",
].join("\n");

describe("planFromDraft", () => {
  const { plan, findings } = planFromDraft(draftOf(cityPlan), city);
  const duty = (id: string) => plan.duties.find((candidate) => candidate.id === `front.mau.2026.${id}`);

  it("gives tasks ids below the plan's", () => {
    expect(plan.tasks.map((task) => task.id)).toEqual([1, 2, 3, 4, 5].map((number) => `front.mau.2026/t0${number}`));
  });

  it("makes a duty to report of each clause, from the class to the unit and from the unit to its superior", () => {
    expect(duty("report-commune")).toMatchObject({
      kind: "report",
      owedBy: below,
      owedTo: self,
      timing: { kind: "unspecified", words: "định kỳ" },
      onSuccession: "moves",
      task: "front.mau.2026/t04",
    });
    expect(duty("report-own")).toMatchObject({ owedBy: self, owedTo: { take: "superior", hierarchy: "front" } });
  });

  it("makes a duty to adopt a plan, with the deadline of its own clause", () => {
    expect(duty("adopt-plan")).toMatchObject({
      kind: "adoptPlan",
      owedBy: below,
      timing: { kind: "dated", on: "2026-03-15", bound: "before" },
      onSuccession: "mustReview",
    });
  });

  it("makes a recurring duty of an annual day", () => {
    expect(duty("perform-10-04")).toMatchObject({
      kind: "perform",
      owedBy: below,
      timing: { kind: "recurring", frequency: "annual", on: "10-04" },
    });
  });

  it("puts a task that names nobody down to the plan's own unit, and says so", () => {
    expect(duty("perform-t01")).toMatchObject({ owedBy: self });
    expect(findings).toContainEqual(expect.objectContaining({ code: "PCCC_IMPORT_LEAD_UNNAMED", params: { task: "front.mau.2026/t01" } }));
  });

  it("[HO4] makes no duty of a lead that names no unit, and says so", () => {
    expect(plan.duties.filter((candidate) => candidate.task === "front.mau.2026/t03")).toEqual([]);
    expect(plan.tasks[2]?.leads).toEqual(["Công an thành phố"]);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: "PCCC_IMPORT_ACTOR_UNKNOWN", params: { actor: "Công an thành phố", task: "t03" } }),
    );
  });

  it("does not count the report as work to be performed", () => {
    expect(duty("perform-t04")).toBeUndefined();
    expect(duty("perform-t05")?.title.vi).not.toMatch(/báo cáo/u);
  });

  it("[HO5] keeps the signatory's post and not the name", () => {
    expect(plan.signatoryRole).toBe("CHỦ TỊCH");
    expect(JSON.stringify(plan)).not.toContain("Người Ký Mẫu");
  });

  it("has readable ASCII ids, each once", () => {
    const ids = plan.duties.map((candidate) => candidate.id);
    expect(ids.every((id) => /^[!-~]+$/u.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("takes the commune's own plan: its superior, its residential areas", () => {
    const commune = planFromDraft(document("front-plan.txt"), { ...city, unit: "front.an-mau", level: "commune" });
    expect(commune.plan.duties.find(({ id }) => id.endsWith(".report-residential"))).toMatchObject({
      owedBy: { take: "descendants", under: "front.an-mau", level: "residential" },
      owedTo: { take: "self", under: "front.an-mau" },
    });
    expect(commune.plan.document).toMatchObject({ number: "07/KH-MTTQ-BTT", issuedOn: "2026-03-05", line: "front" });
    expect(commune.plan.document.relations.map(({ relation, number, name }) => [relation, number ?? name])).toEqual([
      ["pursuantTo", "Luật Mặt trận Tổ quốc Việt Nam"],
      ["pursuantTo", "55/2024/QH15"],
      ["implements", "15/KH-MTTQ-BTT"],
    ]);
  });

  it("takes the State's line", () => {
    const province = planFromDraft(document("state-plan.txt"), {
      ...city,
      unit: "state.mau",
      line: "state",
      level: "province",
      hierarchy: "state",
    });
    expect(province.plan.duties.find(({ id }) => id.endsWith(".report-commune"))).toMatchObject({
      timing: { kind: "recurring", frequency: "monthly", on: "20" },
      owedTo: { take: "self", under: "state.mau" },
    });
    expect(province.findings.map(({ code }) => code)).toContain("PCCC_IMPORT_ACTOR_UNKNOWN");
  });
});
