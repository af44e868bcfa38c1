import type { JournalDriver } from "@pccc/core";
import { postgres } from "@pccc/store-postgres";
import { sqlite } from "@pccc/store-sqlite";
import { type CommandContext, userPath } from "./context.ts";

/** Tells whether a journal's address is that of a server, `postgres://…?schema=NAME`; otherwise it is a file. */
export function isServerAddress(address: string): boolean {
  return /^postgres(?:ql)?:\/\//u.test(address);
}

/** Opens the journal at an address for the time of one piece of work. */
export async function withStore<A>(
  address: string,
  options: { readonly mustExist: boolean; readonly readOnly: boolean },
  context: CommandContext,
  use: (driver: JournalDriver) => Promise<A>,
): Promise<A> {
  const source = isServerAddress(address)
    ? postgres({ ...serverOptions(address), ...options, reconnectMs: 3000 })
    : sqlite({ file: userPath(context, address), ...options });
  const driver = await source.open();
  try {
    return await use(driver);
  } finally {
    await driver.close();
  }
}

/** The schema is ours and not the server's: it is taken out of the address. */
function serverOptions(address: string): { readonly url: string; readonly schema?: string } {
  const [url = address, query = ""] = address.split("?");
  const params = new URLSearchParams(query);
  const schema = params.get("schema");
  params.delete("schema");
  const rest = params.toString();
  return { url: rest === "" ? url : `${url}?${rest}`, ...(schema === null ? {} : { schema }) };
}
