import type { CalendarDay } from "@pccc/calendar";
import { plainDate } from "@pccc/core";
import { labourCode, letter9895 } from "./announcements.ts";
import {
  hungKings,
  labourDay,
  labourDayCompensation,
  lunarNewYear2021,
  lunarNewYearCompensation,
  nationalDay,
  nationalDayAdjacent,
  newYear,
  victoryDay,
} from "./day-names.ts";

/** The days of 2021 that differ from the week, for bodies that work Monday to Friday. */
export const holidays2021: readonly CalendarDay[] = [
  { date: plainDate("2021-01-01"), kind: "holiday", name: newYear, ...labourCode },
  { date: plainDate("2021-02-10"), kind: "holiday", name: lunarNewYear2021, ...letter9895 },
  { date: plainDate("2021-02-11"), kind: "holiday", name: lunarNewYear2021, ...letter9895 },
  { date: plainDate("2021-02-12"), kind: "holiday", name: lunarNewYear2021, ...letter9895 },
  { date: plainDate("2021-02-13"), kind: "holiday", name: lunarNewYear2021, ...letter9895 },
  { date: plainDate("2021-02-14"), kind: "holiday", name: lunarNewYear2021, ...letter9895 },
  { date: plainDate("2021-02-15"), kind: "compensatory", name: lunarNewYearCompensation, ...letter9895 },
  { date: plainDate("2021-02-16"), kind: "compensatory", name: lunarNewYearCompensation, ...letter9895 },
  { date: plainDate("2021-04-21"), kind: "holiday", name: hungKings, ...labourCode, confidence: "official" },
  { date: plainDate("2021-04-30"), kind: "holiday", name: victoryDay, ...labourCode },
  { date: plainDate("2021-05-01"), kind: "holiday", name: labourDay, ...labourCode },
  { date: plainDate("2021-05-03"), kind: "compensatory", name: labourDayCompensation, ...labourCode, confidence: "official" },
  { date: plainDate("2021-09-02"), kind: "holiday", name: nationalDay, ...labourCode },
  { date: plainDate("2021-09-03"), kind: "holiday", name: nationalDayAdjacent, ...letter9895 },
];
