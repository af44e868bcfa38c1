import { makeCalendar } from "@pccc/calendar";
import { addDays, dateOfEpochDay, epochDayOf, makeUnitRegistry, type PlainDate, type Submission, type Verdict } from "@pccc/core";
import {
  answerObligations,
  type DecidingEdition,
  expandObligations,
  firstEdition,
  nationalColumns,
  nationalDuty,
  noDueDay,
  type Obligation,
  type PunctualityPolicy,
} from "@pccc/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at, calendar, day, expand, regime, report } from "./schedule-fixtures.ts";

const [obligation] = expand(report).obligations.filter(({ id }) => id === "plan/report@a/mid:2030-Q2") as unknown as readonly [Obligation];
const due = obligation.dueOn as PlainDate;
const base = epochDayOf(due);
const dayOf = (ms: number): PlainDate => dateOfEpochDay(Math.floor((ms + 7 * 3_600_000) / 86_400_000));

interface Facts {
  readonly editions: readonly {
    readonly sent: number;
    readonly after: number;
    readonly verdict: "accepted" | "returned" | undefined;
    readonly decided: number;
  }[];
  readonly asOf: number;
  readonly edition: DecidingEdition;
  readonly clock: "sent" | "registered" | "accepted";
}
const facts: fc.Arbitrary<Facts> = fc.record({
  editions: fc.array(
    fc.record({
      sent: fc.integer({ min: -10, max: 20 }),
      after: fc.nat({ max: 6 }),
      verdict: fc.constantFrom("accepted" as const, "returned" as const, undefined),
      decided: fc.nat({ max: 8 }),
    }),
    { maxLength: 4 },
  ),
  asOf: fc.integer({ min: -8, max: 30 }),
  edition: fc.constantFrom("first" as const, "firstNotReturned" as const, "lastNotReturned" as const, "firstAccepted" as const),
  clock: fc.constantFrom("sent" as const, "registered" as const, "accepted" as const),
});
const moment = (offset: number): number => at(dateOfEpochDay(base + offset));

/** The specification read aloud: what is seen, which of it can decide, which of that does, and on which side of the deadline. */
function naive({ editions, asOf, edition, clock }: Facts): string {
  const seen = editions
    .map((one, index) => ({ ...one, number: index + 1, registered: one.sent + one.after, decidedOn: one.sent + one.after + one.decided }))
    .filter(({ registered }) => registered <= asOf);
  const open = asOf <= 0 ? "openInTime" : "openOverdue";
  const able = seen.filter(({ verdict, decidedOn }) => {
    const known = decidedOn <= asOf ? verdict : undefined;
    if (edition !== "first" && known === "returned") return false;
    return !(edition === "firstAccepted" || clock === "accepted") || known === "accepted";
  });
  if (able.length === 0) return open;
  const when = (one: (typeof able)[number]): number =>
    clock === "sent" ? one.sent : clock === "registered" ? one.registered : one.decidedOn;
  const deciding = edition === "lastNotReturned" ? when(able.at(-1) as (typeof able)[number]) : Math.min(...able.map(when));
  return deciding <= 0 ? "doneInTime" : "doneLate";
}

describe("answers over generated histories", () => {
  it("[PU1] have the state that the policy's words give, whatever the order of the facts", () => {
    fc.assert(
      fc.property(facts, fc.boolean(), (history, reversed) => {
        const submissions = history.editions.map(
          (one, index): Submission => ({
            obligation: obligation.id,
            edition: index + 1,
            sentAt: moment(one.sent),
            registeredAt: moment(one.sent + one.after),
            figures: {},
            evidence: [],
          }),
        );
        const verdicts = history.editions.flatMap((one, index): readonly Verdict[] =>
          one.verdict === undefined
            ? []
            : [
                {
                  obligation: obligation.id,
                  edition: index + 1,
                  outcome: one.verdict,
                  decidedAt: moment(one.sent + one.after + one.decided),
                },
              ],
        );
        const policy: PunctualityPolicy = { ...firstEdition, edition: history.edition, clock: history.clock };
        const { answered } = answerObligations({
          obligations: [obligation],
          submissions: reversed ? [...submissions].reverse() : submissions,
          verdicts: reversed ? [...verdicts].reverse() : verdicts,
          extensions: [],
          calendar,
          asOf: dateOfEpochDay(base + history.asOf),
          policy,
        });
        expect(answered[0]?.state).toBe(naive(history));
        const decided = answered[0]?.decidedBy;
        if (decided !== undefined) expect(dayOf(decided.at) <= due).toBe(answered[0]?.state === "doneInTime");
      }),
      { numRuns: 400 },
    );
  });
});

