import { z } from "zod";
import type { Citation } from "../citation.ts";
import type { PlainDate } from "../plain-date.ts";
import { parsePlainDate } from "../plain-date.ts";
import type { Text } from "../text.ts";

/**
 * A civil date `YYYY-MM-DD` that exists.
 *
 * @public
 */
export const plainDateSchema: z.ZodType<PlainDate> = z
  .string({ message: "expected a civil date YYYY-MM-DD · cần một ngày có thật, dạng NNNN-TT-NN" })
  .refine((text) => parsePlainDate(text) !== undefined, {
    message: "expected a civil date YYYY-MM-DD · cần một ngày có thật, dạng NNNN-TT-NN",
  })
  .meta({ format: "date" }) as unknown as z.ZodType<PlainDate>;

/**
 * Words in Vietnamese and, where there is a translation, in English.
 *
 * @public
 */
export const textSchema: z.ZodType<Text> = z.strictObject({ vi: z.string().min(1), en: z.string().min(1).exactOptional() });

/**
 * Where a legal fact stands.
 *
 * @public
 */
export const citationSchema: z.ZodType<Citation> = z.strictObject({
  document: z.string().min(1),
  provision: z.string().exactOptional(),
  date: plainDateSchema.exactOptional(),
  confidence: z.enum(["text", "official", "secondary", "computed", "assumed", "unverified"]),
  source: z.string().exactOptional(),
  note: textSchema.exactOptional(),
});

/**
 * Readable ASCII: letters, digits and `. _ - : /`.
 *
 * @public
 */
export const idSchema: z.ZodType<string> = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:@/-]*$/u, {
  message: "expected an ASCII id · cần một mã chỉ gồm chữ không dấu, số và . _ - : / @",
});
