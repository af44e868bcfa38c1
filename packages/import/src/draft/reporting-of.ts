import { foldVietnameseLetters } from "@pccc/core";
import type { FoundTask, LooseParagraph } from "../body/body-reading.ts";
import { type Block, rangeOf } from "../layout/block.ts";
import type { DraftDue, DraftReporting } from "../plan-draft.ts";
import type { DocumentReading } from "../read-document.ts";
import { listedPeriods } from "../reporting/listed-periods.ts";
import { askedIn, type FoundReporting, periodOf, reportingIn } from "../reporting/read-reporting.ts";
import type { SourceText } from "../source/source-text.ts";

/** The duties to report, in tasks and in the paragraphs around them, in the order of the text. */
export function reportingOf(source: SourceText, document: DocumentReading, ids: ReadonlyMap<object, string>): readonly DraftReporting[] {
  const addressees = document.parts.flatMap((part) => part.preamble.addressees.map((found) => found.value));
  const found: (FoundReporting & { readonly task?: string; readonly isOpening: boolean })[] = [];
  for (const { body, annex } of document.parts) {
    if (annex?.isForm === true) continue;
    const told = [
      ...body.tasks.flatMap((task) => {
        const from = task.leads.join("; ");
        return [task.content, ...task.also].map((content) => ({ content, from, task, paragraph: undefined }));
      }),
      ...body.loose.map((paragraph) => ({ content: paragraph.content, from: undefined, task: undefined, paragraph })),
    ].sort((a, b) => rangeOf(a.content).start - rangeOf(b.content).start);
    let carriers = carriersOf(body.tasks);
    for (const { content, from, task, paragraph } of told) {
      const zone = task?.zone ?? paragraph?.zone;
      // What is written about money goes to those who hand it out, and is no report.
      if (paragraph?.isClosing !== true && (zone === "funding" || (zone === "aim" && task === undefined))) continue;
      const before = found.at(-1);
      // "2. Chế độ báo cáo: Định kỳ 6 tháng … gửi về …" names nobody: who owes the report before it owes this.
      const owing = zone === "reporting" && before !== undefined ? [before.from] : addressees;
      const duties =
        task === undefined ? dutiesOfParagraph(source, paragraph, addressees, carriers) : dutiesOfTask(source, content, task, owing);
      // "2.3. Báo cáo tổng kết trước ngày …" goes where the same body's report before it goes.
      const follows = zone === "reporting" || (from !== undefined && before?.from === from);
      const named = duties.length > 0 || !follows ? undefined : periodOf(content, before);
      // "Nhà trường báo cáo Sở …:" above "Báo cáo sơ kết trước ngày …" only brings what follows.
      if (named !== undefined && before?.isOpening === true && before.frequency === undefined && before.deadlineText === undefined)
        found.pop();
      if (paragraph?.isClosing === true) carriers = askedIn(content) ?? carriers;
      const id = task === undefined ? undefined : ids.get(task);
      for (const duty of named === undefined ? duties : [named])
        for (const owed of task === undefined ? [duty] : withTimesOf(duty, task.due))
          found.push({ ...owed, ...(id === undefined ? {} : { task: id }), isOpening: content.text.endsWith(":") });
    }
  }
  return found
    .sort((a, b) => a.range.start - b.range.start)
    .map(({ range, isOpening: _isOpening, ...duty }): DraftReporting => ({ ...duty, span: source.spanOf(range.start, range.end) }));
}

function dutiesOfTask(source: SourceText, content: Block, task: FoundTask, addressees: readonly string[]): readonly FoundReporting[] {
  return reportingIn(source, content, task.leads.length > 0 ? task.leads : addressees);
}

// A letter asks those to whom it is written; what ends a plan and names nobody is for those whom the sentence before it asks, or all whom the last section charges.
function dutiesOfParagraph(
  source: SourceText,
  paragraph: LooseParagraph,
  addressees: readonly string[],
  carriers: readonly string[],
): readonly FoundReporting[] {
  const { content, isClosing, actors } = paragraph;
  const isLetter = addressees.length > 0 && (isClosing || actors.length === 0);
  return reportingIn(source, content, isLetter ? addressees : isClosing ? carriers : actors, isClosing ? "first" : "last");
}

function carriersOf(tasks: readonly FoundTask[]): readonly string[] {
  const last = tasks.at(-1)?.path.split("/")[0];
  return Array.from(new Set(tasks.filter(({ path }) => path.split("/")[0] === last).flatMap(({ leads }) => leads)));
}

// A report that is all a row of a table or an item asks for is owed when the row or the line below the item says.
function withTimesOf(duty: FoundReporting, due: DraftDue): readonly FoundReporting[] {
  const { recurrence, recurrenceDate, dueText, dueOn } = due;
  if (duty.frequency !== undefined || duty.deadlineText !== undefined) return [duty];
  if (recurrence === undefined && dueOn !== undefined && dueText !== undefined)
    return [{ ...duty, frequency: "once", deadlineText: dueText, dueOn, timing: due.timing }];
  if (recurrence === undefined || recurrence === "continuous") return [duty];
  const listed = dueText === undefined ? [] : listedPeriods(dueText, foldVietnameseLetters(dueText));
  if (listed.length > 0) return listed.map((time) => ({ ...duty, ...time }));
  return [
    {
      ...duty,
      frequency: recurrence,
      ...(dueText === undefined ? {} : { deadlineText: dueText }),
      ...(recurrenceDate === undefined ? {} : { recurrenceDate }),
      timing: due.timing,
    },
  ];
}
