import type { Extension, Lock, Submission, Verdict } from "@pccc/core";
import {
  assessPunctuality,
  comparePunctuality,
  dhis2OnTime,
  firstEdition,
  formatPunctualityRate,
  type Obligation,
  type PunctualityPolicy,
  type PunctualityReport,
} from "@pccc/rules";
import { describe, expect, it } from "vitest";
import { at, calendar, day, expand, regime, report, sent, verdict } from "./schedule-fixtures.ts";

// Due on Tuesday 18 June 2030, whose window ended on the 14th.
const obligations = expand(report).obligations.filter(({ period, status }) => period.id === "mid:2030-Q2" && status === "dated");
const [first] = obligations as unknown as readonly [Obligation];
const id = first.id;

const policy = (change: Partial<PunctualityPolicy>): PunctualityPolicy => ({ ...firstEdition, id: "test", ...change });
interface Facts {
  readonly among?: readonly Obligation[];
  readonly submissions?: readonly Submission[];
  readonly verdicts?: readonly Verdict[];
  readonly extensions?: readonly Extension[];
  readonly locks?: readonly Lock[];
  readonly asOf?: string;
  readonly asOfTime?: string;
}
const input = ({
  among = [first],
  submissions = [],
  verdicts = [],
  extensions = [],
  locks = [],
  asOf = "2030-07-01",
  asOfTime,
}: Facts) => ({
  obligations: among,
  submissions,
  verdicts,
  extensions,
  locks,
  calendar,
  asOf: day(asOf),
  ...(asOfTime === undefined ? {} : { asOfTime }),
});
const assess = (facts: Facts, under: PunctualityPolicy = firstEdition): PunctualityReport => assessPunctuality(input(facts), under);
const state = (facts: Facts, under?: PunctualityPolicy): unknown => assess(facts, under).answered[0]?.state;
const codes = (facts: Facts, under?: PunctualityPolicy): readonly string[] => assess(facts, under).findings.map(({ code }) => code);

describe("what a policy lets decide", () => {
  const editions = [sent(id, "2030-06-18", 1), sent(id, "2030-06-20", 2)];
  it("[PU1] which edition: the first, the last, the first that was accepted", () => {
    expect(state({ submissions: editions })).toBe("doneInTime");
    expect(state({ submissions: editions }, policy({ edition: "lastNotReturned" }))).toBe("doneLate");
    const returned = [verdict(id, 1, "returned", "2030-06-19")];
    expect(state({ submissions: editions, verdicts: returned })).toBe("doneLate");
    expect(state({ submissions: editions, verdicts: returned }, policy({ edition: "first" }))).toBe("doneInTime");
    expect(state({ submissions: editions }, policy({ edition: "firstAccepted" }))).toBe("openOverdue");
    expect(
      state({ submissions: editions, verdicts: [verdict(id, 1, "accepted", "2030-06-25")] }, policy({ edition: "firstAccepted" })),
    ).toBe("doneInTime");
  });

  it("[PU1] which moment: sent, registered, accepted", () => {
    const facts = { submissions: [sent(id, "2030-06-18", 1, "2030-06-19")], verdicts: [verdict(id, 1, "accepted", "2030-06-25")] };
    expect(assess(facts).answered[0]).toMatchObject({ state: "doneInTime", decidedBy: { edition: 1, at: at("2030-06-18") } });
    expect(assess(facts, policy({ clock: "registered" })).answered[0]).toMatchObject({ state: "doneLate", daysLate: 1 });
    expect(assess(facts, policy({ clock: "accepted" })).answered[0]).toMatchObject({ state: "doneLate", daysLate: 7 });
  });

  it("[PU1] which deadline: with extensions, the first one, or so long after the window", () => {
    const extensions = [{ obligation: id, dueOn: "2030-06-28", reason: "mưa lũ", decidedAt: at("2030-06-17") }];
    const facts = { submissions: [sent(id, "2030-06-27")], extensions };
    expect(state(facts)).toBe("doneInTime");
    expect(assess(facts, policy({ deadline: { kind: "first" } })).answered[0]).toMatchObject({
      state: "doneLate",
      judgedDueOn: "2030-06-18",
    });
    const month = policy({ deadline: { kind: "afterWindow", offset: { n: 15, unit: "day" }, shift: "none" } });
    expect(assess({ submissions: [sent(id, "2030-06-27")] }, month).answered[0]).toMatchObject({
      state: "doneInTime",
      judgedDueOn: "2030-06-29",
    });
  });

  it("[PU6] a registration after the deadline is noted, and counts by the policy that says so", () => {
    const facts = { submissions: [sent(id, "2030-06-18", 1, "2030-06-21")] };
    expect([state(facts), codes(facts)]).toEqual(["doneInTime", ["PCCC_SUBMISSION_REGISTERED_LATE"]]);
    const within = (n: number): PunctualityPolicy => policy({ registeredWithin: { n, unit: "workingDay" } });
    expect([state(facts, within(3)), state(facts, within(2))]).toEqual(["doneInTime", "doneLate"]);
  });
});

