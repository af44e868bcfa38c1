import type { CheckedSheet } from "../../score/checked-sheet.ts";
import { type BoundMetric, bindMetrics } from "../bind-columns.ts";
import { closureKernel } from "../closure-kernel.ts";
import type { NumberColumn, ScoreColumns, ScoredColumns, ScoreRows } from "../score-columns.ts";
import type { Feed } from "./feed.ts";
import { firstFeed, results } from "./lane-writer.ts";
import { rowsAtOnce } from "./lanes.ts";
import { sheetModule } from "./sheet-module.ts";
import { sumWidths } from "./sum-widths.ts";
import { wasmPlatform } from "./wasm-platform.ts";

/** So many rows are put into the memory at a time: they stay in a processor's second nearest memory. */
const blockRows = 4096;

/** Fewer rows are scored by functions: putting them into the memory would take longer. */
const fewRows = 32;

/** A compiled module, its memory and where in it a block of rows stands. */
interface Machine {
  readonly run: (fromRow: number, toRow: number) => void;
  readonly views: readonly NumberColumn[];
  readonly block: ScoredColumns;
}

const machines = new Map<string, Machine>();

/**
 * Tells whether a sheet's sums are small enough for the instructions, and the platform has them.
 *
 * @internal
 */
export function isSimdPossible(sheet: CheckedSheet): boolean {
  return sumWidths(sheet) !== undefined && wasmPlatform() !== undefined;
}

/**
 * Scores rows by WebAssembly that is written for the sheet and for the width of the columns: eight rows at once.
 *
 * @remarks
 * Numbers are held in 16 bits, in floats or in doubles, whichever the largest values prove exact.
 *
 * @param sheet - The sheet.
 * @param columns - The facts.
 * @param out - Where the scores are put.
 * @returns Scores some of the rows.
 * @throws `RangeError` where {@link isSimdPossible} is not true.
 *
 * @internal
 */
export function simdKernel(sheet: CheckedSheet, columns: ScoreColumns, out: ScoredColumns): ScoreRows {
  let metrics = bindMetrics(sheet, columns);
  let run = bindMachine(sheet, columns, metrics, out);
  return (fromRow, toRow) => {
    if (!metrics.map((metric) => metric.refresh(fromRow, toRow)).every(Boolean)) {
      metrics = bindMetrics(sheet, columns);
      run = bindMachine(sheet, columns, metrics, out);
    }
    run(fromRow, toRow);
  };
}

function bindMachine(sheet: CheckedSheet, columns: ScoreColumns, metrics: readonly BoundMetric[], out: ScoredColumns): ScoreRows {
  const widths = sumWidths(sheet);
  if (widths === undefined) throw new RangeError(`the points of ${sheet.sheet.id} are too large for this kernel`);
  const { bytes, feeds } = sheetModule(sheet, columns, metrics, widths);
  const { run, views, block } = machineOf(bytes, feeds);
  let few: ScoreRows | undefined;
  const byFunctions: ScoreRows = (fromRow, toRow) => {
    few ??= closureKernel(sheet, columns, out);
    few(fromRow, toRow);
  };
  return (fromRow, toRow) => {
    if (toRow - fromRow < fewRows) return byFunctions(fromRow, toRow);
    for (let from = fromRow; from < toRow; from += blockRows) {
      const to = Math.min(toRow, from + blockRows);
      if (!feeds.every(({ fill }, at) => fill(views[at] as NumberColumn, from, to))) {
        byFunctions(from, to);
        continue;
      }
      run(0, Math.ceil((to - from) / rowsAtOnce) * rowsAtOnce);
      const isWhole = to - from === blockRows;
      out.total.set(isWhole ? block.total : block.total.subarray(0, to - from), from);
      out.grade.set(isWhole ? block.grade : block.grade.subarray(0, to - from), from);
      out.cappedBy.set(isWhole ? block.cappedBy : block.cappedBy.subarray(0, to - from), from);
    }
  };
}

function machineOf(bytes: Uint8Array<ArrayBuffer>, feeds: readonly Feed[]): Machine {
  const key = [feeds.map(({ make }) => make.name), Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")].join();
  const found = machines.get(key);
  if (found !== undefined) return found;
  const platform = wasmPlatform();
  if (platform === undefined) throw new RangeError("there is no WebAssembly here");
  const sizes = [8, 1, 4, ...feeds.map(({ make }) => make.BYTES_PER_ELEMENT)];
  const addresses: number[] = [];
  let end = align(4 * sizes.length);
  for (const size of sizes) {
    addresses.push(end);
    // Columns that lie a whole page apart would push each other out of the processor's memory.
    end = align(end + size * blockRows) + 64;
  }
  const memory = new platform.Memory({ initial: Math.ceil(end / 65_536) });
  const { exports } = new platform.Instance(new platform.Module(bytes), { kernel: { memory } });
  new Uint32Array(memory.buffer).set(addresses);
  const addressOf = (place: number): number => addresses[place] as number;
  const machine: Machine = {
    run: exports["run"] as Machine["run"],
    views: feeds.map(({ make: Column }, at) => new Column(memory.buffer, addressOf(firstFeed + at), blockRows)),
    block: {
      total: new Float64Array(memory.buffer, addressOf(results.total), blockRows),
      grade: new Uint8Array(memory.buffer, addressOf(results.grade), blockRows),
      cappedBy: new Uint32Array(memory.buffer, addressOf(results.cappedBy), blockRows),
    },
  };
  // A handful of sheets is at work at any time.
  if (machines.size >= 32) machines.clear();
  machines.set(key, machine);
  return machine;
}

function align(address: number): number {
  return Math.ceil(address / 64) * 64;
}
