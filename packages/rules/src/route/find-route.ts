import type { PlainDate } from "@pccc/core";
import type { CheckedSheet } from "../score/checked-sheet.ts";
import { bandOf } from "../score/grade.ts";
import type { BoardRow } from "../score/board.ts";
import { metricsOf } from "../score/metrics-of-form.ts";
import { type RouteAction, targetOf } from "./route-action.ts";
import { type RouteSubject, scoreAfter } from "./route-subject.ts";

/**
 * What a route is looked for.
 *
 * @public
 */
export interface FindRouteInput extends RouteSubject {
  /** The grade to reach, or a better one, before any quota. */
  readonly grade: string;
  /** The last day on which something may be done. */
  readonly by: PlainDate;
  readonly actions: readonly RouteAction[];
  /** How many sets of actions are scored at most; 20,000 where left out. */
  readonly triesAtMost?: number;
}

/**
 * Where a unit stands: points as a scaled integer, absent while a criterion is Unknown.
 *
 * @public
 */
export interface RouteStanding {
  readonly total?: number;
  readonly grade?: string;
}

/**
 * The way to a grade.
 *
 * @public
 */
export interface Route {
  readonly before: RouteStanding;
  /** After the actions of the route. */
  readonly after: RouteStanding;
  readonly reached: boolean;
  /** Whether it is certain that no cheaper set of these actions reaches the grade, or that none does. */
  readonly proved: boolean;
  /** In the order of the input. */
  readonly actions: readonly RouteAction[];
  readonly cost: number;
}

/**
 * Finds the cheapest set of actions that brings a unit to a grade by a day; with equal costs, the smallest number of actions.
 *
 * @remarks
 * Sets are scored in the order of their costs by the interpreter itself, so that gates, groups and rounding are those of the sheet.
 * A set is passed over only where even the most that its further actions can give leaves the total below the grade.
 *
 * @param input - The unit, the grade and what can be done.
 * @returns The route; without one that reaches the grade, everything that can be done and how far it leads.
 * @throws `RangeError` when the sheet has no such grade, or a cost is no whole number of 0 or more.
 *
 * @public
 */
export function findRoute(input: FindRouteInput): Route {
  const wanted = input.sheet.bands.findIndex(({ id }) => id === input.grade);
  if (wanted === -1) throw new RangeError(`the sheet has no grade ${input.grade}`);
  for (const { id, cost } of input.actions) {
    if (!Number.isSafeInteger(cost) || cost < 0) throw new RangeError(`the cost of ${id} is no whole number of 0 or more: ${cost}`);
  }
  const actions = input.actions.filter(({ earliest }) => earliest === undefined || earliest <= input.by);
  const reaches = ({ grade }: BoardRow): boolean => grade !== undefined && input.sheet.bands.findIndex(({ id }) => id === grade) <= wanted;
  const [start] = scoreAfter(input, [[]]) as [BoardRow];
  const standing = (set: readonly RouteAction[], row: BoardRow, reached: boolean, proved: boolean): Route => ({
    before: standingOf(start),
    after: standingOf(row),
    reached,
    proved,
    actions: actions.filter((action) => set.includes(action)),
    cost: costOf(set),
  });
  if (reaches(start)) return standing([], start, true, true);

  const targets = targetsOf(input, actions, start);
  const most = targets.map(({ best }) => best);
  const [top] = scoreAfter(input, [most]) as [BoardRow];
  const least = leastFurther(targets, shortOf(input, start, wanted));
  const queue: Candidate[] = [];
  const offer = (set: readonly RouteAction[], next: number, spent: number, gain: number): void => {
    const further = least(next, gain);
    if (further !== undefined) insert(queue, { set, next, spent, gain, further });
  };
  offer([], 0, 0, 0);
  let tries = 0;
  const limit = input.triesAtMost ?? 20_000;
  while (queue.length > 0) {
    const batch = takeCheapest(queue);
    // What cannot reach the points without more is not worth scoring.
    const full = batch.filter(({ further, set }) => further === 0 && set.length > 0);
    const rows =
      full.length === 0
        ? []
        : scoreAfter(
            input,
            full.map(({ set }) => set),
          );
    const index = rows.findIndex(reaches);
    if (index !== -1) return standing(full[index]?.set ?? [], rows[index] as BoardRow, true, true);
    tries += batch.length;
    if (tries >= limit) return standing(most, top, reaches(top), false);
    for (const { set, next, spent, gain } of batch) {
      for (const [offset, target] of targets.slice(next).entries()) {
        for (const action of target.alternatives) offer([...set, action], next + offset + 1, spent + priceOf(action), gain + target.gain);
      }
    }
  }
  return standing(most, top, false, true);
}

/** One unit of cost is worth more than any number of actions, so that the fewest actions decide between equal costs. */
const oneCost = 10_000;

function priceOf({ cost }: RouteAction): number {
  return cost * oneCost + 1;
}

interface Target {
  /** Cheapest first. */
  readonly alternatives: readonly RouteAction[];
  /** The alternative that gives most. */
  readonly best: RouteAction;
  /** The most that the total can gain by it, scaled. */
  readonly gain: number;
}

