import { ok, type Result } from "@pccc/core";
import { citationSchema, type FieldFault, parseRecord, plainDateSchema, textSchema } from "@pccc/core/schema";
import { z } from "zod";
import type { Regime } from "./regime.ts";

const frequency = z.enum(["weekly", "monthly", "quarterly", "half-yearly", "nine-monthly", "annual"]);
const level = z.enum(["central", "province", "district", "commune", "residential"]);
const weekday = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6), z.literal(7)]);
const dayOfMonth = z.union([z.int().min(1).max(31), z.literal("last")]);
const offset = z.strictObject({ n: z.int().min(0), unit: z.enum(["workingDay", "day"]) });
const yearDay = z.strictObject({ month: z.int().min(1).max(12), day: dayOfMonth, yearOffset: z.int().exactOptional() });

const windowId = z.string().regex(/^[A-Za-z0-9]+$/u, { message: "expected letters and digits · cần chữ không dấu và số" });
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, { message: "expected small letters, digits and - · cần chữ thường không dấu, số và dấu -" });
const regimeId = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/u, { message: "expected small letters, digits, - and . · cần chữ thường không dấu, số, dấu - và ." });
const bound = z.enum(["before", "by"]);
const shift = z.enum(["none", "nextWorkingDay", "previousWorkingDay"]);

const terms = {
  level,
  frequency: frequency.exactOptional(),
  window: z.string().min(1).exactOptional(),
  shift,
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/u, { message: "expected a time HH:MM · cần giờ dạng GG:PP" })
    .exactOptional(),
  processing: offset.exactOptional(),
};
const deadline = z.union([
  z.strictObject({ ...terms, offset }),
  z.strictObject({
    ...terms,
    day: z.strictObject({
      bound,
      day: dayOfMonth,
      monthOffset: z.int(),
      overflow: z.enum(["clamp", "reject"]),
    }),
  }),
  z.strictObject({
    ...terms,
    event: z.strictObject({
      direction: z.enum(["after", "before"]),
      n: z.int().min(0),
      unit: z.enum(["workingDay", "day", "month"]),
      countFirstDay: z.enum(["include", "exclude"]),
      monthOverflow: z.enum(["clamp", "spill", "reject"]),
    }),
  }),
  z.strictObject({ ...terms, weekday: z.strictObject({ weekday, weekOffset: z.int().min(0) }) }),
]);

const window = z.union([
  z.strictObject({ kind: z.literal("months").exactOptional(), startDay: z.int(), startMonthOffset: z.int() }),
  z.strictObject({ kind: z.literal("weeks"), startWeekday: weekday }),
  z.strictObject({
    kind: z.literal("named"),
    windows: z.array(z.strictObject({ id: windowId, title: textSchema, frequency, from: yearDay, to: yearDay })).min(1),
  }),
  z.strictObject({
    kind: z.literal("days"),
    days: z.array(z.strictObject({ id: windowId, title: textSchema, frequency, bound, ...yearDay.shape })).min(1),
    shift,
  }),
  z.strictObject({ kind: z.literal("once"), bound, on: plainDateSchema, shift }),
  z.strictObject({ kind: z.literal("event"), event: slug, title: textSchema }),
  z.strictObject({ kind: z.literal("continuous") }),
]);

/** One regime of a file. */
const regimeSchema: z.ZodType<Regime> = z.strictObject({
  id: regimeId,
  family: slug,
  title: textSchema,
  frequencies: z.array(frequency),
  window,
  deadlines: z.array(deadline) as unknown as z.ZodType<Regime["deadlines"]>,
  levels: z.array(level).exactOptional(),
  calendar: z.string().min(1).exactOptional(),
  appliesTo: textSchema,
  binds: z
    .strictObject({
      kinds: z.array(z.string().min(1)).min(1),
      lines: z.array(z.enum(["party", "state", "front", "organisation"])).min(1),
      levels: z.array(level).min(1).exactOptional(),
    })
    .exactOptional(),
  basis: z.array(citationSchema),
  validFrom: plainDateSchema.exactOptional(),
  validTo: plainDateSchema.exactOptional(),
});

const regimeFileSchema: z.ZodType<{ readonly format: "pccc.regimes/1"; readonly regimes: readonly Regime[] }> = z.strictObject({
  format: z.literal("pccc.regimes/1"),
  regimes: z.array(regimeSchema).min(1),
});

/**
 * Checks the shape of a file of regimes.
 *
 * @param data - The file's data.
 * @returns The regimes, or what is wrong with each field.
 */
export function readRegimeFile(data: unknown): Result<readonly Regime[], readonly FieldFault[]> {
  const parsed = parseRecord(regimeFileSchema, data);
  return parsed.ok ? ok(parsed.value.regimes) : parsed;
}

/**
 * Tells the JSON Schema of a file of regimes, for editors and other programs.
 *
 * @returns The schema (draft 2020-12) as plain data.
 *
 * @public
 */
export function regimeFileJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(regimeFileSchema, { unrepresentable: "any" }) as Readonly<Record<string, unknown>>;
}
