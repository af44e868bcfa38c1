import type { EntryKind, PlainDate, Plan, PlanAct } from "@pccc/core";
import type { Composition } from "./composition.ts";

/** How bodies of older shapes are read, oldest first; a kind that is not here has its first shape still. */
const upcasters: Readonly<Record<string, EntryKind["upcasters"]>> = {
  // Shape 1 knew adoptions only.
  plan: [
    (body): PlanAct => {
      const { plan, adoptedOn } = body as { readonly plan: Plan; readonly adoptedOn: PlainDate };
      return { act: "adopt", on: adoptedOn, plan };
    },
  ],
};

/**
 * The kinds of entry that every application writes; each is documented in `docs/guide/journal-kinds.md`.
 *
 * @public
 */
export const coreEntryKinds: readonly EntryKind[] = [
  "composition",
  "unit",
  "unit.membership",
  "unit.succession",
  "document",
  "plan",
  "assumption",
  "submission",
  "verdict",
  "extension",
  "lock",
  "event",
  "judgement",
  "reminder",
  "selfScore",
  "appraisal",
  "close",
  "appeal",
].map((kind) => ({ kind, shape: 1 + (upcasters[kind]?.length ?? 0), upcasters: upcasters[kind] ?? [] }));

/**
 * The kinds that an application knows: its own and those of its plugins.
 *
 * @param composition - The composed plugins.
 * @returns The kinds.
 *
 * @internal
 */
export function entryKindsOf(composition: Composition): readonly EntryKind[] {
  const contributed = Object.values(composition.entryKinds).map(({ id, shape, upcasters }) => ({
    kind: id,
    shape,
    upcasters: Array.from({ length: shape - 1 }, (_, index) => upcasters[index + 1] ?? ((body: unknown) => body)),
  }));
  return [...coreEntryKinds, ...contributed];
}