describe("one country by rows and by columns", () => {
  it("[S21] the columns hold what the expansion owes, unit by unit and window by window", () => {
    const lives = fc.array(fc.tuple(fc.integer({ min: -400, max: 300 }), fc.integer({ min: 0, max: 700 })), { minLength: 1, maxLength: 8 });
    const monthly = {
      ...regime,
      deadlines: [{ level: "commune" as const, offset: { n: 2, unit: "workingDay" as const }, shift: "none" as const }],
    };
    const range = { fromInclusive: day("2030-01-01"), toInclusive: day("2030-12-31") };
    const known = makeCalendar({ ...calendar.data, undecided: [] });
    if (!known.ok) throw new Error("calendar");
    fc.assert(
      fc.property(lives, (given) => {
        const basis = { document: "1/QĐ", confidence: "assumed" } as const;
        const start = day("2030-01-01");
        const ends = given.map(([from, length]) => [addDays(start, from), addDays(start, from + length)] as const);
        const made = makeUnitRegistry({
          units: [
            { id: "top", kind: "body", level: "province", names: [{ name: "Top" }], codes: [] },
            ...ends.map((_, n) => ({
              id: `u${n}`,
              kind: "body" as const,
              level: "commune" as const,
              names: [{ name: `U${n}` }],
              codes: [],
            })),
          ],
          memberships: [
            { unit: "top", hierarchy: "line", fromInclusive: day("2020-01-01"), basis },
            ...ends.map(([fromInclusive, toInclusive], n) => ({
              unit: `u${n}`,
              hierarchy: "line",
              parent: "top",
              fromInclusive,
              toInclusive,
              basis,
            })),
          ],
          successions: [],
        });
        if (!made.ok) throw new Error(JSON.stringify(made.error));
        const duty = nationalDuty("d", monthly, "monthly", range, ["commune"], known.value);
        const columns = nationalColumns([duty], {
          levels: ["commune"],
          levelStart: Int32Array.of(0, ends.length),
          firstDay: Int32Array.from(ends, ([from]) => epochDayOf(from)),
          lastDay: Int32Array.from(ends, ([, to]) => epochDayOf(to)),
        });
        const byColumns = Array.from(columns.unit, (unit, row) => {
          const distance = columns.due[row] as number;
          const on = distance === 65_535 ? noDueDay : distance + columns.dueOrigin;
          return `u${unit} ${duty.periods[columns.window[row] as number]} ${on === noDueDay ? "-" : dateOfEpochDay(on)}`;
        });
        // Asked before anything falls due, so that no end of a unit after its window has come about.
        const { obligations } = expandObligations({
          duties: [
            {
              ...report,
              id: "d",
              owedBy: { take: "children", hierarchy: "line", under: "top" },
              owedTo: { take: "self", hierarchy: "line", under: "top" },
              timing: { kind: "recurring", frequency: "monthly" },
              regime: monthly.id,
            },
          ],
          registry: made.value,
          calendar: known.value,
          regimes: { [monthly.id]: monthly },
          assumptions: [],
          extensions: [],
          range,
          asOf: day("2029-12-31"),
        });
        const byRows = obligations
          .filter(({ status }) => status !== "lapsed")
          .map(({ unit, period, dueOn }) => `${unit} ${period.id} ${dueOn ?? "-"}`);
        expect(byRows).toEqual(byColumns);
      }),
      { numRuns: 60 },
    );
  });
});
