import { type PackedNumbers, packNumbers } from "./packed-numbers.ts";

/**
 * What a column of a projection holds: whole numbers, or texts that may be absent.
 *
 * @public
 */
export type ColumnKind = "integer" | "text";

/**
 * One row of a projection, by column.
 *
 * @public
 */
export type ColumnRow = Readonly<Record<string, number | string | undefined>>;

/**
 * The rows of some entries as columns, the form in which a segment keeps them.
 *
 * @internal
 */
export interface ColumnBlock {
  readonly rows: number;
  readonly columns: readonly BlockColumn[];
}

/**
 * One column: its numbers, or the numbers of its texts, where 0 is an absent one.
 *
 * @internal
 */
export interface BlockColumn {
  readonly name: string;
  readonly numbers: PackedNumbers;
  /** Of a column of texts: what the rows before had, and what first appears here, numbered on from there. */
  readonly texts?: { readonly before: number; readonly added: readonly string[] };
}

/**
 * The texts of a column over all its rows, numbered from 1 in the order in which they first appear.
 *
 * @internal
 */
export interface TextNumbers {
  readonly count: number;
  /** Takes texts on, in order. They must be new ones. */
  add(texts: readonly string[]): void;
  /** Tells the numbers of texts; one that has none yet gets one. An absent text has 0. */
  numbersOf(values: readonly (string | undefined)[]): readonly number[];
  /** Lists the texts from a number on. */
  from(number: number): readonly string[];
  /** Lists all, by their numbers: `undefined` has 0. */
  all(): readonly (string | undefined)[];
}

/**
 * Begins to number texts.
 *
 * @returns No texts yet.
 *
 * @internal
 */
export function makeTextNumbers(): TextNumbers {
  const texts: (string | undefined)[] = [undefined];
  let numbers: Map<string | undefined, number> | undefined;

  /** The way back from texts to numbers, of these texts at least: for few of them it is not made of all, which takes longer. */
  function numbersFor(values: readonly (string | undefined)[]): Map<string | undefined, number> {
    if (numbers === undefined && values.length * 16 < texts.length) {
      const wanted = new Set(values);
      const found = new Map<string | undefined, number>([[undefined, 0]]);
      for (const [number, text] of texts.entries()) if (wanted.has(text)) found.set(text, number);
      return found;
    }
    numbers ??= new Map(texts.map((text, number) => [text, number]));
    return numbers;
  }

  return {
    get count() {
      return texts.length - 1;
    },
    add: (added) => {
      for (const text of added) {
        numbers?.set(text, texts.length);
        texts.push(text);
      }
    },
    numbersOf: (values) => {
      const found = numbersFor(values);
      return values.map((text) => {
        const number = found.get(text) ?? texts.length;
        if (number === texts.length) {
          found.set(text, number);
          texts.push(text);
        }
        return number;
      });
    },
    from: (number) => texts.slice(number) as string[],
    all: () => texts,
  };
}

/**
 * Lays rows out as columns.
 *
 * @param rows - The rows.
 * @param columns - The columns, in order.
 * @param texts - Per column the texts of the rows before; those of these rows are added.
 * @returns The block.
 * @throws `RangeError` when a row has another kind of value than its column.
 *
 * @internal
 */
export function makeBlock(
  rows: readonly ColumnRow[],
  columns: readonly (readonly [string, ColumnKind])[],
  texts: readonly TextNumbers[],
): ColumnBlock {
  return {
    rows: rows.length,
    columns: columns.map(([name, kind], place) => {
      const values = rows.map((row) => row[name]);
      return kind === "integer" ? integerColumn(name, values) : textColumn(name, values, texts[place] as TextNumbers);
    }),
  };
}

function integerColumn(name: string, values: readonly (number | string | undefined)[]): BlockColumn {
  const numbers = values.map((value) => {
    if (typeof value === "number" && Number.isSafeInteger(value)) return value;
    throw new RangeError(`the column ${name} holds whole numbers, not ${String(value)}`);
  });
  return { name, numbers: packNumbers(numbers) };
}

function textColumn(name: string, values: readonly (number | string | undefined)[], texts: TextNumbers): BlockColumn {
  const before = texts.count;
  const numbers = texts.numbersOf(
    values.map((value) => {
      if (value === undefined || typeof value === "string") return value;
      throw new RangeError(`the column ${name} holds texts, not ${String(value)}`);
    }),
  );
  return { name, numbers: packNumbers(numbers), texts: { before, added: texts.from(before + 1) } };
}
