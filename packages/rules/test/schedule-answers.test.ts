import type { Extension, Submission, Verdict } from "@pccc/core";
import { type AnsweredObligation, type AnsweredObligations, answerObligations, expandObligations, type Obligation } from "@pccc/rules";
import { describe, expect, it } from "vitest";
import { at, calendar, day, expand, registry, report, sent, verdict } from "./schedule-fixtures.ts";

const { obligations } = expand(report);
const id = "plan/report@a/mid:2030-Q2";
const obligation = obligations.find((candidate) => candidate.id === id) as Obligation;

interface Facts {
  readonly submissions?: readonly Submission[];
  readonly verdicts?: readonly Verdict[];
  readonly extensions?: readonly Extension[];
  readonly asOf?: string;
  readonly among?: readonly Obligation[];
}
const answer = (facts: Facts): AnsweredObligations =>
  answerObligations({
    obligations: facts.among ?? [obligation],
    submissions: facts.submissions ?? [],
    verdicts: facts.verdicts ?? [],
    extensions: facts.extensions ?? [],
    calendar,
    asOf: day(facts.asOf ?? "2030-07-01"),
  });
const first = (facts: Facts): AnsweredObligation => answer(facts).answered[0] as AnsweredObligation;
const codes = (facts: Facts): readonly string[] => answer(facts).findings.map(({ code }) => code);

describe("the state of an obligation due on Tuesday 18 June 2030", () => {
  it("[S15] is one of the official states, as of the day asked about", () => {
    expect(first({ asOf: "2030-06-18" })).toMatchObject({ state: "openInTime", daysLate: 0, workingDaysLate: 0 });
    expect(first({ asOf: "2030-06-24" })).toMatchObject({ state: "openOverdue", daysLate: 6, workingDaysLate: 4 });
    expect(first({ submissions: [sent(id, "2030-06-18")] })).toMatchObject({ state: "doneInTime", sentOn: "2030-06-18", daysLate: 0 });
    expect(first({ submissions: [sent(id, "2030-06-23")] })).toMatchObject({ state: "doneLate", daysLate: 5, workingDaysLate: 3 });
  });

  it("[S15] counts the day of sending in Viet Nam", () => {
    const lateInTheEvening = { ...sent(id, "2030-06-18"), sentAt: at("2030-06-18", 24) - 1, registeredAt: at("2030-06-19") };
    expect(first({ submissions: [lateInTheEvening] }).state).toBe("doneInTime");
    expect(first({ submissions: [{ ...lateInTheEvening, sentAt: at("2030-06-18", 24) }] }).state).toBe("doneLate");
  });

  it("[S15] is decided by the first edition that was not returned: a correction makes nobody late", () => {
    const editions = [sent(id, "2030-06-18", 1), sent(id, "2030-06-25", 2)];
    expect(first({ submissions: editions })).toMatchObject({ state: "doneInTime", sentOn: "2030-06-18" });
    const returned = [verdict(id, 1, "returned", "2030-06-20")];
    expect(first({ submissions: editions, verdicts: returned })).toMatchObject({ state: "doneLate", sentOn: "2030-06-25" });
    expect(first({ submissions: editions.slice(0, 1), verdicts: returned })).toMatchObject({ state: "openOverdue" });
    const restored = [...returned, verdict(id, 1, "accepted", "2030-06-28")];
    expect(first({ submissions: editions, verdicts: restored })).toMatchObject({ state: "doneInTime" });
  });

  it("[S16] sees only what was registered and decided by then", () => {
    const late = [sent(id, "2030-06-18", 1, "2030-07-02")];
    expect(first({ submissions: late })).toMatchObject({ state: "openOverdue", submissions: [] });
    expect(first({ submissions: late, asOf: "2030-07-02" })).toMatchObject({ state: "doneInTime" });
    const verdicts = [verdict(id, 1, "returned", "2030-07-02")];
    expect(first({ submissions: [sent(id, "2030-06-18")], verdicts })).toMatchObject({ state: "doneInTime", verdicts: [] });
  });

  it("[S17] leaves nothing unsaid that fits nowhere", () => {
    expect(codes({ submissions: [sent("plan/report@d/mid:2030-Q2", "2030-06-18")] })).toEqual(["PCCC_SUBMISSION_UNMATCHED"]);
    expect(codes({ submissions: [sent(id, "2030-06-17"), sent(id, "2030-06-18")] })).toEqual(["PCCC_SUBMISSION_EDITION_REPEATED"]);
    expect(codes({ verdicts: [verdict(id, 1, "accepted", "2030-06-18")] })).toEqual(["PCCC_VERDICT_UNMATCHED"]);
    const elsewhere: Extension = {
      obligation: "plan/report@d/mid:2030-Q2",
      dueOn: "2030-06-30",
      reason: "Bão",
      decidedAt: at("2030-06-10"),
    };
    expect(codes({ extensions: [elsewhere] })).toEqual(["PCCC_EXTENSION_UNMATCHED"]);
    expect(codes({ submissions: [sent(id, "2030-06-15")] })).toEqual([]);
  });

  it("[S17] notes what was sent before the window of data ended, and counts it", () => {
    const early = { submissions: [sent(id, "2030-06-14")] };
    expect(answer(early).findings).toEqual([
      {
        code: "PCCC_SUBMISSION_EARLY",
        severity: "note",
        params: { obligation: id, edition: 1, sentOn: "2030-06-14", windowEnd: "2030-06-14" },
      },
    ]);
    expect(first(early).state).toBe("doneInTime");
  });

  it("[S15] keeps its civil days where the calendar cannot count the working days", () => {
    const facts = { submissions: [sent(id, "2032-01-05")], asOf: "2032-02-01" };
    expect(first(facts)).toMatchObject({ state: "doneLate", daysLate: 566, workingDaysLate: 0 });
    expect(codes(facts)).toEqual(["PCCC_CALENDAR_DAY_UNDECIDED"]);
  });

  it("[S19] does not depend on the order in which facts are given", () => {
    const submissions = [sent(id, "2030-06-18", 1), sent(id, "2030-06-25", 2), sent(id, "2030-06-28", 3)];
    const verdicts = [verdict(id, 1, "returned", "2030-06-20"), verdict(id, 2, "accepted", "2030-06-26")];
    expect(answer({ submissions: [...submissions].reverse(), verdicts: [...verdicts].reverse() })).toEqual(
      answer({ submissions, verdicts }),
    );
  });
});

