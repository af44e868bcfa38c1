import { makeFinding } from "@pccc/core";
import {
  applyReview,
  diagnostics,
  type DraftTask,
  importDocument,
  itemOfTask,
  type PlanDraft,
  type ReviewAnswer,
  reviewQueueOf,
} from "@pccc/import";
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

  const task = (excerpt: string): string => itemOfTask(draft.tasks.find(({ text: words }) => words.startsWith(excerpt)) as DraftTask).key;

  it("[RV5] put right who coordinates and by when, also of a task that nothing was doubtful about", () => {
    const answer: ReviewAnswer = {
      key: task("Công an xã"),
      excerpt: "",
      decision: "change",
      coordinates: "Điện lực; Đoàn xã",
      due: "hằng quý",
    };
    const { draft: reviewed, unused } = applyReview(draft, [answer]);
    expect(unused).toEqual([]);
    expect(reviewed.tasks[0]).toMatchObject({
      leads: ["Công an xã"],
      coordinates: ["Điện lực", "Đoàn xã"],
      dueText: "hằng quý",
      recurrence: "quarterly",
      timing: { kind: "recurring", frequency: "quarterly" },
    });
    expect(reviewed.tasks[0]).not.toHaveProperty("dueOn");
  });

  it("[RV5] take a day as it is typed, take a time away, and leave alone what they do not name", () => {
    const change = (due: string) => applyReview(draft, [{ key: task("Công an xã"), excerpt: "", decision: "change", due }]).draft.tasks[0];
    expect(change("2026-07-15")).toMatchObject({ dueOn: "2026-07-15", timing: { kind: "dated", on: "2026-07-15", bound: "by" } });
    expect(change("")).toMatchObject({ leads: ["Công an xã"], timing: { kind: "unspecified" } });
    expect(change("lúc nào tiện")).toEqual(draft.tasks[0]);
  });

  it("[RV5] hold for each task of the same words", () => {
    const twice = draftOf(
      text(wording, `2. ${wording}\n`).replace("\n2. Tổ chức tập huấn cho các hộ trước ngày 31/8/2026.\n2.", `\n2. ${wording}\n3.`),
    );
    const { draft: reviewed, open } = applyReview(twice, [lead]);
    expect(reviewed.tasks.slice(1).map(({ leads }) => leads)).toEqual([lead, lead].map(() => ["Đoàn xã", "Hội Phụ nữ xã"]));
    expect(open.filter(({ kind }) => kind === "lead")).toEqual([]);
  });

  it("[RV5] say when a report is owed", () => {
    const reports = draftOf("KẾ HOẠCH\nGiữ an toàn điện\n\nI. NHIỆM VỤ\n1. Công an xã định kỳ báo cáo Ủy ban nhân dân xã.\n");
    const item = reviewQueueOf(reports).find(({ kind }) => kind === "reporting");
    const answer: ReviewAnswer = { key: item?.key ?? "", excerpt: "", decision: "change", due: "trước ngày 20 hằng tháng" };
    expect(applyReview(reports, [answer]).draft.reporting).toMatchObject([
      {
        frequency: "monthly",
        deadlineText: "trước ngày 20 hằng tháng",
        timing: { kind: "recurring", frequency: "monthly", on: "20" },
        confidence: 1,
      },
    ]);
  });

  it("[RV2] drop a task, and its report stays without it", () => {
    const reports = draftOf("KẾ HOẠCH\nGiữ an toàn điện\n\nI. NHIỆM VỤ\n1. Công an xã định kỳ báo cáo Ủy ban nhân dân xã.\n");
    const key = itemOfTask(reports.tasks[0] as DraftTask).key;
    const { draft: reviewed } = applyReview(reports, [{ key, excerpt: "", decision: "wrong" }]);
    expect([reviewed.tasks, reviewed.reporting.map((duty) => duty.task)]).toEqual([[], [undefined]]);
  });
});

describe("text without a place", () => {
  const words = "Đoàn xã kiểm tra nhà văn hóa trước ngày 1/7/2026.";
  const read = draftOf(text(wording));
  const [first, second] = read.tasks as readonly [DraftTask, DraftTask];
  const span = { ...first.span, startOffset: first.span.endOffset, endOffset: second.span.startOffset };
  const lost = makeFinding(diagnostics, "PCCC_IMPORT_UNPLACED", { count: 1 }, span);
  const draft: PlanDraft = { ...read, unplaced: [{ text: words, span }], findings: [...read.findings, lost] };

  it("[RV6] is made a task where it stands, with a number of its own, and is asked about no more", () => {
    const { draft: reviewed, open } = applyReview(draft, [answerTo(draft, words, { decision: "wrong" })]);
    expect(reviewed.tasks.map(({ id, leads }) => [id, leads])).toEqual([
      ["t01", ["Công an xã"]],
      ["t03", ["Đoàn xã"]],
      ["t02", []],
    ]);
    expect(reviewed.tasks[1]).toMatchObject({ sectionPath: "I", dueOn: "2026-07-01", confidence: 1 });
    expect([reviewed.unplaced, open.filter(({ kind }) => kind === "unplaced")]).toEqual([[], []]);
    expect(reviewed.findings).not.toContain(lost);
    expect(reviewed.outline.some((entry) => entry.kind === "task" && entry.span === span)).toBe(true);
  });

  it("[RV6] is made one with what a person says of it", () => {
    const answer = { ...answerTo(draft, words, { decision: "change", value: "Công an xã" }), coordinates: "Đoàn xã", due: "hằng tuần" };
    expect(applyReview(draft, [answer]).draft.tasks[1]).toMatchObject({
      leads: ["Công an xã"],
      coordinates: ["Đoàn xã"],
      timing: { kind: "recurring", frequency: "weekly" },
    });
  });

  it("[RV6] is no task, stays in the draft and is asked about no more", () => {
    const { draft: reviewed, open } = applyReview(draft, [answerTo(draft, words, { decision: "right" })]);
    expect(reviewed.tasks).toEqual(draft.tasks);
    expect(reviewed.unplaced).toEqual(draft.unplaced);
    expect(open.filter(({ kind }) => kind === "unplaced")).toEqual([]);
    expect(reviewed.findings).not.toContain(lost);
  });
});
