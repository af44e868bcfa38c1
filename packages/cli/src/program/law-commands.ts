import type { Command } from "commander";
import { type CalendarOptions, calendarAddCommand, calendarShowCommand, calendarWhyCommand } from "../commands/calendar.ts";
import { checkSheetCommand } from "../commands/check-sheet.ts";
import { type LintRegimesCommandOptions, lintRegimesCommand } from "../commands/lint-regimes.ts";
import { schemaCommand, schemaNames } from "../commands/schema.ts";
import { testSheetCommand } from "../commands/test-sheet.ts";
import type { CommandBuilder } from "./command-builder.ts";

/** Adds the commands about law as data: calendars, regimes, sheets and the shapes of files. */
export function lawCommands(program: Command, { t, add, addTo, context, end }: CommandBuilder): void {
  const onCalendar = (command: Command): Command =>
    command
      .option("--calendar <id>", t("mã lịch (mặc định vn.public-sector)", "a calendar's id (vn.public-sector where absent)"))
      .option("--as-known <date>", t("theo những gì đã công bố đến ngày này", "by what was announced up to this day"));
  const provisionally = (command: Command): Command =>
    command.option("--provisional", t("tạm tính các ngày chưa có quyết định", "take days not decided yet for what is expected"));
  const calendar = program
    .command("calendar")
    .description(t("Lịch làm việc: xem một năm, cộng ngày làm việc, vì sao nghỉ", "Working days: show a year, add days, why a day is off"))
    .helpOption("-h, --help", t("in phần trợ giúp", "show help"))
    .helpCommand(false)
    .exitOverride();
  provisionally(
    onCalendar(addTo(calendar, "show <year>", t("Xem các ngày khác thường của một năm", "Show the days of a year that differ"))),
  ).action((year: string, options: CalendarOptions) => end(calendarShowCommand(year, options, context)));
  provisionally(
    onCalendar(addTo(calendar, "add <date> <days>", t("Cộng ngày làm việc (số âm: đếm lùi)", "Add working days (negative: backwards)"))),
  )
    .allowUnknownOption()
    .action((date: string, days: string, options: CalendarOptions) => end(calendarAddCommand(date, days, options, context)));
  onCalendar(addTo(calendar, "why <date>", t("Vì sao ngày này nghỉ hoặc làm việc", "Why a day is off or a working day"))).action(
    (date: string, options: CalendarOptions) => end(calendarWhyCommand(date, options, context)),
  );
  add("lint-regimes [files...]", t("Kiểm tra tệp chế độ báo cáo (YAML, JSON)", "Check files of reporting regimes (YAML, JSON)"))
    .option("--schema", t("in JSON Schema của tệp", "print the files' JSON Schema"))
    .action(async (files: readonly string[], options: LintRegimesCommandOptions) => end(await lintRegimesCommand(files, options, context)));
  add("check-sheet <file> [beside...]", t("Kiểm tra phiếu chấm điểm (YAML, JSON)", "Check score sheets (YAML, JSON)"))
    .option("--as-of <date>", t("coi là ngày này khi xét tham số đã cũ", "the day by which parameters are old (today where absent)"))
    .action(async (file: string, beside: readonly string[], options: { readonly asOf?: string }) =>
      end(await checkSheetCommand([file, ...beside], options, context)),
    );
  add(
    "test-sheet <files...>",
    t("Chạy các ca kiểm thử của phiếu chấm điểm (YAML, JSON)", "Run rule tests of score sheets (YAML, JSON)"),
  ).action(async (files: readonly string[]) => end(await testSheetCommand(files, context)));
  add(
    "schema <name>",
    `${t("In JSON Schema của một loại dữ liệu", "Print the JSON Schema of a kind of data")} (${schemaNames.join(", ")})`,
  ).action((name: string) => end(schemaCommand(name, program, context)));
}
