import { makeCalendar } from "@pccc/calendar";
import { type Duty, makeUnitRegistry, plainDate } from "@pccc/core";
import { importDocument } from "@pccc/import";
import { expandObligations } from "@pccc/rules";
import { describe, expect, it } from "vitest";
import { publicSectorCalendar } from "../src/calendars/public-sector.ts";
import { readVectors } from "./read-vectors.ts";

const made = makeCalendar(publicSectorCalendar);
const units = makeUnitRegistry({
  units: [{ id: "xa", kind: "body", level: "commune", names: [{ name: "Xã" }], codes: [] }],
  memberships: [{ unit: "xa", hierarchy: "line", fromInclusive: plainDate("2020-01-01"), basis: { document: "–", confidence: "assumed" } }],
  successions: [],
});

/** The last day and minute of the first time at which words of a plan make something due. */
function lastMoment(words: string, month: string): readonly [string | undefined, string | undefined] {
  const text = `KẾ HOẠCH\nVề an toàn điện\n\n1. Công an xã chủ trì kiểm tra lưới điện ${words}.\n2. Các thôn báo cáo Ủy ban nhân dân xã.\n`;
  const imported = importDocument(text);
  const timing = imported.ok ? imported.value.tasks[0]?.timing : undefined;
  if (timing === undefined || !made.ok || !units.ok) throw new Error(`nothing read from ${words}`);
  const duty: Duty = {
    id: "d",
    kind: "perform",
    title: { vi: "Việc" },
    owedBy: { take: "self", hierarchy: "line", under: "xa" },
    timing,
    onSuccession: "moves",
  };
  const from = month === "" ? "2026-01" : month;
  const { obligations } = expandObligations({
    duties: [duty],
    registry: units.value,
    calendar: made.value,
    regimes: {},
    assumptions: [],
    extensions: [],
    range: { fromInclusive: plainDate(`${from}-01`), toInclusive: plainDate("2026-12-31") },
    asOf: plainDate("2026-12-31"),
  });
  return [obligations[0]?.dueOn, obligations[0]?.dueTime];
}

describe("what the words of a deadline mean", () => {
  for (const { words = "", asked = "", lastDay, lastMinute = "", source } of readVectors("deadline-words.csv")) {
    it(`[VC15] ${words}: ${lastDay} ${lastMinute} (${source})`, () => {
      expect(lastMoment(words, asked)).toEqual([lastDay, lastMinute === "" ? undefined : lastMinute]);
    });
  }
});
