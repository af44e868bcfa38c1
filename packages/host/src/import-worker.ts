import { parentPort, workerData } from "node:worker_threads";
import { importBytes } from "./import-bytes.ts";

// Reads one file and ends: import-bounded.ts starts it and stops it where it takes too long.
const { bytes, name, plugins } = workerData as {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly plugins: readonly string[];
};
parentPort?.postMessage(await importBytes(bytes, name, plugins));
