import { parentPort, workerData } from "node:worker_threads";
import type { DocumentReader } from "@pccc/plugin";
import { importBytes } from "./job/import-bytes.ts";

// Reads one file and ends: import-bounded.ts starts it and stops it where it takes too long.
const { bytes, name } = workerData as { readonly bytes: Uint8Array; readonly name: string };
parentPort?.postMessage(
  await importBytes(bytes, name, async () => {
    const { plugins } = await import("./plugins.ts");
    return plugins.flatMap(({ provides }): readonly DocumentReader[] => Object.values(provides.documentReaders ?? {}));
  }),
);
