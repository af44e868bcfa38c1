import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/**
 * A PostgreSQL server of one's own, in a folder that goes with it.
 *
 * @public
 */
export interface PrivatePostgres {
  /** `postgres://journal:…@127.0.0.1:port/postgres`, with its password. */
  readonly url: string;
  readonly port: number;
  readonly password: string;
  /** What the server says of its version. */
  readonly version: string;
  /** Its data folder. */
  readonly folder: string;
  /** The account that it runs under, where that is not this process's. */
  readonly account: { readonly uid: number; readonly gid: number } | undefined;
  /** Ends every process of the server at once, as a crash would, and starts it again. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL server on a free port of the loopback address, under an account without rights where this process is root.
 *
 * @remarks
 * The programs are those of the newest version that the system has installed, or those in the folder that the environment variable
 * `PCCC_POSTGRES` names.
 *
 * @returns The server; `undefined` where no PostgreSQL is installed.
 *
 * @public
 */
export async function startPrivatePostgres(): Promise<PrivatePostgres | undefined> {
  const programs = findPrograms();
  if (programs === undefined) return undefined;
  const owner = process.getuid?.() === 0 ? accountWithoutRights() : undefined;
  const parent = mkdtempSync(join(tmpdir(), "pccc-postgres-"));
  const folder = join(parent, "data");
  const password = "mật khẩu:@/thử";
  writeFileSync(join(parent, "password"), password);
  if (owner !== undefined) for (const path of [parent, join(parent, "password")]) chownSync(path, owner.uid, owner.gid);
  chmodSync(parent, 0o700);
  const run = (name: string, args: readonly string[]): string =>
    execFileSync(join(programs, name), args, { ...owner, cwd: parent, encoding: "utf8", env: { LC_ALL: "C", PATH: process.env["PATH"] } });
  run("initdb", ["-D", folder, "-U", "journal", "-E", "UTF8", "--locale=C", "-A", "scram-sha-256", `--pwfile=${join(parent, "password")}`]);
  const port = await freePort();
  const start = async (): Promise<Server> => startServer(join(programs, "postgres"), { folder, parent, port, owner });
  let server = await start();
  return {
    url: `postgres://journal:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
    port,
    password,
    version: run("postgres", ["--version"]).trim(),
    folder,
    account: owner,
    crash: async () => {
      await end(server, "SIGQUIT");
      server = await start();
    },
    stop: async () => {
      await end(server, "SIGINT");
      rmSync(parent, { recursive: true, force: true });
    },
  };
}

interface Server {
  readonly process: ChildProcess;
  readonly watcher: ChildProcess;
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

function findPrograms(): string | undefined {
  const chosen = process.env["PCCC_POSTGRES"];
  if (chosen !== undefined && chosen !== "") {
    if (holdsServer(chosen)) return chosen;
    throw new Error(`PCCC_POSTGRES is ${chosen}, and there are no programs initdb and postgres in it`);
  }
  const installed = "/usr/lib/postgresql";
  const versions = existsSync(installed) ? readdirSync(installed).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(installed, version, "bin")), ...(process.env["PATH"] ?? "").split(":")];
  return folders.find(holdsServer);
}

function holdsServer(folder: string): boolean {
  return existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres"));
}

/** A server refuses to run as root: it gets the account that systems keep for those who own nothing. */
function accountWithoutRights(): Account {
  const idOf = (option: string): number => Number(execFileSync("id", [option, "nobody"], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
}

async function startServer(
  program: string,
  {
    folder,
    parent,
    port,
    owner,
  }: { readonly folder: string; readonly parent: string; readonly port: number; readonly owner: Account | undefined },
): Promise<Server> {
  const settings = [`port=${port}`, "listen_addresses=127.0.0.1", `unix_socket_directories=${parent}`, "max_connections=60"];
  const server = spawn(program, ["-D", folder, ...settings.flatMap((setting) => ["-c", setting])], {
    ...owner,
    cwd: parent,
    stdio: ["ignore", "ignore", "pipe"],
    env: { LC_ALL: "C" },
  });
  const watcher = watch(server, parent);
  let said = "";
  let isReady = false;
  server.stderr?.setEncoding("utf8").on("data", (text: string) => {
    if (isReady) return;
    said += text;
    isReady = said.includes("ready to accept connections");
  });
  for (let waited = 0; !isReady; waited += 20) {
    if (server.exitCode !== null || waited > 30_000) {
      watcher.kill("SIGKILL");
      server.kill("SIGQUIT");
      throw new Error(`the PostgreSQL server did not start: ${said}`);
    }
    await setTimeout(20);
  }
  return { process: server, watcher };
}

/** When this process dies, however it does, the pipe breaks: the server goes with it, and its folder. */
function watch(server: ChildProcess, parent: string): ChildProcess {
  const script = 'read -r _; kill -QUIT "$0" 2>/dev/null; while kill -0 "$0" 2>/dev/null; do sleep 0.1; done; rm -rf "$1"';
  const watcher = spawn("/bin/sh", ["-c", script, String(server.pid), parent], { detached: true, stdio: ["pipe", "ignore", "ignore"] });
  watcher.unref();
  return watcher;
}

async function end({ process: server, watcher }: Server, signal: NodeJS.Signals): Promise<void> {
  watcher.kill("SIGKILL");
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  server.kill(signal);
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port of the loopback address is free");
  return address.port;
}
