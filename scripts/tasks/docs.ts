// The reference of all packages into docs/api, in one program; a broken link or an unexported type fails.
import { join } from "node:path";
import { closeCheck, digestOfInputs } from "../lib/pass-stamp.ts";
import { repositoryFiles } from "../lib/repository-files.ts";
import { root } from "../lib/root.ts";
import { tallyOf } from "../lib/tally.ts";
import { publishedPackages } from "../lib/workspace.ts";

const check = process.argv.includes("--check");
const sources = repositoryFiles("packages").filter((file) => /\/src\/|package\.json$/u.test(file));
await closeCheck(
  "docs",
  () => digestOfInputs(sources),
  check,
  async () => ((await document()) ? tallyOf(1, 0) : tallyOf(0, 1)),
);

async function document(): Promise<boolean> {
  const { Application, LogLevel } = await import("typedoc");
  const entryPoints = publishedPackages().flatMap((item) => item.entryPoints);
  const application = await Application.bootstrap({
    options: join(root, "typedoc.json"),
    entryPoints: entryPoints.map((entry) => join(root, entry.source)),
    entryPointStrategy: "resolve",
    logLevel: LogLevel.Warn,
    skipErrorChecking: true,
  });
  const project = await application.convert();
  if (project === undefined) return false;
  for (const module of project.children ?? []) {
    const entry = entryPoints.find(({ source }) => source.replace(/^packages\//u, "").replace(/(\/index)?\.ts$/u, "") === module.name);
    if (entry !== undefined) module.name = entry.specifier;
  }
  application.validate(project);
  // A check needs the links resolved, not the pages written.
  if (!check) await application.generateOutputs(project);
  return !application.logger.hasErrors() && !application.logger.hasWarnings();
}
