export { journalTestTools } from "./journal/conformance-tools.ts";
export { journalConformance, journalLaws } from "./journal/journal-conformance.ts";
export type { JournalHarness } from "./journal/journal-harness.ts";
export { losingAcknowledgements } from "./journal/losing-driver.ts";
export { checkLaws, type Law } from "./law.ts";
export type { Runner } from "./runner.ts";
