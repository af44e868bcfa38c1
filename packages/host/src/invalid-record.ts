import type { FieldFault } from "@pccc/core/schema";
import { HostError } from "./host-error.ts";
import type { RecordKind } from "./journal-record.schema.ts";

/** Where a record is wrong, what was expected there, and what stands there. @internal */
export type RecordFault = Pick<FieldFault, "path" | "expected" | "got">;

/**
 * The error for a record that may not be written.
 *
 * @internal
 */
export function invalidRecord(kind: RecordKind, key: string, { path, expected, got }: RecordFault): HostError {
  const params = { kind, key, path, expectedVi: expected.vi, expected: expected.en, got };
  return new HostError("PCCC_HOST_INVALID_RECORD", `${kind} ${key} is wrong at ${path}: ${expected.en}, not ${got}`, params);
}
