// The one entry of every npm script. Plain JavaScript that Node 20 can run: it brings the pinned
// tools and Node 24 into node_modules (once per lock file), then hands over to scripts/tasks/.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, "node_modules", ".pccc-install");
const [task, ...args] = process.argv.slice(2);

function installDigest() {
  const hash = createHash("sha256");
  const files = ["package.json", "pnpm-workspace.yaml", "pnpm-lock.yaml"];
  for (const group of ["packages", "examples"]) {
    for (const name of readdirSync(join(root, group)).sort()) files.push(join(group, name, "package.json"));
  }
  for (const file of files) if (existsSync(join(root, file))) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

function install() {
  const digest = installDigest();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === digest) return;
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const quiet = task === "pccc";
  if (!quiet) process.stderr.write("Installing the pinned tools (once per lock file) …\n");
  const npx = process.platform === "win32" ? "npx.cmd" : "npx";
  const result = spawnSync(npx, ["-y", packageManager, "install", "--frozen-lockfile", "--reporter=append-only"], {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
    env: { ...process.env, CI: "true" },
    maxBuffer: 1 << 28,
  });
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout ?? ""}${result.stderr ?? ""}${result.error?.message ?? ""}\n`);
    process.stderr.write("The tools could not be installed: is the npm registry reachable, and is the disk writable?\n");
    process.exit(3);
  }
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, digest);
}

function pinnedNode() {
  const local = join(root, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");
  if (existsSync(local)) return local;
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  process.stderr.write(
    `Node ${process.versions.node} runs here and no pinned Node 24 exists for ${process.platform}-${process.arch}: install Node 24 and try again.\n`,
  );
  process.exit(3);
}

if (task === undefined) {
  process.stderr.write("usage: node scripts/run.mjs TASK [ARGS]\n");
  process.exit(2);
}
install();
const file = join(root, "scripts", "tasks", `${task}.ts`);
const bin = join(root, "packages", "cli", "src", "bin.ts");
const command = task === "pccc" ? [bin, ...args] : task === "demo" ? [bin, "demo", ...args] : [file, ...args];
const child = spawnSync(pinnedNode(), ["--conditions=@pccc/source", ...command], {
  cwd: process.env.INIT_CWD ?? root,
  stdio: "inherit",
  env: {
    ...process.env,
    PCCC_ROOT: root,
    PATH: `${join(root, "node_modules", ".bin")}${process.platform === "win32" ? ";" : ":"}${process.env.PATH ?? ""}`,
  },
});
if (child.error !== undefined) process.stderr.write(`${child.error.message}\n`);
process.exit(child.status ?? 3);
