import type { CalendarData } from "@pccc/calendar";
import { publicSectorDecisions } from "./decisions.ts";
import { holidays2021 } from "./holidays-2021.ts";
import { holidays2022 } from "./holidays-2022.ts";
import { holidays2023 } from "./holidays-2023.ts";
import { holidays2024 } from "./holidays-2024.ts";
import { holidays2025 } from "./holidays-2025.ts";
import { holidays2026 } from "./holidays-2026.ts";
import { holidays2027 } from "./holidays-2027.ts";
import { publicSectorUndecided } from "./undecided.ts";

/**
 * The calendar of bodies that work Monday to Friday: State, Party, Front and the socio-political organisations.
 *
 * @remarks
 * The year 2027 is partial: its decision is known, later swaps are possible.
 *
 * @public
 */
export const publicSectorCalendar: CalendarData = {
  id: "vn.public-sector",
  title: { vi: "Lịch làm việc khu vực công (thứ Hai đến thứ Sáu)", en: "Public-sector calendar (Monday to Friday)" },
  weekend: [6, 7],
  firstYear: 2021,
  lastYear: 2027,
  decisions: publicSectorDecisions,
  days: [...holidays2021, ...holidays2022, ...holidays2023, ...holidays2024, ...holidays2025, ...holidays2026, ...holidays2027],
  undecided: publicSectorUndecided,
};
