/**
 * Finds the first lines of rows that stand under each other without room between them, each with its label in its middle.
 *
 * @param labels - The lines of the labels, in order, counted from 0.
 * @param count - How many lines there are.
 * @param costOf - How unlikely it is that a row begins with a line.
 * @returns The first line of each row; nothing where the labels stand in the middle of no such rows.
 */
export function centredRows(labels: readonly number[], count: number, costOf: (start: number) => number): readonly number[] | undefined {
  let ways: ReadonlyMap<number, Way> = new Map([[0, { cost: 0 }]]);
  for (const [index, label] of labels.entries()) {
    const next = new Map<number, Way>();
    for (const [start, way] of ways) {
      // The middle of an even number of lines is between two.
      for (const off of [0, -1, 1]) {
        const after = 2 * label - start + 1 + off;
        const cost = way.cost + Math.abs(off) + costOf(start);
        const fits = start <= label && after > label && after <= (labels[index + 1] ?? count);
        if (fits && (next.get(after)?.cost ?? Number.MAX_VALUE) > cost) next.set(after, { cost, row: { start, above: way.row } });
      }
    }
    ways = next;
  }
  const starts: number[] = [];
  for (let row = ways.get(count)?.row; row !== undefined; row = row.above) starts.push(row.start);
  return starts.length === 0 ? undefined : starts.reverse();
}

interface Way {
  readonly cost: number;
  readonly row?: RowStart | undefined;
}

interface RowStart {
  readonly start: number;
  readonly above: RowStart | undefined;
}
