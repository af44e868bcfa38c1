import type { AuthorityLine, PlainDate, SuccessionRule } from "@pccc/core";
import { idSchema, plainDateSchema } from "@pccc/core/schema";
import { z } from "zod";
import { type LegalEvent, legalEventSchema } from "./legal-scenario-events.schema.ts";

/** A question about document numbers, or about what a document rests on. */
export type AskOfNumbers =
  | { readonly number: string; readonly lenient?: boolean }
  | { readonly numbersIn: string }
  | { readonly groundsOf: string; readonly on: PlainDate };

/** A question about how far plans below carry out a plan. */
export type AskOfCoverage =
  | { readonly withoutPlan: string; readonly on: PlainDate }
  | { readonly missingFrom: string; readonly on: PlainDate }
  | { readonly restsOnNothing: string; readonly on: PlainDate };

/** A question about a unit's report under a plan. */
export interface AskOfReport {
  readonly reportOf: string;
  readonly unit: string;
  readonly asOf: PlainDate;
}

/** A question about plans that the scenario's events put on record. */
export type AskOfPlans =
  | AskOfCoverage
  | AskOfReport
  | { readonly inForce: string; readonly on: PlainDate; readonly knownOn?: PlainDate }
  | { readonly tasksOf: string; readonly on: PlainDate; readonly knownOn?: PlainDate }
  | { readonly target: string; readonly plan: string; readonly year: number; readonly unit: string; readonly on: PlainDate }
  | { readonly may: LegalEvent };

/** A question that a scenario puts to the data. */
export type Ask =
  | AskOfNumbers
  | AskOfPlans
  | { readonly document: string; readonly on: PlainDate }
  | { readonly restingOn: string }
  | { readonly becameOf: string; readonly on: PlainDate; readonly knownOn?: PlainDate }
  | { readonly cameFrom: string; readonly on: PlainDate }
  | { readonly parentOf: string; readonly on: PlainDate; readonly knownOn?: PlainDate }
  | { readonly unitsBelow: string; readonly on: PlainDate; readonly knownOn?: PlainDate }
  | { readonly owes: { readonly rule: SuccessionRule; readonly unit: string; readonly due: PlainDate; readonly asOf: PlainDate } };

/** Questions with the answers that a lawyer expects, and why. */
export interface LegalScenario {
  readonly title: string;
  readonly titleEn: string;
  /** What the questions are about, where it is invented; else they are put to the data of the plugins. */
  readonly events?: readonly LegalEvent[];
  readonly units?: { readonly line: AuthorityLine; readonly province: string };
  readonly cases: readonly {
    readonly question: string;
    readonly questionEn: string;
    readonly ask: Ask;
    readonly answer: readonly string[];
    /** Documents that the answer must name. */
    readonly because?: readonly string[];
    /** Where the expected answer comes from, gathered independently of the code. */
    readonly source: string;
  }[];
}

const words = z.string().min(1);
const on = plainDateSchema;
const knownOn = plainDateSchema.exactOptional();

/** The shape of a scenario file. */
export const legalScenarioSchema: z.ZodType<LegalScenario> = z.strictObject({
  title: words,
  titleEn: words,
  events: z.array(legalEventSchema).exactOptional(),
  units: z.strictObject({ line: z.enum(["party", "state", "front", "organisation"]), province: words }).exactOptional(),
  cases: z
    .array(
      z.strictObject({
        question: words,
        questionEn: words,
        ask: z.union([
          z.strictObject({ document: words, on }),
          z.strictObject({ restingOn: words }),
          z.strictObject({ becameOf: idSchema, on, knownOn }),
          z.strictObject({ cameFrom: idSchema, on }),
          z.strictObject({ parentOf: idSchema, on, knownOn }),
          z.strictObject({ unitsBelow: idSchema, on, knownOn }),
          z.strictObject({ number: words, lenient: z.boolean().exactOptional() }),
          z.strictObject({ numbersIn: words }),
          z.strictObject({ groundsOf: words, on }),
          z.strictObject({ withoutPlan: idSchema, on }),
          z.strictObject({ missingFrom: idSchema, on }),
          z.strictObject({ restsOnNothing: idSchema, on }),
          z.strictObject({ reportOf: idSchema, unit: idSchema, asOf: on }),
          z.strictObject({ inForce: idSchema, on, knownOn }),
          z.strictObject({ tasksOf: idSchema, on, knownOn }),
          z.strictObject({ target: words, plan: idSchema, year: z.int(), unit: idSchema, on }),
          z.strictObject({ may: legalEventSchema }),
          z.strictObject({ owes: z.strictObject({ rule: z.enum(["moves", "lapses", "mustReview"]), unit: idSchema, due: on, asOf: on }) }),
        ]),
        answer: z.array(words),
        because: z.array(words).exactOptional(),
        source: words,
      }),
    )
    .min(1),
});
