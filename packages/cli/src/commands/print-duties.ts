import type { PlanDraft, ReportingFrequency, ReviewItem } from "@pccc/import";
import { terminalTable } from "../terminal-table.ts";
import { type CommandContext, line, say } from "./context.ts";
import { shortened, withDay } from "./print-draft.ts";

/** Shows who reports to whom, how often and by when; nothing where the document asks for no report. */
export function printReporting({ reporting }: PlanDraft, context: CommandContext): void {
  if (reporting.length === 0) return;
  const how: Readonly<Record<ReportingFrequency, string>> = {
    once: say(context, "một lần", "once"),
    daily: say(context, "hằng ngày", "daily"),
    weekly: say(context, "hằng tuần", "weekly"),
    monthly: say(context, "hằng tháng", "monthly"),
    quarterly: say(context, "hằng quý", "quarterly"),
    "half-yearly": say(context, "6 tháng", "half-yearly"),
    "nine-monthly": say(context, "9 tháng", "nine-monthly"),
    annual: say(context, "hằng năm", "annual"),
    periodic: say(context, "định kỳ, không nêu kỳ", "periodic, no period"),
    "per-phase": say(context, "theo đợt", "per phase"),
    "ad-hoc": say(context, "khi phát sinh", "as it arises"),
  };
  line(context, "");
  line(context, say(context, "Chế độ báo cáo", "Reporting duties"));
  line(
    context,
    terminalTable(
      [
        { title: say(context, "Ai báo cáo", "Who reports"), align: "left" },
        { title: say(context, "Gửi ai", "To whom"), align: "left" },
        { title: say(context, "Kỳ", "How often"), align: "left" },
        { title: say(context, "Thời hạn", "Deadline"), align: "left" },
      ],
      reporting.map(({ from, to, via, frequency, deadlineText, recurrenceDate }) => [
        shortened(from, 46),
        shortened(via === undefined ? to : `${to} (${say(context, "qua", "through")} ${via})`, 46),
        frequency === undefined ? say(context, "không nêu", "not said") : how[frequency],
        shortened(withDay(deadlineText ?? "", recurrenceDate), 40),
      ]),
    ),
  );
}

/** Shows to whom the document goes, by purpose. */
export function printRecipients({ recipients }: PlanDraft, context: CommandContext): void {
  if (recipients.length === 0) return;
  const purposes = [
    ["report", say(context, "để báo cáo", "for report")],
    ["implement", say(context, "để thực hiện", "to carry out")],
    ["coordinate", say(context, "để phối hợp", "to work along")],
    [undefined, say(context, "không ghi mục đích", "no purpose")],
    ["file", ""],
  ] as const;
  line(context, "");
  line(context, say(context, "Nơi nhận", "Recipients"));
  for (const [purpose, title] of purposes) {
    const named = recipients.filter((recipient) => recipient.purpose === purpose).map(({ text }) => text);
    if (named.length > 0) line(context, `  ${title === "" ? "" : `${title}: `}${named.join("; ")}`);
  }
}

/** Says what is to be looked at, by kind. */
export function reviewSummary(items: readonly ReviewItem[], context: CommandContext): string {
  const kinds: readonly (readonly [ReviewItem["kind"], string, string])[] = [
    ["task", "đoạn chưa chắc là nhiệm vụ", "doubtful tasks"],
    ["lead", "nhiệm vụ không nêu ai làm", "tasks that name nobody"],
    ["reporting", "chế độ báo cáo chưa rõ", "reports that are not clear"],
    ["unplaced", "đoạn chưa xếp được", "texts without a place"],
    ["field", "mục ở phần đầu văn bản", "fields of the head"],
  ];
  return kinds
    .flatMap(([kind, vi, en]) => {
      const count = items.filter((item) => item.kind === kind).length;
      return count === 0 ? [] : [`${count} ${say(context, vi, en)}`];
    })
    .join(", ");
}
