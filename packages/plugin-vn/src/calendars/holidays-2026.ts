import type { CalendarDay } from "@pccc/calendar";
import { plainDate } from "@pccc/core";
import { labourCode, letter12729, letter9859, resolution28Confirmed } from "./announcements.ts";
import {
  cultureDay,
  hungKings,
  hungKingsCompensation,
  labourDay,
  lunarNewYear2026,
  nationalDay,
  nationalDayAdjacent,
  newYear,
  swapAugust2026,
  swapJanuary2026,
  victoryDay,
} from "./day-names.ts";

/** The days of 2026 that differ from the week, for bodies that work Monday to Friday. */
export const holidays2026: readonly CalendarDay[] = [
  { date: plainDate("2026-01-01"), kind: "holiday", name: newYear, ...labourCode },
  { date: plainDate("2026-01-02"), kind: "swappedOff", name: swapJanuary2026, ...letter12729 },
  { date: plainDate("2026-01-10"), kind: "makeUp", name: swapJanuary2026, ...letter12729 },
  { date: plainDate("2026-02-16"), kind: "holiday", name: lunarNewYear2026, ...letter9859 },
  { date: plainDate("2026-02-17"), kind: "holiday", name: lunarNewYear2026, ...letter9859 },
  { date: plainDate("2026-02-18"), kind: "holiday", name: lunarNewYear2026, ...letter9859 },
  { date: plainDate("2026-02-19"), kind: "holiday", name: lunarNewYear2026, ...letter9859 },
  { date: plainDate("2026-02-20"), kind: "holiday", name: lunarNewYear2026, ...letter9859 },
  { date: plainDate("2026-04-26"), kind: "holiday", name: hungKings, ...labourCode, confidence: "secondary" },
  { date: plainDate("2026-04-27"), kind: "compensatory", name: hungKingsCompensation, ...labourCode, confidence: "secondary" },
  { date: plainDate("2026-04-30"), kind: "holiday", name: victoryDay, ...labourCode },
  { date: plainDate("2026-05-01"), kind: "holiday", name: labourDay, ...labourCode },
  { date: plainDate("2026-08-22"), kind: "makeUp", name: swapAugust2026, ...letter9859 },
  { date: plainDate("2026-08-31"), kind: "swappedOff", name: swapAugust2026, ...letter9859 },
  { date: plainDate("2026-09-01"), kind: "holiday", name: nationalDayAdjacent, ...letter9859 },
  { date: plainDate("2026-09-02"), kind: "holiday", name: nationalDay, ...labourCode },
  { date: plainDate("2026-11-24"), kind: "holiday", name: cultureDay, ...resolution28Confirmed },
];
