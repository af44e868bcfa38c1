import { canonicalJson, type Language, type PlainDate, type Text, textIn } from "@pccc/core";
import type { AnsweredObligation } from "../schedule/answered-obligation.ts";
import type { BoardRow } from "../score/board.ts";
import type { CheckedSheet } from "../score/checked-sheet.ts";
import type { Fact } from "../score/fact.ts";
import { factsOf } from "../score/facts-of.ts";
import type { MetricInput } from "../score/metric.ts";
import { type ScoredPeriod, type ScoreUnitsOptions, scoreUnitsBriefly } from "../score/score-units.ts";
import { inBoth, writePoints } from "./bilingual.ts";
import type { ReadingFacts } from "./reading-facts.ts";
import type { RowReading, RowReadings, ScoreGap } from "./row-readings.ts";

/**
 * Reads the gaps that rows rest on strictly and leniently: the score against the unit, and in its favour.
 *
 * @remarks
 * Only units whose obligations another reading changes are scored anew, each by itself: quotas are left out.
 *
 * @param options - What the rows were scored from.
 * @param scored - The rows.
 * @returns The same rows; those that rest on a gap with `readings`.
 *
 * @public
 */
export function readGaps(options: ScoreUnitsOptions, scored: ScoredPeriod): ScoredPeriod {
  const { input } = options;
  const gaps = new Map(input.units.map((unit, index) => [unit, gapsOf(ownOf(input, index))]));
  const strict = reread(options, (answered) => strictly(answered, input.asOf));
  const lenient = reread(options, leniently);
  const withoutQuotas = (row: BoardRow): BoardRow => {
    const lowered = row.explanation.children.filter(({ id }) => id.startsWith("quota:")).length;
    const place = options.sheet.bands.findIndex(({ id }) => id === row.grade);
    return lowered === 0 ? row : { ...row, grade: options.sheet.bands[place - lowered]?.id ?? "" };
  };
  return {
    ...scored,
    rows: scored.rows.map((row) => {
      const own = gaps.get(row.unit) ?? [];
      if (own.length === 0) return row;
      const readings = {
        gaps: own,
        strict: readingOf(strict.get(row.unit) ?? withoutQuotas(row)),
        lenient: readingOf(lenient.get(row.unit) ?? withoutQuotas(row)),
      };
      return { ...row, readings: { ...readings, because: becauseOfReadings(options.sheet, readings) } };
    }),
  };
}

function gapsOf(answered: readonly AnsweredObligation[]): readonly ScoreGap[] {
  const counts = new Map<string, ScoreGap>();
  for (const { obligation, state } of answered) {
    const { assumption, status, duty } = obligation;
    const gap =
      assumption !== undefined
        ? ({ kind: "assumption", ref: assumption } as const)
        : status === "unresolved"
          ? ({ kind: "undecided", ref: duty } as const)
          : state === "noDeadline"
            ? ({ kind: "noDeadline", ref: duty } as const)
            : undefined;
    if (gap === undefined) continue;
    const key = `${gap.kind} ${gap.ref}`;
    counts.set(key, { ...gap, obligations: (counts.get(key)?.obligations ?? 0) + 1 });
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, gap]) => gap);
}

/** What has no deadline was owed by the last day of its window. */
function strictly(answered: AnsweredObligation, asOf: PlainDate): AnsweredObligation {
  const { obligation, state } = answered;
  if (state !== "noDeadline" || obligation.period.frequency === "once" || obligation.period.toInclusive >= asOf) return answered;
  return { ...answered, state: "openOverdue" };
}

/** What only an assumed deadline makes late is not late. */
function leniently(answered: AnsweredObligation): AnsweredObligation {
  if (answered.obligation.assumption === undefined) return answered;
  if (answered.state === "doneLate") return { ...answered, state: "doneInTime", daysLate: 0, workingDaysLate: 0 };
  if (answered.state === "openOverdue") return { ...answered, state: "openInTime", daysLate: 0, workingDaysLate: 0 };
  return answered;
}

/** The rows of the units whose obligations the reading changes. */
function reread(options: ScoreUnitsOptions, read: (answered: AnsweredObligation) => AnsweredObligation): ReadonlyMap<string, BoardRow> {
  const { sheet } = options;
  const input = inputBy(options, read);
  if (input.units.length === 0) return new Map();
  const alone: CheckedSheet = { ...sheet, quotas: [], sheet: { ...sheet.sheet, quotas: [] } };
  const { rows } = scoreUnitsBriefly({ ...options, sheet: alone, input });
  return new Map(rows.map((row) => [row.unit, row]));
}

