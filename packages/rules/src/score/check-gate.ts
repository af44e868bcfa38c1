import { parsePoints } from "@pccc/core";
import { judgedBy } from "./check-form.ts";
import { readThreshold } from "./check-level.ts";
import { checkGradeNotAbove } from "./check-grade-not-above.ts";
import { type CheckedCondition, type CheckedGate, WHOLE } from "./checked-sheet.ts";
import type { Gate, GateCondition, Sheet } from "./sheet.ts";
import type { SheetReader } from "./sheet-reader.ts";
import { unknownId } from "./unknown-id.ts";

const anyInteger = -Number.MAX_SAFE_INTEGER;

/**
 * Checks one gate of a sheet.
 *
 * @param reader - Reads and reports.
 * @param path - Where the gate stands, such as `gates[0]`.
 * @param gate - The gate.
 * @param sheet - The sheet.
 * @returns The checked gate; `undefined` when something was reported that leaves it without meaning.
 *
 * @internal
 */
export function checkGate(reader: SheetReader, path: string, gate: Gate, sheet: Sheet): CheckedGate | undefined {
  const condition = checkWhole(reader, `${path}.condition`, gate.condition, sheet);
  const effect = checkEffect(reader, path, gate, sheet, condition);
  if (gate.condition.kind === "veto" && sheet.criteria.some(({ id }) => id === gate.id)) {
    // A judgement names the one or the other by its id.
    reader.report("PCCC_SHEET_DUPLICATE_ID", `${path}.id`, { id: gate.id });
  }
  const { id, title, appliesTo, basis = [] } = gate;
  return condition && effect && { id, title, condition, ...effect, ...(appliesTo === undefined ? {} : { appliesTo }), basis };
}

/** What a gate does: a best grade, so many grades less, or a share of the total. */
function checkEffect(
  reader: SheetReader,
  path: string,
  { capsAt, lowersBy, takes, condition: { kind } }: Gate,
  sheet: Sheet,
  condition: CheckedGate["condition"] | undefined,
): Pick<CheckedGate, "cap" | "lowersBy" | "takes"> | undefined {
  const given = Object.entries({ capsAt, lowersBy, takes }).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (kind === "gradeNotAbove" && given.length === 0) {
    if (condition?.kind !== kind) return undefined;
    const cap = Math.max(...condition.caps);
    if (cap === 0) reader.report("PCCC_SHEET_GATE_WITHOUT_EFFECT", `${path}.condition.best`, { band: sheet.bands[0]?.id ?? "" });
    return { cap };
  }
  if (given.length !== 1 || kind === "gradeNotAbove") {
    reader.report("PCCC_SHEET_GATE_EFFECT", path, { given: given.join(", ") || "–" });
    return undefined;
  }
  if (takes !== undefined) {
    const percent = reader.percent(`${path}.takes.percent`, takes.percent);
    const isShare = percent !== undefined && percent > 0 && percent <= WHOLE;
    if (percent !== undefined && !isShare)
      reader.report("PCCC_SHEET_RANGE", `${path}.takes.percent`, { value: takes.percent, reason: percent === 0 ? "= 0" : "> 100" });
    return isShare ? { cap: 0, takes: { percent, rounding: takes.rounding } } : undefined;
  }
  if (lowersBy !== undefined) {
    const grades = reader.count(`${path}.lowersBy`, lowersBy);
    if (grades === 0) reader.report("PCCC_SHEET_RANGE", `${path}.lowersBy`, { value: lowersBy, reason: "= 0" });
    return grades ? { cap: 0, lowersBy: grades } : undefined;
  }
  const band = capsAt ?? "";
  const cap = sheet.bands.findIndex(({ id }) => id === band);
  if (cap === -1) reader.report("PCCC_SHEET_UNKNOWN_BAND", `${path}.capsAt`, unknownId("band", band, sheet.bands));
  else if (cap === 0) reader.report("PCCC_SHEET_GATE_WITHOUT_EFFECT", `${path}.capsAt`, { band });
  return cap === -1 ? undefined : { cap };
}