interface Candidate {
  readonly set: readonly RouteAction[];
  /** The first target that may still be added. */
  readonly next: number;
  readonly spent: number;
  /** The most that its actions can have given. */
  readonly gain: number;
  /** The least that is still to be spent before the points can be reached. */
  readonly further: number;
}

function targetsOf(input: FindRouteInput, actions: readonly RouteAction[], start: BoardRow): readonly Target[] {
  return [...Map.groupBy(actions, targetOf).values()]
    .map((alternatives): Target => {
      const rows = scoreAfter(
        input,
        alternatives.map((action) => [action]),
      );
      const gains = rows.map((row) => gainOf(row, start, input));
      const gain = Math.max(...gains);
      const best = alternatives[gains.indexOf(gain)] as RouteAction;
      return { alternatives: alternatives.toSorted((a, b) => a.cost - b.cost), best, gain };
    })
    .toSorted((a, b) => b.gain - a.gain);
}

/**
 * The most that an action adds to the total, whatever else is done. The criteria add up, and groups and caps only lessen what they give;
 * a criterion of several metrics is taken for all that it can still give, since its limits may hide what one of them does alone.
 * Rescaling raises the sum by at most the factor that it raises all by; one unit more is left for each rounding.
 */
function gainOf(row: BoardRow, start: BoardRow, { sheet }: FindRouteInput): number {
  let [gain, roundings] = [0, 1];
  let [counted, outside] = [0, 0];
  for (const [index, criterion] of sheet.criteria.entries()) {
    const now = start.criteria[index]?.points ?? Math.min(0, criterion.lowest);
    const forms = [criterion.form, ...criterion.variants.map(({ form }) => form)];
    const several = forms.some((form) => metricsOf(form).length > 1);
    const then = several ? criterion.maximum : (row.criteria[index]?.points ?? 0);
    gain += Math.max(0, then - now);
    if (then !== now) roundings += 1;
    if (criterion.placement !== "total") continue;
    if (start.criteria[index]?.state === "NotApplicable" && criterion.notApplicable === "rescale") outside += criterion.maximum;
    else counted += criterion.maximum;
  }
  const factor = counted === 0 ? 1 : (counted + outside) / counted;
  return Math.ceil(gain * factor) + roundings;
}

/** Whether one action can let the total gain more than its own criteria do: what opens a group gives all that waits in it. */
function hasJumps({ groups, gates }: CheckedSheet): boolean {
  if (gates.some(({ takes }) => takes !== undefined)) return true;
  return groups.some(({ counts, needs, rounding }) => counts?.kind === "all" || needs.length > 0 || rounding !== undefined);
}

/** By how much the total falls short of the grade, scaled; 0 without a total, or where points open others, and every set has to be scored. */
function shortOf({ sheet }: FindRouteInput, { total }: BoardRow, wanted: number): number {
  if (total === undefined || hasJumps(sheet)) return 0;
  let [short, enough] = [0, 1];
  while (bandOf(sheet, total + enough).band > wanted) enough *= 2;
  if (bandOf(sheet, total).band <= wanted) return 0;
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (bandOf(sheet, total + middle).band <= wanted) enough = middle;
    else short = middle;
  }
  return enough;
}

/**
 * Tells the least that must still be spent before the points can be reached: whole targets and a share of one more, by what each gives for
 * its price. `undefined`: everything that may follow is not enough.
 */
function leastFurther(targets: readonly Target[], short: number): (next: number, gain: number) => number | undefined {
  const worth = targets
    .map(({ alternatives, gain }, place) => ({ place, gain, price: priceOf(alternatives[0] as RouteAction) }))
    .toSorted((a, b) => a.price * b.gain - b.price * a.gain);
  return (next, gain) => {
    let left = short - gain;
    let spent = 0;
    for (const target of worth) {
      if (left <= 0) return Math.floor(spent);
      if (target.place < next || target.gain === 0) continue;
      spent += target.gain <= left ? target.price : (target.price * left) / target.gain;
      left -= target.gain;
    }
    return left <= 0 ? Math.floor(spent) : undefined;
  };
}

/** Takes the candidates whose cost, with the least that must follow, is the smallest. */
function takeCheapest(queue: Candidate[]): readonly Candidate[] {
  const [first] = queue as [Candidate];
  const end = queue.findIndex((candidate) => totalOf(candidate) !== totalOf(first));
  return queue.splice(0, Math.min(end === -1 ? queue.length : end, 256));
}

function insert(queue: Candidate[], candidate: Candidate): void {
  let [low, high] = [0, queue.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (totalOf(queue[middle] as Candidate) <= totalOf(candidate)) low = middle + 1;
    else high = middle;
  }
  queue.splice(low, 0, candidate);
}

function totalOf({ spent, further }: Candidate): number {
  return spent + further;
}

function standingOf({ total, grade }: BoardRow): RouteStanding {
  return { ...(total === undefined ? {} : { total }), ...(grade === undefined ? {} : { grade }) };
}

function costOf(set: readonly RouteAction[]): number {
  return set.reduce((sum, { cost }) => sum + cost, 0);
}
