import { canonicalJson } from "../canonical-json.ts";
import type { AppendResult, PreparedAppend, PreparedDraft } from "./draft.ts";
import type { Sha256 } from "./hash-entry.ts";
import type { JournalDriver, SealedEntry } from "./journal-driver.ts";
import { JournalError } from "./journal-error.ts";
import { type AppendOutcome, nameKey, resultOf, sealGroup } from "./seal-group.ts";

/**
 * Callers waiting for the head, committed together.
 *
 * @internal
 */
export interface AppendQueue {
  push(append: PreparedAppend): Promise<AppendResult>;
  /** Settles when nobody waits any more. */
  drained(): Promise<void>;
}

interface Waiting {
  readonly append: PreparedAppend;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
}

const maxDraftsPerCommit = 4096;

/**
 * Makes the queue of a driver. While one commit runs the callers that arrive wait, and the next commit takes them all.
 *
 * @param driver - Where to commit.
 * @param tools - The clock, read once per commit, and the digest.
 * @returns The queue.
 *
 * @internal
 */
export function makeAppendQueue(driver: JournalDriver, tools: { readonly now: () => number; readonly sha256: Sha256 }): AppendQueue {
  const waiting: Waiting[] = [];
  let running: Promise<void> | undefined;

  async function drain(): Promise<void> {
    // Callers of the same turn join the first commit.
    await Promise.resolve();
    while (waiting.length > 0) await commitGroup(takeGroup(waiting));
    running = undefined;
  }

  async function commitGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await commitAppends(
        driver,
        group.map(({ append }) => append),
        tools,
      );
      await Promise.all(group.map((caller, index) => settle(driver, caller, outcomes[index])));
    } catch (error) {
      // One caller's oversized append must not fail its neighbours.
      if (group.length > 1 && error instanceof JournalError && (error.reason === "Full" || error.reason === "Invalid")) {
        for (const caller of group) await commitGroup([caller]);
      } else {
        for (const caller of group) caller.reject(nameAppend(error, caller.append.appendId));
      }
    }
  }

  return {
    push: (append) =>
      new Promise((resolve, reject) => {
        waiting.push({ append, resolve, reject });
        running ??= drain();
      }),
    drained: async () => {
      await running;
    },
  };
}

function takeGroup(waiting: Waiting[]): readonly Waiting[] {
  const group: Waiting[] = [];
  const later: Waiting[] = [];
  const ids = new Set<string>();
  let drafts = 0;
  for (const caller of waiting) {
    const size = caller.append.drafts.length;
    // A retry that overtakes its first attempt waits for the next commit, where it is recognised.
    if ((group.length > 0 && drafts + size > maxDraftsPerCommit) || ids.has(caller.append.appendId)) {
      later.push(caller);
    } else {
      group.push(caller);
      ids.add(caller.append.appendId);
      drafts += size;
    }
  }
  waiting.splice(0, waiting.length, ...later);
  return group;
}

async function commitAppends(
  driver: JournalDriver,
  group: readonly PreparedAppend[],
  tools: { readonly now: () => number; readonly sha256: Sha256 },
): Promise<readonly AppendOutcome[]> {
  const clock = tools.now();
  if (!Number.isSafeInteger(clock) || clock < 0) {
    throw new JournalError("append", "Invalid", `the clock says ${clock}, which is no UTC milliseconds`, {
      detailVi: `đồng hồ cho giá trị ${clock}, không phải là mili giây UTC`,
    });
  }
  const keys = [...new Map(group.flatMap(({ drafts }) => drafts.map((draft) => [nameKey(draft), draft] as const))).values()].map(
    ({ kind, key }) => ({ kind, key }),
  );
  let outcomes: readonly AppendOutcome[] | undefined;
  await driver.commit({ keys, appendIds: group.map(({ appendId }) => appendId) }, (view) => {
    const sealed = sealGroup(view, group, keys, clock, tools.sha256);
    outcomes = sealed.outcomes;
    return sealed.plan;
  });
  if (outcomes === undefined) {
    throw new JournalError("append", "Unsupported", "the driver's commit returned without calling the plan", {
      detailVi: "hàm commit của trình điều khiển trả về mà không gọi kế hoạch ghi",
    });
  }
  return outcomes;
}

async function settle(driver: JournalDriver, caller: Waiting, outcome: AppendOutcome | undefined): Promise<void> {
  try {
    if (outcome?.state === "written") caller.resolve(outcome.result);
    else if (outcome?.state === "repeated") caller.resolve(await recallAppend(driver, caller.append, outcome.last));
    else caller.reject(outcome?.error);
  } catch (error) {
    caller.reject(nameAppend(error, caller.append.appendId));
  }
}

async function recallAppend(driver: JournalDriver, append: PreparedAppend, last: SealedEntry): Promise<AppendResult> {
  const size = append.drafts.length;
  const afterSeq = Math.max(0, last.seq - size - 1);
  const around: SealedEntry[] = [];
  while ((around.at(-1)?.seq ?? afterSeq) < last.seq) {
    const page = await driver.read({ afterSeq: around.at(-1)?.seq ?? afterSeq, throughSeq: last.seq, limit: size + 1 });
    if (page.length === 0) break;
    for (const entry of page) around.push(entry);
  }
  const sealed = around.filter(({ appendId }) => appendId === append.appendId);
  const same =
    sealed.length === size &&
    sealed.every((entry, index) => {
      const draft = append.drafts[index];
      return draft !== undefined && entry.actor === append.actor && isSealOf(entry, draft);
    });
  if (same) return resultOf(append.appendId, sealed);
  throw new JournalError("append", "Invalid", `the append id ${append.appendId} was used for other content, up to entry ${last.seq}`, {
    detailVi: `mã lần ghi ${append.appendId} đã được dùng cho nội dung khác, đến mục ${last.seq}`,
  });
}

function isSealOf(entry: SealedEntry, draft: PreparedDraft): boolean {
  return (
    entry.kind === draft.kind &&
    entry.key === draft.key &&
    entry.shape === draft.shape &&
    entry.unit === draft.unit &&
    entry.period === draft.period &&
    entry.body === draft.body &&
    (entry.personalDigest === undefined) === (draft.personalFields === undefined) &&
    // After an erasure the personal part cannot be compared any more; the rest decides.
    (entry.personal === undefined || personalFieldsOf(entry.personal) === draft.personalFields)
  );
}

function personalFieldsOf(personal: string): string | undefined {
  const parsed = JSON.parse(personal) as { readonly fields?: unknown };
  return parsed.fields === undefined ? undefined : canonicalJson(parsed.fields);
}

function nameAppend(error: unknown, appendId: string): JournalError {
  if (error instanceof JournalError) {
    return new JournalError(error.operation, error.reason, error.message, { ...error.params, appendId }, { cause: error });
  }
  // What a driver throws without a reason may have come before or after its commit.
  const reason = error instanceof Error ? error.message : String(error);
  return new JournalError(
    "append",
    "InDoubt",
    `the driver failed without a reason: ${reason}`,
    { detailVi: `trình điều khiển gặp lỗi không rõ lý do: ${reason}`, appendId },
    { cause: error },
  );
}
