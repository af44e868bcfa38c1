import { Worker } from "node:worker_threads";
import type { Result } from "@pccc/core";
import { fileFormatOf, ImportError } from "@pccc/import";
import { errorOf, type ImportedFile, type Refusal } from "./job/import-bytes.ts";

/** How long a file may be read, and how large the process may grow meanwhile. */
export interface ImportBounds {
  readonly seconds: number;
  readonly megabytes: number;
}

const usual: ImportBounds = { seconds: 20, megabytes: 850 };
// The rest is for the file itself and for what the thread brings along.
const heapShare = 0.75;

/**
 * Reads the bytes of a file in a thread of its own, which is stopped where it takes more time or memory than any document.
 *
 * The libraries that take files apart have no bounds of their own, and cannot be interrupted.
 */
export async function importBounded(bytes: Uint8Array, name: string, bounds: ImportBounds = usual): Promise<ImportedFile> {
  const heapMegabytes = Math.round(bounds.megabytes * heapShare);
  const isSource = import.meta.url.endsWith(".ts");
  const worker = new Worker(new URL(isSource ? "./import-worker.ts" : "./import-worker.js", import.meta.url), {
    workerData: { bytes, name },
    execArgv: isSource ? ["--conditions=@pccc/source"] : [],
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 48 },
    // The reader of PDFs tells the console what it misses for drawing pages.
    stdout: true,
    stderr: true,
  });
  const tooMuch = (measure: "seconds" | "megabytes", limit: number): ImportError =>
    new ImportError("TooComplex", { file: name, format: fileFormatOf(bytes) ?? "text", measure, limit });
  let watch: NodeJS.Timeout | undefined;
  let deadline: NodeJS.Timeout | undefined;
  try {
    const read = await new Promise<Result<ImportedFile, Refusal>>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", (cause: NodeJS.ErrnoException) => {
        reject(cause.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooMuch("megabytes", heapMegabytes) : cause);
      });
      deadline = setTimeout(() => reject(tooMuch("seconds", bounds.seconds)), bounds.seconds * 1_000);
      watch = setInterval(() => {
        if (process.memoryUsage.rss() > bounds.megabytes * 1e6) reject(tooMuch("megabytes", bounds.megabytes));
      }, 20);
    });
    if (!read.ok) throw errorOf(read.error);
    return read.value;
  } finally {
    clearTimeout(deadline);
    clearInterval(watch);
    await worker.terminate();
  }
}
