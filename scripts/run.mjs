// The one entry of every npm script. Plain JavaScript that Node 20 can run: it brings the pinned pnpm, the pinned
// tools and Node 24 into the checkout (once per lock file), then hands over to scripts/tasks/.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === "win32";
const pnpmFolder = join(root, "scripts", "pnpm");
const pnpmBin = join(pnpmFolder, "node_modules", ".bin");
const toolsBin = join(root, "node_modules", ".bin");
const [task, ...args] = process.argv.slice(2);

function cmd(name) {
  return windows ? `${name}.cmd` : name;
}

/** Runs the steps of an installation unless it ran before on the same files. */
function once(stampFile, files, message, steps, cwd) {
  const hash = createHash("sha256").update(process.platform).update(process.arch);
  for (const file of files) if (existsSync(join(root, file))) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  const digest = hash.digest("hex");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === digest) return;
  if (task !== "pccc") process.stderr.write(`${message}\n`);
  for (const [command, ...commandArgs] of steps) {
    const result = spawnSync(command, commandArgs, {
      cwd,
      encoding: "utf8",
      shell: windows && command.endsWith(".cmd"),
      env: { ...process.env, CI: "true" },
      maxBuffer: 1 << 28,
    });
    if (result.status === 0) continue;
    const output = `${result.stdout ?? ""}${result.stderr ?? ""}${result.error?.message ?? ""}`;
    process.stderr.write(
      output.includes("OUTDATED_LOCKFILE")
        ? `${output}\nA package.json changed and the lock file did not: run \`npm run pnpm -- install\` and commit pnpm-lock.yaml with it.\n`
        : `${output}\nThe tools could not be installed: is the npm registry reachable, and is the disk writable?\n`,
    );
    process.exit(3);
  }
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, digest);
}

function installPnpm() {
  once(
    join(pnpmFolder, "node_modules", ".pccc-install"),
    ["scripts/pnpm/package.json", "scripts/pnpm/package-lock.json"],
    "Installing pnpm …",
    [
      // `install` and not `ci`: the lock names the platforms that the registry has, and `ci` insists on all that pnpm lists.
      [cmd("npm"), "install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
      [process.execPath, join(pnpmFolder, "node_modules", "pnpm", "install.js")],
    ],
    pnpmFolder,
  );
}

function installTools() {
  const manifests = ["packages", "examples"].flatMap((group) =>
    readdirSync(join(root, group))
      .sort()
      .map((name) => `${group}/${name}/package.json`),
  );
  once(
    join(root, "node_modules", ".pccc-install"),
    ["package.json", "pnpm-workspace.yaml", "pnpm-lock.yaml", ...manifests],
    "Installing Node 24 and the tools (once per lock file) …",
    [[cmd(join(pnpmBin, "pnpm")), "install", "--frozen-lockfile", "--reporter=append-only"]],
    root,
  );
}

function pinnedNode() {
  const local = cmd(join(toolsBin, "node"));
  if (existsSync(local)) return local;
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  process.stderr.write(
    `Node ${process.versions.node} runs here and no pinned Node 24 exists for ${process.platform}-${process.arch}: install Node 24 and try again.\n`,
  );
  process.exit(3);
}

function handOver(command, commandArgs) {
  const child = spawnSync(command, commandArgs, {
    cwd: process.env.INIT_CWD ?? root,
    stdio: "inherit",
    shell: windows && command.endsWith(".cmd"),
    env: { ...process.env, PCCC_ROOT: root, PATH: [toolsBin, pnpmBin, process.env.PATH ?? ""].join(delimiter) },
  });
  if (child.error !== undefined) process.stderr.write(`${child.error.message}\n`);
  process.exit(child.status ?? 3);
}

const tasks = readdirSync(join(root, "scripts", "tasks")).map((file) => file.replace(/\.ts$/u, ""));
if (task === undefined || !["demo", "pccc", "pnpm", ...tasks].includes(task)) {
  process.stderr.write(`usage: node scripts/run.mjs TASK [ARGS]\ntasks: demo, pccc, pnpm, ${tasks.sort().join(", ")}\n`);
  process.exit(2);
}
installPnpm();
if (task === "pnpm") handOver(cmd(join(pnpmBin, "pnpm")), args);
installTools();
const bin = join(root, "packages", "cli", "src", "bin.ts");
const program = task === "pccc" ? [bin] : task === "demo" ? [bin, "demo"] : [join(root, "scripts", "tasks", `${task}.ts`)];
handOver(pinnedNode(), ["--conditions=@pccc/source", ...program, ...args]);
