import { formatFinding } from "@pccc/core";
import type { CloseRecord, Pccc } from "@pccc/host";
import { counted } from "../counted.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { catalogues } from "../print-problem.ts";
import { type CommandContext, line, say } from "./context.ts";

/** What became of a closed period when it was computed again. */
export interface VerifiedClose {
  readonly period: string;
  readonly number: number;
  readonly units: number;
  readonly ok: boolean;
}

/** Computes every closed period of a journal again as it was decided, and checks the head that it names. */
export async function verifyCloses(app: Pccc): Promise<readonly VerifiedClose[]> {
  const verified: VerifiedClose[] = [];
  for (const close of (await app.state()).closes) {
    const { period, number, totals } = close;
    verified.push({ period, number, units: totals.length, ok: await holds(app, close) });
  }
  return verified;
}

/** Tells people what became of the closed periods, and ends with findings where one does not hold. */
export function printCloses(verified: readonly VerifiedClose[], context: CommandContext): ExitStatus {
  for (const { period, number, units, ok } of context.json ? [] : verified) {
    if (ok) {
      line(
        context,
        say(
          context,
          `Đúng: kỳ ${period} chốt lần ${number}, ${units} đơn vị, tính lại ra đúng từng byte.`,
          `Holds: ${period}, closed, number ${number}: ${counted(units, "unit")} computed again to the same bytes.`,
        ),
      );
      continue;
    }
    const { message, advice } = formatFinding(catalogues, { code: "PCCC_CLI_CLOSE_DIFFERS", params: { period, number } }, context.language);
    line(context, `${say(context, "KHÔNG ĐÚNG", "DOES NOT HOLD")} PCCC_CLI_CLOSE_DIFFERS: ${message}\n  → ${advice}`);
  }
  return verified.every(({ ok }) => ok) ? exitStatus.done : exitStatus.findings;
}

async function holds(app: Pccc, close: CloseRecord): Promise<boolean> {
  if (!(await app.verifyChain(close.head)).ok) return false;
  return (await app.replay(close, "asDecided")).isSame;
}
