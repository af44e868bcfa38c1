import type { Board, Period } from "@pccc/rules";
import { HostError } from "./host-error.ts";

/**
 * Finds a period of a board.
 *
 * @throws `HostError` naming those that are there.
 *
 * @internal
 */
export function periodOf(board: Board, id: string): Period {
  const period = board.periods.find((candidate) => candidate.id === id);
  if (period !== undefined) return period;
  const available = board.periods.map((candidate) => candidate.id).join(", ") || "–";
  throw new HostError("PCCC_HOST_NO_PERIOD", `the board has no period ${id}`, { period: id, available });
}
