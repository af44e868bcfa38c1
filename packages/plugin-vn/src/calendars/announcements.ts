import { plainDate } from "@pccc/core";
import type { CalendarDay } from "@pccc/calendar";

/** What the rows of one announcement share: when it became known, by which decisions, and how sure we are. */
export type Announcement = Pick<CalendarDay, "announcedOn" | "decisions" | "confidence">;

export const labourCode: Announcement = { announcedOn: plainDate("2019-11-20"), decisions: ["BLLD-2019"], confidence: "text" };
export const letter9895: Announcement = {
  announcedOn: plainDate("2020-11-26"),
  decisions: ["VPCP-9895-2020", "TB-4875-2020"],
  confidence: "text",
};
export const letter245: Announcement = {
  announcedOn: plainDate("2022-01-11"),
  decisions: ["VPCP-245-2022", "TB-119-2022"],
  confidence: "text",
};
export const letter8056: Announcement = {
  announcedOn: plainDate("2022-12-01"),
  decisions: ["VPCP-8056-2022", "TB-5034-2022"],
  confidence: "text",
};
export const letter8662: Announcement = {
  announcedOn: plainDate("2023-11-03"),
  decisions: ["VPCP-8662-2023", "TB-5015-2023"],
  confidence: "official",
};
export const letter2450: Announcement = {
  announcedOn: plainDate("2024-04-12"),
  decisions: ["VPCP-2450-2024", "TB-1570-2024"],
  confidence: "official",
};
export const letter8726: Announcement = {
  announcedOn: plainDate("2024-11-26"),
  decisions: ["VPCP-8726-2024", "TB-6150-2024"],
  confidence: "text",
};
export const letter12729: Announcement = { announcedOn: plainDate("2025-12-25"), decisions: ["VPCP-12729-2025"], confidence: "official" };
export const letter9859: Announcement = {
  announcedOn: plainDate("2025-10-13"),
  decisions: ["VPCP-9859-2025", "TB-9441-2025"],
  confidence: "official",
};
export const resolution28Confirmed: Announcement = {
  announcedOn: plainDate("2026-04-24"),
  decisions: ["NQ-28-2026", "VPCP-10065-2026"],
  confidence: "secondary",
};
export const letter10065: Announcement = { announcedOn: plainDate("2026-10-02"), decisions: ["VPCP-10065-2026"], confidence: "secondary" };
export const resolution28: Announcement = { announcedOn: plainDate("2026-04-24"), decisions: ["NQ-28-2026"], confidence: "secondary" };
