import type { AuthorityLine, PlainDate } from "@pccc/core";
import type { Layout } from "@pccc/plugin";
import type { Composition } from "./composition.ts";
import { HostError } from "./host-error.ts";

/**
 * Picks the form in which a body of a line issues documents on a day.
 *
 * @param composition - The composed plugins.
 * @param line - The body's line of authority.
 * @param on - The day of issue.
 * @returns The layout.
 * @throws `HostError` when no plugin brings one.
 *
 * @public
 */
export function layoutFor(composition: Composition, line: AuthorityLine, on: PlainDate): Layout {
  const all = Object.values(composition.layouts);
  const found = all.find(
    (layout) =>
      layout.line === line &&
      (layout.validFrom === undefined || layout.validFrom <= on) &&
      (layout.validTo === undefined || on <= layout.validTo),
  );
  if (found === undefined) {
    throw new HostError("PCCC_HOST_UNKNOWN_CONTRIBUTION", `no layout for the line ${line} on ${on}`, {
      kind: "layout",
      id: `${line} ${on}`,
      available: all.map(({ id }) => id).join(", ") || "–",
    });
  }
  return found;
}
