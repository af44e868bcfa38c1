import { formatPoints, type Rounding } from "@pccc/core";
import type { Criterion, Level } from "@pccc/rules";
import type { Given } from "./score-fixture.ts";
import { scale, type World } from "./score-worlds.ts";

// An oracle that knows only fractions: [numerator, denominator].
type Fraction = readonly [bigint, bigint];

function round([n, d]: Fraction, how: Rounding): bigint {
  const negative = n < 0n;
  const [size, rest] = [(negative ? -n : n) / d, (negative ? -n : n) % d];
  const twice = rest * 2n;
  const up =
    how === "up" ? rest > 0n : how === "down" ? false : how === "half-up" ? twice >= d : twice > d || (twice === d && size % 2n === 1n);
  const whole = up ? size + 1n : size;
  return negative ? -whole : whole;
}

const written = (value: number, decimals: number): string => formatPoints(value, decimals, ".");
const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const greatest = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/** What a form gives, as fractions say; "unknown" or "notApplicable" where it gives nothing. */
function naivePoints(
  { id, maximum: text, form, placement }: Criterion,
  { sheet, rates, counts, others, judgements }: World,
  unit: string,
): bigint | "unknown" | "notApplicable" {
  const big = (value: string): bigint => BigInt(scale(value, sheet.decimals));
  const share = (value: string): bigint => BigInt(scale(value, 6));
  const maximum = big(text);
  const mine = judgements.filter((item) => item.unit === unit && item.criterion === id);
  const given = (metric: string): Given =>
    ({ "test.rate": rates, "test.count": counts, "test.other": others })[metric]?.[unit] ?? "unknown";
  const reached = (level: Level, [n, d]: Fraction, isRate: boolean): boolean => {
    const bound = level.above ?? level.atLeast ?? "";
    const [left, right] = isRate ? [n * 100_000_000n, share(bound) * d] : [n, BigInt(bound) * d];
    return level.above === undefined ? left >= right : left > right;
  };
  if (form.kind === "base") return maximum;
  if (form.kind === "judged") {
    if (mine[0] === undefined) return placement === "total" && maximum > 0n ? "unknown" : 0n;
    return big(mine[0].points);
  }
  if (form.kind === "judgedEvents") {
    const taken = mine.reduce((sum, { points }) => sum + big(points), 0n);
    return greatest(big(form.floor), maximum - least(big(form.cap), taken));
  }
  if (form.kind === "composite") {
    let [sum, parts]: [Fraction, bigint] = [[0n, 1n], 0n];
    let isUnknown = false;
    for (const part of form.parts) {
      const values = (part.kind === "lessEvents" ? [part.products, part.events] : [part.metric]).map(given);
      if (values.includes("unknown")) isUnknown = true;
      const [first, second] = values.map((value) =>
        typeof value === "string" ? undefined : ([BigInt(value[0]), BigInt(value[1])] as const),
      );
      let add: Fraction | undefined;
      if (values.includes("notApplicable") || first === undefined || (part.kind === "lessEvents" && first[0] === 0n)) {
        add = part.notApplicable === "full" ? [1n, 1n] : undefined;
      } else if (part.kind === "rate") add = first[0] > first[1] ? [1n, 1n] : first;
      else if (part.kind === "lessEvents") {
        add = [greatest(0n, first[0] * 100_000_000n - (second?.[0] ?? 0n) * share(part.percent)), first[0] * 100_000_000n];
      } else add = [share(part.steps.filter((step) => reached(step, first, false)).at(-1)?.percent ?? "0"), 100_000_000n];
      if (add === undefined) continue;
      const weight = share(part.weight ?? "1");
      sum = [sum[0] * add[1] + add[0] * sum[1] * weight, sum[1] * add[1]];
      parts += weight;
    }
    if (isUnknown) return "unknown";
    return parts === 0n ? "notApplicable" : round([maximum * sum[0], sum[1] * parts], form.rounding);
  }
  const read = form.kind === "tieredDeduction" ? form.tiers.map(({ metric }) => given(metric)) : [given(form.metric)];
  if (read.includes("unknown")) return "unknown";
  if (read.includes("notApplicable")) return "notApplicable";
  const values = read.map((value) => [BigInt(value[0] as number), BigInt(value[1] as number)] as const);
  const value = values[0] as Fraction;
  const [n, d] = value;
  switch (form.kind) {
    case "allOrNothing": {
      const upper = form.atMost ?? form.below;
      if (upper === undefined) return reached(form, value, true) ? maximum : 0n;
      const beyond = form.atMost === undefined ? reached({ atLeast: upper }, value, true) : reached({ above: upper }, value, true);
      return beyond ? 0n : maximum;
    }
    case "stepped":
      return (
        form.steps
          .filter((step) => reached(step, value, false))
          .map((step) => big(step.points))
          .at(-1) ?? 0n
      );
    case "linear":
      if (form.zeroBelow !== undefined && !reached({ atLeast: form.zeroBelow }, value, true)) return 0n;
      if (form.fullFrom !== undefined && reached({ atLeast: form.fullFrom }, value, true)) return maximum;
      return least(maximum, round([maximum * n, d], form.rounding));
    case "ramp": {
      const [from, to] = [share(form.from), share(form.to)];
      const [up, height] = to > from ? [n * 100_000_000n - from * d, to - from] : [from * d - n * 100_000_000n, from - to];
      const multiple = big(form.roundTo ?? written(1, sheet.decimals));
      if (up <= 0n) return 0n;
      return up >= height * d ? maximum : least(maximum, round([maximum * up, height * d * multiple], form.rounding) * multiple);
    }
    case "deduction":
      return greatest(big(form.floor), maximum - least(big(form.cap), big(form.per) * (n / BigInt(form.every ?? "1"))));
    case "tieredDeduction": {
      const taken = form.tiers.reduce((sum, { per }, index) => sum + big(per) * (values[index]?.[0] ?? 0n), 0n);
      return greatest(big(form.floor), maximum - least(big(form.cap), taken));
    }
    case "addition":
      return least(maximum, (greatest(0n, n - BigInt(form.above ?? "0")) / BigInt(form.every ?? "1")) * big(form.per));
    case "perPercent": {
      const apart = form.direction === "shortfall" ? share(form.from) * d - n * 100_000_000n : n * 100_000_000n - share(form.from) * d;
      const steps = apart <= 0n ? 0n : round([apart, share(form.every) * d], form.partial === "counts" ? "up" : "down");
      const moved = least(maximum, steps * big(form.per));
      return form.direction === "shortfall" ? maximum - moved : moved;
    }
    case "productDeduction":
      return round([greatest(0n, maximum * (100_000_000n - share(form.percent) * n)), 100_000_000n], form.rounding);
  }
}

