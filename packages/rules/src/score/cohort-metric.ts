import type { Text } from "@pccc/core";
import type { MetricColumn } from "./metric.ts";
import type { MetricSource } from "./sheet-metric.ts";
import { clusterIn, type UnitSubject } from "./unit-cluster.ts";

/** A value of the metric that units are compared by, as an exact fraction. */
interface Standing {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

type CohortSource = Extract<MetricSource, { readonly kind: "cohort" }>;

/**
 * Compares each unit of a period with all others of it, or of its cluster, by another metric.
 *
 * @remarks
 * A unit to which the other metric does not apply is not compared. While it is Unknown for one of the others, who is best is not known,
 * and every value is Unknown; but where the sheet leaves such a unit out, it alone is.
 *
 * @param source - How they are compared.
 * @param column - The other metric; Unknown of every unit where absent.
 * @param units - Where each unit stands.
 * @returns The values.
 *
 * @internal
 */
export function compareCohort(source: CohortSource, column: MetricColumn | undefined, units: readonly UnitSubject[]): MetricColumn {
  const { within } = source;
  const clusters = Map.groupBy(units.keys(), (unit) => {
    if (within === undefined) return "";
    const subject = units[unit] as UnitSubject;
    return within !== "parent" && subject.classes === undefined ? undefined : clusterIn(within, subject);
  });
  const values: Compared[] = [];
  for (const [cluster, members] of clusters) {
    const compared =
      typeof cluster === "string"
        ? compareMembers(source, column, members)
        : members.map(
            (): Compared => (cluster === null ? { ...notCompared, note: () => outsideNote } : { ...unknown, note: () => classNote }),
          );
    for (const [at, unit] of members.entries()) values[unit] = compared[at] as Compared;
  }
  return {
    numerator: Float64Array.from(values, ({ numerator }) => numerator),
    denominator: Float64Array.from(values, ({ denominator }) => denominator),
    state: Uint8Array.from(values, ({ state }) => state),
    evidenceOf: (unit) => column?.evidenceOf(unit) ?? [],
    noteOf: (unit) => values[unit]?.note?.(unit),
  };
}

/** Compares the units of one cluster. */
function compareMembers(source: CohortSource, column: MetricColumn | undefined, members: readonly number[]): readonly Compared[] {
  const { as, best: side = "highest", missing = "unknown" } = source;
  const standings = members.map((unit) => standingOf(column, unit));
  const compared = standings.filter((standing) => typeof standing === "object");
  const awaited = standings.filter((standing) => standing === "unknown").length;
  const worseFirst = as === "shareOfMean" ? [] : compared.toSorted((a, b) => (side === "highest" ? compare(a, b) : compare(b, a)));
  const [worst, best] = [worseFirst[0], worseFirst.at(-1)];
  const mean = meanOf(compared);
  return standings.map((standing): Compared => {
    if (standing === "notApplicable") return { ...notCompared, note: (unit) => column?.noteOf?.(unit) };
    if (standing === "unknown" && missing === "leaveOut") return { ...unknown, note: (unit) => column?.noteOf?.(unit) };
    if (standing === "unknown" || (awaited > 0 && missing === "unknown")) return { ...unknown, note: () => awaitedNote(awaited) };
    if (as === "rank") return rankOf(standing, worseFirst, side);
    if (as === "shareOfMean") {
      if (mean.numerator === 0n) return { ...notCompared, note: () => nothingNote };
      return fraction(standing, mean, () => meanNote(standing, mean, compared.length));
    }
    return valueOf(as, side, standing, worseFirst.length, worst as Standing, best as Standing);
  });
}

/** Of counts their mean; of rates all numerators over all denominators. */
function meanOf(standings: readonly Standing[]): Standing {
  const [numerator, denominator] = standings.reduce(([n, d], standing) => [n + standing.numerator, d + standing.denominator], [0n, 0n]);
  const common = divisorOf(numerator, denominator);
  return common === 0n ? { numerator, denominator } : { numerator: numerator / common, denominator: denominator / common };
}

interface Compared {
  readonly state: 0 | 1 | 2;
  readonly numerator: number;
  readonly denominator: number;
  readonly note?: ((unit: number) => Text | undefined) | undefined;
}

const notCompared = { state: 2, numerator: 0, denominator: 1 } as const;
const unknown = { state: 0, numerator: 0, denominator: 1 } as const;

/** The number of better units and one more: found by halves, since there may be thousands of units. */
function rankOf(own: Standing, worseFirst: readonly Standing[], best: NonNullable<CohortSource["best"]>): Compared {
  let [low, high] = [0, worseFirst.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compare(worseFirst[middle] as Standing, own);
    if (best === "highest" ? order > 0 : order < 0) high = middle;
    else low = middle + 1;
  }
  const rank = worseFirst.length - low + 1;
  return { state: 1, numerator: rank, denominator: 1, note: () => rankNote(rank, worseFirst.length) };
}

function valueOf(
  as: "shareOfBest" | "betweenWorstAndBest",
  side: "highest" | "lowest",
  own: Standing,
  of: number,
  worst: Standing,
  best: Standing,
): Compared {
  if (as === "betweenWorstAndBest") {
    if (compare(worst, best) === 0) return { state: 2, numerator: 0, denominator: 1, note: () => equalNote };
    return fraction(distance(own, worst), distance(best, worst), () => rangeNote(worst, best, of));
  }
  const [part, whole] = side === "highest" ? [own, best] : [best, own];
  if (compare(own, best) === 0 && best.numerator > 0n)
    return { state: 1, numerator: 1, denominator: 1, note: () => bestNote(own, best, of) };
  if (whole.numerator === 0n) return { state: 2, numerator: 0, denominator: 1, note: () => nothingNote };
  return fraction(part, whole, () => bestNote(own, best, of));
}

/** One fraction of another, in lowest terms; Unknown where even those are no exact integers. */
function fraction(part: Standing, whole: Standing, note: () => Text): Compared {
  const [top, bottom] = [part.numerator * whole.denominator, part.denominator * whole.numerator];
  const common = divisorOf(top, bottom);
  const [numerator, denominator] = [Number(top / common), Number(bottom / common)];
  const isExact = Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator);
  return isExact ? { state: 1, numerator, denominator, note } : { ...unknown, note: () => inexactNote };
}

