import { type Plan, plainDate, type Task } from "@pccc/core";
import type { Layout } from "@pccc/plugin";
import { describe, expect, it } from "vitest";
import { type PlanDraftDocumentInput, planDraftDocument } from "../src/index.ts";
import { plan } from "./fixture.ts";

const task = (n: number, section: string, fields: Partial<Task> = {}): Task => ({
  ...{ id: `draft/t0${n}`, text: `Việc ${n}.`, section, leads: ["Mặt trận xã A"], coordinates: [], timing: { kind: "unspecified" } },
  ...fields,
});
const above: Plan = {
  ...plan,
  document: { ...plan.document, number: "280/KH-MTTQ-BTT", issuedOn: plainDate("2021-09-13"), issuer: "Mặt trận tỉnh" },
};
const draft: Plan = {
  ...plan,
  id: "draft",
  sections: [
    { label: "II", heading: "NHIỆM VỤ", level: 1 },
    { label: "II/3", heading: "Kiểm tra", level: 2 },
    { label: "IV", heading: "TỔ CHỨC", level: 1 },
  ],
  tasks: [
    task(1, "II/3", { timing: { kind: "dated", on: plainDate("2021-12-01"), bound: "before" } }),
    task(2, "II/3", { leads: [], timing: { kind: "recurring", frequency: "quarterly" } }),
    task(3, "IV/2", { coordinates: ["Công an xã"] }),
  ],
};
const layoutWith = (notation: string): Layout => ({ report: { organSuffix: [], notation, signatureLines: ["TM."] } }) as unknown as Layout;
const input: PlanDraftDocumentInput = {
  ...{ draft, above, layout: layoutWith("BC-MTTQ-BTT"), organ: "Mặt trận xã A", superiorOrgan: "Mặt trận tỉnh", place: "A" },
  on: plainDate("2021-10-04"),
  adoptBy: plainDate("2021-11-15"),
  reports: [{ title: "Báo cáo kết quả.", timing: { kind: "unspecified", words: "định kỳ" } }],
};
const texts = (view: ReturnType<typeof planDraftDocument>): readonly string[] =>
  view.body.flatMap((block) =>
    block.kind === "heading"
      ? `${block.label ?? ""} ${block.text}`
      : block.kind === "paragraph"
        ? block.text
        : block.kind === "list"
          ? block.items
          : [],
  );

describe("the document of a drafted plan", () => {
  it("[HP7] is marked as a draft, with the day for adopting it, and has no number, day or name", () => {
    const view = planDraftDocument(input);
    expect(view.sampleNotice).toMatch(/^DỰ THẢO, CHƯA BAN HÀNH.*04\/10\/2021.*Hạn ban hành: 15\/11\/2021\.$/u);
    expect([view.number, view.date, view.signature.name]).toEqual([undefined, undefined, undefined]);
    expect(planDraftDocument({ ...input, sampleNotice: "Số liệu mẫu." }).sampleNotice).toMatch(/^DỰ THẢO.* Số liệu mẫu\.$/u);
  });

  it("[HP7] names the plan above by its number, counts headings anew, and counts tasks through", () => {
    expect(texts(planDraftDocument(input))).toEqual([
      "Thực hiện Kế hoạch số 280/KH-MTTQ-BTT ngày 13/09/2021 của Mặt trận tỉnh, Mặt trận xã A xây dựng kế hoạch như sau:",
      "I. NHIỆM VỤ",
      "1. Kiểm tra",
      "Nhiệm vụ 1. Việc 1.",
      "Nhiệm vụ 2. Việc 2.",
      "II. TỔ CHỨC",
      "Nhiệm vụ 3. Việc 3.",
      "III. PHÂN CÔNG VÀ THỜI HẠN",
      "IV. CHẾ ĐỘ BÁO CÁO",
      "Báo cáo về Mặt trận tỉnh theo Kế hoạch số 280/KH-MTTQ-BTT ngày 13/09/2021 của Mặt trận tỉnh:",
      "Báo cáo kết quả (thời hạn: định kỳ)",
    ]);
  });

  it("[HP7] says that the plan above states no report where it states none", () => {
    expect(texts(planDraftDocument({ ...input, reports: [] })).at(-1)).toBe(
      "Kế hoạch số 280/KH-MTTQ-BTT ngày 13/09/2021 của Mặt trận tỉnh không nêu báo cáo riêng của đơn vị.",
    );
  });

  it("[HP7] says of a deadline or a lead that the plan above does not state that it is not stated", () => {
    const table = planDraftDocument(input).body.find((block) => block.kind === "table");
    expect(table?.kind === "table" ? table.rows : []).toEqual([
      ["1", "Mặt trận xã A", "–", "chậm nhất ngày 30/11/2021"],
      ["2", "kế hoạch cấp trên không nêu", "–", "hằng quý"],
      ["3", "Mặt trận xã A", "Công an xã", "kế hoạch cấp trên không nêu"],
    ]);
  });

  it.each([
    ["BC-MTTQ-BTT", "KH-MTTQ-BTT"],
    ["BC-UBND", "KH-UBND"],
    ["BC/ĐU", "KH/ĐU"],
  ])("[HP7] bears the symbol of a plan where the form's reports bear %s: %s", (report, notation) => {
    expect(planDraftDocument({ ...input, layout: layoutWith(report) }).notation).toBe(notation);
  });
});
