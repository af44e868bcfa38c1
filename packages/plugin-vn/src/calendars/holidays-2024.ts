import type { CalendarDay } from "@pccc/calendar";
import { plainDate } from "@pccc/core";
import { labourCode, letter2450, letter8662 } from "./announcements.ts";
import {
  hungKings,
  labourDay,
  lunarNewYear2024,
  lunarNewYearCompensation,
  nationalDay,
  nationalDayAdjacent,
  newYear,
  swapApril2024,
  victoryDay,
} from "./day-names.ts";

/** The days of 2024 that differ from the week, for bodies that work Monday to Friday. */
export const holidays2024: readonly CalendarDay[] = [
  { date: plainDate("2024-01-01"), kind: "holiday", name: newYear, ...labourCode },
  { date: plainDate("2024-02-08"), kind: "holiday", name: lunarNewYear2024, ...letter8662 },
  { date: plainDate("2024-02-09"), kind: "holiday", name: lunarNewYear2024, ...letter8662 },
  { date: plainDate("2024-02-10"), kind: "holiday", name: lunarNewYear2024, ...letter8662 },
  { date: plainDate("2024-02-11"), kind: "holiday", name: lunarNewYear2024, ...letter8662 },
  { date: plainDate("2024-02-12"), kind: "holiday", name: lunarNewYear2024, ...letter8662 },
  { date: plainDate("2024-02-13"), kind: "compensatory", name: lunarNewYearCompensation, ...letter8662 },
  { date: plainDate("2024-02-14"), kind: "compensatory", name: lunarNewYearCompensation, ...letter8662 },
  { date: plainDate("2024-04-18"), kind: "holiday", name: hungKings, ...labourCode, confidence: "official" },
  { date: plainDate("2024-04-29"), kind: "swappedOff", name: swapApril2024, ...letter2450 },
  { date: plainDate("2024-04-30"), kind: "holiday", name: victoryDay, ...labourCode },
  { date: plainDate("2024-05-01"), kind: "holiday", name: labourDay, ...labourCode },
  { date: plainDate("2024-05-04"), kind: "makeUp", name: swapApril2024, ...letter2450 },
  { date: plainDate("2024-09-02"), kind: "holiday", name: nationalDay, ...labourCode },
  { date: plainDate("2024-09-03"), kind: "holiday", name: nationalDayAdjacent, ...letter8662 },
];
