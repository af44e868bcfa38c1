import type { Frequency, PlainDate, Timing } from "@pccc/core";

const each: Readonly<Record<Frequency, string>> = {
  weekly: "hằng tuần",
  monthly: "hằng tháng",
  quarterly: "hằng quý",
  "half-yearly": "định kỳ 6 tháng",
  "nine-monthly": "định kỳ 9 tháng",
  annual: "hằng năm",
};

/**
 * Says a timing as a document does: in its own words where it has them.
 *
 * @param timing - The timing.
 * @returns The words; `undefined` where nothing is specified.
 */
export function timingWords(timing: Timing): string | undefined {
  if (timing.words !== undefined) return timing.words;
  switch (timing.kind) {
    case "dated": {
      const time = timing.time === undefined ? "" : `${timing.time.replace(":", " giờ ")} `;
      return `${timing.bound === "before" ? "trước" : "chậm nhất"} ${time}ngày ${day(timing.on)}`;
    }
    case "window":
      return timing.toInclusive === undefined
        ? `từ ngày ${day(timing.fromInclusive)} trở đi`
        : `từ ngày ${day(timing.fromInclusive)} đến ngày ${day(timing.toInclusive)}`;
    case "recurring":
      return [each[timing.frequency], recurringDay(timing)].filter(Boolean).join(", ");
    case "continuous":
      return "thường xuyên";
    case "onEvent":
    case "unspecified":
      return undefined;
  }
}

function recurringDay({ frequency, on, bound }: Extract<Timing, { readonly kind: "recurring" }>): string {
  if (on === undefined) return "";
  const before = bound === "by" ? "chậm nhất" : "trước";
  if (frequency === "annual") return `${before} ngày ${on.slice(3)}/${on.slice(0, 2)}`;
  return frequency === "monthly" ? `${before} ngày ${on}` : "";
}

function day(date: PlainDate): string {
  return `${Number(date.slice(8))}/${Number(date.slice(5, 7))}/${date.slice(0, 4)}`;
}
