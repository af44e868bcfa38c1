import { applyReview, importDocument, type PlanDraft, type ReviewAnswer, reviewQueueOf } from "@pccc/import";
import { describe, expect, it } from "vitest";

const text = (second: string, between = ""): string =>
  `KẾ HOẠCH\nGiữ an toàn điện ở các thôn\n\nI. NHIỆM VỤ\n1. Công an xã kiểm tra đường dây trước ngày 30/6/2026.\n${between}2. ${second}\n`;
const wording = "Tổ chức tập huấn cho các hộ trước ngày 31/8/2026.";

function draftOf(document: string): PlanDraft {
  const imported = importDocument(document);
  if (!imported.ok) throw imported.error;
  return imported.value;
}

function answerTo(draft: PlanDraft, excerpt: string, answer: Pick<ReviewAnswer, "decision" | "value">): ReviewAnswer {
  const item = reviewQueueOf(draft).find((candidate) => candidate.excerpt.startsWith(excerpt));
  if (item === undefined) throw new Error(`nothing asks about ${excerpt}`);
  return { key: item.key, excerpt: item.excerpt, ...answer };
}

describe("the review queue", () => {
  it("[RV1] asks about what was not found, what is not sure and whom a task does not name, worst first", () => {
    const queue = reviewQueueOf(draftOf(text(wording)));
    const badness = { task: 1, unplaced: 0.9, lead: 0.7, reporting: 0.6, field: 0.5 };
    const order = queue.map(({ kind, confidence }) => badness[kind] * (1 - confidence));
    expect(order).toEqual([...order].sort((a, b) => b - a));
    expect(queue.filter(({ kind }) => kind === "lead").map(({ excerpt }) => excerpt)).toEqual([wording]);
    expect(queue.filter(({ value }) => value === undefined).flatMap(({ field }) => field ?? [])).toEqual(
      expect.arrayContaining(["number", "issuedOn", "issuer"]),
    );
  });

  it("[RV1] asks for no number that the text leaves blank", () => {
    const fields = reviewQueueOf(draftOf(`Số:    /KH-UBND\n${text(wording)}`)).map(({ field }) => field);
    expect(fields).not.toContain("number");
  });
});

describe("the answers of a review", () => {
  const draft = draftOf(text(wording));
  const lead = answerTo(draft, "Tổ chức", { decision: "change", value: "Đoàn xã; Hội Phụ nữ xã" });

  it("[RV2] are in the draft, sure, and are not asked again", () => {
    const number = { key: "field:number", excerpt: "", decision: "change", value: "5/KH-UBND" } as const;
    const { draft: reviewed, open, applied } = applyReview(draft, [lead, number]);
    expect(reviewed.tasks[1]).toMatchObject({ leads: ["Đoàn xã", "Hội Phụ nữ xã"], confidence: 1 });
    expect(reviewed.number).toMatchObject({ value: "5/KH-UBND", confidence: 1 });
    expect(applied).toBe(2);
    expect(open.map(({ key }) => key)).not.toContain(lead.key);
    expect(open.map(({ key }) => key)).not.toContain("field:number");
  });

  it("[RV3] hold for the same words in an amended document, wherever they stand and however they are laid out", () => {
    const amended = draftOf(
      text(wording.replace("tập huấn", "tập  huấn"), "2. Công an xã lập danh sách các hộ trước ngày 15/7/2026.\n").replace(
        "\n2. Tổ",
        "\n3. Tổ",
      ),
    );
    expect(amended.tasks).toHaveLength(3);
    const { draft: reviewed, unused } = applyReview(amended, [lead]);
    expect(reviewed.tasks[2]?.leads).toEqual(["Đoàn xã", "Hội Phụ nữ xã"]);
    expect(unused).toEqual([]);
  });

  it("[RV3] are kept, not used, and asked for again where the words are others", () => {
    const amended = draftOf(text("Tổ chức diễn tập cho các hộ trước ngày 31/8/2026."));
    const { draft: reviewed, unused, open } = applyReview(amended, [lead]);
    expect(reviewed).toEqual(amended);
    expect(unused).toEqual([lead]);
    expect(open).toEqual(reviewQueueOf(amended));
  });

  it("[RV4] that cannot be used change nothing", () => {
    const bad: readonly ReviewAnswer[] = [
      { key: "field:issuedon", excerpt: "", decision: "change", value: "31/02/2026" },
      { key: "field:number", excerpt: "", decision: "change", value: " " },
    ];
    const { draft: reviewed, applied } = applyReview(draft, bad);
    expect(reviewed).toEqual(draft);
    expect(applied).toBe(0);
  });
});
