import { type PlainDate, plainDateOf } from "@pccc/core";

const months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/** A day as English translations print it, in folded text: "12 March 2024", "March 12, 2024". */
export const englishDate: RegExp = new RegExp(
  `(?:(?<ed1>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<em1>${months.join("|")}),?\\s+(?<ey1>\\d{4})|(?<em2>${months.join("|")})\\s+(?<ed2>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<ey2>\\d{4}))`,
  "u",
);

/** The day that the groups of {@link englishDate} name; `undefined` where they name none. */
export function englishDateOf(groups: Readonly<Record<string, string | undefined>>): PlainDate | undefined {
  const month = months.indexOf(groups["em1"] ?? groups["em2"] ?? "") + 1;
  if (month === 0) return undefined;
  return plainDateOf(Number(groups["ey1"] ?? groups["ey2"]), month, Number(groups["ed1"] ?? groups["ed2"]));
}
