import type { PlanDraft } from "@pccc/import";

/** The visible characters of a text that are in no part of a draft. */
export function uncoveredText(text: string, draft: PlanDraft): string {
  const covered = new Uint8Array(text.length);
  for (const { span } of [...draft.outline, ...draft.unplaced, ...draft.furniture]) covered.fill(1, span.startOffset, span.endOffset);
  return Array.from({ length: text.length }, (_, index) => (covered[index] === 1 ? "" : text.charAt(index)))
    .join("")
    .replaceAll(/[\s\u00AD\u0085\u180E\u200B-\u200F\u2028\u2029\u2060\uFEFF]+/gu, "");
}
