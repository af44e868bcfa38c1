/**
 * Numbers of one kind, one for each row, as narrow as they are.
 *
 * @public
 */
export type NumberColumn = Uint8Array | Uint16Array | Uint32Array | Int8Array | Int16Array | Int32Array | Float64Array;

/**
 * The values of a metric, one for each row: whole numbers that are not negative.
 *
 * @public
 */
export interface MetricNumbers {
  readonly numerator: NumberColumn;
  /** Of a rate; a count has none. What has the denominator 0 is Unknown. */
  readonly denominator?: NumberColumn;
  /** 0 Unknown, 1 Known, 2 NotApplicable; every row is Known where absent. */
  readonly state?: Uint8Array;
}

/**
 * What people decided on a criterion or a gate, one for each row.
 *
 * @public
 */
export interface JudgedNumbers {
  /** Scaled points; where each event is judged, what is taken in all; 1 point for a case that was established. */
  readonly points: NumberColumn;
  /** 0 nobody decided, 1 decided, 2 decided in a way that the sheet does not allow; every row is decided where absent. */
  readonly state?: Uint8Array;
}

/**
 * What rows of any units and periods are scored from, column by column.
 *
 * @public
 */
export interface ScoreColumns {
  readonly rows: number;
  /** By metric id: those that the sheet reads. */
  readonly metrics: Readonly<Record<string, MetricNumbers>>;
  /** By the id of a judged criterion, a veto or a quota that a person decides on; where one is missing nobody has decided. */
  readonly judged: Readonly<Record<string, JudgedNumbers>>;
  /** The classes of the rows' units: a place in `sets` for each row. Where absent the classes are not known. */
  readonly classes?: { readonly of: Uint8Array; readonly sets: readonly (readonly string[])[] };
}

/**
 * The scores of rows, column by column.
 *
 * @public
 */
export interface ScoredColumns {
  /** Scaled; `NaN` where Unknown. */
  readonly total: Float64Array;
  /** Places in the sheet's bands after gates, before quotas; 255 where Unknown. */
  readonly grade: Uint8Array;
  /** A bit for each of the first 32 gates of the sheet that lowered the grade, the first gate being bit 0; 0 where Unknown. */
  readonly cappedBy: Uint32Array;
}

/**
 * Scores the rows from one place up to another, exclusive, by what the columns hold now.
 *
 * @public
 */
export type ScoreRows = (fromRow: number, toRow: number) => void;
