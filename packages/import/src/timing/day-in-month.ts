import { foldVietnameseLetters } from "@pccc/core";
import type { DraftDue } from "../plan-draft.ts";
import { phrase } from "../words/phrase.ts";
import { dueInSentence } from "./read-due.ts";

const monthAlone = phrase("^(?:tháng )?0?(\\d{1,2})(?:/| năm )(\\d{4})$");
const meetsOn = phrase("(?:^|\\s)ngày\\s+$");

/** The day that a task names without its year where its row stands in the month of that day: "Họp phụ huynh ngày 28/9" in "9/2025". */
export function dayInMonth(text: string, due: DraftDue | undefined): DraftDue | undefined {
  const [, month = "", year = ""] = monthAlone.exec(foldVietnameseLetters(due?.dueText ?? "")) ?? [];
  if (month === "") return undefined;
  const days = new RegExp(`(?<![\\d/.])(\\d{1,2}/0?${month})(?![\\d/])`, "gu");
  const [first] = text.matchAll(days);
  if (first === undefined) return undefined;
  const dated = text.replaceAll(days, `$1/${year}`);
  const told = meetsOn.test(foldVietnameseLetters(text.slice(0, first.index)))
    ? dueInSentence(`vào ngày ${first[0]}/${year}`, foldVietnameseLetters(`vào ngày ${first[0]}/${year}`))
    : dueInSentence(dated, foldVietnameseLetters(dated));
  if (told.dueOn === undefined || told.dueText === undefined || told.recurrence !== undefined) return undefined;
  return { ...told, dueText: `${first[0]}; ${due?.dueText ?? ""}` };
}
