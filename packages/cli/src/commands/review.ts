import { applyReview, itemOfTask, type PlanDraft, type ReviewAnswer, type ReviewItem } from "@pccc/import";
import { CliError } from "../cli-error.ts";
import { exitStatus } from "../exit-status.ts";
import type { ImportedDocument } from "@pccc/host/import";
import { readReviewFile, reviewFileOf, writeReviewFile } from "../job/review-file.ts";
import { type CommandContext, line, say } from "./context.ts";
import { LineReader } from "./line-reader.ts";
import { askAbout, showItem } from "./review-questions.ts";

/** Walks through what a person should look at, worst first; each answer is kept at once, so that stopping loses nothing. */
export async function reviewDraft(file: string, { draft, places }: ImportedDocument, context: CommandContext): Promise<PlanDraft> {
  if (context.io.input === undefined || context.json) {
    throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: say(context, "--review cần bàn phím", "--review needs a keyboard") });
  }
  let answers = await readReviewFile(file);
  const before = applyReview(draft, answers);
  const { applied, unused } = before;
  let { draft: reviewed, open } = before;
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
  const keep = async (answer: ReviewAnswer): Promise<void> => {
    answers = [...answers.filter(({ key }) => key !== answer.key), answer];
    await writeReviewFile(file, answers);
    ({ draft: reviewed, open } = applyReview(draft, answers));
  };
  const lines = new LineReader(context);
  /** Goes to the task of a number in the table of tasks; `false` where the person stops. */
  const goTo = async (number: number): Promise<boolean> => {
    const task = reviewed.tasks[number - 1];
    if (task === undefined) {
      line(context, say(context, `  Có ${reviewed.tasks.length} nhiệm vụ.`, `  There are ${reviewed.tasks.length} tasks.`));
      return true;
    }
    const item = itemOfTask(task);
    showItem(item, places, say(context, `nhiệm vụ ${number}`, `task ${number}`), context);
    const answer = await askAbout(item, lines, context);
    if (typeof answer === "number") return goTo(answer);
    if (typeof answer === "object") await keep(answer);
    return answer !== "stop";
  };
  const total = open.length;
  const passed = new Set<string>();
  let asked = 0;
  let goesOn = true;
  try {
    const nextOf = (): ReviewItem | undefined => open.find(({ key }) => !passed.has(key));
    for (let next = nextOf(); goesOn && next !== undefined; next = nextOf()) {
      asked += 1;
      showItem(next, places, `${asked}/${Math.max(total, asked)}`, context);
      const answer = await askAbout(next, lines, context);
      if (typeof answer === "number") {
        asked -= 1;
        goesOn = await goTo(answer);
      } else if (answer === "stop") goesOn = false;
      else if (answer === "later") passed.add(next.key);
      else await keep(answer);
    }
    while (goesOn) {
      const given = await lines.ask(
        say(context, "Số thứ tự nhiệm vụ cần sửa, Enter = xong: ", "The number of a task to edit, Enter = done: "),
      );
      goesOn = /^\s*\d{1,4}\s*$/u.test(given ?? "") && (await goTo(Number(given)));
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