function checkWhole(reader: SheetReader, path: string, condition: Gate["condition"], sheet: Sheet): CheckedGate["condition"] | undefined {
  if (condition.kind === "veto") return { kind: "veto", ...judgedBy(condition) };
  if (condition.kind === "gradeNotAbove") return checkGradeNotAbove(reader, path, condition, sheet);
  if (condition.kind !== "anyOf") return checkCondition(reader, path, condition, sheet);
  const all = condition.conditions.map((one, at) => checkCondition(reader, `${path}.conditions[${at}]`, one, sheet));
  const read = all.filter((one) => one !== undefined);
  return read.length === all.length ? { kind: "anyOf", conditions: read } : undefined;
}

function checkCondition(reader: SheetReader, path: string, condition: GateCondition, sheet: Sheet): CheckedCondition | undefined {
  switch (condition.kind) {
    case "criterionAtLeast": {
      const criterion = sheet.criteria.find((item) => item.id === condition.criterion);
      const points = readPoints(reader, path, condition.points, criterion?.maximum, sheet.decimals);
      if (criterion === undefined) {
        reader.report("PCCC_SHEET_UNKNOWN_CRITERION", `${path}.criterion`, unknownId("criterion", condition.criterion, sheet.criteria));
        return undefined;
      }
      return points === undefined ? undefined : { kind: "criterionAtLeast", criterion: condition.criterion, points };
    }
    case "groupAtLeast": {
      const group = (sheet.groups ?? []).findIndex(({ id }) => id === condition.group);
      const points = readPoints(reader, path, condition.points, sheet.groups?.[group]?.maximum, sheet.decimals);
      if (group === -1) reader.report("PCCC_SHEET_UNKNOWN_GROUP", `${path}.group`, unknownId("group", condition.group, sheet.groups));
      return points === undefined || group === -1 ? undefined : { kind: "groupAtLeast", group, points };
    }
    case "totalAtLeast": {
      const points = readPoints(reader, path, condition.points, undefined, sheet.decimals);
      return points === undefined ? undefined : { kind: "totalAtLeast", points };
    }
    case "everyCriterionAtLeast":
    case "everyCriterionAbove": {
      const isStrict = condition.kind === "everyCriterionAbove";
      const percent = reader.percent(`${path}.percent`, condition.percent);
      if (percent !== undefined && (isStrict ? percent >= WHOLE : percent > WHOLE)) {
        reader.report("PCCC_SHEET_RANGE", `${path}.percent`, { value: condition.percent, reason: isStrict ? "≥ 100" : "> 100" });
      }
      const except = condition.except === undefined ? undefined : reader.count(`${path}.except`, condition.except);
      if (percent === undefined || (condition.except !== undefined && except === undefined)) return undefined;
      return {
        kind: "everyCriterionAtLeast",
        percent,
        ...(isStrict ? { strict: true } : {}),
        ...(except === undefined ? {} : { except }),
      };
    }
    case "rateAtLeast":
    case "rateAtMost": {
      const metric = reader.metric(`${path}.metric`, condition.metric, ["rate"]);
      const threshold = readThreshold(reader, `${path}.percent`, condition.percent, "rate");
      return metric && threshold && { kind: condition.kind, metric: condition.metric, threshold };
    }
    case "countAtMost":
    case "countAtLeast": {
      const metric = reader.metric(`${path}.metric`, condition.metric, ["count"]);
      const threshold = readThreshold(reader, `${path}.count`, condition.count, "count");
      return metric && threshold && { kind: condition.kind, metric: condition.metric, threshold };
    }
    case "metricAtMost":
    case "metricAtLeast": {
      const metric = reader.metric(`${path}.metric`, condition.metric, ["rate", "count"]);
      // A count is compared with a count, a rate with a rate.
      const than = metric && reader.metric(`${path}.than`, condition.than, [metric.kind]);
      return than && { kind: condition.kind, metric: condition.metric, than: condition.than };
    }
  }
}

function readPoints(reader: SheetReader, path: string, text: string, maximum: string | undefined, decimals: number): number | undefined {
  const points = reader.points(`${path}.points`, text, anyInteger);
  const most = maximum === undefined ? undefined : parsePoints(maximum, decimals);
  if (points !== undefined && most !== undefined && points > most) {
    reader.report("PCCC_SHEET_RANGE", `${path}.points`, { value: text, reason: "> maximum" });
  }
  return points;
}