function standingOf(column: MetricColumn | undefined, unit: number): Standing | "unknown" | "notApplicable" {
  if (column === undefined) return "unknown";
  if (column.state[unit] === 2) return "notApplicable";
  const [numerator = Number.NaN, denominator = Number.NaN] = [column.numerator[unit], column.denominator[unit]];
  if (column.state[unit] === 1 && denominator === 0) return "notApplicable";
  const isExact = Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator) && numerator >= 0 && denominator > 0;
  return column.state[unit] === 1 && isExact ? { numerator: BigInt(numerator), denominator: BigInt(denominator) } : "unknown";
}

function compare(a: Standing, b: Standing): number {
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
  return left < right ? -1 : left > right ? 1 : 0;
}

function distance(a: Standing, b: Standing): Standing {
  const apart = a.numerator * b.denominator - b.numerator * a.denominator;
  return { numerator: apart < 0n ? -apart : apart, denominator: a.denominator * b.denominator };
}

function divisorOf(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisorOf(b, a % b);
}

function written({ numerator, denominator }: Standing): string {
  return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
}

const equalNote: Text = {
  vi: "Mọi đơn vị bằng nhau trong kỳ này, không có khoảng để so",
  en: "All units are equal in this period: there is no range",
};
const nothingNote: Text = { vi: "Không đơn vị nào có gì để so trong kỳ này", en: "No unit has anything to compare with in this period" };
const inexactNote: Text = { vi: "Số liệu quá lớn, không tính chính xác được", en: "The figures are too large to be compared exactly" };

function awaitedNote(awaited: number): Text {
  return {
    vi: `Còn ${awaited} đơn vị chưa có số liệu, nên chưa biết đơn vị nào tốt nhất`,
    en: `The figures of ${awaited} units are not known yet, and so neither is who is best`,
  };
}

function rankNote(rank: number, of: number): Text {
  return { vi: `Xếp thứ ${rank} trong ${of} đơn vị`, en: `Rank ${rank} of ${of} units` };
}

function rangeNote(worst: Standing, best: Standing, of: number): Text {
  return {
    vi: `So trong ${of} đơn vị, từ ${written(worst)} đến ${written(best)}`,
    en: `Compared among ${of} units, from ${written(worst)} to ${written(best)}`,
  };
}

const outsideNote: Text = { vi: "Không thuộc loại đơn vị nào được so", en: "It is of none of the classes that are compared" };
const classNote: Text = {
  vi: "Chưa biết loại đơn vị, nên chưa biết so với đơn vị nào",
  en: "Its class is not known, and so neither is who it is compared with",
};

function meanNote(own: Standing, mean: Standing, of: number): Text {
  return {
    vi: `${written(own)}, so với bình quân ${written(mean)} của ${of} đơn vị`,
    en: `${written(own)}, against ${written(mean)}, the mean of ${of} units`,
  };
}

function bestNote(own: Standing, best: Standing, of: number): Text {
  return {
    vi: `${written(own)}, so với ${written(best)} là tốt nhất trong ${of} đơn vị`,
    en: `${written(own)}, against ${written(best)}, the best of ${of} units`,
  };
}
