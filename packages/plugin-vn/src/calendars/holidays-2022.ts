import type { CalendarDay } from "@pccc/calendar";
import { plainDate } from "@pccc/core";
import { labourCode, letter245 } from "./announcements.ts";
import {
  hungKings,
  hungKingsCompensation,
  labourDay,
  labourDayCompensation,
  lunarNewYear2022,
  nationalDay,
  nationalDayAdjacent,
  newYear,
  newYearCompensation,
  victoryDay,
  victoryDayCompensation,
} from "./day-names.ts";

/** The days of 2022 that differ from the week, for bodies that work Monday to Friday. */
export const holidays2022: readonly CalendarDay[] = [
  { date: plainDate("2022-01-01"), kind: "holiday", name: newYear, ...labourCode },
  { date: plainDate("2022-01-03"), kind: "compensatory", name: newYearCompensation, ...labourCode, confidence: "official" },
  { date: plainDate("2022-01-31"), kind: "holiday", name: lunarNewYear2022, ...letter245 },
  { date: plainDate("2022-02-01"), kind: "holiday", name: lunarNewYear2022, ...letter245 },
  { date: plainDate("2022-02-02"), kind: "holiday", name: lunarNewYear2022, ...letter245 },
  { date: plainDate("2022-02-03"), kind: "holiday", name: lunarNewYear2022, ...letter245 },
  { date: plainDate("2022-02-04"), kind: "holiday", name: lunarNewYear2022, ...letter245 },
  { date: plainDate("2022-04-10"), kind: "holiday", name: hungKings, ...labourCode, confidence: "official" },
  { date: plainDate("2022-04-11"), kind: "compensatory", name: hungKingsCompensation, ...labourCode, confidence: "official" },
  { date: plainDate("2022-04-30"), kind: "holiday", name: victoryDay, ...labourCode },
  { date: plainDate("2022-05-01"), kind: "holiday", name: labourDay, ...labourCode },
  { date: plainDate("2022-05-02"), kind: "compensatory", name: victoryDayCompensation, ...labourCode, confidence: "official" },
  { date: plainDate("2022-05-03"), kind: "compensatory", name: labourDayCompensation, ...labourCode, confidence: "official" },
  { date: plainDate("2022-09-01"), kind: "holiday", name: nationalDayAdjacent, ...letter245 },
  { date: plainDate("2022-09-02"), kind: "holiday", name: nationalDay, ...labourCode },
];
