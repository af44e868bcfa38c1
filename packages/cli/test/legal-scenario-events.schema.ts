import type { PlainDate } from "@pccc/core";
import { idSchema, plainDateSchema } from "@pccc/core/schema";
import { z } from "zod";

/** What a plan says, as far as a scenario needs it. Its tasks are addressed to every unit below. */
export interface PlanWords {
  readonly tasks: readonly (string | { readonly words: string; readonly restsOn: string })[];
  /** The last day of the report that every unit below owes, and how often that may be extended. */
  readonly reportBy?: PlainDate;
  readonly maxExtensions?: number;
  /** By the indicator's title and the year: what every unit below is to reach. */
  readonly targets?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Something that happened, and the day on which it came on record. */
export type LegalEvent = { readonly recordedOn: PlainDate } & (
  | { readonly founded: string; readonly under?: string; readonly on: PlainDate }
  | { readonly merged: readonly string[]; readonly into: string; readonly on: PlainDate }
  | { readonly corrected: string; readonly under: string }
  | ({ readonly adopted: string; readonly by: string; readonly on: PlainDate; readonly replaces?: readonly string[] } & PlanWords)
  | ({ readonly amended: string; readonly on: PlainDate } & PlanWords)
  | { readonly ended: string; readonly on: PlainDate }
  | { readonly extended: string; readonly for: string; readonly to: PlainDate; readonly decidedBy?: string }
);

const words = z.string().min(1);
const day = plainDateSchema;
const recorded = { recordedOn: day };
const plan = {
  tasks: z.array(z.union([words, z.strictObject({ words, restsOn: idSchema })])),
  reportBy: day.exactOptional(),
  maxExtensions: z.int().min(0).exactOptional(),
  targets: z.record(words, z.record(z.string().regex(/^\d{4}$/u), z.int())).exactOptional(),
};

/** The shape of an event. */
export const legalEventSchema: z.ZodType<LegalEvent> = z.union([
  z.strictObject({ ...recorded, founded: idSchema, under: idSchema.exactOptional(), on: day }),
  z.strictObject({ ...recorded, merged: z.array(idSchema).min(2), into: idSchema, on: day }),
  z.strictObject({ ...recorded, corrected: idSchema, under: idSchema }),
  z.strictObject({ ...recorded, adopted: idSchema, by: idSchema, on: day, replaces: z.array(idSchema).exactOptional(), ...plan }),
  z.strictObject({ ...recorded, amended: idSchema, on: day, ...plan }),
  z.strictObject({ ...recorded, ended: idSchema, on: day }),
  z.strictObject({ ...recorded, extended: idSchema, for: idSchema, to: day, decidedBy: words.exactOptional() }),
]);
