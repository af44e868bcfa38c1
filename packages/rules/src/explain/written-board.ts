import type { Text } from "@pccc/core";
import type { Board, BoardRow } from "../score/board.ts";
import type { Explanation, ExplanationReference } from "./explanation.ts";
import type { RowReadings } from "./row-readings.ts";

/**
 * What explanations rest on, its words by their place in the texts beside it.
 *
 * @public
 */
export interface WrittenReference {
  readonly kind: ExplanationReference["kind"];
  readonly ref: string;
  readonly text: number;
}

/**
 * A node of an explanation in a file: texts and references by their place in the tables beside it. No references and no children are
 * left out.
 *
 * @public
 */
export interface WrittenExplanation {
  readonly id: string;
  readonly label: number;
  readonly points?: number;
  readonly possible?: number;
  readonly because: number;
  readonly references?: readonly number[];
  readonly children?: readonly WrittenExplanation[];
}

/**
 * The tables that explanations share: every text and every reference stands in them once.
 *
 * @public
 */
export interface ExplanationTables {
  readonly texts: readonly Text[];
  readonly references: readonly WrittenReference[];
}

/**
 * A row of a board in a file.
 *
 * @public
 */
export interface WrittenRow extends Omit<BoardRow, "explanation" | "readings"> {
  readonly explanation: WrittenExplanation;
  readonly readings?: Omit<RowReadings, "because"> & { readonly because: number };
}

/**
 * A board as it stands in a file: what its explanations repeat stands in it once.
 *
 * @public
 */
export interface WrittenBoard extends Omit<Board, "rows" | "format">, ExplanationTables {
  readonly format: 2;
  readonly rows: readonly WrittenRow[];
}

/**
 * Puts explanations into one pair of tables.
 *
 * @public
 */
export interface ExplanationWriter extends ExplanationTables {
  write(explanation: Explanation): WrittenExplanation;
  /** Gives the place of a text, adding it where it is new. */
  placeOf(text: Text): number;
}

/**
 * Makes a writer with empty tables; they grow with what is written.
 *
 * @returns The writer.
 *
 * @public
 */
export function makeExplanationWriter(): ExplanationWriter {
  const texts: Text[] = [];
  const references: WrittenReference[] = [];
  const textPlaces = new Map<string, number>();
  const referencePlaces = new Map<string, number>();
  // The same object comes again far more often than another with the same words.
  const seenReferences = new Map<ExplanationReference, number>();

  const placeOf = (text: Text): number => {
    const key = text.en === undefined ? text.vi : `${text.vi}\u0000${text.en}`;
    return placeIn(textPlaces, key, () => texts.push(text));
  };
  const placeOfReference = (reference: ExplanationReference): number => {
    const seen = seenReferences.get(reference);
    if (seen !== undefined) return seen;
    const { kind, ref } = reference;
    const text = placeOf(reference.text);
    const place = placeIn(referencePlaces, `${kind}\u0000${ref}\u0000${text}`, () => references.push({ kind, ref, text }));
    seenReferences.set(reference, place);
    return place;
  };
  const write = ({ label, because, references: rested, children, ...node }: Explanation): WrittenExplanation => ({
    ...node,
    label: placeOf(label),
    because: placeOf(because),
    ...(rested.length === 0 ? {} : { references: rested.map(placeOfReference) }),
    ...(children.length === 0 ? {} : { children: children.map(write) }),
  });
  return { texts, references, write, placeOf };
}

/**
 * Writes a board as it stands in a file. The same board gives the same tables in the same order.
 *
 * @param board - The board.
 * @returns The board for a file.
 *
 * @public
 */
export function writeBoard(board: Board): WrittenBoard {
  const writer = makeExplanationWriter();
  const rows = board.rows.map(
    ({ readings, ...row }): WrittenRow => ({
      ...row,
      explanation: writer.write(row.explanation),
      ...(readings === undefined ? {} : { readings: { ...readings, because: writer.placeOf(readings.because) } }),
    }),
  );
  return { ...board, format: 2, rows, texts: writer.texts, references: writer.references };
}

/**
 * Reads a board from its form in a file.
 *
 * @param written - The board from a file, its shape checked.
 * @returns The board; `undefined` when a row names a text or a reference that the tables do not have.
 *
 * @public
 */
export function readBoard(written: WrittenBoard): Board | undefined {
  const { texts, references, rows, ...rest } = written;
  const rested = references.map(({ kind, ref, text }): ExplanationReference | undefined => {
    const words = texts[text];
    return words === undefined ? undefined : { kind, ref, text: words };
  });
  let isWhole = !rested.includes(undefined);
  const read = ({ label, because, references: places = [], children = [], ...node }: WrittenExplanation): Explanation => {
    const found = places.map((place) => rested[place]);
    if (texts[label] === undefined || texts[because] === undefined || found.includes(undefined)) isWhole = false;
    return {
      ...node,
      label: texts[label] as Text,
      because: texts[because] as Text,
      references: found as readonly ExplanationReference[],
      children: children.map(read),
    };
  };
  const readRows = rows.map(({ readings, ...row }): BoardRow => {
    if (readings === undefined) return { ...row, explanation: read(row.explanation) };
    const because = texts[readings.because];
    if (because === undefined) isWhole = false;
    return { ...row, explanation: read(row.explanation), readings: { ...readings, because: because as Text } };
  });
  return isWhole ? { ...rest, format: 1, rows: readRows } : undefined;
}

/** The place of a key; `push` appends what is new and tells the length of its table. */
function placeIn(places: Map<string, number>, key: string, push: () => number): number {
  const known = places.get(key);
  if (known !== undefined) return known;
  const place = push() - 1;
  places.set(key, place);
  return place;
}
