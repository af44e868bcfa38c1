import type { CalendarDay } from "@pccc/calendar";
import { plainDate } from "@pccc/core";
import { labourCode, letter8726 } from "./announcements.ts";
import { hungKings, labourDay, lunarNewYear2025, nationalDay, nationalDayAdjacent, newYear, swapMay2025, victoryDay } from "./day-names.ts";

/** The days of 2025 that differ from the week, for bodies that work Monday to Friday. */
export const holidays2025: readonly CalendarDay[] = [
  { date: plainDate("2025-01-01"), kind: "holiday", name: newYear, ...labourCode },
  { date: plainDate("2025-01-27"), kind: "holiday", name: lunarNewYear2025, ...letter8726 },
  { date: plainDate("2025-01-28"), kind: "holiday", name: lunarNewYear2025, ...letter8726 },
  { date: plainDate("2025-01-29"), kind: "holiday", name: lunarNewYear2025, ...letter8726 },
  { date: plainDate("2025-01-30"), kind: "holiday", name: lunarNewYear2025, ...letter8726 },
  { date: plainDate("2025-01-31"), kind: "holiday", name: lunarNewYear2025, ...letter8726 },
  { date: plainDate("2025-04-07"), kind: "holiday", name: hungKings, ...labourCode, confidence: "official" },
  { date: plainDate("2025-04-26"), kind: "makeUp", name: swapMay2025, ...letter8726 },
  { date: plainDate("2025-04-30"), kind: "holiday", name: victoryDay, ...labourCode },
  { date: plainDate("2025-05-01"), kind: "holiday", name: labourDay, ...labourCode },
  { date: plainDate("2025-05-02"), kind: "swappedOff", name: swapMay2025, ...letter8726 },
  { date: plainDate("2025-09-01"), kind: "holiday", name: nationalDayAdjacent, ...letter8726 },
  { date: plainDate("2025-09-02"), kind: "holiday", name: nationalDay, ...labourCode },
];
