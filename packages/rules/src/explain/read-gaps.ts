import { type Language, type PlainDate, textIn } from "@pccc/core";
import type { AnsweredObligation } from "../schedule/answered-obligation.ts";
import type { BoardRow } from "../score/board.ts";
import type { CheckedSheet } from "../score/checked-sheet.ts";
import type { MetricInput } from "../score/metric.ts";
import { type ScoredPeriod, type ScoreUnitsOptions, scoreUnits } from "../score/score-units.ts";
import { inBoth, writePoints } from "./bilingual.ts";
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
      return { ...row, readings: { ...readings, because: inBoth((language) => becauseOf(options.sheet, readings, language)) } };
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
  const { input, sheet } = options;
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
  if (units.length === 0) return new Map();
  const alone: CheckedSheet = { ...sheet, quotas: [], sheet: { ...sheet.sheet, quotas: [] } };
  const { rows } = scoreUnits({ ...options, sheet: alone, input: { ...input, units, answered, start: Int32Array.from(start) } });
  return new Map(rows.map((row) => [row.unit, row]));
}

function ownOf({ answered, start }: MetricInput, index: number): readonly AnsweredObligation[] {
  return answered.slice(start[index], start[index + 1]);
}

function readingOf({ state, total, grade }: BoardRow): RowReading {
  return { state, ...(total === undefined ? {} : { total }), ...(grade === undefined ? {} : { grade }) };
}

function becauseOf(sheet: CheckedSheet, { gaps, strict, lenient }: Omit<RowReadings, "because">, language: Language): string {
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
