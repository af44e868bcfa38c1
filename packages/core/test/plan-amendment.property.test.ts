import { type AmendedPlan, amendPlan, makePlanRegister, type Plan, type PlanHistory } from "@pccc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { on, perform, planOf, task } from "./plan-fixture.ts";

function historyOfPlan(...texts: readonly Plan[]): PlanHistory {
  const register = makePlanRegister(
    texts.map((plan, index) => ({ act: index === 0 ? ("adopt" as const) : ("amend" as const), on: on(`2026-01-${10 + index}`), plan })),
  );
  const history = register.histories.get("p");
  if (history === undefined) throw new Error("no history");
  return history;
}

const changesOf = ({ changes }: AmendedPlan): readonly (readonly [string, string])[] => changes.map(({ change, task: id }) => [change, id]);
const wordy = "Tổ chức tập huấn kỹ năng chữa cháy cho đội dân phòng mỗi năm một lần";
const other = "Rà soát các khu dân cư có nguy cơ cháy cao và lập danh sách gửi cấp trên";

describe("amendPlan", () => {
  it("[PN3] keeps the id of what is moved and of what is reworded", () => {
    const before = planOf([task("t01", wordy), task("t02", other)]);
    const after = planOf([task("t01", other, { section: "II" }), task("t02", wordy.replace("mỗi năm một lần", "mỗi năm hai lần"))]);
    const amended = amendPlan(historyOfPlan(before), after);
    expect(changesOf(amended)).toEqual([
      ["moved", "p/t02"],
      ["reworded", "p/t01"],
    ]);
    expect(amended.plan.duties.map(({ id, task: of }) => [id, of])).toEqual([
      ["p.perform-t02", "p/t02"],
      ["p.perform-t01", "p/t01"],
    ]);
  });

  it("[PN3] believes a person where the words do not tell", () => {
    const history = historyOfPlan(planOf([task("t01", wordy)]));
    const after = planOf([task("t01", "Huấn luyện dân phòng")]);
    expect(changesOf(amendPlan(history, after))).toEqual([
      ["added", "p/t02"],
      ["removed", "p/t01"],
    ]);
    expect(changesOf(amendPlan(history, after, { same: { "p/t01": "p/t01" } }))).toEqual([["reworded", "p/t01"]]);
  });

  it("[PN4] never gives an old id to something new, also after it was gone", () => {
    const one = planOf([task("t01", wordy), task("t02", other)]);
    const two = amendPlan(historyOfPlan(one), planOf([task("t01", wordy)])).plan;
    expect(two.tasks.map(({ id }) => id)).toEqual(["p/t01"]);
    const three = amendPlan(historyOfPlan(one, two), planOf([task("t01", "Bảo trì bình chữa cháy"), task("t02", wordy)]));
    expect(three.plan.tasks.map(({ id }) => id)).toEqual(["p/t03", "p/t01"]);
    expect(three.plan.duties.map(({ id }) => id)).toEqual(["p.perform-t03", "p.perform-t01"]);
    expect(three.removedDuties).toEqual([]);
  });

  it("[PN5] tells several duties of one task apart by their addressees", () => {
    const self = { take: "self", hierarchy: "front", under: "top" } as const;
    const duties = [perform("a", "t01"), perform("b", "t01", { owedBy: self, maxExtensions: 2 })];
    const before = planOf([task("t01", wordy)], { duties });
    const after = planOf([task("t09", wordy)], { duties: [perform("x", "t09", { owedBy: self }), perform("y", "t09")] });
    const amended = amendPlan(historyOfPlan(before), after).plan;
    expect(amended.duties.map(({ id, maxExtensions }) => [id, maxExtensions])).toEqual([
      ["p.b", 2],
      ["p.a", undefined],
    ]);
  });

  const vocabulary = Array.from({ length: 60 }, (_, index) => `từ${index}`);
  const sentence = fc.array(fc.constantFrom(...vocabulary), { minLength: 8, maxLength: 14 }).map((words) => words.join(" "));
  const texts = fc.uniqueArray(sentence, { minLength: 1, maxLength: 12, comparator: (a, b) => alike(a, b) >= 0.4 });

  it("[PN3][PN4][PN5] follow every task through moves, small rewordings, removals and additions", () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }), fc.nat(), (given, fates, seed) => {
        const before = planOf(given.map((text, index) => task(`t${String(index + 1).padStart(2, "0")}`, text)));
        // 0 keeps, 1 rewords one word, 2 removes, 3 keeps under another heading.
        const expected: { readonly text: string; readonly id: string | undefined; readonly section: string }[] = [];
        given.forEach((text, index) => {
          const fate = fates[index] ?? 0;
          const { id } = before.tasks[index] ?? { id: "" };
          if (fate === 2) return;
          expected.push({ text: fate === 1 ? text.replace(/^\S+/u, "chữmới") : text, id, section: fate === 3 ? "II" : "I" });
        });
        expected.push({ text: "điều hoàn toàn chưa từng thấy trong văn bản", id: undefined, section: "I" });
        const turned = expected.map((item, index) => ({ item, rank: (index * 31 + seed) % 17 })).sort((a, b) => a.rank - b.rank);
        const after = planOf(
          turned.map(({ item }, index) => task(`t${String(index + 1).padStart(2, "0")}`, item.text, { section: item.section })),
        );
        const amended = amendPlan(historyOfPlan(before), after);
        turned.forEach(({ item }, index) => {
          const { id } = amended.plan.tasks[index] ?? { id: "" };
          if (item.id === undefined) expect(before.tasks.map((old) => old.id)).not.toContain(id);
          else expect(id).toBe(item.id);
          expect(amended.plan.duties[index]?.task).toBe(id);
          const old = before.duties.find((duty) => duty.task === id);
          if (old === undefined) expect(before.duties.map((duty) => duty.id)).not.toContain(amended.plan.duties[index]?.id);
          else expect(amended.plan.duties[index]?.id).toBe(old.id);
        });
        const history = historyOfPlan(before, amended.plan);
        const again = amendPlan(history, amended.plan);
        expect(again.plan).toEqual(amended.plan);
        expect(again.changes.every(({ change }) => change === "kept")).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

function alike(a: string, b: string): number {
  const [left, right] = [new Set(a.split(" ")), new Set(b.split(" "))];
  return [...left].filter((word) => right.has(word)).length / Math.max(1, Math.min(left.size, right.size));
}