describe("hours of the due day", () => {
  const hourly = {
    ...regime,
    deadlines: [{ level: "commune" as const, offset: { n: 1, unit: "workingDay" as const }, shift: "none" as const, time: "16:00" }],
  };
  const [due] = expand({ ...report, regime: regime.id }, { regimes: { [regime.id]: hourly } }).obligations.filter(
    ({ period }) => period.id === "mid:2030-Q2",
  ) as unknown as readonly [Obligation];
  const sentAt = (minutes: number): Submission => ({ ...sent(id, "2030-06-18"), sentAt: at("2030-06-18", 16) + minutes * 60_000 });

  it("[S23] the minute named is in time and the next is late, by minutes", () => {
    expect(due).toMatchObject({ dueOn: "2030-06-18", dueTime: "16:00" });
    expect(state({ among: [due], submissions: [sentAt(0.9)] })).toBe("doneInTime");
    expect(assess({ among: [due], submissions: [sentAt(31)] }).answered[0]).toMatchObject({
      state: "doneLate",
      daysLate: 0,
      minutesLate: 31,
    });
    expect(assess({ among: [due], submissions: [sent(id, "2030-06-19")] }).answered[0]).toMatchObject({ state: "doneLate", daysLate: 1 });
  });

  it("[S23] a day asked about without an hour is not over", () => {
    const asked = (asOfTime?: string): unknown =>
      state({ among: [due], asOf: "2030-06-18", ...(asOfTime === undefined ? {} : { asOfTime }) });
    expect([asked(), asked("15:59"), asked("16:00"), asked("16:01")]).toEqual(["openInTime", "openInTime", "openInTime", "openOverdue"]);
    const registered = { ...sentAt(-60), registeredAt: at("2030-06-18", 17) };
    const facts = { among: [due], submissions: [registered], asOf: "2030-06-18" };
    expect([state(facts), state({ ...facts, asOfTime: "16:30" })]).toEqual(["doneInTime", "openOverdue"]);
  });

  it("[S23] an extension gives a whole day, and the first deadline keeps its hour", () => {
    const extensions = [{ obligation: id, dueOn: "2030-06-20", reason: "bão", decidedAt: at("2030-06-17") }];
    expect(state({ among: [due], submissions: [{ ...sent(id, "2030-06-20"), sentAt: at("2030-06-20", 23) }], extensions })).toBe(
      "doneInTime",
    );
    const strict = policy({ deadline: { kind: "first" } });
    expect(assess({ among: [due], submissions: [sentAt(5)], extensions }, strict).answered[0]).toMatchObject({
      state: "doneLate",
      minutesLate: 5,
    });
  });
});

