import type { CalendarDay } from "@pccc/calendar";
import { plainDate } from "@pccc/core";
import { labourCode, letter8056 } from "./announcements.ts";
import {
  hungKings,
  hungKingsCompensation,
  labourDay,
  lunarNewYear2023,
  lunarNewYearCompensation,
  nationalDay,
  nationalDayAdjacent,
  nationalDayCompensation,
  newYear,
  newYearCompensation,
  victoryDay,
  victoryDayCompensation,
} from "./day-names.ts";

/** The days of 2023 that differ from the week, for bodies that work Monday to Friday. */
export const holidays2023: readonly CalendarDay[] = [
  { date: plainDate("2023-01-01"), kind: "holiday", name: newYear, ...labourCode },
  { date: plainDate("2023-01-02"), kind: "compensatory", name: newYearCompensation, ...labourCode, confidence: "official" },
  { date: plainDate("2023-01-20"), kind: "holiday", name: lunarNewYear2023, ...letter8056 },
  { date: plainDate("2023-01-21"), kind: "holiday", name: lunarNewYear2023, ...letter8056 },
  { date: plainDate("2023-01-22"), kind: "holiday", name: lunarNewYear2023, ...letter8056 },
  { date: plainDate("2023-01-23"), kind: "holiday", name: lunarNewYear2023, ...letter8056 },
  { date: plainDate("2023-01-24"), kind: "holiday", name: lunarNewYear2023, ...letter8056 },
  { date: plainDate("2023-01-25"), kind: "compensatory", name: lunarNewYearCompensation, ...letter8056 },
  { date: plainDate("2023-01-26"), kind: "compensatory", name: lunarNewYearCompensation, ...letter8056 },
  { date: plainDate("2023-04-29"), kind: "holiday", name: hungKings, ...labourCode, confidence: "official" },
  { date: plainDate("2023-04-30"), kind: "holiday", name: victoryDay, ...labourCode },
  { date: plainDate("2023-05-01"), kind: "holiday", name: labourDay, ...labourCode },
  { date: plainDate("2023-05-02"), kind: "compensatory", name: hungKingsCompensation, ...labourCode, confidence: "official" },
  { date: plainDate("2023-05-03"), kind: "compensatory", name: victoryDayCompensation, ...labourCode, confidence: "official" },
  { date: plainDate("2023-09-01"), kind: "holiday", name: nationalDayAdjacent, ...letter8056 },
  { date: plainDate("2023-09-02"), kind: "holiday", name: nationalDay, ...labourCode },
  { date: plainDate("2023-09-04"), kind: "compensatory", name: nationalDayCompensation, ...letter8056 },
];
