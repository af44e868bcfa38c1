import { chownSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { postgres } from "@pccc/store-postgres";
import {
  journalConformance,
  journalProcessConformance,
  mountSmallDisk,
  type PrivatePostgres,
  type SmallStore,
  startCuttingProxy,
  type TroubledStore,
} from "@pccc/testing";
import { afterAll, describe, it } from "vitest";
import { askServer, commitBytes } from "./postgres-tools.ts";
import { startServerOrSay } from "./start-server-or-say.ts";

const found = await startServerOrSay();
afterAll(async () => found?.stop());

if (found === undefined) describe.skip("journal driver: PostgreSQL", () => it("needs a server", () => undefined));
else conform(found);

function conform(server: PrivatePostgres): void {
  const { url } = server;
  let schemas = 0;
  const lastSchema = (): string => `journal_${schemas}`;
  const nextSchema = (): string => {
    schemas += 1;
    return lastSchema();
  };

  async function withConnectionsCut(isDelivered: boolean | undefined): Promise<TroubledStore> {
    const proxy = await startCuttingProxy(server.port);
    const schema = nextSchema();
    return {
      open: async () => postgres({ url: url.replace(/:\d+\//u, `:${proxy.port}/`), schema }).open(),
      happen: async () => (isDelivered === undefined ? proxy.cut() : proxy.cutAt(commitBytes["at once"], isDelivered)),
      end: async () => proxy.close(),
    };
  }

  async function withServerCrashing(): Promise<TroubledStore> {
    const schema = nextSchema();
    return { open: async () => postgres({ url, schema }).open(), happen: async () => server.crash(), end: async () => undefined };
  }

  async function onSmallDisk(): Promise<SmallStore> {
    const disk = mountSmallDisk(4);
    if (disk === undefined) throw new Error("a disk could be mounted a moment ago");
    if (server.account !== undefined) chownSync(disk.folder, server.account.uid, server.account.gid);
    const schema = nextSchema();
    await askServer(url, `CREATE TABLESPACE small LOCATION '${disk.folder}'`);
    const driver = await postgres({ url: `${url}?options=-c%20default_tablespace%3Dsmall`, schema }).open();
    return {
      driver,
      makeRoom: async () => disk.resize(64),
      end: async () => {
        await askServer(url, `DROP SCHEMA ${schema} CASCADE`);
        await askServer(url, "CHECKPOINT");
        await askServer(url, "DROP TABLESPACE small");
        disk.unmount();
      },
    };
  }

  const probe = mountSmallDisk(1);
  probe?.unmount();
  if (probe === undefined) process.stderr.write("notice: no disk can be mounted here: PostgreSQL is not tried on a full one\n");

  journalConformance(
    {
      name: server.version,
      open: async () => postgres({ url, schema: nextSchema() }).open(),
      reopen: async () => postgres({ url, schema: lastSchema(), mustExist: true }).open(),
      openAnother: async () => postgres({ url, schema: lastSchema(), mustExist: true }).open(),
      openReadOnly: async () => postgres({ url, schema: lastSchema(), readOnly: true }).open(),
      // The write-ahead log is not the journal's: how long it keeps what was erased is agreed with who runs the server.
      storedBytes: async () => {
        await askServer(url, "CHECKPOINT");
        const base = join(server.folder, "base");
        const files = readdirSync(base, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
        return files.map((file) => readFileSync(join(file.parentPath, file.name)));
      },
      ...(probe === undefined ? {} : { smallStores: { "a full disk": onSmallDisk } }),
      troubles: {
        "a COMMIT that arrived, its answer lost": async () => withConnectionsCut(true),
        "a COMMIT that did not arrive": async () => withConnectionsCut(false),
        "all connections cut": async () => withConnectionsCut(undefined),
        "a server that crashes": withServerCrashing,
      },
    },
    { describe, it },
  );
  journalProcessConformance(
    {
      name: server.version,
      makeStore: async () => {
        const schema = nextSchema();
        const script = fileURLToPath(new URL("write-child.ts", import.meta.url));
        return {
          open: async () => postgres({ url, schema }).open(),
          writerCommand: [process.execPath, "--conditions=@pccc/source", script, url, schema],
        };
      },
    },
    { describe, it },
  );
}
