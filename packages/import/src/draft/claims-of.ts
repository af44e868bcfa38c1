import type { Block } from "../layout/block.ts";
import type { OutlineKind } from "../plan-draft.ts";
import type { DocumentReading, PartReading } from "../read-document.ts";
import type { Claim } from "./coverage.ts";

/** Everything that was understood, as stretches of the text. */
export function claimsOf(document: DocumentReading): readonly Claim[] {
  const { letterhead, parts } = document;
  const claims: Claim[] = [];
  const found: readonly (readonly [OutlineKind, { readonly range: Claim["range"] } | undefined])[] = [
    ["number", letterhead.numberRaw],
    ["placeAndDate", letterhead.dateRaw],
    ["title", letterhead.subject],
  ];
  for (const [kind, value] of found) if (value !== undefined) claims.push({ kind, range: value.range });
  for (const range of letterhead.subjectRest) claims.push({ kind: "title", range });
  for (const range of [...letterhead.issuerRanges, ...letterhead.marks]) claims.push({ kind: "issuer", range });
  for (const part of parts) for (const claim of claimsOfPart(part)) claims.push(claim);
  return claims;
}

function claimsOfPart(reading: PartReading): readonly Claim[] {
  const claims: Claim[] = [];
  const add = (kind: OutlineKind, block: Block | undefined): void => {
    if (block === undefined || block.pieces.length === 0) return;
    // A block of lines that stand apart, as columns do, claims each of its lines and nothing between them.
    for (const piece of block.pieces) claims.push({ kind, range: piece });
  };
  add("docType", reading.type);
  for (const block of reading.annex?.blocks ?? []) add("annex", block);
  add(reading.annex === undefined ? "title" : "annex", reading.title.title);
  for (const range of reading.title.marks) claims.push({ kind: "docType", range });
  for (const block of reading.title.attachment) add("attachment", block);
  for (const entry of reading.preamble.blocks) add(entry.kind, entry.block);
  const isFormAnnex = reading.annex?.isForm === true;
  for (const entry of reading.body.entries) add(isFormAnnex ? "annex" : entry.kind, entry.block);
  for (const range of reading.closing.claims) claims.push({ kind: range.kind, range: range.range });
  return joined(claims);
}

// Pieces of one kind that only space parts become one stretch.
function joined(claims: readonly Claim[]): readonly Claim[] {
  const result: Claim[] = [];
  for (const claim of claims) {
    const last = result.at(-1);
    const near =
      last !== undefined && last.kind === claim.kind && claim.range.start >= last.range.end && claim.range.start - last.range.end <= 1;
    if (near && last !== undefined)
      result[result.length - 1] = { kind: claim.kind, range: { start: last.range.start, end: claim.range.end } };
    else result.push({ kind: claim.kind, range: claim.range });
  }
  return result;
}
