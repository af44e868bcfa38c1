import { ok, type Result } from "@pccc/core";
import { extensionSchema, type FieldFault, lockSchema, parseRecord, recordedEventSchema, verdictSchema } from "@pccc/core/schema";
import type { Decisions } from "@pccc/host";
import { z } from "zod";

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/u;

/** The records hold instants as milliseconds; a file says them as people write them, with the offset. */
function withInstant<A>(record: z.ZodType<A>, field: string): z.ZodType<A> {
  return z.preprocess((raw, context) => {
    if (typeof raw !== "object" || raw === null || !(field in raw)) return raw;
    const text = String((raw as Readonly<Record<string, unknown>>)[field]);
    const at = instantPattern.test(text) ? Date.parse(text) : Number.NaN;
    if (!Number.isNaN(at)) return { ...raw, [field]: at };
    context.addIssue({
      code: "custom",
      path: [field],
      message: "expected an instant such as 2025-06-16T08:30:00+07:00 · cần thời điểm có múi giờ, như 2025-06-16T08:30:00+07:00",
    });
    return raw;
  }, record) as unknown as z.ZodType<A>;
}

const decisionFileSchema = z.strictObject({
  format: z.literal("pccc.decisions/1"),
  verdicts: z.array(withInstant(verdictSchema, "decidedAt")).exactOptional(),
  extensions: z.array(withInstant(extensionSchema, "decidedAt")).exactOptional(),
  locks: z.array(withInstant(lockSchema, "lockedAt")).exactOptional(),
  events: z.array(recordedEventSchema).exactOptional(),
});

/** Checks the shape of a file of decisions. */
export function parseDecisionFile(data: unknown): Result<Required<Decisions>, readonly FieldFault[]> {
  const parsed = parseRecord(decisionFileSchema, data);
  if (!parsed.ok) return parsed;
  const { verdicts = [], extensions = [], locks = [], events = [] } = parsed.value;
  return ok({ verdicts, extensions, locks, events });
}
