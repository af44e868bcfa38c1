import { type JournalDriver, JournalError } from "@pccc/core";

/**
 * Wraps a driver so that chosen commits are kept and their acknowledgement is lost.
 *
 * @param driver - The driver.
 * @param isLost - Tells of each commit, counted from 1, whether its acknowledgement is lost.
 * @returns The driver that loses them: it fails with reason `InDoubt` after committing.
 *
 * @public
 */
export function losingAcknowledgements(driver: JournalDriver, isLost: (commit: number) => boolean): JournalDriver {
  let commits = 0;
  return {
    ...driver,
    commit: async (need, plan) => {
      const head = await driver.commit(need, plan);
      commits += 1;
      if (isLost(commits)) throw new JournalError("commit", "InDoubt", "the acknowledgement was lost");
      return head;
    },
  };
}
