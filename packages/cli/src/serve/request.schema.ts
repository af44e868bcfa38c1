import { type FieldFault, parseRecord } from "@pccc/core/schema";
import { z } from "zod";
import { requestFault } from "./request-fault.ts";

/** The shape of the params of an operation. */
export type ParamsSchema = z.ZodType;

/** One line of input: which operation, on what, and the id under which it is answered. */
export interface Request {
  readonly id?: string | number;
  readonly op: string;
  readonly params?: unknown;
}

/** The shape of a request. */
export const requestSchema: z.ZodType<Request> = z.strictObject({
  id: z.union([z.string(), z.number()]).exactOptional(),
  op: z.string().min(1),
  params: z.unknown().optional(),
});

/** A command line without `pccc`. */
export const commandSchema: z.ZodType<{ readonly args: readonly string[] }> = z.strictObject({ args: z.array(z.string()).min(1) });

/** The text of a file. */
export const sheetTextSchema: z.ZodType<{ readonly text: string; readonly others?: readonly string[] }> = z.strictObject({
  text: z.string(),
  others: z.array(z.string()).exactOptional(),
});
export const textSchema: z.ZodType<{ readonly text: string }> = z.strictObject({ text: z.string() });

/** A sheet and its rule tests, each as the text of a file; the `sheet` that the tests name is not looked for. */
export const sheetTestsSchema: z.ZodType<{ readonly sheet: string; readonly tests: string }> = z.strictObject({
  sheet: z.string(),
  tests: z.string(),
});

/** The input of `score`, its sheet as the text of a file where it is not in the input, and whether receipts are wanted. */
export const scoreSchema: z.ZodType<{ readonly input?: unknown; readonly sheet?: string; readonly receipts?: boolean }> = z.strictObject({
  input: z.unknown(),
  sheet: z.string().exactOptional(),
  receipts: z.boolean().exactOptional(),
});

/** A receipt as it is printed, and the key that it must be sealed with. */
export const receiptSchema: z.ZodType<{ readonly text: string; readonly publicKey?: string }> = z.strictObject({
  text: z.string(),
  publicKey: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .exactOptional(),
});

/** Checks the params of a request; what is wrong is named. */
export function paramsOf<A>(schema: z.ZodType<A>, params: unknown): A {
  return checked(schema, params, ["params"]);
}

/** Checks a request or its params; the first fault is named with its place. */
export function checked<A>(schema: z.ZodType<A>, value: unknown, above: readonly string[] = []): A {
  const parsed = parseRecord(schema, value);
  if (parsed.ok) return parsed.value;
  const fault = parsed.error[0] as FieldFault;
  throw requestFault({ ...fault, path: [...above, ...fault.keys].map(String).join(".") || "–" });
}
