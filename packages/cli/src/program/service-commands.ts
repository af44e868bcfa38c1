import type { Command } from "commander";
import { journalCommand, type JournalOptions } from "../commands/journal.ts";
import { type ServeOptions, serveCommand } from "../commands/serve.ts";
import type { CommandBuilder } from "./command-builder.ts";
import type { RunCommand } from "../serve/operation.ts";

/** Adds the commands for operators: the journal, and answering other programs. */
export function serviceCommands(program: Command, { t, add, context, end }: CommandBuilder, main: RunCommand): void {
  add("serve", t("Trả lời yêu cầu của chương trình khác, mỗi dòng một JSON", "Answer requests of other programs, one JSON line each"))
    .option("--stdio", t("đọc từ đầu vào chuẩn, ghi ra đầu ra chuẩn", "read standard input, write standard output"))
    .option("--max-line <MB>", t("độ dài tối đa của một dòng (mặc định 64)", "the longest line taken (64 where absent)"))
    .action(async (options: ServeOptions) => end(await serveCommand(options, program, main, context)));
  add(
    "journal <operation> <journal> [target]",
    t(
      "Sổ nhật ký (tệp, postgres://… hoặc env:BIẾN giữ địa chỉ): info, backup, restore, copy, export, import (.parquet, NDJSON)",
      "A journal (a file, postgres://… or env:VARIABLE that holds the address): info, backup, restore, copy, export, import (.parquet, NDJSON)",
    ),
  )
    .option(
      "--erasures <journal>",
      t(
        "khi restore: xóa lại những gì sổ này (hoặc tệp .ndjson, .parquet) đã xóa",
        "on restore: erase again what this journal (or .ndjson or .parquet file) has erased",
      ),
    )
    .action(async (operation: string, journal: string, target: string | undefined, options: JournalOptions) =>
      end(await journalCommand(operation, journal, target, options, context)),
    );
}
