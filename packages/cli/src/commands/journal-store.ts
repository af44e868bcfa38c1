import type { JournalDriver } from "@pccc/core";
import { postgres } from "@pccc/store-postgres";
import { sqlite } from "@pccc/store-sqlite";
import { CliError } from "../cli-error.ts";
import { exitStatus } from "../exit-status.ts";
import { type CommandContext, userPath } from "./context.ts";

/**
 * Where a journal is, as the command line says it; `env:NAME` is what the environment variable of that name says, so that a password
 * stands where no other user of the machine reads it.
 */
export function journalAddress(argument: string, { io }: CommandContext): string {
  const name = /^env:(.+)$/u.exec(argument)?.[1];
  if (name === undefined) return argument;
  const address = io.env[name];
  if (address !== undefined && address !== "") return address;
  throw new CliError(exitStatus.environment, "PCCC_CLI_ADDRESS_UNSET", { name });
}

/** An address without what must not be told; a server's names its user, host, database and schema alone. */
export function shownAddress(address: string): string {
  if (!isServerAddress(address)) return address;
  try {
    const { protocol, username, host, pathname, searchParams } = new URL(address);
    const schema = searchParams.get("schema");
    return `${protocol}//${username === "" ? "" : `${username}@`}${host}${pathname}${schema === null ? "" : `?schema=${schema}`}`;
  } catch {
    // What cannot be read may hold a password anywhere.
    return "postgres://…";
  }
}

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
  if (schema !== null && !/^[a-z_][a-z0-9_]{0,62}$/u.test(schema)) {
    throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: `postgres://…?schema=${schema}: a-z 0-9 _` });
  }
  params.delete("schema");
  const rest = params.toString();
  return { url: rest === "" ? url : `${url}?${rest}`, ...(schema === null ? {} : { schema }) };
}
