import { performance } from "node:perf_hooks";
import { Command, CommanderError, Option } from "commander";
import { CliError } from "./cli-error.ts";
import { type AdoptOptions, adoptCommand } from "./commands/adopt.ts";
import { type CalendarOptions, calendarAddCommand, calendarShowCommand, calendarWhyCommand } from "./commands/calendar.ts";
import { checkSheetCommand } from "./commands/check-sheet.ts";
import { type CompareOptions, compareCommand } from "./commands/compare.ts";
import { type CommandContext, say } from "./commands/context.ts";
import { demoCommand } from "./commands/demo.ts";
import { type DocumentsOptions, documentsCommand } from "./commands/documents.ts";
import { type DueOptions, dueCommand } from "./commands/due.ts";
import { explainCommand } from "./commands/explain.ts";
import { importCommand } from "./commands/import.ts";
import { type LintRegimesCommandOptions, lintRegimesCommand } from "./commands/lint-regimes.ts";
import type { JobOptions } from "./commands/job-options.ts";
import { journalCommand, type JournalOptions } from "./commands/journal.ts";
import { rehearseCommand } from "./commands/rehearse.ts";
import { type RemindOptions, remindCommand } from "./commands/remind.ts";
import { planCommand } from "./commands/plan.ts";
import type { PlanOptions } from "./commands/plan-on-record.ts";
import { recordCommand } from "./commands/record.ts";
import { type RouteOptions, routeCommand } from "./commands/route.ts";
import { schemaCommand, schemaNames } from "./commands/schema.ts";
import { type ReceiptOptions, receiptCommand } from "./commands/receipt.ts";
import { appealCommand, claimCommand, closeCommand, type LifeOptions, replayCommand } from "./commands/score-life.ts";
import { reportCommand, scoreCommand } from "./commands/score.ts";
import { type ServeOptions, serveCommand } from "./commands/serve.ts";
import { judgeCommand, submitCommand } from "./commands/submit.ts";
import { testSheetCommand } from "./commands/test-sheet.ts";
import { unitsCommand } from "./commands/units.ts";
import type { UnitsOptions } from "./commands/units-source.ts";
import { type VerifyOptions, verifyCommand } from "./commands/verify.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import { type Io, languageOf, type Manner } from "./io.ts";
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
        new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: problem.message.replace(/^error: /u, "").replace(/\.$/u, "") }),
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
    .configureHelp({ styleTitle: (title) => (context.language === "vi" ? (helpTitles.get(title) ?? title) : title) })
    .helpOption("-h, --help", t("in phần trợ giúp", "show help"))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: () => undefined });

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
      .option("--db <file>", t("tệp sổ nhật ký (mặc định out/pccc.db)", "journal file (out/pccc.db where absent)"));
  const withOut = (command: Command): Command =>
    command.option("-o, --out <folder>", t("thư mục kết quả (mặc định out)", "folder for the results (out where absent)"));
  const withDates = (command: Command): Command =>
    command
      .option("--from <date>", t("từ ngày", "from this day"))
      .option("--to <date>", t("đến ngày", "to this day"))
      .option("--as-of <date>", t("xét theo những gì đã biết ngày này", "by what is known on this day"));
  const withUnit = (command: Command): Command => command.option("-u, --unit <id>", t("mã đơn vị", "a unit's id"));
  const withPeriod = (command: Command): Command =>
    command.option("-p, --period <id>", t("mã kỳ, như nd09:2025-Q2", "a period's id, such as nd09:2025-Q2"));

  withUnit(
    withDates(
      withOut(
        onJournal(
          add(
            "demo [file]",
            t("Chạy trọn công việc trên văn bản mẫu hoặc văn bản khác", "Run the whole job on the example's plan or another document"),
          ),
        ),
      ),
    ),
  ).action(async (file: string | undefined, options: JobOptions) => end(await demoCommand(file, options, context)));
  add("import <file>", t("Đọc một văn bản kế hoạch", "Read a plan document")).action(async (file: string) =>
    end(await importCommand(file, context)),
  );
  withUnit(
    onJournal(
      add(
        "adopt [files...]",
        t(
          "Ghi kế hoạch, đơn vị và giả định của kịch bản vào sổ, hoặc các dự thảo đã ban hành (JSON)",
          "Put the scenario's plan, units and assumptions on record, or drafts that were adopted (JSON)",
        ),
      ),
    ),
  )
    .option("--on <date>", t("có hiệu lực từ ngày", "in force from this day"))
    .action(async (files: readonly string[], options: AdoptOptions) => end(await adoptCommand(files, options, context)));
  withOut(
    withUnit(
      onJournal(
        add(
          "plan [question] [subject]",
          t(
            "Kế hoạch qua thời gian và ở cấp dưới: show | cascade | coverage | amend TỆP | end",
            "A plan through time and over the units below: show | cascade | coverage | amend FILE | end",
          ),
        ),
      ),
    ),
  )
    .option("--as-of <date>", t("tại ngày", "on this day"))
    .option("--known-at <entry>", t("theo những gì sổ đã ghi đến mục này", "by what the journal held up to this entry"))
    .option(
      "--needs <level=days>",
      t("cascade: số ngày làm việc mỗi cấp cần, như province=3", "cascade: working days that levels need, such as province=3"),
    )
    .option(
      "--adopt-by <date>",
      t("cascade: hạn ban hành, nếu văn bản không nêu", "cascade: the day for adopting, where the text names none"),
    )
    .option("--drafts <folder>", t("cascade: ghi dự thảo của từng đơn vị (JSON)", "cascade: write the draft of each unit (JSON)"))
    .option("--html <file>", t("coverage: ghi bảng đơn vị và nhiệm vụ (html)", "coverage: write the matrix of units and tasks (html)"))
    .option("--on <date>", t("amend, end: từ ngày", "amend, end: from this day"))
    .option("--same <after=before>", t("amend: t05=t03 nếu lời văn không đủ để nhận ra", "amend: t05=t03 where the words do not tell"))
    .option("--dry-run", t("amend: chỉ xem trước", "amend: a preview only"))
    .option("--reason <text>", t("end: lý do", "end: why"))
    .action(async (question: string | undefined, subject: string | undefined, options: PlanOptions) =>
      end(await planCommand(question, subject, options, context)),
    );
  withDates(
    onJournal(
      add(
        "units [question] [subject]",
        t(
          "Hệ thống đơn vị qua thời gian: tree | history MÃ | compare | select LỜI | load TỆP",
          "The units through time: tree | history ID | compare | select WORDS | load FILE",
        ),
      ),
    ),
  )
    .option("--line <name>", t("hệ thống: territory, front, party, state", "the hierarchy: territory, front, party, state"))
    .option("--province <code>", t("mã tỉnh, lấy từ dữ liệu kèm theo", "a province's code, from the data that comes along"))
    .option("--known-at <entry>", t("theo những gì sổ đã ghi đến mục này", "by what the journal held up to this entry"))
    .option("--scheme <id>", t("hệ mã của danh sách nạp vào", "the scheme of the codes of a list"))
    .action(async (question: string | undefined, subject: string | undefined, options: UnitsOptions) =>
      end(await unitsCommand(question, subject, options, context)),
    );
  add(
    "documents [number]",
    t("Xem hiệu lực, căn cứ và chuỗi triển khai của văn bản", "Show whether documents are in force and what rests on what"),
  )
    .option("--as-of <date>", t("tại ngày", "on this day"))
    .action(async (number: string | undefined, options: DocumentsOptions) => end(await documentsCommand(number, options, context)));
  onJournal(add("submit <file>", t("Nhận báo cáo từ bảng CSV", "Take in submissions from a CSV table"))).action(
    async (file: string, options: JobOptions) => end(await submitCommand(file, options, context)),
  );
  onJournal(
    add(
      "record <file>",
      t(
        "Ghi kết quả tiếp nhận, gia hạn, khóa kỳ, sự kiện từ tệp (YAML, JSON)",
        "Put verdicts, extensions, locks and events of a file on record (YAML, JSON)",
      ),
    ),
  ).action(async (file: string, options: JobOptions) => end(await recordCommand(file, options, context)));
  onJournal(add("judge <file>", t("Nhận điểm đánh giá từ bảng CSV", "Take in judged criteria from a CSV table"))).action(
    async (file: string, options: JobOptions) => end(await judgeCommand(file, options, context)),
  );
  withPeriod(withUnit(withDates(onJournal(add("due", t("Xem nghĩa vụ, hạn và trạng thái", "Show what is owed, by when, in what state"))))))
    .option("--at <time>", t("đến giờ phút này của ngày đang xét (HH:MM)", "up to this minute of the day asked about (HH:MM)"))
    .option("--under <id>", t("các đơn vị dưới đơn vị này", "the units below this one"))
    .option("--due-from <date>", t("hạn từ ngày", "due on or after this day"))
    .option("--due-to <date>", t("hạn đến ngày", "due on or before this day"))
    .option("--week", t("hạn trong tuần của ngày đang xét", "due in the week of the day asked about"))
    .option("--missing", t("chỉ những việc chưa gửi", "only what has not been submitted"))
    .option("--known-at <entry>", t("theo những gì sổ đã ghi đến mục này", "by what the journal held up to this entry"))
    .option("--policy <id>", t("chính sách tính đúng hạn", "the policy of punctuality"))
    .option("--against <id>", t("so từng dòng với chính sách này", "compare row by row with this policy"))
    .option("--policies <file>", t("tệp chính sách (YAML, JSON)", "a file of policies (YAML, JSON)"))
    .action(async (options: DueOptions) => end(await dueCommand(options, context)));
  withDates(onJournal(add("remind", t("Hôm nay phải nhắc, đôn đốc ai việc gì", "Whom to remind of what today"))))
    .option("--policy <id>", t("chính sách đôn đốc (mặc định theo kịch bản)", "the urging policy (the scenario's where absent)"))
    .option("--policies <file>", t("tệp chính sách (YAML, JSON)", "a file of policies (YAML, JSON)"))
    .option("--record", t("ghi vào sổ là đã gửi, để không nhắc lại", "record them as sent, so that none is given again"))
    .option("--letter <file>", t("ghi công văn đôn đốc (docx)", "write the letter of urging (docx)"))
    .option("--ics <folder>", t("ghi lịch của từng đơn vị (ics)", "write the calendar of each unit (ics)"))
    .action(async (options: RemindOptions) => end(await remindCommand(options, context)));
  withDates(
    withOut(onJournal(add("score", t("Chấm điểm, ghi board.html và board.json", "Score, and write board.html and board.json")))),
  ).action(async (options: JobOptions) => end(await scoreCommand(options, context)));
  withPeriod(
    withUnit(withDates(onJournal(add("explain", t("Giải thích từng điểm của một đơn vị", "Explain where each point of a unit went"))))),
  ).action(async (options: JobOptions) => end(await explainCommand(options, context)));
  withPeriod(
    withDates(withOut(onJournal(add("report", t("Ghi báo cáo gửi cấp trên (docx)", "Write the report to the unit above (docx)"))))),
  ).action(async (options: JobOptions) => end(await reportCommand(options, context)));
  onJournal(add("self-score <file>", t("Nhận điểm tự chấm từ bảng CSV", "Take in self-scores from a CSV table"))).action(
    async (file: string, options: LifeOptions) => end(await claimCommand("selfScore", file, options, context)),
  );
  onJournal(add("appraise <file>", t("Nhận điểm thẩm định từ bảng CSV", "Take in appraisals from a CSV table"))).action(
    async (file: string, options: LifeOptions) => end(await claimCommand("appraisal", file, options, context)),
  );
  const withPost = (command: Command): Command =>
    command
      .option("--as <post>", t("chức danh quyết định, không phải tên người", "the post that decides, never a name"))
      .option("--reason <words>", t("lý do (lưu riêng như dữ liệu cá nhân)", "the reason (kept apart as personal)"))
      .option("--evidence <files...>", t("tài liệu chứng minh; sổ chỉ giữ mã băm", "files that prove it; the journal keeps their digests"));
  withPost(
    withPeriod(
      withDates(
        onJournal(add("close", t("Chốt điểm một kỳ; không nêu kỳ thì liệt kê", "Close a period; without one, list what is closed"))),
      ),
    ),
  ).action(async (options: LifeOptions) => end(await closeCommand(options, context)));
  withPeriod(
    onJournal(
      add("replay", t("Tính lại một kỳ đã chốt, theo quy định khi chốt", "Compute a closed period again, by the law as it was decided")),
    ),
  )
    .option("--restated", t("theo quy định biết đến nay", "by the law as known today"))
    .option("--number <n>", t("lần chốt (mặc định lần cuối)", "which close (the last where absent)"))
    .action(async (options: LifeOptions) => end(await replayCommand(options, context)));
  withPost(
    withPeriod(
      withUnit(
        onJournal(
          add("appeal", t("Đề nghị xem xét lại điểm đã chốt, hoặc giải quyết", "Appeal against a closed score, or decide an appeal")),
        ),
      ),
    ),
  )
    .option("--criterion <ids...>", t("tiêu chí đề nghị xem lại", "the criteria that it is about"))
    .option("--decide <outcome>", t("giải quyết: upheld | changed | withdrawn", "the decision: upheld | changed | withdrawn"))
    .action(async (options: LifeOptions) => end(await appealCommand(options, context)));
  withPeriod(
    withUnit(
      withDates(
        onJournal(
          add(
            "compare",
            t("Vì sao hai điểm khác nhau: hai lúc, hai đơn vị, hai phiếu", "Why two scores differ: two moments, units or sheets"),
          ),
        ),
      ),
    ),
  )
    .option("--known-at <entry>", t("theo những gì sổ đã ghi đến mục này", "by what the journal held up to this entry"))
    .option("--closed", t("điểm thứ nhất là điểm khi chốt kỳ", "the first score is the one as the period was closed"))
    .option("--to-unit <id>", t("đơn vị thứ hai", "the second unit"))
    .option("--to-period <id>", t("kỳ thứ hai", "the second period"))
    .option("--to-as-of <date>", t("điểm thứ hai xét theo ngày này", "the second score by what is known on this day"))
    .option("--to-known-at <entry>", t("điểm thứ hai theo sổ đến mục này", "the second score by the journal up to this entry"))
    .option("--to-sheet <file>", t("điểm thứ hai theo phiếu này", "the second score by this sheet"))
    .action(async (options: CompareOptions) => end(await compareCommand(options, context)));
  withPeriod(
    withUnit(
      withDates(
        withOut(
          onJournal(
            add(
              "receipt",
              t("Ghi phiếu điểm để từng đơn vị tự tính lại điểm của mình", "Write receipts from which units recompute their own scores"),
            ),
          ),
        ),
      ),
    ),
  )
    .option("--key <file>", t("khóa riêng Ed25519 (PEM) để đóng dấu toàn vẹn", "an Ed25519 private key (PEM) that seals"))
    .action(async (options: ReceiptOptions) => end(await receiptCommand(options, context)));
  add("verify <file>", t("Kiểm tra sổ nhật ký, bảng điểm hoặc phiếu điểm", "Check a journal, a board or a receipt"))
    .option("--public-key <hex>", t("khóa công khai mà phiếu điểm phải mang", "the public key that a receipt must be sealed with"))
    .option(
      "--journal <file>",
      t("sổ nhật ký của bảng (mặc định pccc.db cạnh bảng)", "the board's journal (pccc.db beside it where absent)"),
    )
    .option(
      "--board <file>",
      t("bảng để đối chiếu (mặc định board.json cạnh sổ)", "the board to compare with (board.json beside it where absent)"),
    )
    .option("--sheet <file>", t("tệp phiếu, nếu bảng được chấm theo tệp", "the sheet's file, where the board was scored by one"))
    .option("--regimes <file>", t("tệp chế độ báo cáo, nếu có dùng", "the file of regimes, where one was used"))
    .action(async (file: string, options: VerifyOptions) => end(await verifyCommand(file, options, context)));
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
  add("check-sheet <file>", t("Kiểm tra một phiếu chấm điểm (YAML, JSON)", "Check a score sheet (YAML, JSON)"))
    .option("--as-of <date>", t("coi là ngày này khi xét tham số đã cũ", "the day by which parameters are old (today where absent)"))
    .action(async (file: string, options: { readonly asOf?: string }) => end(await checkSheetCommand(file, options, context)));
  add(
    "test-sheet <files...>",
    t("Chạy các ca kiểm thử của phiếu chấm điểm (YAML, JSON)", "Run rule tests of score sheets (YAML, JSON)"),
  ).action(async (files: readonly string[]) => end(await testSheetCommand(files, context)));
  add(
    "schema <name>",
    `${t("In JSON Schema của một loại dữ liệu", "Print the JSON Schema of a kind of data")} (${schemaNames.join(", ")})`,
  ).action((name: string) => end(schemaCommand(name, context)));
  withDates(
    withOut(
      onJournal(add("rehearse <sheet>", t("Chấm thử các kỳ đã qua theo một phiếu mới", "Score past periods by a new sheet and compare"))),
    ),
  ).action(async (sheet: string, options: JobOptions) => end(await rehearseCommand(sheet, options, context)));
  withPeriod(
    withUnit(
      withDates(
        onJournal(
          add(
            "route",
            t("Mỗi tiêu chí còn được gì, và cách ít tốn nhất để đạt một loại", "What is still to be had, and the cheapest way to a grade"),
          ),
        ),
      ),
    ),
  )
    .option("--grade <id>", t("loại muốn đạt", "the grade to reach"))
    .option("--by <date>", t("chậm nhất ngày (mặc định ngày đang xét)", "by this day (the day asked about where absent)"))
    .option("--actions <file>", t("tệp chi phí và ngày sớm nhất của từng việc", "a file of costs and first days of actions"))
    .action(async (options: RouteOptions) => end(await routeCommand(options, context)));
  add("serve", t("Trả lời yêu cầu của chương trình khác, mỗi dòng một JSON", "Answer requests of other programs, one JSON line each"))
    .option("--stdio", t("đọc từ đầu vào chuẩn, ghi ra đầu ra chuẩn", "read standard input, write standard output"))
    .option("--max-line <MB>", t("độ dài tối đa của một dòng (mặc định 64)", "the longest line taken (64 where absent)"))
    .action(async (options: ServeOptions) => end(await serveCommand(options, main, context)));
  add(
    "journal <operation> <journal> [target]",
    t(
      "Sổ nhật ký (tệp hoặc postgres://…): info, backup, restore, copy, export, import",
      "A journal (a file or postgres://…): info, backup, restore, copy, export, import",
    ),
  )
    .option(
      "--erasures <journal>",
      t(
        "khi restore: xóa lại những gì sổ này (hoặc tệp .ndjson) đã xóa",
        "on restore: erase again what this journal (or .ndjson file) has erased",
      ),
    )
    .action(async (operation: string, journal: string, target: string | undefined, options: JournalOptions) =>
      end(await journalCommand(operation, journal, target, options, context)),
    );
  return program;
}
