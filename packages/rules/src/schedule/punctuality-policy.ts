import type { DeadlineOffset, Shift } from "@pccc/calendar";
import type { Citation, Text } from "@pccc/core";
import type { ObligationState } from "./answered-obligation.ts";

/**
 * Which edition decides: the first one; the first or the last that was not returned; the first that was accepted.
 *
 * @public
 */
export type DecidingEdition = "first" | "firstNotReturned" | "lastNotReturned" | "firstAccepted";

/**
 * The deadline that is judged by: with extensions, the first one, or so long after the window of data for everybody.
 *
 * @public
 */
export type PolicyDeadline =
  | { readonly kind: "extended" | "first" }
  | { readonly kind: "afterWindow"; readonly offset: DeadlineOffset; readonly shift: Shift };

/**
 * What is counted on one side of a rate.
 *
 * @public
 */
export interface PunctualityCount {
  readonly states: readonly ObligationState[];
  /** Only what fell due by the day asked about. */
  readonly fellDue?: boolean;
}

/**
 * A named rule of punctuality, as data: what decides whether one obligation was met in time, and what a rate counts.
 *
 * @public
 */
export interface PunctualityPolicy {
  readonly id: string;
  readonly title: Text;
  readonly basis: readonly Citation[];
  readonly edition: DecidingEdition;
  /** The moment that is judged: when it was sent, registered, or accepted. */
  readonly clock: "sent" | "registered" | "accepted";
  /** What is registered later than so long after the day on which it says it was sent counts from its registration. */
  readonly registeredWithin?: DeadlineOffset;
  readonly deadline: PolicyDeadline;
  readonly rate: {
    readonly numerator: PunctualityCount;
    readonly denominator: PunctualityCount;
    /** The rate is what is left of the whole: the numerator counts what speaks against. */
    readonly oneMinus?: boolean;
  };
}

/** Everything that has a deadline and has not ended. */
const dated: readonly ObligationState[] = ["doneInTime", "doneLate", "openInTime", "openOverdue"];

/**
 * The first edition sent that was not returned decides; a later correction makes nobody late.
 *
 * @remarks
 * Of the SDK's own making, and used where nothing else is named.
 *
 * @public
 */
export const firstEdition: PunctualityPolicy = {
  id: "firstEdition",
  title: {
    vi: "Lần gửi đầu tiên không bị trả lại quyết định việc đúng hạn",
    en: "The first edition sent that was not returned decides punctuality",
  },
  basis: [],
  edition: "firstNotReturned",
  clock: "sent",
  deadline: { kind: "extended" },
  rate: { numerator: { states: ["doneInTime"] }, denominator: { states: ["doneInTime", "doneLate", "openOverdue"] } },
};

/**
 * The reporting rate on time of DHIS2: registrations within so many days after the period, over all reports expected.
 *
 * @remarks
 * The number of days is a setting of each data set there; 15 is what it starts with.
 *
 * @public
 */
export const dhis2OnTime: PunctualityPolicy = {
  id: "dhis2.on-time",
  title: { vi: "Tỷ lệ báo cáo đúng hạn của DHIS2", en: "Reporting rate on time of DHIS2" },
  basis: [
    {
      document: "DHIS2, data set reporting rates",
      confidence: "secondary",
      source: "https://community.dhis2.org/t/reporting-rates-doubts/45256",
      note: {
        vi: "Số ngày sau kỳ là thiết lập của từng bộ dữ liệu; ở đây lấy 15 ngày",
        en: "The days after the period are a setting of each data set; 15 days are taken here",
      },
    },
  ],
  edition: "first",
  clock: "registered",
  deadline: { kind: "afterWindow", offset: { n: 15, unit: "day" }, shift: "none" },
  rate: { numerator: { states: ["doneInTime"] }, denominator: { states: dated } },
};
