import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { createPccc, type Pccc, unrestricted } from "@pccc/host";
import type { Regime } from "@pccc/calendar";
import type { Sheet } from "@pccc/rules";
import { sqlite } from "@pccc/store-sqlite";
import { plugins } from "../plugins.ts";

/** Who acts when a person runs `pccc` on their own machine. */
export const clerk = { id: "cli:clerk", onBehalfOf: "cli", via: "pccc" } as const;

/** How a database file is opened, and what is read from files and composed with it. */
export interface OpenOptions {
  readonly mustExist: boolean;
  readonly readOnly?: boolean;
  readonly sheets?: readonly Sheet[];
  readonly regimes?: readonly Regime[];
}

/** Opens the application over a database file. */
export async function openApplication(file: string, { sheets = [], regimes = [], ...options }: OpenOptions): Promise<Pccc> {
  // Where the folder cannot be made, the journal says what is wrong with the path.
  if (!options.mustExist) await mkdir(dirname(file), { recursive: true }).catch(() => undefined);
  return createPccc({ plugins, journal: sqlite({ file, ...options }), sheets, regimes, access: unrestricted() });
}

/**
 * Opens the application, runs, and closes it whatever happens.
 *
 * @remarks
 * A database that was made for a run which failed before it recorded anything is taken away again.
 */
export async function withApplication<A>(file: string, options: OpenOptions, run: (app: Pccc) => Promise<A>): Promise<A> {
  const isNew = !existsSync(file);
  const app = await openApplication(file, options);
  let isLeftEmpty = false;
  try {
    return await run(app);
  } catch (problem) {
    isLeftEmpty = isNew && (await app.head().catch(() => undefined))?.seq === 0;
    throw problem;
  } finally {
    await app.close();
    if (isLeftEmpty) await Promise.all(["", "-wal", "-shm"].map((suffix) => rm(`${file}${suffix}`, { force: true })));
  }
}
