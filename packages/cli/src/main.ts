import { performance } from "node:perf_hooks";
import { Command, CommanderError } from "commander";
import { commanderWords } from "./commander-words.ts";
import { CliError } from "./cli-error.ts";
import { type CommandContext, say } from "./commands/context.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import { type Io, languageOf, type Manner } from "./io.ts";
import { makeCommandBuilder } from "./program/command-builder.ts";
import { lawCommands } from "./program/law-commands.ts";
import { scoreCommands } from "./program/score-commands.ts";
import { serviceCommands } from "./program/service-commands.ts";
import { workCommands } from "./program/work-commands.ts";
import { printProblem } from "./print-problem.ts";
import { makeProgress } from "./progress.ts";
import { version } from "./version.ts";

/**
 * Runs `pccc` with arguments.
 *
 * @param argv - The arguments after the program's name.
 * @param io - What it may use of the world.
 * @returns The exit status: 0 done, 1 done with findings of severity error, 2 usage or bad input, 3 store or environment.
 *
 * @public
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const manner: Manner = { io, language: languageOf(argv, io.env), json: argv.includes("--json") };
  const context: CommandContext = { ...manner, progress: makeProgress(manner, () => performance.now()) };
  let status: ExitStatus = exitStatus.done;
  const program = makeProgram(context, (ended) => {
    status = ended;
  });
  try {
    if (argv.length === 0) {
      io.out(program.helpInformation());
      return exitStatus.input;
    }
    await program.parseAsync([...argv], { from: "user" });
    return status;
  } catch (problem) {
    if (problem instanceof CommanderError) {
      if (problem.exitCode === 0) return exitStatus.done;
      if (problem.code === "commander.help") {
        // A group of commands was named without one of them.
        io.out(program.commands.find((command) => command.name() === argv[0])?.helpInformation() ?? program.helpInformation());
        return exitStatus.input;
      }
      return printProblem(
        new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: commanderWords(problem, context.language) }),
        context,
      );
    }
    return printProblem(problem, context);
  }
}

const helpTitles: ReadonlyMap<string, string> = new Map([
  ["Usage:", "Cách dùng:"],
  ["Arguments:", "Tham số:"],
  ["Options:", "Tùy chọn:"],
  ["Commands:", "Lệnh:"],
]);

function makeProgram(context: CommandContext, end: (status: ExitStatus) => void): Command {
  const { io } = context;
  const t = (vi: string, en: string): string => say(context, vi, en);
  const program = new Command("pccc")
    .description(t("Từ văn bản chỉ đạo đến nghĩa vụ, điểm và báo cáo.", "From a directive to obligations, scores and reports."))
    .version(version, "-V, --version", t("in số phiên bản", "print the version"))
    .configureHelp({
      styleTitle: (title) => (context.language === "vi" ? (helpTitles.get(title) ?? title) : title),
      // Choices stand in the flags; the library would add them once more, in English.
      optionDescription: ({ description }) => description,
    })
    .helpOption("-h, --help", t("in phần trợ giúp", "show help"))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: () => undefined });

  const builder = makeCommandBuilder(program, context, end);
  workCommands(builder);
  scoreCommands(builder);
  lawCommands(program, builder);
  serviceCommands(program, builder, main);
  return program;
}
