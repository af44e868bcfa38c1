import type { JournalHead } from "@pccc/core";
import type { Pccc } from "@pccc/host";
import { CliError } from "../cli-error.ts";
import { exitStatus } from "../exit-status.ts";

/** The entry up to which a question counts what is on record: the one named, or the newest. */
export async function headAt(app: Pccc, knownAt: string | undefined): Promise<JournalHead> {
  const head = await app.head();
  const seq = knownAt === undefined ? head.seq : Number(knownAt);
  if (!Number.isSafeInteger(seq) || seq < 0 || seq > head.seq)
    throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: `--known-at ${knownAt ?? ""}: 0 … ${head.seq}` });
  return { ...head, seq };
}
