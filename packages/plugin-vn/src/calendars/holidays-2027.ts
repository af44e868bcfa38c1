import type { CalendarDay } from "@pccc/calendar";
import { plainDate } from "@pccc/core";
import { labourCode, letter10065, resolution28 } from "./announcements.ts";
import {
  cultureDay,
  hungKings,
  labourDay,
  labourDayCompensation,
  lunarNewYear2027,
  lunarNewYearCompensation,
  nationalDay,
  nationalDayAdjacent,
  newYear,
  victoryDay,
} from "./day-names.ts";

/** The days of 2027 that differ from the week, for bodies that work Monday to Friday. */
export const holidays2027: readonly CalendarDay[] = [
  { date: plainDate("2027-01-01"), kind: "holiday", name: newYear, ...labourCode },
  { date: plainDate("2027-02-04"), kind: "holiday", name: lunarNewYear2027, ...letter10065 },
  { date: plainDate("2027-02-05"), kind: "holiday", name: lunarNewYear2027, ...letter10065 },
  { date: plainDate("2027-02-06"), kind: "holiday", name: lunarNewYear2027, ...letter10065 },
  { date: plainDate("2027-02-07"), kind: "holiday", name: lunarNewYear2027, ...letter10065 },
  { date: plainDate("2027-02-08"), kind: "holiday", name: lunarNewYear2027, ...letter10065 },
  { date: plainDate("2027-02-09"), kind: "compensatory", name: lunarNewYearCompensation, ...letter10065 },
  { date: plainDate("2027-02-10"), kind: "compensatory", name: lunarNewYearCompensation, ...letter10065 },
  { date: plainDate("2027-04-16"), kind: "holiday", name: hungKings, ...labourCode, confidence: "secondary" },
  { date: plainDate("2027-04-30"), kind: "holiday", name: victoryDay, ...labourCode },
  { date: plainDate("2027-05-01"), kind: "holiday", name: labourDay, ...labourCode },
  { date: plainDate("2027-05-03"), kind: "compensatory", name: labourDayCompensation, ...labourCode, confidence: "secondary" },
  { date: plainDate("2027-09-02"), kind: "holiday", name: nationalDay, ...labourCode },
  { date: plainDate("2027-09-03"), kind: "holiday", name: nationalDayAdjacent, ...letter10065 },
  { date: plainDate("2027-11-24"), kind: "holiday", name: cultureDay, ...resolution28 },
];
