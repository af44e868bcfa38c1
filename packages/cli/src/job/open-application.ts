import { createPccc, type Pccc, unrestricted } from "@pccc/host";
import { sqlite } from "@pccc/store-sqlite";
import { plugins } from "../plugins.ts";

/** Who acts when a person runs `pccc` on their own machine. */
export const clerk = { id: "cli:clerk", onBehalfOf: "cli", via: "pccc" } as const;

/** Opens the application over a database file. */
export async function openApplication(file: string, options: { readonly mustExist: boolean; readonly readOnly?: boolean }): Promise<Pccc> {
  return createPccc({ plugins, journal: sqlite({ file, ...options }), access: unrestricted() });
}

/** Opens the application, runs, and closes it whatever happens. */
export async function withApplication<A>(
  file: string,
  options: { readonly mustExist: boolean; readonly readOnly?: boolean },
  run: (app: Pccc) => Promise<A>,
): Promise<A> {
  const app = await openApplication(file, options);
  try {
    return await run(app);
  } finally {
    await app.close();
  }
}
