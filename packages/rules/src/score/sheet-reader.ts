import { type Finding, makeFinding, parsePoints } from "@pccc/core";
import { diagnostics, type SheetCode } from "../diagnostics.ts";
import { PERCENT_DECIMALS } from "./checked-sheet.ts";
import type { Metric } from "./metric.ts";
import { unknownId } from "./unknown-id.ts";

/**
 * Reads the decimals and references of one sheet, and keeps what is wrong with them, each with its path.
 *
 * @internal
 */
export interface SheetReader {
  readonly findings: readonly Finding[];
  /** Metrics that were asked for and exist. */
  readonly used: ReadonlySet<string>;
  readonly report: (code: SheetCode, path: string, params?: Readonly<Record<string, string | number>>) => void;
  /** Reads points into a scaled integer; `undefined` when it reported why not. */
  readonly points: (path: string, text: string, least: number) => number | undefined;
  /** Reads a share in per cent into an integer of 10^-6 per cent. */
  readonly percent: (path: string, text: string) => number | undefined;
  /** Reads a whole number that is not negative. */
  readonly count: (path: string, text: string) => number | undefined;
  /** Finds a metric; `undefined` when it reported that there is none, or none of the kinds accepted. */
  readonly metric: (path: string, id: string, kinds: readonly Metric["kind"][]) => Metric | undefined;
  /** Checks that the ids of a group of items are valid, and none is used twice. */
  readonly ids: (path: string, items: readonly { readonly id: string }[]) => void;
}

const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]*$/u;

// Where a number may be a parameter: the sheet's scale itself never moves.
const parameterPath = /^(?:criteria\[\d+\]\.(?:form|variants)|gates\[|quotas\[)/u;

/**
 * Makes a reader for one sheet.
 *
 * @param sheet - The sheet's id, for the findings.
 * @param decimals - Decimal places of points.
 * @param metrics - The metrics that exist.
 * @param parameters - The sheet's parameters, by id, with their values on the day that is checked.
 * @returns The reader.
 *
 * @internal
 */
export function makeSheetReader(
  sheet: string,
  decimals: number,
  metrics: Readonly<Record<string, Metric>>,
  parameters: Readonly<Record<string, string>>,
): SheetReader {
  const findings: Finding[] = [];
  const used = new Set<string>();
  const report: SheetReader["report"] = (code, path, params = {}) => {
    findings.push(makeFinding(diagnostics, code, { sheet, path, ...params }));
  };
  const decimal = (path: string, text: string, places: number, least: number): number | undefined => {
    const isParameter = text.startsWith("$") && parameterPath.test(path);
    const name = text.slice(1);
    if (isParameter && !Object.hasOwn(parameters, name)) {
      report(
        "PCCC_SHEET_UNKNOWN_PARAMETER",
        path,
        unknownId(
          "parameter",
          name,
          Object.keys(parameters).map((id) => ({ id })),
        ),
      );
      return undefined;
    }
    const value = parsePoints(isParameter ? (parameters[name] ?? "") : text, places);
    if (value === undefined) report("PCCC_SHEET_DECIMAL", path, { value: text, decimals: places });
    else if (value < least) report("PCCC_SHEET_RANGE", path, { value: text, reason: least === 0 ? "< 0" : "≤ 0" });
    else return value;
    return undefined;
  };
  return {
    findings,
    used,
    report,
    points: (path, text, least) => decimal(path, text, decimals, least),
    percent: (path, text) => decimal(path, text, PERCENT_DECIMALS, 0),
    count: (path, text) => decimal(path, text, 0, 0),
    metric: (path, id, kinds) => {
      const metric = Object.hasOwn(metrics, id) ? metrics[id] : undefined;
      if (metric === undefined) {
        report(
          "PCCC_SHEET_UNKNOWN_METRIC",
          path,
          unknownId(
            "metric",
            id,
            Object.keys(metrics)
              .sort()
              .map((item) => ({ id: item })),
          ),
        );
        return undefined;
      }
      used.add(id);
      if (kinds.includes(metric.kind)) return metric;
      report("PCCC_SHEET_METRIC_KIND", path, { metric: id, kind: metric.kind, expected: kinds.join(" / ") });
      return undefined;
    },
    ids: (group, items) => {
      const seen = new Set<string>();
      for (const [index, { id }] of items.entries()) {
        if (!idPattern.test(id)) report("PCCC_SHEET_INVALID_ID", `${group}[${index}].id`, { id });
        else if (seen.has(id)) report("PCCC_SHEET_DUPLICATE_ID", `${group}[${index}].id`, { id });
        seen.add(id);
      }
    },
  };
}
