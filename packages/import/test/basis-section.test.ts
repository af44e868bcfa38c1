import { importDocument, type PlanDraft } from "@pccc/import";
import { describe, expect, it } from "vitest";

function draftOf(...lines: readonly string[]): PlanDraft {
  const imported = importDocument(["KẾ HOẠCH", "Kiểm tra an toàn điện tại các chợ (mẫu)", ...lines].join("\n\n"));
  if (!imported.ok) throw imported.error;
  return imported.value;
}

const documents = (list: PlanDraft["basis"]): readonly string[] => list.map(({ number, name }) => number ?? name ?? "");
const law = "Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ ngày 29 tháng 11 năm 2024.";
const decree = "Nghị định số 105/2025/NĐ-CP ngày 15/5/2025 của Chính phủ quy định chi tiết thi hành Luật.";
const plan = "Thực hiện Kế hoạch số 77/KH-UBND ngày 20/02/2026 của Ủy ban nhân dân tỉnh về kiểm tra an toàn điện.";
const tasks = ["III. NỘI DUNG", "1. Công an xã kiểm tra tủ điện theo Quyết định số 5/QĐ-UBND ngày 02/01/2026."];
const expected = ["Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ", "105/2025/NĐ-CP", "77/KH-UBND"];

describe("a basis that is a section of its own", () => {
  it.each([
    ["numbered", ["I. CĂN CỨ PHÁP LÝ", `1. ${law}`, `2. ${decree}`, `3. ${plan}`]],
    ["in dashes", ["I. CĂN CỨ XÂY DỰNG KẾ HOẠCH", `- ${law}`, `- ${decree}`, `- ${plan}`]],
    ["in paragraphs", ["I. CƠ SỞ PHÁP LÝ", `Căn cứ ${law}`, `Căn cứ ${decree}`, plan]],
    ["below a wider heading", ["I. CĂN CỨ VÀ SỰ CẦN THIẾT", "1. Căn cứ pháp lý", `- ${law}`, `- ${decree}`, `- ${plan}`]],
  ])("is the basis, %s", (_form, lines) => {
    const draft = draftOf(...lines, ...tasks);
    expect(documents(draft.basis)).toEqual(expected);
    expect(draft.basis.map(({ relation }) => relation)).toEqual(["pursuantTo", "pursuantTo", "implements"]);
    expect(documents(draft.mentions)).toEqual(["5/QĐ-UBND"]);
    expect(draft.tasks.map(({ sectionPath }) => sectionPath)).toEqual(["III/1"]);
    expect(draft.sections[0]).toMatchObject({ label: "I" });
    expect(draft.unplaced).toEqual([]);
  });

  it("ends where another ground begins", () => {
    const draft = draftOf(
      "I. CĂN CỨ VÀ SỰ CẦN THIẾT",
      "1. Căn cứ pháp lý",
      `- ${law}`,
      "2. Sự cần thiết",
      "Quyết định số 9/QĐ-UBND ngày 03/3/2025 đã nêu ba vụ cháy chợ.",
      ...tasks,
    );
    expect(documents(draft.basis)).toEqual([expected[0]]);
    expect(documents(draft.mentions)).toEqual(["9/QĐ-UBND", "5/QĐ-UBND"]);
  });

  it("is read in one line too", () => {
    expect(documents(draftOf(`1. Căn cứ: ${law.slice(0, -1)}; ${decree}`, "2. Nội dung", "a) Công an xã kiểm tra các chợ.").basis)).toEqual(
      expected.slice(0, 2),
    );
  });
});
