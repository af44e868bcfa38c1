// Which package may import which, and which modules at all: the rules are in scripts/layers.json.
import { checkLayers } from "../lib/layer-check.ts";
import { readLayerInput } from "../lib/layer-input.ts";
import { closeTask, tallyOf } from "../lib/tally.ts";

const input = readLayerInput();
const violations = checkLayers(input);
for (const { file, line, specifier, why } of violations) process.stdout.write(`${file}:${line}: ${specifier}: ${why}\n`);
const faulty = input.packages.filter((item) => violations.some(({ file }) => file === item.folder || file.startsWith(`${item.folder}/`)));
closeTask(tallyOf(input.packages.length - faulty.length, faulty.length));
