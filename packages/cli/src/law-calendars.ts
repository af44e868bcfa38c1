import { type Calendar, makeCalendar } from "@pccc/calendar";
import { plugins } from "./plugins.ts";
import { CliError } from "./cli-error.ts";
import { exitStatus } from "./exit-status.ts";

/** The calendar that is used where none is named. */
export const defaultCalendar = "vn.public-sector";

/** The calendars of the composed plugins, by id. */
export function lawCalendars(): Readonly<Record<string, Calendar>> {
  const calendars: Record<string, Calendar> = {};
  for (const { provides } of plugins) {
    for (const [id, data] of Object.entries(provides.calendars ?? {})) {
      const made = makeCalendar(data);
      if (!made.ok) throw new CliError(exitStatus.environment, "PCCC_CLI_UNEXPECTED", { reason: id }, made.error);
      calendars[id] = made.value;
    }
  }
  return calendars;
}
