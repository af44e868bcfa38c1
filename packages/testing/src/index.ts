export { journalTestTools } from "./journal/conformance-tools.ts";
export { type CuttingProxy, startCuttingProxy } from "./journal/cutting-proxy.ts";
export { journalConformance, journalLaws } from "./journal/journal-conformance.ts";
export type { JournalHarness, SmallStore, TroubledStore } from "./journal/journal-harness.ts";
export { losingAcknowledgements } from "./journal/losing-driver.ts";
export { type PrivatePostgres, startPrivatePostgres } from "./journal/private-postgres.ts";
export { mountSmallDisk, type SmallDisk } from "./journal/small-disk.ts";
export { checkLaws, type Law } from "./law.ts";
export type { Runner } from "./runner.ts";
export { checkHistory } from "./journal/check-history.ts";
export {
  type JournalProcessHarness,
  journalProcessConformance,
  journalProcessLaws,
  type SharedStore,
} from "./journal/journal-process-conformance.ts";
export { type JournalWriterOptions, journalWriterMain, runJournalWriter } from "./journal/run-journal-writer.ts";
export type { WriterEvent } from "./journal/writer-event.ts";
export { formatJournalReport, type JournalBadge, type JournalReport, journalBadge, reportJournal } from "./journal/journal-report.ts";