/** The total of a unit; `undefined` where it is Unknown. */
export function naiveTotal(world: World, unit: string): number | undefined {
  const { sheet } = world;
  const big = (text: string): bigint => BigInt(scale(text, sheet.decimals));
  let [scaled, pure, inside, above, dropped, spread] = [0n, 0n, 0n, 0n, 0n, 0n];
  const put = (placement: string, maximum: bigint, points: bigint): void => {
    if (placement === "bonusInside") inside += points;
    else if (placement === "bonusAbove") above += points;
    else if (maximum === 0n) pure += points;
    else scaled += points;
  };
  const grouped = new Map<string, bigint>();
  for (const criterion of sheet.criteria) {
    const { maximum: text, placement, notApplicable, group } = criterion;
    let points = naivePoints(criterion, world, unit);
    if (points === "unknown") return undefined;
    if (points === "notApplicable") {
      if (placement === "total" && notApplicable === "exclude") dropped += big(text);
      if (placement === "total" && notApplicable === "rescale") spread += big(text);
      points = notApplicable === "full" ? big(text) : 0n;
    }
    if (group === undefined) put(placement, big(text), points);
    else grouped.set(group, (grouped.get(group) ?? 0n) + points);
  }
  for (const { id, maximum, minimum } of sheet.groups ?? []) {
    const sum = grouped.get(id) ?? 0n;
    put(id, big(maximum), least(big(maximum), minimum === undefined ? sum : greatest(big(minimum), sum)));
  }
  const possible = big(sheet.total) - dropped;
  if (possible - spread <= 0n) return undefined;
  const raised = spread === 0n ? scaled : round([scaled * possible, possible - spread], sheet.rescaleRounding ?? "down");
  const sum = raised + pure + inside;
  return Number((inside > 0n && sum > possible ? possible : sum) + above);
}
