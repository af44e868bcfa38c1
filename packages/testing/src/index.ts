export { journalTestTools } from "./journal/conformance-tools.ts";
export { type JournalHarness, journalConformance, journalLaws } from "./journal/journal-conformance.ts";
export { losingAcknowledgements } from "./journal/losing-driver.ts";
export { checkLaws, type Law } from "./law.ts";
export type { Runner } from "./runner.ts";
