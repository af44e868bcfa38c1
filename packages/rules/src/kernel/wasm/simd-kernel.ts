import type { CheckedSheet } from "../../score/checked-sheet.ts";
import { type BoundMetric, bindMetrics } from "../bind-columns.ts";
import { closureKernel } from "../closure-kernel.ts";
import { generatedKernel } from "../generated-kernel.ts";
import { mayGenerate } from "../may-generate.ts";
import type { NumberColumn, ScoreColumns, ScoredColumns, ScoreRows } from "../score-columns.ts";
import { memoryOf } from "./columns-in-place.ts";
import { blockRows, type Feed } from "./feed.ts";
import { makeLaneWriter } from "./lane-writer.ts";
import { sheetModule } from "./sheet-module.ts";
import { type SumWidths, sumWidths } from "./sum-widths.ts";
import { type WasmMemory, type WasmPlatform, wasmPlatform } from "./wasm-platform.ts";

/** Fewer rows are scored one by one: putting them into the memory would take longer. */
const fewRows = 32;

/** A compiled module, and where in its memory a block of rows stands. */
interface Machine {
  readonly run: (row: number, place: number, end: number) => void;
  readonly feeds: readonly { readonly fill: Feed["fill"]; readonly view: NumberColumn }[];
  readonly block: ScoredColumns;
}

const modules = new Map<string, object>();
const scratch = new Map<number, WasmMemory>();

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
  const { run, feeds, block } = machineFor(sheet, columns, metrics, widths);
  let few: ScoreRows | undefined;
  const byRow: ScoreRows = (fromRow, toRow) => {
    few ??= (mayGenerate() ? generatedKernel : closureKernel)(sheet, columns, out);
    few(fromRow, toRow);
  };
  return (fromRow, toRow) => {
    if (toRow - fromRow < fewRows) return byRow(fromRow, toRow);
    for (let from = fromRow; from < toRow; from += blockRows) {
      const to = Math.min(toRow, from + blockRows);
      if (!feeds.every(({ fill, view }) => fill(view, from, to))) {
        byRow(from, to);
        continue;
      }
      run(from, 0, to - from);
      const isWhole = to - from === blockRows;
      out.total.set(isWhole ? block.total : block.total.subarray(0, to - from), from);
      out.grade.set(isWhole ? block.grade : block.grade.subarray(0, to - from), from);
      out.cappedBy.set(isWhole ? block.cappedBy : block.cappedBy.subarray(0, to - from), from);
    }
  };
}

function machineFor(sheet: CheckedSheet, columns: ScoreColumns, metrics: readonly BoundMetric[], widths: SumWidths): Machine {
  const platform = wasmPlatform();
  if (platform === undefined) throw new RangeError("there is no WebAssembly here");
  const placed = memoryOf(columns);
  const inPlace = (column: NumberColumn): number | undefined => (column.buffer === placed?.memory.buffer ? column.byteOffset : undefined);
  const program = sheetModule(makeLaneWriter(placed?.free ?? 0, inPlace), sheet, columns, metrics, widths);
  const memory = placed?.memory ?? scratchOf(platform, program.end);
  if (program.end > memory.buffer.byteLength) throw new RangeError(`${sheet.sheet.id} reads too many columns for this kernel`);
  const { exports } = new platform.Instance(moduleOf(platform, program.bytes), { kernel: { memory } });
  return {
    run: exports["run"] as Machine["run"],
    feeds: program.feeds.map(({ make: Column, address, fill }) => ({ fill, view: new Column(memory.buffer, address, blockRows) })),
    block: {
      total: new Float64Array(memory.buffer, program.results.total, blockRows),
      grade: new Uint8Array(memory.buffer, program.results.grade, blockRows),
      cappedBy: new Uint32Array(memory.buffer, program.results.cappedBy, blockRows),
    },
  };
}

/** What is put into a memory is used at once, so that all kernels can share one. */
function scratchOf(platform: WasmPlatform, bytes: number): WasmMemory {
  const pages = 2 ** Math.ceil(Math.log2(bytes / 65_536));
  const memory = scratch.get(pages) ?? new platform.Memory({ initial: Math.max(1, pages) });
  scratch.set(pages, memory);
  return memory;
}

function moduleOf(platform: WasmPlatform, bytes: Uint8Array<ArrayBuffer>): object {
  const key = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  const module = modules.get(key) ?? new platform.Module(bytes);
  // A handful of sheets is at work at any time.
  if (modules.size >= 32) modules.clear();
  modules.set(key, module);
  return module;
}
