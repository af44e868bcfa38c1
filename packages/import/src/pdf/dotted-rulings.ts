import type { Ruling } from "./ruling.ts";

/** The middle of a dot or a short dash. */
export interface Mark {
  readonly x: number;
  readonly y: number;
}

const widestStep = 7;
const fewestMarks = 5;

/** Puts dots and dashes that follow each other in a line together. */
export function dottedRulings(marks: readonly Mark[]): readonly Ruling[] {
  const level = chains(marks.map(({ x, y }) => ({ across: y, along: x })));
  const upright = chains(marks.map(({ x, y }) => ({ across: x, along: y })));
  return [...level.map((chain) => ({ isLevel: true, ...chain })), ...upright.map((chain) => ({ isLevel: false, ...chain }))];
}

interface Chain {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

function chains(marks: readonly { readonly across: number; readonly along: number }[]): readonly Chain[] {
  const lines = new Map<number, number[]>();
  for (const { across, along } of marks) {
    const key = Math.round(across);
    const line = lines.get(key);
    if (line === undefined) lines.set(key, [along]);
    else line.push(along);
  }
  const found: Chain[] = [];
  for (const [at, line] of lines) {
    line.sort((a, b) => a - b);
    let start = 0;
    for (let index = 1; index <= line.length; index += 1) {
      const from = line[start] ?? 0;
      const last = line[index - 1] ?? 0;
      if (index < line.length && (line[index] ?? 0) - last <= widestStep) continue;
      if (index - start >= fewestMarks) found.push({ at, from, to: last });
      start = index;
    }
  }
  return found;
}
