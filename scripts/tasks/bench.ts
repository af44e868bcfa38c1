// Runs one benchmark of packages/bench: `npm run bench -- NAME`. Without a name, or with an unknown one, it lists them.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../lib/root.ts";
import { runNode } from "../lib/run-program.ts";

const [name, ...rest] = process.argv.slice(2);
const folder = join(root, "packages", "bench", "src");
const names = existsSync(folder)
  ? readdirSync(folder)
      .filter((file) => file.endsWith(".ts"))
      .map((file) => file.replace(/\.ts$/u, ""))
      .sort()
  : [];
if (name === undefined || !names.includes(name)) {
  const list = names.length === 0 ? "there are none yet" : names.join(", ");
  process.stderr.write(`${name === undefined ? "usage: npm run bench -- NAME" : `no benchmark is named ${name}`}\nbenchmarks: ${list}\n`);
  process.exitCode = 2;
} else {
  const { status } = await runNode(["--conditions=@pccc/source", join(folder, `${name}.ts`), ...rest], { live: true });
  process.exitCode = status;
}
