import { likeness, sameThing, wordsOf } from "./likeness.ts";
import type { Task } from "./plan.ts";

/** How a task of an amended text restates one of the text before. */
export interface TaskMatch {
  readonly before: Task;
  readonly after: Task;
  /** 1000 where the words are the same. */
  readonly likeness: number;
}

/**
 * Finds which tasks of an amended text restate which of the text before.
 *
 * @remarks
 * Each task has at most one counterpart. A person's word goes first. Then tasks with the same words; among several, those under the
 * same heading, then those nearest in the order. Then the most alike pair with at least three words in five in common, and so on; at
 * equal likeness those under the same heading, then the nearest, then the first.
 *
 * @param before - The tasks of the text before.
 * @param after - The tasks of the amended text.
 * @param said - Which task is which, by a person: id after → id before.
 * @returns The pairs, in the order of the amended text.
 */
export function matchTasks(
  before: readonly Task[],
  after: readonly Task[],
  said: Readonly<Record<string, string>> = {},
): readonly TaskMatch[] {
  const wordsBefore = before.map(({ text }) => wordsOf(text));
  const wordsAfter = after.map(({ text }) => wordsOf(text));
  const candidates: Candidate[] = [];
  after.forEach((task, a) => {
    before.forEach((old, b) => {
      const [left, right] = [wordsAfter[a], wordsBefore[b]];
      if (left === undefined || right === undefined) return;
      const alike = left.folded === right.folded ? 1000 : Math.min(999, likeness(left, right));
      const isSaid = Object.hasOwn(said, task.id) && said[task.id] === old.id;
      if (!isSaid && alike < sameThing) return;
      const rank = isSaid ? 1001 : alike;
      candidates.push({ a, b, alike, rank, elsewhere: task.section === old.section ? 0 : 1, distance: Math.abs(a - b) });
    });
  });
  candidates.sort((x, y) => y.rank - x.rank || x.elsewhere - y.elsewhere || x.distance - y.distance || x.a - y.a || x.b - y.b);
  const takenAfter = new Map<number, Candidate>();
  const takenBefore = new Set<number>();
  for (const candidate of candidates) {
    if (takenAfter.has(candidate.a) || takenBefore.has(candidate.b)) continue;
    takenAfter.set(candidate.a, candidate);
    takenBefore.add(candidate.b);
  }
  return after.flatMap((task, a) => {
    const found = takenAfter.get(a);
    const old = found === undefined ? undefined : before[found.b];
    return found === undefined || old === undefined ? [] : [{ before: old, after: task, likeness: found.alike }];
  });
}

interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly alike: number;
  readonly rank: number;
  readonly elsewhere: number;
  readonly distance: number;
}
