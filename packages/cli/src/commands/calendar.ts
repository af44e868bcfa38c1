import { addWorkingDays, type Calendar, countWorkingDays, judgeDay } from "@pccc/calendar";
import { type Finding, parsePlainDate, type PlainDate, plainDateOf, textIn, weekdayOf } from "@pccc/core";
import { CliError } from "../cli-error.ts";
import { confidenceWords } from "../confidence-words.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { defaultCalendar, lawCalendars } from "../law-calendars.ts";
import { findingLine } from "../print-problem.ts";
import { terminalTable } from "../terminal-table.ts";
import { type CommandContext, dateOption, line, say } from "./context.ts";

/** Options of `pccc calendar`. */
export interface CalendarOptions {
  readonly calendar?: string;
  readonly asKnown?: string;
  readonly provisional?: boolean;
}

/** `pccc calendar show`: the days of a year that differ from the week, with the decision of each. */
export function calendarShowCommand(year: string, options: CalendarOptions, context: CommandContext): ExitStatus {
  const calendar = pickCalendar(options);
  const asKnownOn = dateOption("--as-known", options.asKnown);
  const first = /^\d{4}$/u.test(year) ? plainDateOf(Number(year), 1, 1) : undefined;
  const last = first === undefined ? undefined : plainDateOf(Number(year), 12, 31);
  if (first === undefined || last === undefined) throw usage(`${year}: YYYY`);
  const days = calendar.data.days
    .filter(
      ({ date, announcedOn }) =>
        date >= first && date <= last && announcedOn <= date && (asKnownOn === undefined || announcedOn <= asKnownOn),
    )
    .map((row) => ({ ...row, decisions: row.decisions.map((id) => calendar.decisions.get(id)?.number ?? id) }));
  const counted = countWorkingDays(calendar, first, last, { asKnownOn, provisional: options.provisional });
  const open = calendar.data.undecided.filter(
    ({ fromInclusive, toInclusive, decidedOn }) =>
      fromInclusive <= last && toInclusive >= first && (decidedOn === undefined || (asKnownOn !== undefined && decidedOn > asKnownOn)),
  );
  if (context.json) {
    context.io.out(
      `${JSON.stringify({ calendar: calendar.id, year: Number(year), days, workingDays: counted.ok ? counted.value.count : null, provisional: counted.ok ? (counted.value.provisional ?? []) : [], undecided: open, findings: counted.ok ? [] : [counted.error] })}\n`,
    );
    return exitStatus.done;
  }
  line(context, `${textIn(calendar.data.title, context.language)}, ${year}`);
  line(
    context,
    terminalTable(
      [
        { title: say(context, "Ngày", "Day"), align: "left" },
        { title: say(context, "Thứ", "Weekday"), align: "left" },
        { title: say(context, "Loại", "Kind"), align: "left" },
        { title: say(context, "Tên", "Name"), align: "left" },
        { title: say(context, "Văn bản", "Decision"), align: "left" },
        { title: say(context, "Công bố", "Announced"), align: "left" },
      ],
      days.map(({ date, kind, name, decisions, announcedOn }) => [
        date,
        weekdayName(date, context),
        kindName(kind, context),
        textIn(name, context.language),
        decisions.join("; "),
        announcedOn,
      ]),
    ),
  );
  for (const { fromInclusive, toInclusive, reason } of open)
    line(
      context,
      say(
        context,
        `Chưa quyết định: ${fromInclusive} – ${toInclusive}: ${textIn(reason, "vi")}`,
        `Not decided: ${fromInclusive} – ${toInclusive}: ${textIn(reason, "en")}`,
      ),
    );
  if (!counted.ok) line(context, findingLine(counted.error, context));
  else {
    const { count, provisional = [] } = counted.value;
    const mark =
      provisional.length === 0 ? "" : say(context, " (tạm tính, còn ngày chưa quyết định)", " (provisional: some days are not decided)");
    line(context, `${say(context, "Số ngày làm việc", "Working days")}: ${count}${mark}`);
  }
  return exitStatus.done;
}

