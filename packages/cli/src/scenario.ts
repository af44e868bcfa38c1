import type { AssumedSchedule, AuthorityLine, Citation, Frequency, PlainDate, SuccessionRule, Text } from "@pccc/core";
import type { Regime } from "@pccc/calendar";
import type { Sheet } from "@pccc/rules";

/** What an assumption of a scenario resolves: every duty of a kind whose text names no period. */
export interface ScenarioAssumption {
  readonly id: string;
  readonly resolves: { readonly kind: string; readonly timing: "unspecified" };
  readonly statement: Text;
  readonly schedule: AssumedSchedule;
  readonly basis: Citation;
  readonly declaredOn: PlainDate;
  readonly declaredBy: string;
}

/** An indicator of the scenario's plan; its targets name units in words. */
export interface ScenarioIndicator {
  readonly title: Text;
  readonly measure: Text;
  readonly decimals: number;
  /** The task that it measures, as in `t05`. */
  readonly task?: string;
  readonly metric?: string;
  readonly targets: readonly {
    /** Such as `các xã, phường của Thanh Hóa, khối Mặt trận`. */
    readonly for: string;
    readonly period: string;
    readonly fromInclusive: PlainDate;
    readonly toInclusive: PlainDate;
    /** A whole number, or a decimal number as text. */
    readonly value: number | string;
  }[];
}

/** Everything that the main job needs beside the programs: which plan, which units, which law, which sheet. */
export interface Scenario {
  /** The file that it was read from, and its folder. */
  readonly file: string;
  readonly folder: string;
  readonly title: string;
  readonly plan: { readonly file: string; readonly id: string; readonly unit?: string; readonly adoptedOn: PlainDate };
  readonly units: { readonly pack: string; readonly line: AuthorityLine; readonly province: string };
  readonly calendar: string;
  /** The id of the sheet that units are scored by. */
  readonly sheet: string;
  /** The sheet itself, where the scenario names a file, and those whose results it reads as they stand. */
  readonly sheets: readonly Sheet[];
  readonly regime: string;
  /** The regimes of the files that the scenario names. */
  readonly regimes: readonly Regime[];
  readonly frequency: Frequency;
  readonly range: { readonly from: PlainDate; readonly to: PlainDate };
  readonly asOf: PlainDate;
  readonly assumptions: readonly ScenarioAssumption[];
  readonly onSuccession: {
    readonly report: SuccessionRule;
    /** The report of the plan's own unit to the level above it. */
    readonly reportOfOwnUnit: SuccessionRule;
    readonly adoptPlan: SuccessionRule;
    readonly perform: SuccessionRule;
  };
  /** How many extensions an obligation may have, by kind of duty; no kind that is left out has a limit. */
  readonly maxExtensions?: Readonly<Record<string, number>>;
  /** What the plan promises in numbers, where its document does not say so in a form that is read. */
  readonly indicators?: readonly ScenarioIndicator[];
  readonly submissions?: string;
  readonly judgements?: string;
  /** The id of the urging policy; the sample of the law plugin where absent. */
  readonly urging?: string;
  readonly report: { readonly period: string; readonly place: string };
  readonly sampleNotice?: Text;
}
