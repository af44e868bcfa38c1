/**
 * A text of the page, by its place in `PageData.texts`.
 */
export type TextIndex = number;

/**
 * A node of an explanation: label, points, possible, because, references, children. Points are ready-made text; -1 where absent.
 */
export type NodeData = readonly [
  label: TextIndex,
  points: TextIndex,
  possible: TextIndex,
  because: TextIndex,
  /** By their place in `PageData.references`. */
  references: readonly number[],
  children: readonly NodeData[],
  /** Points over possible in per cent; 0 for a deduction, -1 where there is no such share. */
  share: number,
];

/**
 * What a node rests on: its kind's word, the words, the obligation that it is, the fragment to go to, the edition that it is,
 * and 1 where it stands behind the others.
 */
export type ReferenceData = readonly [
  kind: TextIndex,
  text: TextIndex,
  obligation: number,
  anchor: TextIndex,
  edition: TextIndex,
  behind: 0 | 1,
];

/**
 * A result: unit, period, total, grade, colour, explanation, obligations of that unit and period; what changed since the period before,
 * the totals first, and what became of the score on record.
 */
export type RowData = readonly [
  unit: number,
  period: number,
  headline: TextIndex,
  slot: number,
  explanation: NodeData,
  obligations: readonly number[],
  notes: readonly TextIndex[],
  change: readonly TextIndex[],
  life: readonly TextIndex[],
];

/**
 * An obligation: title, state, colour, facts as (term, words), reasons as (kind, words, citation), editions.
 */
export type ObligationData = readonly [
  title: TextIndex,
  state: TextIndex,
  slot: number,
  facts: readonly (readonly [term: TextIndex, words: TextIndex])[],
  reasons: readonly (readonly [kind: TextIndex, words: TextIndex, citation: TextIndex, anchor: TextIndex])[],
  editions: readonly TextIndex[],
  id: TextIndex,
];

/**
 * What the page's script needs: every text once, everything else by number.
 */
export interface PageData {
  readonly texts: readonly string[];
  readonly references: readonly ReferenceData[];
  /** Name and fragment of each unit. */
  readonly units: readonly (readonly [name: TextIndex, fragment: TextIndex])[];
  /** Label and fragment of each period. */
  readonly periods: readonly (readonly [label: TextIndex, fragment: TextIndex])[];
  readonly rows: readonly RowData[];
  readonly obligations: readonly ObligationData[];
  readonly words: Readonly<Record<ClientWord, string>>;
}

/**
 * Where a packed page keeps its explanations: the fragments of the units of each part, which is the `PageData` in `part~<place>`.
 */
export interface PartsIndex {
  readonly parts: readonly (readonly string[])[];
  readonly words: Readonly<Record<ClientWord, string>>;
}

/**
 * The words that the page's script writes itself.
 */
export type ClientWord =
  | "client.shown"
  | "client.criteria"
  | "client.obligations"
  | "client.restsOn"
  | "client.behind"
  | "client.why"
  | "client.editions"
  | "client.none"
  | "client.change"
  | "client.life"
  | "client.sort"
  | "client.rows"
  | "client.before"
  | "client.after"
  | "client.tooOld";
