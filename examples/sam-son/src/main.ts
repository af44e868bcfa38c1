import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "@pccc/cli";

const folder = await mkdtemp(join(tmpdir(), "pccc-sam-son-"));
const scenario = join(dirname(dirname(fileURLToPath(import.meta.url))), "pccc.yaml");
const io = {
  out: (text: string) => process.stdout.write(text),
  error: (text: string) => process.stderr.write(text),
  isTerminal: false,
  env: {},
  cwd: folder,
};
process.exitCode = await main(["demo", "--lang", "en", "--scenario", scenario], io);
await rm(folder, { recursive: true, force: true });