describe("locks", () => {
  const lock = (change: Partial<Lock> = {}): Lock => ({
    id: "l1",
    period: "mid:2030-Q2",
    lockedAt: at("2030-06-25", 0),
    editionsAllowed: 0,
    reason: "đã chốt kỳ",
    ...change,
  });
  const late = { submissions: [sent(id, "2030-06-26", 1)] };

  it("[PU5] what is registered under a lock does not count, and is told", () => {
    expect(assess({ ...late, locks: [lock()] })).toMatchObject({
      answered: [{ state: "openOverdue", submissions: [] }],
      findings: [{ code: "PCCC_SUBMISSION_LOCKED", params: { edition: 1, lock: "l1" } }],
    });
    expect(state({ submissions: [sent(id, "2030-06-24", 1)], locks: [lock()] })).toBe("doneLate");
    expect(state({ ...late, locks: [lock({ period: "mid:2030-Q3" })] })).toBe("doneLate");
    expect(state({ ...late, locks: [lock({ unit: "another" })] })).toBe("doneLate");
  });

  it("[PU5] a lock lets through as many editions as it allows, and ends on its last day", () => {
    const two = { submissions: [sent(id, "2030-06-26", 1), sent(id, "2030-06-27", 2)] };
    const [allowed] = assess({ ...two, locks: [lock({ editionsAllowed: 1 })] }).answered;
    expect(allowed?.submissions.map(({ edition }) => edition)).toEqual([1]);
    const [expired] = assess({ ...two, locks: [lock({ expiresOn: day("2030-06-26") })] }).answered;
    expect(expired?.submissions.map(({ edition }) => edition)).toEqual([2]);
  });
});

describe("rates over one population", () => {
  const [a, b, c] = obligations as unknown as readonly [Obligation, Obligation, Obligation];
  const among = [a, b, c];
  const facts = { among, submissions: [sent(a.id, "2030-06-18"), sent(b.id, "2030-06-25")] };

  it("[PU2] counts each obligation once on each side", () => {
    expect(assess(facts).rate).toEqual({ numerator: 1, denominator: 3 });
    expect(assess(facts).byUnit).toEqual({
      a: { numerator: 1, denominator: 1 },
      b: { numerator: 0, denominator: 1 },
      c: { numerator: 0, denominator: 1 },
    });
    expect(assess({ ...facts, among: [] }).rate).toEqual({ numerator: 0, denominator: 0 });
    expect([
      formatPunctualityRate({ numerator: 0, denominator: 0 }, 2),
      formatPunctualityRate({ numerator: 9_999, denominator: 10_000 }, 1, ","),
    ]).toEqual(["–", "99,9%"]);
  });

  it("[PU2] a rate above the whole is told and not cut down", () => {
    const wild = policy({ rate: { numerator: { states: ["doneInTime", "doneLate"] }, denominator: { states: ["openOverdue"] } } });
    const { rate, findings } = assess(facts, wild);
    expect(rate).toEqual({ numerator: 2, denominator: 1 });
    expect(findings.at(-1)).toMatchObject({ code: "PCCC_PUNCTUALITY_RATE_NO_SHARE", params: { numerator: 2, denominator: 1 } });
    const early = policy({
      rate: {
        numerator: { states: ["doneInTime"] },
        denominator: { states: ["doneInTime", "doneLate", "openOverdue"], fellDue: true },
      },
    });
    // On the 17th one has been sent already and nothing has fallen due.
    const before = { among, submissions: [sent(a.id, "2030-06-16")], asOf: "2030-06-17" };
    expect(assess(before, early).rate).toEqual({ numerator: 1, denominator: 0 });
    expect(codes(before, early)).toContain("PCCC_PUNCTUALITY_RATE_NO_SHARE");
  });

  it("[PU4] two policies are held against each other obligation by obligation", () => {
    const compared = comparePunctuality(
      input({ ...facts, submissions: [sent(a.id, "2030-06-18", 1, "2030-06-20"), sent(b.id, "2030-06-25")] }),
      firstEdition,
      dhis2OnTime,
    );
    expect(compared.rows.map(({ a: one, b: other, differs }) => [one.obligation.unit, one.state, other.state, differs])).toEqual([
      ["a", "doneInTime", "doneInTime", ["moment", "deadline"]],
      ["b", "doneLate", "doneInTime", ["deadline", "state", "counting"]],
      ["c", "openOverdue", "openOverdue", ["deadline"]],
    ]);
    expect([compared.a.rate, compared.b.rate]).toEqual([
      { numerator: 1, denominator: 3 },
      { numerator: 2, denominator: 3 },
    ]);
    expect(comparePunctuality(input(facts), firstEdition, firstEdition).rows.flatMap(({ differs }) => differs)).toEqual([]);
  });
});
