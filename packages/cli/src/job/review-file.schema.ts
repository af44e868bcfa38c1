import { z } from "zod";

/** The file of a review's answers, beside the document. */
export const reviewFileSchema: z.ZodType<{
  readonly format: 1;
  readonly answers: readonly {
    readonly key: string;
    readonly decision: "right" | "wrong" | "change";
    readonly value?: string | undefined;
    readonly coordinates?: string | undefined;
    readonly due?: string | undefined;
    readonly excerpt: string;
  }[];
}> = z.strictObject({
  format: z.literal(1),
  answers: z.array(
    z.strictObject({
      key: z.string().min(1),
      decision: z.enum(["right", "wrong", "change"]),
      value: z.string().optional(),
      coordinates: z.string().optional(),
      due: z.string().optional(),
      excerpt: z.string(),
    }),
  ),
});
