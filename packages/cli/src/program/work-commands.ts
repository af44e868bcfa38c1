import { type AdoptOptions, adoptCommand } from "../commands/adopt.ts";
import { demoCommand } from "../commands/demo.ts";
import { type DocumentsOptions, documentsCommand } from "../commands/documents.ts";
import { type DueOptions, dueCommand } from "../commands/due.ts";
import { importCommand, type ImportCommandOptions } from "../commands/import.ts";
import type { JobOptions } from "../commands/job-options.ts";
import { type RemindOptions, remindCommand } from "../commands/remind.ts";
import { planCommand } from "../commands/plan.ts";
import type { PlanOptions } from "../commands/plan-on-record.ts";
import { recordCommand } from "../commands/record.ts";
import { judgeCommand, submitCommand } from "../commands/submit.ts";
import { unitsCommand } from "../commands/units.ts";
import type { UnitsOptions } from "../commands/units-source.ts";
import type { CommandBuilder } from "./command-builder.ts";

/** Adds the commands of the work itself: plans, units, what is owed and sent, whom to remind. */
export function workCommands({ t, add, onJournal, withOut, withDates, withUnit, withPeriod, context, end }: CommandBuilder): void {
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
  withUnit(add("import <file>", t("Đọc một văn bản kế hoạch", "Read a plan document")))
    .option(
      "--units <file>",
      t("danh sách đơn vị (CSV, YAML, JSON) để xác định ai làm", "units (CSV, YAML, JSON) among which to find who acts"),
    )
    .option("--db <file>", t("sổ nhật ký có các đơn vị đó", "a journal that has the units"))
    .option("--as-of <date>", t("đơn vị ngày này (mặc định ngày của văn bản)", "the units of this day (the document's where absent)"))
    .option(
      "--review",
      t("hỏi lần lượt những chỗ chưa chắc; câu trả lời được giữ cạnh tệp", "ask about what is not sure; answers are kept beside the file"),
    )
    .option(
      "--plugin <file>",
      t(
        "mô-đun có trình đọc cho định dạng khác (dùng được nhiều lần)",
        "a module that brings a reader of another format (may be repeated)",
      ),
      (file: string, before: readonly string[] | undefined) => [...(before ?? []), file],
    )
    .action(async (file: string, options: ImportCommandOptions) => end(await importCommand(file, options, context)));
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
            "Kế hoạch qua thời gian và ở cấp dưới: show | cascade | coverage | states | amend TỆP | end",
            "A plan through time and over the units below: show | cascade | coverage | states | amend FILE | end",
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
    .option(
      "--docx <path>",
      t(
        "docx theo thể thức: show ghi kế hoạch vào tệp, cascade ghi dự thảo của từng đơn vị vào thư mục",
        "docx in the official form: show writes the plan into a file, cascade the draft of each unit into a folder",
      ),
    )
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
          "Hệ thống đơn vị qua thời gian: tree | history MÃ | compare | select LỜI | propose VIỆC | load TỆP",
          "The units through time: tree | history ID | compare | select WORDS | propose SUCCESSION | load FILE",
        ),
      ),
    ),
  )
    .option("--line <name>", t("hệ thống: territory, front, party, state", "the hierarchy: territory, front, party, state"))
    .option("--province <code>", t("mã tỉnh, lấy từ dữ liệu kèm theo", "a province's code, from the data that comes along"))
    .option("--known-at <entry>", t("theo những gì sổ đã ghi đến mục này", "by what the journal held up to this entry"))
    .option(
      "--numbers <file>",
      t(
        "compare: số liệu hai ngày (CSV: unit, before, after), quy đổi theo đơn vị của nhau",
        "compare: numbers of both days (CSV: unit, before, after), each read in the other's units",
      ),
    )
    .option("--scheme <id>", t("hệ mã của danh sách nạp vào", "the scheme of the codes of a list"))
    .action(async (question: string | undefined, subject: string | undefined, options: UnitsOptions) =>
      end(await unitsCommand(question, subject, options, context)),
    );
  onJournal(
    add(
      "documents [number] [file]",
      t(
        "Văn bản: hiệu lực, căn cứ và chuỗi triển khai; load TỆP ghi thêm văn bản",
        "Documents: whether in force and what rests on what; load FILE puts more of them on record",
      ),
    ),
  )
    .option("--as-of <date>", t("tại ngày", "on this day"))
    .action(async (number: string | undefined, file: string | undefined, options: DocumentsOptions) =>
      end(await documentsCommand(number, file, options, context)),
    );
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
}
