import type { SealedEntry } from "@pccc/core";
import type { WriterEvent } from "./writer-event.ts";

/**
 * Holds what writers and readers told of themselves against what the store holds in the end.
 *
 * @remarks
 * No acknowledged append is lost or torn, none that was refused is there, none that is open is there in part; the shared counter lost no
 * update; numbers have no gap; every head that a reader saw is still in the chain, so that it saw a prefix; and an append that began after
 * another had ended stands behind it.
 *
 * @param events - What they told.
 * @param entries - All entries of the store.
 * @returns What is wrong, in words; nothing where all holds.
 *
 * @public
 */
export function checkHistory(events: readonly WriterEvent[], entries: readonly SealedEntry[]): readonly string[] {
  const byAppend = Map.groupBy(entries, ({ appendId }) => appendId);
  const began = new Map(events.filter((event) => event.type === "began").map((event) => [event.appendId, event]));
  const ended = events.filter((event) => event.type === "ended");
  const faults: string[] = events.filter((event) => event.type === "fault").map(({ what }) => what);

  for (const [index, { seq }] of entries.entries()) if (seq !== index + 1) faults.push(`a hole: entry ${seq} stands in place ${index + 1}`);
  for (const { appendId, entries: told } of ended) {
    for (const { seq, kind, key, version } of told) {
      const kept = entries[seq - 1];
      const same = kept?.appendId === appendId && kept.kind === kind && kept.key === key && kept.version === version;
      if (!same) faults.push(`lost: entry ${seq} of ${appendId} was acknowledged and is not there`);
    }
  }
  for (const [appendId, { drafts }] of began) {
    const kept = byAppend.get(appendId)?.length ?? 0;
    if (kept !== 0 && kept !== drafts) faults.push(`torn: ${kept} of ${drafts} entries of ${appendId} are there`);
  }
  for (const event of events) {
    if (event.type === "refused" && byAppend.has(event.appendId)) faults.push(`dirty: ${event.appendId} was refused and is there`);
    if (event.type === "saw" && event.head.seq > 0 && entries[event.head.seq - 1]?.hash !== event.head.hash) {
      faults.push(`dirty: a reader saw a head at ${event.head.seq} that is not in the chain`);
    }
  }
  for (const appendId of byAppend.keys()) if (!began.has(appendId)) faults.push(`dirty: nobody began ${appendId}`);
  for (const [index, entry] of entries.filter(({ kind }) => kind === "counter").entries()) {
    if (entry.body !== `{"count":${index + 1}}`) faults.push(`lost update: the counter is ${entry.body} at its change ${index + 1}`);
  }
  return [...faults, ...orderFaults(began, ended)];
}

function orderFaults(
  began: ReadonlyMap<string, Extract<WriterEvent, { type: "began" }>>,
  ended: readonly Extract<WriterEvent, { type: "ended" }>[],
): readonly string[] {
  const byEnd = [...ended].sort((a, b) => compare(BigInt(a.at), BigInt(b.at)));
  const byBegin = [...ended].sort((a, b) => compare(beginOf(began, a), beginOf(began, b)));
  const faults: string[] = [];
  let done = 0;
  let furthest = 0;
  for (const append of byBegin) {
    for (let earlier = byEnd[done]; earlier !== undefined && BigInt(earlier.at) < beginOf(began, append); earlier = byEnd[done]) {
      furthest = Math.max(furthest, earlier.head.seq);
      done += 1;
    }
    const first = append.entries[0]?.seq ?? 0;
    if (first <= furthest) faults.push(`order: ${append.appendId} began after entry ${furthest} was acknowledged and stands at ${first}`);
  }
  return faults;
}

function beginOf(began: ReadonlyMap<string, Extract<WriterEvent, { type: "began" }>>, { appendId }: { readonly appendId: string }): bigint {
  return BigInt(began.get(appendId)?.at ?? 0);
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
