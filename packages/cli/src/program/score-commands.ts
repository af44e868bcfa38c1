import type { Command } from "commander";
import { type CompareOptions, compareCommand } from "../commands/compare.ts";
import { explainCommand } from "../commands/explain.ts";
import type { JobOptions } from "../commands/job-options.ts";
import { rehearseCommand } from "../commands/rehearse.ts";
import { type RouteOptions, routeCommand } from "../commands/route.ts";
import { type ReceiptOptions, receiptCommand } from "../commands/receipt.ts";
import { appealCommand, claimCommand, closeCommand, type LifeOptions, replayCommand } from "../commands/score-life.ts";
import { scoreColumnsCommand } from "../commands/score-fact-columns.ts";
import { scoreFactsCommand } from "../commands/score-facts.ts";
import { reportCommand, scoreCommand } from "../commands/score.ts";
import { scoreTableCommand } from "../commands/score-table.ts";
import { type VerifyOptions, verifyCommand } from "../commands/verify.ts";
import { type FactTableOptions, scoreFactTable } from "../job/score-fact-table.ts";
import type { CommandBuilder } from "./command-builder.ts";

/** Adds the commands about scores: their life, reasons, comparison, receipts and ways to a grade. */
export function scoreCommands({
  t,
  add,
  onJournal,
  withOut,
  withDates,
  withFacts,
  withUnit,
  withPeriod,
  context,
  end,
}: CommandBuilder): void {
  withFacts(
    withDates(withOut(onJournal(add("score", t("Chấm điểm, ghi board.html và board.json", "Score, and write board.html and board.json"))))),
  )
    .option(
      "--table <file>",
      t(
        "chỉ ghi bảng CSV điểm và xếp loại của mọi đơn vị, không kèm lý do (cho địa bàn rất lớn)",
        "only write a CSV table of all units' totals and grades, without reasons (for very large areas)",
      ),
    )
    .action(async ({ table, ...options }: JobOptions & FactTableOptions & { readonly table?: string }) => {
      const written = table === undefined ? undefined : await scoreColumnsCommand(options, table, context);
      if (written !== undefined) return end(written);
      const scored = await scoreFactTable(options, context);
      if (scored !== undefined) return end(await scoreFactsCommand(scored, table, context));
      return end(await (table === undefined ? scoreCommand(options, context) : scoreTableCommand(options, table, context)));
    });
  withFacts(
    withPeriod(
      withUnit(withDates(onJournal(add("explain", t("Giải thích từng điểm của một đơn vị", "Explain where each point of a unit went"))))),
    ),
  ).action(async (options: JobOptions & FactTableOptions) => end(await explainCommand(options, context)));
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
  withFacts(
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
    .option(
      "--result-sheets <files...>",
      t("tệp các phiếu mà phiếu ấy lấy kết quả", "the files of the sheets whose results that sheet reads"),
    )
    .option("--regimes <file>", t("tệp chế độ báo cáo, nếu có dùng", "the file of regimes, where one was used"))
    .action(async (file: string, options: VerifyOptions) => end(await verifyCommand(file, options, context)));
  withDates(
    withOut(
      onJournal(add("rehearse <sheet>", t("Chấm thử các kỳ đã qua theo một phiếu mới", "Score past periods by a new sheet and compare"))),
    ),
  ).action(async (sheet: string, options: JobOptions) => end(await rehearseCommand(sheet, options, context)));
  withFacts(
    withPeriod(
      withUnit(
        withDates(
          onJournal(
            add(
              "route",
              t(
                "Mỗi tiêu chí còn được gì, và cách ít tốn nhất để đạt một loại",
                "What is still to be had, and the cheapest way to a grade",
              ),
            ),
          ),
        ),
      ),
    ),
  )
    .option("--receipt <file>", t("phiếu điểm của đơn vị, không cần gì khác", "the unit's receipt, and nothing else"))
    .option("--grade <id>", t("loại muốn đạt", "the grade to reach"))
    .option("--by <date>", t("chậm nhất ngày (mặc định ngày đang xét)", "by this day (the day asked about where absent)"))
    .option("--actions <file>", t("tệp chi phí và ngày sớm nhất của từng việc", "a file of costs and first days of actions"))
    .action(async (options: RouteOptions) => end(await routeCommand(options, context)));
}
