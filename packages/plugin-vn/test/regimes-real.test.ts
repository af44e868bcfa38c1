import { deadlineFor, levelDue, makeCalendar, oncePeriod, type Period, periodsOf } from "@pccc/calendar";
import { readRegimes } from "@pccc/calendar/files";
import { type Frequency, plainDate, type UnitLevel } from "@pccc/core";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { publicSectorCalendar } from "../src/calendars/public-sector.ts";

const made = makeCalendar(publicSectorCalendar);
if (!made.ok) throw new Error(JSON.stringify(made.error));
const calendar = made.value;
const text = readFileSync(new URL("vectors/regimes-real.yaml", import.meta.url), "utf8");
const { regimes, findings } = readRegimes(text, "regimes-real.yaml", {
  calendars: { [calendar.id]: calendar },
  defaultCalendar: calendar.id,
});
const rows = readFileSync(new URL("vectors/regimes-real.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(1);
const all = { fromInclusive: plainDate("2022-01-01"), toInclusive: plainDate("2027-06-30") };

describe("regimes as their acts set them, read from a file", () => {
  it("[VC14] are lawful in every window", () => {
    expect(findings).toEqual([]);
    expect(regimes).toHaveLength(29);
  });

  it.each(rows)("[VC14] %s", (line) => {
    const [id, frequency, level, name, from, to, due] = line.split(",") as [
      string,
      Frequency,
      UnitLevel | "",
      string,
      string,
      string,
      string,
    ];
    const regime = regimes.find((candidate) => candidate.id === id);
    if (regime === undefined) throw new Error(`no regime ${id}`);
    const event: Period = { id: name, label: regime.title, frequency: "once", fromInclusive: plainDate(from), toInclusive: plainDate(to) };
    const period =
      regime.window.kind === "event"
        ? event
        : (oncePeriod(regime) ?? periodsOf(regime, frequency, all).find((candidate) => candidate.id === name));
    expect(period?.id).toBe(name);
    expect([period?.fromInclusive, period?.toInclusive]).toEqual([from, to]);
    if (level === "" || period === undefined) return;
    const deadline = deadlineFor(regime, level, period);
    if (deadline === undefined) throw new Error(`no deadline for ${level}`);
    const reached = levelDue(calendar, period.toInclusive, deadline);
    expect(reached.ok && reached.value.on).toBe(due);
  });
});
