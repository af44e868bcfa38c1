import type { BoardRow, Explanation } from "../board-records.ts";
import type { PageContext } from "./page-context.ts";

/**
 * Tells why a result differs from that of the unit's period before: line by line, so that the differences add up.
 *
 * @param context - The page's context.
 * @param row - The result.
 * @returns The difference of the totals first, then that of each line that differs, the largest first; none where there is nothing to compare.
 */
export function changeWords(context: PageContext, row: BoardRow): readonly string[] {
  const { board, say, points, text, rowOf } = context;
  const at = board.periods.findIndex(({ id }) => id === row.period);
  const before = board.periods.slice(0, Math.max(0, at)).findLast(({ id }) => rowOf(row.unit, id)?.state === "Known");
  const other = before && rowOf(row.unit, before.id);
  if (before === undefined || other?.total === undefined || row.total === undefined) return [];
  const lines = new Map<string, { readonly label: string; from: number; to: number }>();
  const put = (child: Explanation, side: "from" | "to"): void => {
    const line = lines.get(child.id) ?? { label: text(child.label), from: 0, to: 0 };
    line[side] = child.points ?? 0;
    lines.set(child.id, line);
  };
  for (const child of other.explanation.children) put(child, "from");
  for (const child of row.explanation.children) put(child, "to");
  const signed = (difference: number): string => `${difference > 0 ? "+" : ""}${points(difference)}`;
  const changed = [...lines.values()]
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from));
  return [
    say("change.total", {
      period: text(before.label),
      difference: signed(row.total - other.total),
      from: points(other.total),
      to: points(row.total),
    }),
    ...changed.map(({ label, from, to }) => `${label}: ${signed(to - from)} (${points(from)} → ${points(to)})`),
  ];
}

/**
 * Tells what became of a score on record: who claimed, confirmed, closed and appealed, on what evidence.
 *
 * @param context - The page's context.
 * @param row - The result.
 * @returns A line for each step, in the order of time.
 */
export function lifeWords(context: PageContext, row: BoardRow): readonly string[] {
  return context.livesOf(row).map(({ on, by, words, evidence }) => {
    const proofs = evidence.map((sha256) => context.say("edition.evidence", { digest: sha256.slice(0, 12) }));
    return [context.date(on), words, by, ...proofs].join(" · ");
  });
}
