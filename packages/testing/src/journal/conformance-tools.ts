import { createHash } from "node:crypto";
import type { JournalTools } from "@pccc/core";

/**
 * Makes a clock, randomness and a digest for tests: the clock moves one second per look, the random bytes are those of a counter.
 *
 * @param seed - Tells the randomness of one journal from that of another.
 * @returns What `makeJournal` asks for.
 *
 * @public
 */
export function journalTestTools(seed: string): JournalTools {
  let looks = 0;
  let draws = 0;
  return {
    now: () => {
      looks += 1;
      return 1_767_225_600_000 + looks * 1000;
    },
    randomBytes: (size) => {
      draws += 1;
      return createHash("shake256", { outputLength: size }).update(`${seed}/${draws}`).digest();
    },
    sha256: (bytes) => createHash("sha256").update(bytes).digest(),
  };
}
