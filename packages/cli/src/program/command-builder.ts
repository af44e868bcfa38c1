import { type Command, Option } from "commander";
import { type CommandContext, say } from "../commands/context.ts";
import type { ExitStatus } from "../exit-status.ts";

/** What commands are put together with: their words in the session's language, and the options that many of them have. */
export interface CommandBuilder {
  readonly context: CommandContext;
  readonly end: (status: ExitStatus) => void;
  readonly t: (vi: string, en: string) => string;
  readonly add: (usage: string, description: string) => Command;
  readonly addTo: (parent: Command, usage: string, description: string) => Command;
  readonly onJournal: (command: Command) => Command;
  readonly withOut: (command: Command) => Command;
  readonly withDates: (command: Command) => Command;
  /** Tables in the place of a scenario and its journal. */
  readonly withFacts: (command: Command) => Command;
  readonly withUnit: (command: Command) => Command;
  readonly withPeriod: (command: Command) => Command;
}

/** Makes the builder for one program. */
export function makeCommandBuilder(program: Command, context: CommandContext, end: (status: ExitStatus) => void): CommandBuilder {
  const t = (vi: string, en: string): string => say(context, vi, en);
  const add = (usage: string, description: string): Command => addTo(program, usage, description);
  const addTo = (parent: Command, usage: string, description: string): Command => {
    const command = parent.command(usage).description(description).exitOverride();
    command.helpOption("-h, --help", t("in phần trợ giúp", "show help"));
    command.addOption(
      new Option("--lang <vi|en>", t("ngôn ngữ (mặc định theo LANG)", "language (LANG where absent)")).choices(["vi", "en"]),
    );
    command.option("--json", t("kết quả dạng JSON cho chương trình", "the result as JSON, for programs"));
    return command;
  };
  const onJournal = (command: Command): Command =>
    command
      .option("-s, --scenario <file>", t("tệp kịch bản (mặc định pccc.yaml)", "scenario file (pccc.yaml where absent)"))
      .option(
        "--db <file>",
        t("tệp sổ nhật ký (mặc định pccc.db trong thư mục kết quả)", "journal file (pccc.db in the folder for the results where absent)"),
      );
  const withOut = (command: Command): Command =>
    command.option("-o, --out <folder>", t("thư mục kết quả (mặc định out)", "folder for the results (out where absent)"));
  const withDates = (command: Command): Command =>
    command
      .option("--from <date>", t("từ ngày", "from this day"))
      .option("--to <date>", t("đến ngày", "to this day"))
      .option("--as-of <date>", t("xét theo những gì đã biết ngày này", "by what is known on this day"));
  const withFacts = (command: Command): Command =>
    command
      .option(
        "--sheet <file>",
        t("phiếu chấm điểm, khi chấm thẳng từ bảng --facts", "the sheet, where --facts are scored without a scenario"),
      )
      .option(
        "--facts <file>",
        t("bảng CSV số liệu của các đơn vị, không cần kịch bản", "a CSV table of what units reached, without a scenario"),
      )
      .option("--judgements <file>", t("bảng CSV điểm do người chấm, kèm --facts", "a CSV table of judged points, beside --facts"))
      .option(
        "--results <files...>",
        t("kết quả đã có mà phiếu lấy làm số liệu (board.json), kèm --facts", "results that the sheet reads (board.json), beside --facts"),
      );
  const withUnit = (command: Command): Command => command.option("-u, --unit <id>", t("mã đơn vị", "a unit's id"));
  const withPeriod = (command: Command): Command =>
    command.option("-p, --period <id>", t("mã kỳ, như nd09:2025-Q2", "a period's id, such as nd09:2025-Q2"));
  return { context, end, t, add, addTo, onJournal, withOut, withDates, withFacts, withUnit, withPeriod };
}
