import { parsePoints } from "@pccc/core";
import { readThreshold } from "./check-criterion.ts";
import type { CheckedGate } from "./checked-sheet.ts";
import type { Gate, Sheet } from "./sheet.ts";
import type { SheetReader } from "./sheet-reader.ts";

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
  const condition = checkCondition(reader, `${path}.condition`, gate.condition, sheet);
  const cap = sheet.bands.findIndex((band) => band.id === gate.capsAt);
  if (cap === -1) reader.report("PCCC_SHEET_UNKNOWN_BAND", `${path}.capsAt`, { band: gate.capsAt });
  else if (cap === 0) reader.report("PCCC_SHEET_GATE_WITHOUT_EFFECT", `${path}.capsAt`, { band: gate.capsAt });
  return condition === undefined || cap === -1 ? undefined : { id: gate.id, title: gate.title, condition, cap };
}

function checkCondition(
  reader: SheetReader,
  path: string,
  condition: Gate["condition"],
  sheet: Sheet,
): CheckedGate["condition"] | undefined {
  switch (condition.kind) {
    case "criterionAtLeast": {
      const points = reader.points(`${path}.points`, condition.points, anyInteger);
      const criterion = sheet.criteria.find((item) => item.id === condition.criterion);
      if (criterion === undefined) {
        reader.report("PCCC_SHEET_UNKNOWN_CRITERION", `${path}.criterion`, { criterion: condition.criterion });
        return undefined;
      }
      const maximum = parsePoints(criterion.maximum, sheet.decimals);
      if (points !== undefined && maximum !== undefined && points > maximum) {
        reader.report("PCCC_SHEET_RANGE", `${path}.points`, { value: condition.points, reason: "> maximum" });
      }
      return points === undefined ? undefined : { kind: "criterionAtLeast", criterion: condition.criterion, points };
    }
    case "rateAtLeast":
    case "rateAtMost": {
      const metric = reader.metric(`${path}.metric`, condition.metric, ["rate"]);
      const threshold = readThreshold(reader, `${path}.percent`, condition.percent, "rate");
      return metric && threshold && { kind: condition.kind, metric: condition.metric, threshold };
    }
    case "countAtMost": {
      const metric = reader.metric(`${path}.metric`, condition.metric, ["count"]);
      const threshold = readThreshold(reader, `${path}.count`, condition.count, "count");
      return metric && threshold && { kind: "countAtMost", metric: condition.metric, threshold };
    }
  }
}
