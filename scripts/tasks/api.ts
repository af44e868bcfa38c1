// One API report per entry point, from the built declarations. `npm run api` writes the reports into packages/*/etc;
// `npm test` only compares them (`--check`), so that a changed public signature is seen in review.
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CompilerState, Extractor, ExtractorConfig, type ExtractorMessage, ExtractorLogLevel } from "@microsoft/api-extractor";
import { closeCheck, digestOfInputs } from "../lib/pass-stamp.ts";
import { builtFiles } from "../lib/repository-files.ts";
import { root } from "../lib/root.ts";
import { tallyOf } from "../lib/tally.ts";
import { type EntryPoint, publishedPackages, type WorkspacePackage } from "../lib/workspace.ts";

const check = process.argv.includes("--check");
const packages = publishedPackages();
const inputs = (): string =>
  digestOfInputs(
    packages.flatMap((item) => [
      `${item.folder}/package.json`,
      `${item.folder}/tsdoc.json`,
      ...builtFiles(item.folder, ".d.ts"),
      ...item.entryPoints.map((entry) => `${item.folder}/etc/${entry.name}.api.md`),
    ]),
  );
await closeCheck("api", inputs, check, examine);

function examine(): ReturnType<typeof tallyOf> {
  const jobs = packages.flatMap((item) => item.entryPoints.map((entry) => ({ item, entry })));
  const missing = jobs.filter(({ entry }) => !existsSync(join(root, entry.types)));
  for (const { entry } of missing) process.stdout.write(`${entry.specifier}: ${entry.types} is not built: npm run build\n`);
  const ready = jobs.filter((job) => !missing.includes(job)).map(({ item, entry }) => ({ item, entry, config: configOf(item, entry) }));
  const first = ready[0];
  if (first === undefined) return tallyOf(0, missing.length);
  // One program over all entry points: parsing zod and effect once instead of once per report.
  const compilerState = CompilerState.create(first.config, { additionalEntryPoints: ready.map(({ entry }) => join(root, entry.types)) });
  let failed = missing.length;
  for (const { item, entry, config } of ready) {
    const problems: string[] = [];
    const result = Extractor.invoke(config, {
      compilerState,
      localBuild: !check,
      messageCallback: (message) => {
        if (isWanted(message) && !isExportedBeside(message, item)) problems.push(`${place(message)}${message.text} (${message.messageId})`);
        message.handled = true;
      },
    });
    if (check && result.apiReportChanged) problems.push("the API report differs from the committed one: npm run api, and a changeset");
    if (!check && result.apiReportChanged) process.stdout.write(`${entry.specifier}: report written\n`);
    if (problems.length === 0) continue;
    failed += 1;
    for (const problem of problems) process.stdout.write(`${entry.specifier}: ${problem}\n`);
  }
  return tallyOf(jobs.length - failed, failed);
}

function configOf(item: WorkspacePackage, entry: EntryPoint): ExtractorConfig {
  const projectFolder = join(root, item.folder);
  const temporary = join(root, "node_modules", ".cache", "pccc", "api", item.folder);
  mkdirSync(join(projectFolder, "etc"), { recursive: true });
  mkdirSync(temporary, { recursive: true });
  const warning = { logLevel: ExtractorLogLevel.Warning, addToApiReportFile: false };
  return ExtractorConfig.prepare({
    configObject: {
      projectFolder,
      mainEntryPointFilePath: join(root, entry.types),
      apiReport: {
        enabled: true,
        reportFileName: `${entry.name}.api.md`,
        reportFolder: join(projectFolder, "etc"),
        reportTempFolder: temporary,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: "lf",
      compiler: {
        skipLibCheck: true,
        overrideTsconfig: {
          compilerOptions: {
            target: "es2023",
            lib: ["es2024"],
            module: "nodenext",
            moduleResolution: "nodenext",
            strict: true,
            exactOptionalPropertyTypes: true,
            skipLibCheck: true,
            types: ["node"],
          },
          files: [join(root, entry.types)],
        },
      },
      messages: {
        compilerMessageReporting: { default: warning },
        extractorMessageReporting: {
          default: warning,
          "ae-missing-release-tag": warning,
          "ae-undocumented": warning,
        },
        tsdocMessageReporting: { default: warning },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(projectFolder, "package.json"),
  });
}

function isWanted(message: ExtractorMessage): boolean {
  if (message.logLevel !== ExtractorLogLevel.Warning && message.logLevel !== ExtractorLogLevel.Error) return false;
  if (message.messageId.startsWith("console-")) return false;
  // What a member such as `id` means is often told by its name and type; what the whole is for never is.
  return message.messageId !== "ae-undocumented" || isTopLevel(message);
}

/** A subpath may speak of what the package's main entry point exports. */
function isExportedBeside(message: ExtractorMessage, item: WorkspacePackage): boolean {
  const name = message.messageId === "ae-forgotten-export" ? /"(\w+)"/u.exec(message.text)?.[1] : undefined;
  const main = item.entryPoints.find((entry) => entry.name === "index");
  if (name === undefined || main === undefined) return false;
  return new RegExp(`\\b${name}\\b`, "u").test(readFileSync(join(root, main.types), "utf8"));
}

function isTopLevel(message: ExtractorMessage): boolean {
  if (message.sourceFilePath === undefined || message.sourceFileLine === undefined) return true;
  const line = readFileSync(message.sourceFilePath, "utf8").split("\n")[message.sourceFileLine - 1] ?? "";
  return !/^\s/u.test(line);
}

function place(message: ExtractorMessage): string {
  if (message.sourceFilePath === undefined) return "";
  return `${message.sourceFilePath.replace(`${root}/`, "")}:${message.sourceFileLine ?? 0}: `;
}
