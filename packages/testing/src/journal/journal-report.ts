import { checkLaws } from "../law.ts";
import type { JournalHarness } from "./journal-harness.ts";
import { journalLaws } from "./journal-conformance.ts";
import { type JournalProcessHarness, journalProcessLaws } from "./journal-process-conformance.ts";

/**
 * What a driver was found to keep, with all that a reader must know to weigh it.
 *
 * @public
 */
export interface JournalReport {
  readonly driver: string;
  /** The versions of what took part, by name. */
  readonly versions: Readonly<Record<string, string>>;
  /** Capabilities that the driver denies: what follows from them was not tested. */
  readonly denied: readonly string[];
  /** Laws that the harness has no means to test. */
  readonly untested: readonly string[];
  readonly kept: readonly string[];
  /** Laws that are broken, each with what was found. */
  readonly broken: readonly { readonly law: string; readonly found: string }[];
  readonly knownGaps: readonly { readonly law: string; readonly reason: string }[];
}

/**
 * A badge as shields.io reads it from a JSON endpoint.
 *
 * @public
 */
export interface JournalBadge {
  readonly schemaVersion: 1;
  readonly label: string;
  readonly message: string;
  readonly color: "brightgreen" | "yellow" | "red";
}

/**
 * Checks the laws of a driver without a test runner.
 *
 * @param harness - The driver under test.
 * @param options - The versions to name; and the harness of the laws of processes, which are skipped without it.
 * @returns What it keeps.
 *
 * @public
 */
export async function reportJournal(
  harness: JournalHarness,
  options: { readonly versions: Readonly<Record<string, string>>; readonly processes?: JournalProcessHarness },
): Promise<JournalReport> {
  const driver = await harness.open();
  await driver.close();
  const tests: { readonly law: string; readonly body: () => Promise<void> }[] = [];
  const runner = {
    describe: (_: string, body: () => void): void => body(),
    it: (title: string, body: () => Promise<void>): void => {
      tests.push({ law: title, body });
    },
  };
  checkLaws(harness.name, journalLaws, harness, harness.knownGaps ?? new Map(), runner);
  const { processes } = options;
  if (processes !== undefined) checkLaws(processes.name, journalProcessLaws, processes, processes.knownGaps ?? new Map(), runner);
  const kept: string[] = [];
  const broken: { readonly law: string; readonly found: string }[] = [];
  for (const { law, body } of tests) {
    try {
      await body();
      kept.push(law);
    } catch (error) {
      broken.push({ law, found: error instanceof Error ? error.message : String(error) });
    }
  }
  const gaps = [...(harness.knownGaps ?? []), ...(processes?.knownGaps ?? [])];
  return {
    driver: harness.name,
    versions: options.versions,
    denied: [
      ...Object.entries(driver.capabilities).flatMap(([name, isThere]) => (isThere ? [] : [name])),
      ...(processes === undefined ? ["processes"] : []),
    ],
    untested: journalLaws.filter(({ needs }) => needs?.(harness) === false).map(({ id, title }) => `[${id}] ${title}`),
    kept,
    broken,
    knownGaps: gaps.map(([law, reason]) => ({ law, reason })),
  };
}

/**
 * Says a report in lines for people.
 *
 * @param report - The report.
 * @returns The text, with a line break at its end.
 *
 * @public
 */
export function formatJournalReport(report: JournalReport): string {
  const lines = [
    `${report.driver}: ${report.kept.length} laws kept, ${report.broken.length} broken`,
    `  versions: ${versionsOf(report)}`,
    `  not tested, since denied: ${report.denied.length === 0 ? "nothing" : report.denied.join(", ")}`,
    ...report.untested.map((law) => `  ?       ${law} (the harness has no means)`),
    ...report.kept.map((law) => `  kept    ${law}`),
    ...report.broken.map(({ law, found }) => `  BROKEN  ${law}\n          ${found.replaceAll("\n", "\n          ")}`),
  ];
  return `${lines.join("\n")}\n`;
}

/**
 * Makes the badge of a report.
 *
 * @param report - The report.
 * @returns Red where a law is broken, yellow where gaps are known, with versions and denied capabilities in its words.
 *
 * @public
 */
export function journalBadge(report: JournalReport): JournalBadge {
  const gaps = report.knownGaps.length;
  const missing = [...report.denied, ...report.untested.map((law) => /JD\d+/u.exec(law)?.[0] ?? law)];
  const without = missing.length === 0 ? "" : `, without ${missing.join(", ")}`;
  const said = report.broken.length > 0 ? `${report.broken.length} laws broken` : `${report.kept.length - gaps} laws kept`;
  return {
    schemaVersion: 1,
    label: `pccc journal: ${report.driver}`,
    message: `${said}${gaps === 0 ? "" : `, ${gaps} known gaps`}${without} (${versionsOf(report)})`,
    color: report.broken.length > 0 ? "red" : gaps > 0 ? "yellow" : "brightgreen",
  };
}

function versionsOf({ versions }: JournalReport): string {
  return Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(", ");
}
