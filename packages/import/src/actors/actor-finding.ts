import { type Finding, makeFinding, type SourceSpan } from "@pccc/core";
import { diagnostics } from "../diagnostics.ts";
import type { ActorMatch } from "./actor-match.ts";
import { candidateName } from "./match-actor.ts";
import type { UnitRegister } from "./unit-register.ts";

/** What is to be known about a match: that nobody is called so, that several are, or that the name has passed on. */
export function actorFinding(
  match: ActorMatch,
  about: { readonly actor: string; readonly task: string; readonly span: SourceSpan },
  register: UnitRegister | undefined,
): Finding | undefined {
  const { problem, candidates } = match;
  if (problem === undefined) return undefined;
  const { actor, task, span } = about;
  const names = (register === undefined ? candidates : candidates.map((id) => candidateName(register, id))).slice(0, 8).join(", ");
  switch (problem) {
    case "unknown":
      return makeFinding(diagnostics, "PCCC_IMPORT_ACTOR_UNKNOWN", { actor, task }, span);
    case "ambiguous":
      return makeFinding(diagnostics, "PCCC_IMPORT_ACTOR_AMBIGUOUS", { actor, task, count: candidates.length, candidates: names }, span);
    case "former": {
      const now = match.selectors.flatMap((selector) =>
        selector.take === "superior" || register === undefined ? [] : [candidateName(register, selector.under)],
      );
      return makeFinding(
        diagnostics,
        "PCCC_IMPORT_ACTOR_FORMER",
        { actor, task, former: names, now: now.join(", ") || "–", on: register?.date ?? "–" },
        span,
      );
    }
  }
}
