import { judgedBy } from "./check-form.ts";
import { type CheckedQuota, WHOLE } from "./checked-sheet.ts";
import type { Quota, Sheet } from "./sheet.ts";
import type { SheetReader } from "./sheet-reader.ts";
import { unknownId } from "./unknown-id.ts";

/**
 * Checks one quota of a sheet.
 *
 * @param reader - Reads and reports.
 * @param path - Where the quota stands, such as `quotas[0]`.
 * @param quota - The quota.
 * @param sheet - The sheet.
 * @returns The checked quota; `undefined` when something was reported that leaves it without meaning.
 *
 * @internal
 */
export function checkQuota(reader: SheetReader, path: string, quota: Quota, sheet: Sheet): CheckedQuota | undefined {
  const percent = quota.percent === undefined ? undefined : reader.percent(`${path}.percent`, quota.percent);
  const count = quota.count === undefined ? undefined : reader.count(`${path}.count`, quota.count);
  if ((quota.percent === undefined) === (quota.count === undefined)) {
    reader.report("PCCC_SHEET_LEVEL", path, { given: quota.count === undefined ? "–" : "percent, count" });
  }
  if (percent !== undefined && percent >= WHOLE) {
    reader.report("PCCC_SHEET_RANGE", `${path}.percent`, { value: quota.percent ?? "", reason: "≥ 100" });
  }
  const place = (at: string, id: string): number => {
    const found = sheet.bands.findIndex((band) => band.id === id);
    if (found === -1) reader.report("PCCC_SHEET_UNKNOWN_BAND", at, unknownId("band", id, sheet.bands));
    return found;
  };
  const band = place(`${path}.band`, quota.band);
  if (band !== -1 && band === sheet.bands.length - 1) {
    reader.report("PCCC_SHEET_RANGE", `${path}.band`, { value: quota.band, reason: "bands.at(-1)" });
  }
  const { base: of = "graded", rounding = "down" } = quota;
  const base =
    of === "graded"
      ? sheet.bands.map((_, index) => index)
      : of.map((id, index) => place(`${path}.base[${index}]`, id)).filter((found) => found !== -1);
  if (of.length === 0) reader.report("PCCC_SHEET_UNKNOWN_BAND", `${path}.base`, unknownId("band", "–", sheet.bands));
  if (quota.percent !== undefined) askOfShare(reader, path, quota);
  const order = typeof quota.ties === "string" ? [] : readOrder(reader, path, quota, quota.ties.by, sheet);
  const isDecided = order.some((by) => by.of === "decision");
  if (!namesItself(quota) && (quota.deciders ?? quota.evidence) !== undefined) {
    reader.report("PCCC_SHEET_FIELD", `${path}.ties`, {
      expected: `expected { by: [${quota.id}], equal: … }, since the quota says who decides`,
      expectedVi: `cần { by: [${quota.id}], equal: … }, vì hạn mức nêu người quyết định`,
      got: typeof quota.ties === "string" ? quota.ties : quota.ties.by.join(", "),
    });
  }
  const places = percent === undefined ? (count === undefined ? undefined : { count }) : { percent };
  if (places === undefined || band === -1) return undefined;
  const { id, title, ties, per, appliesTo, exceptFor, basis = [] } = quota;
  return {
    id,
    title,
    band,
    ...places,
    base,
    rounding,
    ties: typeof ties === "string" ? ties : ties.equal,
    order,
    ...(isDecided ? { by: judgedBy(quota) } : {}),
    ...(per === undefined ? {} : { per }),
    ...(appliesTo === undefined ? {} : { appliesTo }),
    ...(exceptFor === undefined ? {} : { exceptFor }),
    basis,
  };
}

function namesItself({ id, ties }: Quota): boolean {
  return typeof ties !== "string" && ties.by.includes(id);
}

/** A share is taken of something, and becomes a number of units in one way or another. */
function askOfShare(reader: SheetReader, path: string, { base, rounding }: Quota): void {
  if (base === undefined) {
    const words = {
      expected: 'expected "graded" or bands that the share is taken of',
      expectedVi: 'cần "graded", hoặc các mức để tính tỷ lệ',
    };
    reader.report("PCCC_SHEET_FIELD", `${path}.base`, { ...words, got: "–" });
  }
  if (rounding === undefined) {
    const words = { expected: "expected how the share is rounded", expectedVi: "cần cách làm tròn số đơn vị" };
    reader.report("PCCC_SHEET_FIELD", `${path}.rounding`, { ...words, got: "–" });
  }
}

/** What puts equal totals in order, by places in the sheet. */
function readOrder(reader: SheetReader, path: string, quota: Quota, ids: readonly string[], sheet: Sheet): CheckedQuota["order"] {
  return ids.flatMap((id, index): CheckedQuota["order"] => {
    const at = `${path}.ties.by[${index}]`;
    const group = (sheet.groups ?? []).findIndex((item) => item.id === id);
    const criterion = sheet.criteria.findIndex((item) => item.id === id);
    // A judgement names a criterion, a gate or a quota by its id.
    const isOwn = id === quota.id;
    const isGate = isOwn && sheet.gates.some((gate) => gate.id === id && gate.condition.kind === "veto");
    if ([group !== -1, criterion !== -1, isOwn, isGate].filter(Boolean).length > 1) reader.report("PCCC_SHEET_DUPLICATE_ID", at, { id });
    else if (isOwn) return [{ of: "decision" }];
    else if (group !== -1) return [{ of: "group", group }];
    else if (criterion !== -1) return [{ of: "criterion", criterion }];
    else reader.report("PCCC_SHEET_UNKNOWN_CRITERION", at, unknownId("criterion", id, [...sheet.criteria, ...(sheet.groups ?? []), quota]));
    return [];
  });
}
