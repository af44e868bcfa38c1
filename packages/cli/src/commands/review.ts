import { createInterface, type Interface } from "node:readline";
import { Readable } from "node:stream";
import { applyReview, isUsableAnswer, type PlanDraft, type ReviewAnswer, type ReviewItem } from "@pccc/import";
import { CliError } from "../cli-error.ts";
import { exitStatus } from "../exit-status.ts";
import { readReviewFile, reviewFileOf, writeReviewFile } from "../job/review-file.ts";
import { type CommandContext, line, say } from "./context.ts";

/** Walks through what a person should look at, worst first; each answer is kept at once, so that stopping loses nothing. */
export async function reviewDraft(file: string, draft: PlanDraft, context: CommandContext): Promise<PlanDraft> {
  if (context.io.input === undefined || context.json) {
    throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: say(context, "--review cần bàn phím", "--review needs a keyboard") });
  }
  let answers = await readReviewFile(file);
  let { draft: reviewed, open, applied, unused } = applyReview(draft, answers);
  if (applied > 0) line(context, say(context, `Đã áp dụng ${applied} câu trả lời trước.`, `${applied} earlier answers were applied.`));
  for (const answer of unused) {
    line(
      context,
      say(
        context,
        `Không còn đoạn này trong văn bản, câu trả lời được giữ lại: ${answer.excerpt.slice(0, 60)}`,
        `No longer in the document, the answer is kept: ${answer.excerpt.slice(0, 60)}`,
      ),
    );
  }
  const total = open.length;
  const lines = new LineReader(context);
  const passed = new Set<string>();
  let asked = 0;
  try {
    for (let next = open.find(({ key }) => !passed.has(key)); next !== undefined; next = open.find(({ key }) => !passed.has(key))) {
      asked += 1;
      showItem(next, asked, Math.max(total, asked), context);
      const answer = await askAbout(next, lines, context);
      if (answer === "quit") break;
      if (answer === "skip") {
        passed.add(next.key);
        continue;
      }
      answers = [...answers.filter(({ key }) => key !== answer.key), answer];
      await writeReviewFile(file, answers);
      ({ draft: reviewed, open, applied, unused } = applyReview(draft, answers));
    }
  } finally {
    lines.close();
  }
  line(
    context,
    say(
      context,
      `Còn ${open.length} mục chưa xem. Câu trả lời ở ${reviewFileOf(file)}.`,
      `${open.length} items are left. The answers are in ${reviewFileOf(file)}.`,
    ),
  );
  return reviewed;
}

function showItem(item: ReviewItem, number: number, total: number, context: CommandContext): void {
  const place = item.span === undefined ? "" : say(context, ` · dòng ${item.span.startLine}`, ` · line ${item.span.startLine}`);
  line(context, "");
  line(context, `[${number}/${total}] ${questionOf(item, context)}${place}`);
  if (item.excerpt !== "") line(context, `    ${item.excerpt}`);
  if (item.kind === "task" && item.value !== undefined) line(context, `    ${say(context, "Chủ trì", "Lead")}: ${item.value}`);
}

function questionOf(item: ReviewItem, context: CommandContext): string {
  const titles: Readonly<Record<string, string>> = {
    docType: say(context, "Tên loại văn bản", "Type of document"),
    number: say(context, "Số, ký hiệu", "Number"),
    issuedOn: say(context, "Ngày ban hành", "Date of issue"),
    place: say(context, "Địa danh", "Place"),
    issuer: say(context, "Cơ quan ban hành", "Issuer"),
    title: say(context, "Trích yếu", "Title"),
  };
  const field = titles[item.field ?? ""] ?? "";
  switch (item.kind) {
    case "field":
      return item.value === undefined
        ? say(context, `Không thấy: ${field}`, `Not found: ${field}`)
        : say(context, `${field} đúng không?`, `${field}: right?`);
    case "task":
      return say(context, "Đây có phải nhiệm vụ được giao không?", "Is this a task?");
    case "lead":
      return say(context, "Nhiệm vụ không nêu ai chủ trì. Ai?", "The task names nobody. Who leads?");
    case "reporting":
      return say(context, "Chế độ báo cáo này đúng không?", "Is this reporting duty right?");
    case "unplaced":
      return say(context, "Đoạn này chưa xếp được vào đâu. Bỏ qua được không?", "This text could not be placed. May it be left out?");
  }
}

async function askAbout(item: ReviewItem, lines: LineReader, context: CommandContext): Promise<ReviewAnswer | "skip" | "quit"> {
  const canChange = item.kind === "field" || item.kind === "task" || item.kind === "lead";
  const prompt = say(
    context,
    `  c = đúng, k = không${canChange ? ", s = sửa" : ""}, Enter = để sau, q = dừng: `,
    `  y = yes, n = no${canChange ? ", e = edit" : ""}, Enter = later, q = stop: `,
  );
  for (;;) {
    const given = (await lines.ask(prompt))?.trim().toLowerCase();
    if (given === undefined || given === "q") return "quit";
    if (given === "") return "skip";
    const about = { key: item.key, excerpt: item.excerpt };
    if (["c", "y"].includes(given) && !(item.kind === "field" && item.value === undefined)) return { ...about, decision: "right" };
    if (["k", "n"].includes(given)) return { ...about, decision: "wrong" };
    if (!canChange || !["s", "e"].includes(given)) continue;
    const value = await lines.ask(
      item.kind === "field"
        ? say(
            context,
            item.field === "issuedOn" ? "  Ngày (YYYY-MM-DD): " : "  Giá trị đúng: ",
            item.field === "issuedOn" ? "  Date (YYYY-MM-DD): " : "  The right value: ",
          )
        : say(context, "  Chủ trì (cách nhau bằng dấu chấm phẩy): ", "  Who leads (parted by semicolons): "),
    );
    if (value === undefined) return "quit";
    if (isUsableAnswer(item, { decision: "change", value })) return { ...about, decision: "change", value: value.trim() };
    line(context, say(context, "  Không dùng được giá trị này.", "  This value cannot be used."));
  }
}

/** Asks for lines, from a keyboard or from what is piped in. */
class LineReader {
  readonly #context: CommandContext;
  readonly #interface: Interface;
  readonly #lines: AsyncIterator<string>;

  constructor(context: CommandContext) {
    this.#context = context;
    this.#interface = createInterface({ input: Readable.from(context.io.input ?? []), crlfDelay: Number.POSITIVE_INFINITY });
    this.#lines = this.#interface[Symbol.asyncIterator]();
  }

  /** The next line; `undefined` at the end of the input. */
  async ask(prompt: string): Promise<string | undefined> {
    this.#context.io.out(prompt);
    const next = await this.#lines.next();
    return next.done === true ? undefined : next.value;
  }

  close(): void {
    this.#interface.close();
  }
}