/** `pccc calendar add`: so many working days after or before a day, with the days passed over. */
export function calendarAddCommand(date: string, days: string, options: CalendarOptions, context: CommandContext): ExitStatus {
  const calendar = pickCalendar(options);
  const from = dayArgument(date);
  if (!/^[+-]?\d{1,5}$/u.test(days)) throw usage(`${days}: 3, -3`);
  const asKnownOn = dateOption("--as-known", options.asKnown);
  const reached = addWorkingDays(calendar, from, Number(days), { asKnownOn, provisional: options.provisional });
  if (!reached.ok) return unresolved(reached.error, context);
  const { on, reasons, provisional } = reached.value;
  if (context.json) {
    context.io.out(
      `${JSON.stringify({ calendar: calendar.id, from, workingDays: Number(days), on, reasons, provisional: provisional ?? [] })}\n`,
    );
    return exitStatus.done;
  }
  line(context, `${on} (${weekdayName(on, context)})`);
  for (const { fromInclusive, toInclusive, effect, name, decisions } of reasons) {
    const span = fromInclusive === toInclusive ? fromInclusive : `${fromInclusive} – ${toInclusive}`;
    const numbers = decisions.map((id) => calendar.decisions.get(id)?.number ?? id);
    const what = effect === "counted" ? say(context, "được tính", "counted") : say(context, "không tính", "not counted");
    line(context, `  ${span} ${what}: ${textIn(name, context.language)}${numbers.length === 0 ? "" : ` (${numbers.join("; ")})`}`);
  }
  for (const range of provisional ?? [])
    line(context, say(context, `  Tạm tính: ${textIn(range.reason, "vi")}`, `  Provisional: ${textIn(range.reason, "en")}`));
  return exitStatus.done;
}

/** `pccc calendar why`: is a day a working day, and what decides it. */
export function calendarWhyCommand(date: string, options: CalendarOptions, context: CommandContext): ExitStatus {
  const calendar = pickCalendar(options);
  const day = dayArgument(date);
  const judged = judgeDay(calendar, day, dateOption("--as-known", options.asKnown));
  if (!judged.ok) return unresolved(judged.error, context);
  const { working, row } = judged.value;
  const decisions = (row?.decisions ?? []).flatMap((id) => calendar.decisions.get(id) ?? []);
  if (context.json) {
    context.io.out(`${JSON.stringify({ calendar: calendar.id, date: day, working, row: row ?? null, decisions })}\n`);
    return exitStatus.done;
  }
  const verdict = working ? say(context, "ngày làm việc", "a working day") : say(context, "ngày nghỉ", "a day off");
  const why =
    row === undefined
      ? say(context, "theo tuần làm việc", "by the week")
      : `${kindName(row.kind, context)}, ${textIn(row.name, context.language)}`;
  line(context, `${day} (${weekdayName(day, context)}): ${verdict}; ${why}`);
  for (const { number, issuer, date: signed, source, confidence } of decisions)
    line(context, `  ${number}, ${issuer}${signed === undefined ? "" : `, ${signed}`} [${confidenceWords(confidence, context)}] ${source}`);
  if (row !== undefined) line(context, say(context, `  Công bố ngày ${row.announcedOn}`, `  Announced on ${row.announcedOn}`));
  return exitStatus.done;
}

function pickCalendar({ calendar: id = defaultCalendar }: CalendarOptions): Calendar {
  const calendars = lawCalendars();
  const calendar = Object.hasOwn(calendars, id) ? calendars[id] : undefined;
  if (calendar === undefined) throw usage(`--calendar ${id}: ${Object.keys(calendars).join(", ")}`);
  return calendar;
}

function dayArgument(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === undefined) throw usage(`${text}: YYYY-MM-DD`);
  return date;
}

function unresolved(finding: Finding, context: CommandContext): ExitStatus {
  if (context.json) context.io.out(`${JSON.stringify({ findings: [finding] })}\n`);
  else line(context, findingLine(finding, context));
  return exitStatus.findings;
}

function usage(problem: string): CliError {
  return new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem });
}

function weekdayName(date: PlainDate, context: CommandContext): string {
  const place = weekdayOf(date) - 1;
  const vi = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"][place] ?? "";
  return say(context, vi, ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][place] ?? "");
}

function kindName(kind: "holiday" | "compensatory" | "swappedOff" | "makeUp", context: CommandContext): string {
  const names = {
    holiday: ["nghỉ lễ", "holiday"],
    compensatory: ["nghỉ bù", "day in lieu"],
    swappedOff: ["nghỉ hoán đổi", "swapped off"],
    makeUp: ["làm bù", "make-up day"],
  } as const;
  const [vi, en] = names[kind];
  return say(context, vi, en);
}
