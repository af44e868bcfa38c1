import { err, type Finding, formatPoints, ok, type Result } from "@pccc/core";
import { checkBands } from "./check-bands.ts";
import { checkCriterion } from "./check-criterion.ts";
import { checkEffects } from "./check-effects.ts";
import { checkGate } from "./check-gate.ts";
import { checkQuota } from "./check-quota.ts";
import type { CheckedCriterion, CheckedSheet } from "./checked-sheet.ts";
import type { Metric } from "./metric.ts";
import type { Sheet } from "./sheet.ts";
import { makeSheetReader, type SheetReader } from "./sheet-reader.ts";

// With rows no larger than this, a million of them add up to a safe integer.
const largestRow = 2 ** 33 - 1;

const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]*$/u;

/**
 * Checks a sheet against the metrics that exist, and reads its decimals into scaled integers without a float.
 *
 * @remarks
 * All faults are reported at once; each names its path, such as `criteria[3].form.metric`.
 *
 * @param sheet - The sheet.
 * @param metrics - The metrics that criteria and gates may name, by id.
 * @returns The checked sheet, with warnings in its `findings`; or everything that is wrong with it.
 *
 * @public
 */
export function checkSheet(sheet: Sheet, metrics: Readonly<Record<string, Metric>>): Result<CheckedSheet, readonly Finding[]> {
  const decimalsAreFine = Number.isInteger(sheet.decimals) && sheet.decimals >= 0 && sheet.decimals <= 6;
  const reader = makeSheetReader(sheet.id, decimalsAreFine ? sheet.decimals : 6, metrics);
  if ((sheet.format as number) !== 1) reader.report("PCCC_SHEET_FORMAT", "format", { format: String(sheet.format) });
  if (!decimalsAreFine) reader.report("PCCC_SHEET_RANGE", "decimals", { value: String(sheet.decimals), reason: "0…6" });
  checkIds(reader, "criteria", sheet.criteria);
  checkIds(reader, "gates", sheet.gates);
  checkIds(reader, "bands", sheet.bands);

  const canRescale = sheet.rescaleRounding !== undefined;
  const criteria = sheet.criteria.map((criterion, index) => checkCriterion(reader, `criteria[${index}]`, criterion, canRescale));
  const bands = checkBands(reader, sheet);
  const gates = sheet.gates.map((gate, index) => checkGate(reader, `gates[${index}]`, gate, sheet));
  const quotas = (sheet.quotas ?? []).map((quota, index) => checkQuota(reader, `quotas[${index}]`, quota, sheet));
  checkIds(reader, "quotas", sheet.quotas ?? []);
  const total = reader.points("total", sheet.total, 1);
  const read = criteria.filter((criterion) => criterion !== undefined);
  // Without every maximum a sum would only repeat what was reported already.
  if (total !== undefined && read.length === criteria.length) checkSums(reader, read, total, sheet.decimals);

  if (reader.findings.some((finding) => finding.severity === "error") || total === undefined) return err(reader.findings);
  checkEffects(reader, sheet, { criteria: read, bands, total });
  return ok({
    sheet,
    decimals: sheet.decimals,
    total,
    criteria: read,
    gates: gates.filter((gate) => gate !== undefined),
    bands,
    quotas: quotas.filter((quota) => quota !== undefined),
    metrics: [...reader.used].sort(),
    findings: reader.findings,
  });
}

function checkIds(reader: SheetReader, group: string, items: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (!idPattern.test(id)) reader.report("PCCC_SHEET_INVALID_ID", `${group}[${index}].id`, { id });
    else if (seen.has(id)) reader.report("PCCC_SHEET_DUPLICATE_ID", `${group}[${index}].id`, { id });
    seen.add(id);
  }
}

function checkSums(reader: SheetReader, criteria: readonly CheckedCriterion[], total: number, decimals: number): void {
  const written = (value: bigint): string => formatPoints(Number(value), decimals, ".");
  let sum = 0n;
  let reach = 0n;
  for (const { maximum, lowest, placement } of criteria) {
    if (placement === "total") sum += BigInt(maximum);
    reach += BigInt(Math.max(maximum, Math.abs(lowest)));
  }
  if (reach > BigInt(largestRow))
    reader.report("PCCC_SHEET_OVERFLOW", "criteria", { reach: written(reach), limit: written(BigInt(largestRow)) });
  else if (sum !== BigInt(total)) reader.report("PCCC_SHEET_TOTAL", "total", { total: written(BigInt(total)), sum: written(sum) });
}
