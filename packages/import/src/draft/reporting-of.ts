import type { DraftDue, DraftReporting } from "../plan-draft.ts";
import type { DocumentReading } from "../read-document.ts";
import { type FoundReporting, periodOf, reportingIn } from "../reporting/read-reporting.ts";
import type { SourceText } from "../source/source-text.ts";

/** The duties to report, in tasks and in the paragraphs around them, in the order of the text. */
export function reportingOf(source: SourceText, document: DocumentReading, ids: ReadonlyMap<object, string>): readonly DraftReporting[] {
  const addressees = document.parts.flatMap((part) => part.preamble.addressees.map((found) => found.value));
  const found: (FoundReporting & { readonly task?: string })[] = [];
  for (const { body, annex } of document.parts) {
    if (annex?.isForm === true) continue;
    for (const task of body.tasks) {
      // What is written about money goes to those who hand it out, and is no report.
      if (task.zone === "funding") continue;
      const id = ids.get(task);
      const leads = task.leads.join("; ");
      for (const content of [task.content, ...task.also]) {
        const duties = reportingIn(source, content, task.leads.length > 0 ? task.leads : addressees);
        // "2.3. Báo cáo tổng kết trước ngày …" goes where the same body's report before it goes.
        const follows = task.zone === "reporting" || found.at(-1)?.from === leads;
        const named = duties.length > 0 || !follows ? undefined : periodOf(content, found.at(-1));
        for (const duty of named === undefined ? duties : [named])
          found.push({ ...withTimeOf(duty, task.due), ...(id === undefined ? {} : { task: id }) });
      }
    }
    for (const paragraph of body.loose) {
      if (!paragraph.isClosing && (paragraph.zone === "funding" || paragraph.zone === "aim")) continue;
      // A letter asks those to whom it is written.
      const isLetter = addressees.length > 0 && (paragraph.isClosing || paragraph.actors.length === 0);
      const actors = isLetter ? addressees : paragraph.actors;
      const duties = reportingIn(source, paragraph.content, actors, paragraph.isClosing ? "first" : "last");
      const named = duties.length > 0 || paragraph.zone !== "reporting" ? undefined : periodOf(paragraph.content, found.at(-1));
      found.push(...(named === undefined ? duties : [named]));
    }
  }
  return found
    .sort((a, b) => a.range.start - b.range.start)
    .map(({ range, ...duty }): DraftReporting => ({ ...duty, span: source.spanOf(range.start, range.end) }));
}

// A report that is all a row of a table or an item asks for is owed when the row or the line below the item says.
function withTimeOf(duty: FoundReporting, due: DraftDue): FoundReporting {
  const { recurrence, recurrenceDate, dueText } = due;
  if (duty.frequency !== undefined || duty.deadlineText !== undefined || recurrence === undefined || recurrence === "continuous")
    return duty;
  return {
    ...duty,
    frequency: recurrence,
    ...(dueText === undefined ? {} : { deadlineText: dueText }),
    ...(recurrenceDate === undefined ? {} : { recurrenceDate }),
    timing: due.timing,
  };
}
