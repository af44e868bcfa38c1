import type { Plan } from "@pccc/core";
import { parseRecord, planSchema } from "@pccc/core/schema";
import { readRecordFile } from "../read-record-file.ts";

/** Reads a plan record from a JSON or YAML file, such as a draft that `pccc plan cascade` wrote. */
export async function readPlanFile(file: string): Promise<Plan> {
  return readRecordFile(file, "pccc schema plan", (value) => parseRecord(planSchema, value));
}
