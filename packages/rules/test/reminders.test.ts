import { addDays, civilDayOf, epochDayOf, type PlainDate, type SentReminder, type Submission } from "@pccc/core";
import { answerObligations, type Reminder, type RemindersOf, remindersOf, type UrgingPolicy } from "@pccc/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendar, day, expand, registry, report } from "./schedule-fixtures.ts";

const policy: UrgingPolicy = {
  id: "office",
  title: { vi: "Quy chế thử" },
  basis: [],
  steps: [
    { id: "before", title: { vi: "Trước" }, direction: "before", n: 2, unit: "workingDay", tell: ["debtor"] },
    { id: "on", title: { vi: "Đúng ngày" }, direction: "after", n: 0, unit: "day", tell: ["debtor"] },
    { id: "late", title: { vi: "Chậm" }, direction: "after", n: 1, unit: "workingDay", tell: ["debtor", "creditor"] },
    { id: "above", title: { vi: "Cấp trên" }, direction: "after", n: 3, unit: "workingDay", tell: ["creditor", "superior"] },
    { id: "list", title: { vi: "Phê bình" }, direction: "after", n: 7, unit: "day", tell: ["debtor"], list: "criticised" },
  ],
};

// The second quarter of 2030 ends on Friday 14 June; Monday the 17th is a holiday, so that it is due on Tuesday the 18th.
function listOf(
  on: PlainDate,
  sent: readonly SentReminder[] = [],
  submissions: readonly Submission[] = [],
  by: UrgingPolicy = policy,
): RemindersOf {
  const { obligations } = expand(report, { asOf: on });
  const wanted = obligations.filter(({ period }) => period.id === "mid:2030-Q2");
  const { answered } = answerObligations({ obligations: wanted, submissions, verdicts: [], extensions: [], calendar, asOf: on });
  return remindersOf({ answered, policy: by, calendar, registry, hierarchy: "line", asOf: on, sent });
}

const record = (reminders: readonly Reminder[], sentOn: PlainDate): readonly SentReminder[] =>
  reminders.map(({ obligation, step, dueOn, tell }) => ({ obligation, policy: policy.id, step, dueOn, sentOn, told: tell }));

const shown = ({ reminders }: RemindersOf): readonly unknown[] => reminders.map(({ unit, step, tell }) => [unit, step, tell]);

