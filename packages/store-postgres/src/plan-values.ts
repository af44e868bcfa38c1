import type { CommitPlan, JournalHead } from "@pccc/core";

/**
 * Lays a plan out as the columns of the writing statement.
 *
 * @param plan - What to write.
 * @param head - The head afterwards.
 * @returns One value per parameter.
 */
export function planValues({ entries, erasePersonalOf }: CommitPlan, head: JournalHead): readonly unknown[] {
  const erased = new Set(erasePersonalOf);
  // A personal part that is erased by its own commit is never written.
  const personal = entries.filter((entry) => entry.personal !== undefined && !erased.has(entry.seq));
  return [
    entries.map(({ seq }) => seq),
    entries.map(({ recordedAt }) => recordedAt),
    entries.map(({ appendId }) => appendId),
    entries.map(({ kind }) => kind),
    entries.map(({ key }) => key),
    entries.map(({ shape }) => shape),
    entries.map(({ version }) => version),
    entries.map(({ unit }) => unit ?? null),
    entries.map(({ period }) => period ?? null),
    entries.map(({ actor }) => actor),
    entries.map(({ body }) => body),
    entries.map(({ personalDigest }) => personalDigest ?? null),
    entries.map(({ hash }) => hash),
    personal.map(({ seq }) => seq),
    personal.map((entry) => entry.personal),
    [...erased],
    head.seq,
    head.recordedAt,
    head.hash,
  ];
}
