import type { AuthorityLine, PlainDate, SuccessionRule } from "@pccc/core";
import { idSchema, plainDateSchema } from "@pccc/core/schema";
import { z } from "zod";

/** A question that a scenario puts to the data. */
export type Ask =
  | { readonly document: string; readonly on: PlainDate }
  | { readonly restingOn: string }
  | { readonly becameOf: string; readonly on: PlainDate }
  | { readonly cameFrom: string; readonly on: PlainDate }
  | { readonly parentOf: string; readonly on: PlainDate }
  | { readonly owes: { readonly rule: SuccessionRule; readonly unit: string; readonly due: PlainDate; readonly asOf: PlainDate } };

/** Questions with the answers that a lawyer expects, and why. */
export interface LegalScenario {
  readonly title: string;
  readonly titleEn: string;
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

/** The shape of a scenario file. */
export const legalScenarioSchema: z.ZodType<LegalScenario> = z.strictObject({
  title: words,
  titleEn: words,
  units: z.strictObject({ line: z.enum(["party", "state", "front", "organisation"]), province: words }).exactOptional(),
  cases: z
    .array(
      z.strictObject({
        question: words,
        questionEn: words,
        ask: z.union([
          z.strictObject({ document: words, on }),
          z.strictObject({ restingOn: words }),
          z.strictObject({ becameOf: idSchema, on }),
          z.strictObject({ cameFrom: idSchema, on }),
          z.strictObject({ parentOf: idSchema, on }),
          z.strictObject({ owes: z.strictObject({ rule: z.enum(["moves", "lapses", "mustReview"]), unit: idSchema, due: on, asOf: on }) }),
        ]),
        answer: z.array(words),
        because: z.array(words).exactOptional(),
        source: words,
      }),
    )
    .min(1),
});