/**
 * Gives the facts of units that a reading changes, strictly and leniently.
 *
 * @param options - What the units are scored from.
 * @param units - Units by id.
 * @returns By unit; those that no reading changes are left out.
 *
 * @public
 */
export function factsOfReadings(
  options: Pick<ScoreUnitsOptions, "sheet" | "metrics" | "input">,
  units: readonly string[],
): ReadonlyMap<string, ReadingFacts> {
  const { sheet, metrics, input } = options;
  const now = Map.groupBy(factsOf(sheet, metrics, input, units), ({ unit }) => unit);
  const changed = (read: (answered: AnsweredObligation) => AnsweredObligation): ReadonlyMap<string, readonly Fact[]> => {
    const other = inputBy(options, read);
    const facts = Map.groupBy(factsOf(sheet, metrics, other, units), ({ unit }) => unit);
    return new Map(
      [...facts].map(([unit, own]) => {
        const before = new Set((now.get(unit) ?? []).map((fact) => canonicalJson(fact)));
        return [unit, own.filter((fact) => !before.has(canonicalJson(fact)))];
      }),
    );
  };
  const [strict, lenient] = [changed((answered) => strictly(answered, input.asOf)), changed(leniently)];
  return new Map(
    [...new Set([...strict.keys(), ...lenient.keys()])].map((unit) => [
      unit,
      { strict: strict.get(unit) ?? [], lenient: lenient.get(unit) ?? [] },
    ]),
  );
}

/** The units whose obligations a reading changes, and what they owed by it. */
function inputBy(
  { input, sheet }: Pick<ScoreUnitsOptions, "sheet" | "input">,
  read: (answered: AnsweredObligation) => AnsweredObligation,
): MetricInput {
  const units: string[] = [];
  const answered: AnsweredObligation[] = [];
  const start = [0];
  // Where units are compared with each other, a reading of one needs the same reading of all.
  const isCompared = (sheet.sheet.metrics ?? []).some(({ source }) => source.kind === "cohort");
  for (const [index, unit] of input.units.entries()) {
    const own = ownOf(input, index);
    const other = own.map(read);
    if (!isCompared && other.every((item, place) => item === own[place])) continue;
    units.push(unit);
    answered.push(...other);
    start.push(answered.length);
  }
  return { ...input, units, answered, start: Int32Array.from(start) };
}

function ownOf({ answered, start }: MetricInput, index: number): readonly AnsweredObligation[] {
  return answered.slice(start[index], start[index + 1]);
}

/** The reading that a row is. @internal */
export function readingOf({ state, total, grade }: BoardRow): RowReading {
  return { state, ...(total === undefined ? {} : { total }), ...(grade === undefined ? {} : { grade }) };
}

/** Says what the readings come to. @internal */
export function becauseOfReadings(sheet: CheckedSheet, readings: Omit<RowReadings, "because">): Text {
  return inBoth((language) => wordsOf(sheet, readings, language));
}

function wordsOf(sheet: CheckedSheet, { gaps, strict, lenient }: Omit<RowReadings, "because">, language: Language): string {
  const vi = language === "vi";
  const count = gaps.reduce((sum, { obligations }) => sum + obligations, 0);
  const named = [...new Set(gaps.filter(({ kind }) => kind === "assumption").map(({ ref }) => ref))].join(", ");
  const open = vi
    ? `Văn bản để ngỏ thời hạn của ${count} việc${named === "" ? "" : ` (theo giả định ${named})`}.`
    : `The text leaves the deadline of ${count} obligation${count === 1 ? "" : "s"} open${named === "" ? "" : ` (by the assumption ${named})`}.`;
  const written = ({ total, grade }: RowReading): string => {
    if (total === undefined) return vi ? "chưa có điểm" : "no score";
    const band = sheet.bands.find(({ id }) => id === grade);
    const points = writePoints(total, sheet.decimals, language);
    return `${points} ${vi ? "điểm" : "points"}${band === undefined ? "" : `, ${textIn(band.title, language)}`}`;
  };
  const [against, infavour] = [written(strict), written(lenient)];
  if (against === infavour) return vi ? `${open} Đọc chặt hay đọc rộng đều ra ${against}.` : `${open} Read either way it is ${against}.`;
  return vi
    ? `${open} Đọc chặt: ${against}; đọc rộng, có lợi cho đơn vị: ${infavour}.`
    : `${open} Read strictly: ${against}; leniently, in the unit's favour: ${infavour}.`;
}
