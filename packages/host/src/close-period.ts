import { canonicalJson, canonicalJsonPieces } from "@pccc/core";
import type { Board } from "@pccc/rules";
import type { Actor } from "./access.ts";
import type { CloseRecord, CloseRequest } from "./close-record.ts";
import { type Composition, pick } from "./composition.ts";
import { computeBoard } from "./compute-board.ts";
import { HostError } from "./host-error.ts";
import type { JournalState } from "./journal-state.ts";
import { periodOf } from "./period-of.ts";
import { sha256Hex, sha256HexOf } from "./platform.ts";
import { isReopened, lastClose } from "./score-life.ts";

/**
 * Closes a period of a plan: computes its scores and binds them to all that they come from.
 *
 * @throws `HostError` where something is Unknown, where the closer scored itself, and where the period is closed already.
 *
 * @internal
 */
export function closePeriod(state: JournalState, composition: Composition, request: CloseRequest, actor: Actor): CloseRecord {
  const { query, period: periodId } = request;
  const { board } = computeBoard(state, composition, query, periodId);
  const period = periodOf(board, periodId);
  const before = state.closes.filter((close) => close.plan === query.plan && close.period === period.id);
  assertMayClose(state, request, actor, lastClose(state, query.plan, period.id, query.sheet));
  const rows = board.rows.filter((row) => row.period === period.id);
  const open = rows.filter((row) => row.state === "Unknown").map(({ unit }) => unit);
  if (rows.length === 0) throw new HostError("PCCC_HOST_CLOSE_EMPTY", `nothing is scored in ${period.id}`, { period: period.id });
  if (open.length > 0) {
    throw new HostError("PCCC_HOST_CLOSE_UNKNOWN", `${open.length} of ${rows.length} scores in ${period.id} are unknown`, {
      period: period.id,
      count: open.length,
      of: rows.length,
      units: `${open.slice(0, 5).join(", ")}${open.length > 5 ? " …" : ""}`,
    });
  }
  const { closedBy, closedAt, reason, evidence } = request;
  const rollUps = board.rollUps
    .filter((row) => row.period === period.id)
    .map(({ unit, total, grade, known, of }) => ({
      unit,
      ...(total === undefined ? {} : { total }),
      ...(grade === undefined ? {} : { grade }),
      known,
      of,
    }));
  return {
    plan: query.plan,
    period: period.id,
    number: before.length + 1,
    query,
    sheet: { id: board.sheet.id, edition: board.sheet.edition, sha256: board.sheet.sha256 },
    calendar: { id: query.calendar, sha256: sha256Hex(canonicalJson(pick("calendar", composition.calendars, query.calendar))) },
    composition: composition.digest,
    head: state.head,
    ...(rollUps.length === 0 ? {} : { rollUps }),
    totals: rows.map(({ unit, total = 0, grade = "" }) => ({ unit, total, grade })),
    rowsSha256: rowsDigest(board, period.id),
    closedBy,
    closedAt,
    ...(reason === undefined ? {} : { reason }),
    evidence,
  };
}

/**
 * The SHA-256 of the canonical JSON of a period's rows.
 *
 * @internal
 */
export function rowsDigest(board: Board, period: string): string {
  return sha256HexOf(canonicalJsonPieces(board.rows.filter((row) => row.period === period)));
}

function assertMayClose(state: JournalState, request: CloseRequest, actor: Actor, last: CloseRecord | undefined): void {
  const { closedBy, period, query } = request;
  const scorer = state.selfScores.find(
    ({ selfScore, actor: by }) =>
      selfScore.plan === query.plan && selfScore.period === period && (selfScore.scoredBy === closedBy || by === actor.id),
  );
  if (scorer !== undefined) {
    throw new HostError("PCCC_HOST_CLOSE_OWN", `${closedBy} scored ${scorer.selfScore.unit} itself`, {
      closedBy,
      unit: scorer.selfScore.unit,
      period,
    });
  }
  if (last === undefined || isReopened(state, last)) return;
  throw new HostError("PCCC_HOST_CLOSED_ALREADY", `${period} was closed by ${last.closedBy}`, {
    period,
    closedBy: last.closedBy,
    seq: last.head.seq,
  });
}
