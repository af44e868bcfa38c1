// The whole country by the commands that an office runs, each a process of its own: `npm run bench -- country [--keep FOLDER]`.
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import pccc from "@pccc/plugin-pccc";
import { type TableUnit, writeFacts } from "./country/area-facts.ts";
import { checkBoardTable, checkFactTable } from "./country/check-tables.ts";
import { writeJournal, writeScenario } from "./country/country-journal.ts";
import { countryPlan } from "./country/country-plans.ts";
import { communesOf, countryUnits, line } from "./country/country-units.ts";
import { runCommand } from "./country/run-command.ts";

const kept = process.argv[2] === "--keep" ? process.argv[3] : undefined;
const folder = kept === undefined ? mkdtempSync(join(tmpdir(), "pccc-country-")) : resolve(process.env["INIT_CWD"] ?? ".", kept);
mkdirSync(folder, { recursive: true });
const mostGigabytes = 1.5;
const mostSeconds = 30;
let faults = 0;

const out = (text: string): void => void process.stdout.write(`${text}\n`);
const check = (name: string, holds: boolean): void => {
  out(`${holds ? "agrees" : "DIFFERS"}  ${name}`);
  if (!holds) faults += 1;
};
const size = (file: string): string => `${(statSync(join(folder, file)).size / 1e6).toFixed(1)} MB`;
const step = (title: string, args: readonly string[], ...files: readonly string[]): string => {
  const { seconds, processorSeconds, gigabytes, out: said } = runCommand(folder, args);
  const isHeld = processorSeconds <= mostSeconds && gigabytes <= mostGigabytes;
  const written = files.map((file) => `, ${file} ${size(file)}`).join("");
  out(
    `${isHeld ? "      " : "MISSED"} ${title.padEnd(44)} ${seconds.toFixed(1).padStart(6)} s, ${processorSeconds.toFixed(1).padStart(6)} s of processors, ${gigabytes.toFixed(2)} GB${written}`,
  );
  if (!isHeld) faults += 1;
  return said;
};

out("# 3,321 communes of the real list, 12 months: reports in a journal, each score with its reasons");
const records = countryUnits(0);
const communes = communesOf(records);
check("34 provinces and 3,321 communes", communes.length === 3321);
const country = { folder, plan: countryPlan("quoc-gia", "commune"), records, reporting: communes };
for (const name of ["pccc.db", "pccc.db-wal", "pccc.db-shm"]) rmSync(join(folder, name), { force: true });
const start = performance.now();
writeScenario(country);
const entries = await writeJournal(country);
out(`       journal of ${entries} entries: ${((performance.now() - start) / 1000).toFixed(1)} s, ${size("pccc.db")}`);
const job = ["--db", "pccc.db"];
const period = "nd09:2026-10";
const unit = communes[1700] as string;
const about = [...job, "--unit", unit, "--period", period];
step("score: board as a page and as data", ["score", ...job, "--out", "."], "board.html", "board.json");
step("score --table", ["score", ...job, "--table", "communes.csv"], "communes.csv");
checkBoardTable(folder, check);
step("explain one score", ["explain", ...about]);
step("compare two months", ["compare", ...job, "--unit", unit, "--period", "nd09:2026-09", "--to-period", period]);
writeFileSync(join(folder, "reform.json"), `${JSON.stringify(reformed())}\n`);
step("rehearse another sheet on all units", ["rehearse", "reform.json", ...job, "--out", "rehearsal"]);
step("route to a grade", ["route", ...about, "--grade", "excellent"]);
step("close a month", ["close", ...job, "--period", period, "--as", "post:front.centre/thuong-truc"]);
step("replay the close", ["replay", ...job, "--period", period]);
step("receipt of one unit", ["receipt", ...about, "--out", "."]);
const receipt = join("receipts", period.replace(":", "_"), `${unit}.json`);
step("verify the receipt", ["verify", receipt], receipt);
step("verify the board against the journal", ["verify", "board.json", "--journal", "pccc.db"]);

out("\n# 34 provinces, 3,321 communes, 90,000 residential areas, 12 months: a table of facts, scored and rolled up");
const everyone = countryUnits(90_000);
const parents = new Map(
  everyone.memberships.flatMap(({ unit: id, hierarchy, parent, toInclusive }) =>
    hierarchy === line && toInclusive === undefined ? [[id, parent] as const] : [],
  ),
);
const units = [...parents].map(([id, parent]): TableUnit => ({ id, parent }));
writeFacts(join(folder, "facts.csv"), units);
out(`       table of ${units.length * 12} lines: ${size("facts.csv")}`);
writeFileSync(join(folder, "sheet.json"), `${JSON.stringify(pccc.provides.sheets?.["pccc.sample-sheet"])}\n`);
const scoring = ["score", "--sheet", "sheet.json", "--facts", "facts.csv", "--as-of", "2026-11-16"];
step("score --facts --table", [...scoring, "--table", "areas.csv"], "areas.csv");
await checkFactTable(folder, units, check);

if (kept === undefined) rmSync(folder, { recursive: true });
else out(`kept in ${folder}`);
out(faults === 0 ? "all steps hold" : `${faults} steps or checks do not hold`);
process.exitCode = faults === 0 ? 0 : 1;

/** The sample sheet with five points moved from reports to supervision. */
function reformed(): object {
  const sheet = pccc.provides.sheets?.["pccc.sample-sheet"];
  if (sheet === undefined) throw new Error("the plugin has no sample sheet");
  const criteria = sheet.criteria.map((criterion) =>
    criterion.id === "supervision"
      ? { ...criterion, maximum: "20" }
      : criterion.id === "models"
        ? { ...criterion, maximum: "20" }
        : criterion,
  );
  return { ...sheet, id: "reform", edition: "2", criteria };
}
