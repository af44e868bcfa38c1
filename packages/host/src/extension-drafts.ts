import { checkExtensions, type Draft, type Duty, type Extension } from "@pccc/core";
import { HostError } from "./host-error.ts";
import type { JournalState } from "./journal-state.ts";
import { extensionDraft } from "./record-writer.ts";

/**
 * The drafts for extensions; refuses all of them where one must not be recorded, with every reason.
 *
 * @internal
 */
export function extensionDrafts(known: JournalState, extensions: readonly Extension[]): readonly Draft[] {
  if (extensions.length === 0) return [];
  const duties = new Map<string, Duty>();
  for (const { texts } of known.planRegister.histories.values()) {
    for (const { plan } of texts) for (const duty of plan.duties) duties.set(duty.id, duty);
  }
  const findings = checkExtensions(extensions, known.extensions, (obligation) => duties.get(obligation.slice(0, obligation.indexOf("@"))));
  if (findings.length > 0) {
    const count = findings.length;
    throw new HostError("PCCC_HOST_EXTENSION_REFUSED", `${count} extensions must not be recorded`, { count }, findings);
  }
  const earlier = new Map<string, number>();
  for (const { obligation } of known.extensions) earlier.set(obligation, (earlier.get(obligation) ?? 0) + 1);
  return extensions.map((extension) => {
    const count = earlier.get(extension.obligation) ?? 0;
    earlier.set(extension.obligation, count + 1);
    // Two clerks who extend the same obligation at once would each stay within the limit, and not together.
    return { ...extensionDraft(extension), expected: count };
  });
}