describe("obligations without a deadline", () => {
  const task = { ...report, kind: "perform", timing: { kind: "unspecified" as const }, onSuccession: "lapses" as const };
  const among = expand(task, { assumptions: [], asOf: day("2030-09-01") }).obligations;

  it("[S15] are open without a deadline, or done", () => {
    const { answered } = answer({ among, submissions: [sent("plan/report@c/once", "2030-03-01")], asOf: "2030-09-01" });
    expect(answered.map(({ obligation: { unit }, state }) => [unit, state])).toEqual([
      ["a", "ended"],
      ["ab", "noDeadline"],
      ["b", "ended"],
      ["c", "doneUndated"],
    ]);
  });

  it("[S18] count what a unit did before it ended", () => {
    const facts = { among, submissions: [sent("plan/report@a/once", "2030-03-01")], asOf: "2030-09-01" };
    expect(first(facts)).toMatchObject({ state: "doneUndated", sentOn: "2030-03-01" });
    expect(codes(facts)).toEqual([]);
  });
});

describe("extensions", () => {
  const extension = (dueOn: string, decided: string): Extension => ({ obligation: id, dueOn, reason: "Bão", decidedAt: at(decided) });

  it("[S14] make a new deadline and keep the first; the last decision counts", () => {
    const extensions = [extension("2030-06-28", "2030-06-12"), extension("2030-06-25", "2030-06-11")];
    const extended = first({ extensions, submissions: [sent(id, "2030-06-28")] });
    expect(extended).toMatchObject({ state: "doneInTime", obligation: { id, dueOn: "2030-06-28", originalDueOn: "2030-06-18" } });
    expect(extended.obligation.reasons.filter(({ kind }) => kind === "extension")).toHaveLength(1);
  });

  it("[S14] count from the day of their decision, and once", () => {
    const extensions = [extension("2030-06-28", "2030-06-20")];
    expect(first({ extensions, asOf: "2030-06-19" }).state).toBe("openOverdue");
    expect(first({ extensions, asOf: "2030-06-20" }).state).toBe("openInTime");
    const input = { extensions, asOf: day("2030-06-20") };
    const expanded = expand(report, input).obligations.filter((candidate) => candidate.id === id);
    expect(expanded[0]).toMatchObject({ dueOn: "2030-06-28", originalDueOn: "2030-06-18" });
    expect(first({ among: expanded, extensions, asOf: "2030-06-20" }).obligation).toEqual(expanded[0]);
  });

  it("[S14] are left out where they are no day or no later", () => {
    expect(codes({ extensions: [extension("2030-06-31", "2030-06-10")] })).toEqual(["PCCC_EXTENSION_INVALID"]);
    const notLater = { extensions: [extension("2030-06-18", "2030-06-10")] };
    expect(codes(notLater)).toEqual(["PCCC_EXTENSION_NOT_LATER"]);
    expect(first(notLater).obligation).toEqual(obligation);
  });

  it("[S14] give a deadline to what has none", () => {
    const undated = expand(report, { assumptions: [] }).obligations.filter(({ unit }) => unit === "c");
    const extended = first({
      among: undated,
      extensions: [{ ...extension("2030-12-01", "2030-06-10"), obligation: "plan/report@c/once" }],
    });
    expect(extended).toMatchObject({ state: "openInTime", obligation: { status: "dated", dueOn: "2030-12-01" } });
    expect(extended.obligation.originalDueOn).toBeUndefined();
  });
});

describe("expansion", () => {
  it("[S19] is the same for the same input, and leaves the input alone", () => {
    const input = {
      duties: Object.freeze([report]),
      registry,
      calendar,
      regimes: {},
      assumptions: Object.freeze([]),
      extensions: Object.freeze([]),
      range: { fromInclusive: day("2030-01-01"), toInclusive: day("2030-12-31") },
      asOf: day("2030-12-31"),
    };
    expect(JSON.stringify(expandObligations(input))).toBe(JSON.stringify(expandObligations(input)));
  });
});
