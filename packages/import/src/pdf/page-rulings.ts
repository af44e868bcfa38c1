import { dottedRulings, type Mark } from "./dotted-rulings.ts";
import type { Ruling } from "./ruling.ts";

/** A list of drawing operations, by their numbers in `codes`. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}
export type Codes = Readonly<
  Record<"save" | "restore" | "transform" | "constructPath" | "stroke" | "closeStroke" | "fill" | "eoFill", number>
>;
export type Matrix = readonly [number, number, number, number, number, number];

// A border is a stroke, or a filled rectangle as thin as one.
const thin = 3;
// What is shorter is a dot or a dash of a line.
const shortest = 4;
// A drawing of more lines is a map or a plan, and no table.
const mostRulings = 20_000;
const mostMarks = 200_000;

/** Collects the lines that a page draws. */
export function rulingsOf(drawing: Drawing, codes: Codes, page: Matrix): readonly Ruling[] {
  const rulings: Ruling[] = [];
  const marks: Mark[] = [];
  const stack: Matrix[] = [];
  let matrix: Matrix = page;
  for (const [index, operation] of drawing.fnArray.entries()) {
    if (rulings.length > mostRulings || marks.length > mostMarks) return [];
    const args = drawing.argsArray[index];
    if (operation === codes.save) stack.push(matrix);
    else if (operation === codes.restore) matrix = stack.pop() ?? page;
    else if (operation === codes.transform && isMatrix(args)) matrix = product(matrix, args);
    else if (operation === codes.constructPath && Array.isArray(args)) {
      const [paint, paths] = args as readonly unknown[];
      const path: unknown = Array.isArray(paths) ? paths[0] : undefined;
      if (!(path instanceof Float32Array)) continue;
      if (paint === codes.stroke || paint === codes.closeStroke) addStroke(path, matrix, rulings, marks);
      else if (paint === codes.fill || paint === codes.eoFill) addFill(path, matrix, rulings, marks);
    }
  }
  const dotted = dottedRulings(marks);
  return rulings.length + dotted.length > mostRulings ? [] : [...rulings, ...dotted];
}

function isMatrix(args: unknown): args is Matrix {
  return (Array.isArray(args) || args instanceof Float32Array) && args.length === 6;
}

function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

type Point = readonly [number, number];

/** The points of a path, part by part; curves end the search, for no table has them. */
function partsOf(path: Float32Array, [a, b, c, d, e, f]: Matrix): readonly (readonly Point[])[] {
  const parts: Point[][] = [];
  for (let at = 0; at < path.length; ) {
    const kind = path[at];
    if (kind === 0 || kind === 1) {
      const x = path[at + 1] ?? 0;
      const y = path[at + 2] ?? 0;
      const point: Point = [a * x + c * y + e, b * x + d * y + f];
      if (kind === 0 || parts.length === 0) parts.push([point]);
      else parts.at(-1)?.push(point);
      at += 3;
    } else if (kind === 4) {
      const first = parts.at(-1)?.[0];
      if (first !== undefined) parts.at(-1)?.push(first);
      at += 1;
    } else return [];
  }
  return parts;
}

function addStroke(path: Float32Array, matrix: Matrix, rulings: Ruling[], marks: Mark[]): void {
  for (const points of partsOf(path, matrix)) {
    for (const [index, [x, y]] of points.entries()) {
      const before = points[index - 1];
      if (before !== undefined) addLine(before[0], before[1], x, y, rulings, marks);
    }
  }
}

function addFill(path: Float32Array, matrix: Matrix, rulings: Ruling[], marks: Mark[]): void {
  for (const points of partsOf(path, matrix)) {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (points.length <= 6 && Math.min(right - left, bottom - top) <= thin) {
      const middleX = (left + right) / 2;
      const middleY = (top + bottom) / 2;
      if (right - left > bottom - top) addLine(left, middleY, right, middleY, rulings, marks);
      else addLine(middleX, top, middleX, bottom, rulings, marks);
    }
  }
}

function addLine(x1: number, y1: number, x2: number, y2: number, rulings: Ruling[], marks: Mark[]): void {
  if (Math.max(Math.abs(x1 - x2), Math.abs(y1 - y2)) <= shortest) marks.push({ x: (x1 + x2) / 2, y: (y1 + y2) / 2 });
  else if (Math.abs(y1 - y2) < 0.8 && Math.abs(x1 - x2) > shortest) {
    rulings.push({ isLevel: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
  } else if (Math.abs(x1 - x2) < 0.8 && Math.abs(y1 - y2) > shortest) {
    rulings.push({ isLevel: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  }
}
