import { type CheckedQuota, WHOLE } from "./checked-sheet.ts";
import type { Quota, Sheet } from "./sheet.ts";
import type { SheetReader } from "./sheet-reader.ts";

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
    if (found === -1) reader.report("PCCC_SHEET_UNKNOWN_BAND", at, { band: id });
    return found;
  };
  const band = place(`${path}.band`, quota.band);
  if (band !== -1 && band === sheet.bands.length - 1) {
    reader.report("PCCC_SHEET_RANGE", `${path}.band`, { value: quota.band, reason: "bands.at(-1)" });
  }
  const base =
    quota.base === "graded"
      ? sheet.bands.map((_, index) => index)
      : quota.base.map((id, index) => place(`${path}.base[${index}]`, id)).filter((found) => found !== -1);
  if (quota.base.length === 0) reader.report("PCCC_SHEET_UNKNOWN_BAND", `${path}.base`, { band: "–" });
  const order = typeof quota.ties === "string" ? [] : readOrder(reader, `${path}.ties`, quota.ties.by, sheet);
  const places = percent === undefined ? (count === undefined ? undefined : { count }) : { percent };
  if (places === undefined || band === -1) return undefined;
  const { id, title, rounding, ties, per, appliesTo, exceptFor, basis = [] } = quota;
  return {
    id,
    title,
    band,
    ...places,
    base,
    rounding,
    ties: typeof ties === "string" ? ties : ties.equal,
    order,
    ...(per === undefined ? {} : { per }),
    ...(appliesTo === undefined ? {} : { appliesTo }),
    ...(exceptFor === undefined ? {} : { exceptFor }),
    basis,
  };
}

/** What puts equal totals in order, by places in the sheet. */
function readOrder(reader: SheetReader, path: string, ids: readonly string[], sheet: Sheet): CheckedQuota["order"] {
  return ids.flatMap((id, index): CheckedQuota["order"] => {
    const group = (sheet.groups ?? []).findIndex((item) => item.id === id);
    const criterion = sheet.criteria.findIndex((item) => item.id === id);
    if (group !== -1 && criterion !== -1) reader.report("PCCC_SHEET_DUPLICATE_ID", `${path}.by[${index}]`, { id });
    else if (group !== -1) return [{ of: "group", group }];
    else if (criterion !== -1) return [{ of: "criterion", criterion }];
    else reader.report("PCCC_SHEET_UNKNOWN_CRITERION", `${path}.by[${index}]`, { criterion: id });
    return [];
  });
}
