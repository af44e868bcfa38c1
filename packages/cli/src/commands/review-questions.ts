import { isUsableAnswer, type ReviewAnswer, type ReviewItem, type TextPlace } from "@pccc/import";
import { placeInFile } from "../place-in-file.ts";
import { type CommandContext, line, say } from "./context.ts";
import type { LineReader } from "./line-reader.ts";

/** Shows what is asked about, as a question; `number` says where in the queue it stands. */
export function showItem(item: ReviewItem, places: readonly TextPlace[], number: string, context: CommandContext): void {
  const place = item.span === undefined ? "" : ` · ${placeInFile(item.span, places, context)}`;
  line(context, "");
  line(context, `[${number}] ${questionOf(item, context)}${place}`);
  if (item.excerpt !== "") line(context, `    ${item.excerpt}`);
  if (item.kind !== "task" && item.kind !== "lead") return;
  for (const { title, value } of partsOf(item, context)) if (value !== "") line(context, `    ${title}: ${value}`);
}

interface TaskPart {
  readonly part: "value" | "coordinates" | "due";
  readonly title: string;
  readonly value: string;
}

/** What of a task a person may put right. */
function partsOf({ value = "", coordinates = "", due = "" }: ReviewItem, context: CommandContext): readonly TaskPart[] {
  return [
    { part: "value", title: say(context, "Chủ trì", "Lead"), value },
    { part: "coordinates", title: say(context, "Phối hợp", "With"), value: coordinates },
    { part: "due", title: say(context, "Thời hạn", "Deadline"), value: due },
  ];
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
      return say(context, "Đoạn này chưa xếp được vào đâu. Có phải nhiệm vụ không?", "This text could not be placed. Is it a task?");
  }
}

/** What a person may answer: a decision, or the place of the task to which to go. */
export type Answered = ReviewAnswer | "later" | "stop" | number;

/** Asks about one item until an answer can be used. */
export async function askAbout(item: ReviewItem, lines: LineReader, context: CommandContext): Promise<Answered> {
  const prompt = say(
    context,
    "  c = đúng, k = không, s = sửa, 5 = sửa nhiệm vụ số 5, Enter = để sau, q = dừng: ",
    "  y = yes, n = no, e = edit, 5 = edit task 5, Enter = later, q = stop: ",
  );
  for (;;) {
    const given = (await lines.ask(prompt))?.trim().toLowerCase();
    if (given === undefined || given === "q") return "stop";
    if (given === "") return "later";
    if (/^\d{1,4}$/u.test(given)) return Number(given);
    const about = { key: item.key, excerpt: item.excerpt };
    const isYes = ["c", "y"].includes(given);
    if (isYes && !(item.kind === "field" && item.value === undefined)) {
      // "Is it a task?": yes makes one of a text without a place, where `right` lets it be.
      return { ...about, decision: item.kind === "unplaced" ? "wrong" : "right" };
    }
    if (["k", "n"].includes(given)) return { ...about, decision: item.kind === "unplaced" ? "right" : "wrong" };
    if (!["s", "e"].includes(given)) continue;
    const change = await askForChange(item, lines, context);
    if (change === undefined) return "stop";
    if (isUsableAnswer(item, { decision: "change", ...change })) return { ...about, decision: "change", ...change };
    line(context, notUsable(change.due, context));
  }
}

type Change = Pick<ReviewAnswer, "value" | "coordinates" | "due">;

/** Asks for what is to be put right; `undefined` at the end of the input before anything was said. */
async function askForChange(item: ReviewItem, lines: LineReader, context: CommandContext): Promise<Change | undefined> {
  const words = say(context, "viết như trong văn bản, hoặc YYYY-MM-DD", "as a document says it, or YYYY-MM-DD");
  if (item.kind === "field" || item.kind === "reporting") {
    const isDay = item.field === "issuedOn";
    const title = isDay ? say(context, "Ngày (YYYY-MM-DD)", "Date (YYYY-MM-DD)") : say(context, "Giá trị đúng", "The right value");
    const value = await lines.ask(`  ${item.kind === "reporting" ? `${say(context, "Thời hạn", "Deadline")} (${words})` : title}: `);
    if (value === undefined) return undefined;
    return item.kind === "reporting" ? { due: value.trim() } : { value: value.trim() };
  }
  const change: { -readonly [K in keyof Change]: string } = {};
  for (const { part, title, value } of partsOf(item, context)) {
    const hint = part === "due" ? words : say(context, "cách nhau bằng dấu chấm phẩy", "parted by semicolons");
    const kept =
      value === "" ? say(context, "Enter = không nêu", "Enter = none") : say(context, "Enter = giữ, - = bỏ", "Enter = keep, - = none");
    const given = await lines.ask(`  ${title} (${hint}; ${kept}): `);
    if (given === undefined) return Object.keys(change).length === 0 ? undefined : change;
    const text = given.trim();
    if (text !== "") change[part] = text === "-" ? "" : text;
  }
  return change;
}

function notUsable(due: string | undefined, context: CommandContext): string {
  const isDue = due !== undefined && due !== "";
  return isDue
    ? say(
        context,
        `  Không dùng được giá trị này. Thời hạn như: trước ngày 30/6/2026; trong quý II năm 2026; hằng quý; thường xuyên; 2026-06-30.`,
        `  This value cannot be used. A deadline is such as: trước ngày 30/6/2026; trong quý II năm 2026; hằng quý; thường xuyên; 2026-06-30.`,
      )
    : say(context, "  Không dùng được giá trị này.", "  This value cannot be used.");
}