describe("whom to remind", () => {
  it.each<[string, string | undefined, readonly string[]]>([
    ["2030-06-12", undefined, []],
    ["2030-06-13", "before", ["a"]],
    ["2030-06-17", "before", ["a"]],
    ["2030-06-18", "on", ["a"]],
    ["2030-06-19", "late", ["a", "county"]],
    ["2030-06-20", "late", ["a", "county"]],
    ["2030-06-21", "above", ["county"]],
    ["2030-06-25", "list", ["a"]],
    ["2030-07-30", "list", ["a"]],
  ])("[UG1] on %s gives the last step whose day has come: %s", (on, step, tell) => {
    const first = listOf(day(on)).reminders.find(({ unit }) => unit === "a");
    expect([first?.step, first?.tell ?? []]).toEqual([step, tell]);
  });

  it("[UG2] gives nothing twice: what was recorded as sent is not given again, on that day or later, until the next step", () => {
    const monday = day("2030-06-13");
    const sent = record(listOf(monday).reminders, monday);
    expect(listOf(monday, sent).reminders).toEqual([]);
    expect(listOf(day("2030-06-17"), sent).reminders).toEqual([]);
    expect(shown(listOf(day("2030-06-18"), sent)).at(0)).toEqual(["a", "on", ["a"]]);
  });

  it("[UG3] does not make up for days that went by: the step of today stands for those before it", () => {
    const [first] = listOf(day("2030-06-21")).reminders;
    expect(first).toMatchObject({ step: "above", passedOver: ["before", "on", "late"] });
    const sent = record(listOf(day("2030-06-18")).reminders, day("2030-06-18"));
    expect(listOf(day("2030-06-21"), sent).reminders[0]?.passedOver).toEqual(["late"]);
  });

  it("[UG4] leaves out who has answered, and begins anew for a new deadline", () => {
    const on = day("2030-06-19");
    const sentAt = epochDayOf(day("2030-06-18")) * 86_400_000;
    const answered: Submission = {
      obligation: "plan/report@b/mid:2030-Q2",
      edition: 1,
      sentAt,
      registeredAt: sentAt,
      figures: {},
      evidence: [],
    };
    expect(civilDayOf(sentAt)).toBe("2030-06-18");
    expect(listOf(on, [], [answered]).reminders.map(({ unit }) => unit)).toEqual(["a", "c"]);
    const before = record(listOf(on).reminders, on).map((reminder) => ({ ...reminder, dueOn: day("2030-06-10") }));
    expect(listOf(on, before).reminders).toHaveLength(3);
  });

  it("[UG5] lists for criticism what was open when that step fell, and keeps it there when it comes late", () => {
    expect(listOf(day("2030-06-24")).criticised).toEqual([]);
    expect(listOf(day("2030-06-25")).criticised[0]).toMatchObject({ unit: "a", since: "2030-06-25", step: "list" });
    const lateAt = epochDayOf(day("2030-06-26")) * 86_400_000;
    const late: Submission = {
      obligation: "plan/report@a/mid:2030-Q2",
      edition: 1,
      sentAt: lateAt,
      registeredAt: lateAt,
      figures: {},
      evidence: [],
    };
    expect(listOf(day("2030-06-28"), [], [late]).criticised[0]).toMatchObject({ unit: "a", sentOn: "2030-06-26" });
    expect(listOf(day("2030-06-28"), [], [{ ...late, sentAt: lateAt - 3 * 86_400_000 }]).criticised.map(({ unit }) => unit)).not.toContain(
      "a",
    );
  });

  it("[UG6] tells those who stand for a unit that ended, and whoever is above where the creditor ended", () => {
    expect(listOf(day("2030-09-02")).reminders.map(({ unit, tell }) => [unit, tell])).toEqual([
      ["a", ["ab"]],
      ["b", ["ab"]],
      ["c", ["c"]],
    ]);
  });

  it("[UG7] waits with a step whose day is not decided, and says so; the others stand", () => {
    const { obligations } = expand(report, {
      asOf: day("2031-06-13"),
      range: { fromInclusive: day("2031-01-01"), toInclusive: day("2031-12-31") },
    });
    const answered = obligations
      .filter(({ period }) => period.id === "mid:2031-Q2")
      .map((obligation) => ({
        obligation: { ...obligation, dueOn: day("2031-06-13") },
        ...{ state: "openInTime" as const, submissions: [], verdicts: [], daysLate: 0, workingDaysLate: 0 },
      }));
    const { reminders, findings } = remindersOf({
      answered,
      policy,
      calendar,
      registry,
      hierarchy: "line",
      asOf: day("2031-06-13"),
      sent: [],
    });
    expect(reminders.map(({ step }) => step)).toContain("on");
    expect(findings.map(({ code, params }) => [code, params["step"]])).toContainEqual(["PCCC_URGING_DAY_UNDECIDED", "late"]);
  });

  it("[UG8] is about the kinds and levels that it names", () => {
    const on = day("2030-06-19");
    expect(listOf(on, [], [], { ...policy, kinds: ["perform"] }).reminders).toEqual([]);
    expect(listOf(on, [], [], { ...policy, levels: ["province"] }).reminders).toEqual([]);
    expect(listOf(on, [], [], { ...policy, kinds: ["report"], levels: ["commune"] }).reminders).toHaveLength(3);
  });

  it("[UG2] gives each step of an obligation at most once, and never an earlier one after a later, however days are skipped", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 12 }), (gaps) => {
        let on = day("2030-06-10");
        let sent: readonly SentReminder[] = [];
        for (const gap of gaps) {
          on = addDays(on, gap);
          sent = [...sent, ...record(listOf(on, sent).reminders, on)];
        }
        const order = policy.steps.map(({ id }) => id);
        for (const id of new Set(sent.map(({ obligation }) => obligation))) {
          const steps = sent.filter(({ obligation }) => obligation === id).map(({ step }) => order.indexOf(step));
          expect(steps).toEqual([...new Set(steps)].toSorted((a, b) => a - b));
        }
      }),
    );
  });
});
