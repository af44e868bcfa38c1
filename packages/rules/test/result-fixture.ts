import { plainDate } from "@pccc/core";
import type { Period, ResultBoard, ResultSource, SheetMetric } from "@pccc/rules";

/** A quarter of 2026, or the year where none is given. */
export function periodOf(quarter?: 1 | 2 | 3 | 4, year = 2026): Period {
  if (quarter === undefined)
    return {
      id: `y:${year}`,
      label: { vi: `năm ${year}`, en: `${year}` },
      frequency: "annual",
      fromInclusive: plainDate(`${year}-01-01`),
      toInclusive: plainDate(`${year}-12-31`),
    };
  const [from, to] = [
    ["01-01", "03-31"],
    ["04-01", "06-30"],
    ["07-01", "09-30"],
    ["10-01", "12-31"],
  ][quarter - 1] as [string, string];
  return {
    id: `q:${year}-Q${quarter}`,
    label: { vi: `quý ${quarter}/${year}`, en: `Q${quarter} ${year}` },
    frequency: "quarterly",
    fromInclusive: plainDate(`${year}-${from}`),
    toInclusive: plainDate(`${year}-${to}`),
  };
}

const bands = ["xs", "tot", "dat", "khong"].map((id) => ({ id, title: { vi: `Mức ${id}`, en: `Grade ${id}` } }));

/** Results of the sheet `khac`, which has one decimal and a scale of 100. */
export function resultsOf(rows: ResultBoard["rows"], periods: readonly Period[], change: Partial<ResultBoard> = {}): ResultBoard {
  return {
    sheet: { id: "khac", edition: "1", title: { vi: "Phiếu khác", en: "Other sheet" }, decimals: 1, total: 1000, bands },
    periods,
    rows,
    ...change,
  };
}

export function rowOfResult(unit: string, period: Period, total?: number, grade = "dat"): ResultBoard["rows"][number] {
  return total === undefined ? { unit, period: period.id, state: "Unknown" } : { unit, period: period.id, state: "Known", total, grade };
}

/** A metric that reads results of the sheet `khac`. */
export function resultMetric(id: string, source: Partial<ResultSource> & Pick<ResultSource, "value">): SheetMetric {
  return {
    id,
    title: { vi: `Kết quả ${id}`, en: `Result ${id}` },
    unit: { vi: "kết quả", en: "results" },
    kind: source.value === "grade" ? "count" : "rate",
    source: {
      kind: "result",
      sheet: "khac",
      whose: "own",
      period: "same",
      standing: "closed",
      ...(source.value === "total" ? {} : { grades: bands.map((band) => band.id) }),
      ...source,
    },
  };
}
