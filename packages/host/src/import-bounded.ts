import { Worker } from "node:worker_threads";
import { err, type Result } from "@pccc/core";
import { fileFormatOf, ImportError } from "@pccc/import";
import type { Refusal } from "./import-bytes.ts";
import type { ImportedDocument } from "./imported-document.ts";

/**
 * How far a file is read, and by whose readers.
 *
 * @public
 */
export interface ImportBoundedOptions {
  /** How long a file may be read; 20 when absent. */
  readonly seconds?: number;
  /** How large the whole process may grow meanwhile; 850 when absent. */
  readonly megabytes?: number;
  /** URLs of modules whose default export is a plugin: its readers are asked for files of their endings that no reader here knows. */
  readonly plugins?: readonly string[];
}

// The rest is for the file itself and for what the thread brings along.
const heapShare = 0.75;

/**
 * Reads the bytes of a file into a plan draft, in a thread that is stopped where it takes more time or memory than any document.
 *
 * @remarks
 * The format is told by the bytes: docx, PDF with a text layer, HTML, Markdown, text. The libraries that take files apart have no bounds of
 * their own and cannot be interrupted, so that a file from outside is best read by this function. Node only; needs `@pccc/import` beside
 * this package. One call reads one file; the bound of memory counts all that the process holds.
 *
 * @param bytes - The file.
 * @param name - Its name, for messages, for the draft, and to find a plugin's reader by its ending.
 * @param options - Bounds, and plugins with readers.
 * @returns The draft, or why there is none; `TooComplex` with the measure `seconds` or `megabytes` where a bound was met.
 *
 * @unit `seconds`: s
 * @unit `megabytes`: MB
 *
 * @public
 */
export async function importBounded(
  bytes: Uint8Array,
  name: string,
  options: ImportBoundedOptions = {},
): Promise<Result<ImportedDocument, ImportError>> {
  const { seconds = 20, megabytes = 850, plugins = [] } = options;
  const heapMegabytes = Math.round(megabytes * heapShare);
  const isSource = import.meta.url.endsWith(".ts");
  const worker = new Worker(new URL(isSource ? "./import-worker.ts" : "./import-worker.js", import.meta.url), {
    workerData: { bytes, name, plugins },
    execArgv: isSource ? ["--conditions=@pccc/source"] : [],
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 48 },
    // The reader of PDFs tells the console what it misses for drawing pages.
    stdout: true,
    stderr: true,
  });
  let watch: NodeJS.Timeout | undefined;
  let deadline: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Result<ImportedDocument, ImportError>>((resolve, reject) => {
      const tooMuch = (measure: "seconds" | "megabytes", limit: number): void =>
        resolve(err(new ImportError("TooComplex", { file: name, format: fileFormatOf(bytes) ?? "text", measure, limit })));
      worker.once("message", (read: Result<ImportedDocument, Refusal>) => {
        resolve(read.ok ? read : err(new ImportError(read.error.reason, read.error.params)));
      });
      worker.once("error", (cause: NodeJS.ErrnoException) => {
        if (cause.code === "ERR_WORKER_OUT_OF_MEMORY") tooMuch("megabytes", heapMegabytes);
        else reject(cause);
      });
      // Waiting is all that stops a thread whose code does not give way.
      deadline = setTimeout(() => tooMuch("seconds", seconds), seconds * 1_000);
      watch = setInterval(() => {
        if (process.memoryUsage.rss() > megabytes * 1e6) tooMuch("megabytes", megabytes);
      }, 20);
    });
  } finally {
    clearTimeout(deadline);
    clearInterval(watch);
    await worker.terminate();
  }
}
