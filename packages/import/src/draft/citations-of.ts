import { citationsIn, type FoundCitation } from "../header/citations.ts";
import { CitedDocuments } from "../header/cited-documents.ts";
import type { DraftCitation, PlanDraft } from "../plan-draft.ts";
import type { DocumentReading, PartReading } from "../read-document.ts";
import type { SourceText } from "../source/source-text.ts";

/** The documents on which the text rests, and the others that it names. */
export function citationsOf(source: SourceText, document: DocumentReading): Pick<PlanDraft, "basis" | "mentions"> {
  const [main] = document.parts;
  if (main === undefined) return { basis: [], mentions: [] };
  const own = document.letterhead.number?.value;
  const inTitle = main.title.title === undefined ? [] : citationsIn(main.title.title, false);
  // The title may give the date or the issuer that the preamble leaves out; a document that it alone names is basis too.
  const inSection = main.body.basis.flatMap((block) => citationsIn(block, true)).map(asBasis);
  const basis = new CitedDocuments([...main.preamble.basis, ...inTitle, ...inSection]);
  const others = document.parts
    .flatMap((part) => [...part.title.attachment.flatMap((block) => citationsIn(block, false)), ...citationsInBody(part)])
    .filter((citation) => citation.number !== own && !basis.has(citation));
  const draft = ({ key: _key, range, ...citation }: FoundCitation): DraftCitation => ({
    ...citation,
    span: source.spanOf(range.start, range.end),
  });
  return {
    basis: basis.all.filter((citation) => citation.number === undefined || citation.number !== own).map(draft),
    mentions: new CitedDocuments(others).all.map((citation) => draft({ ...citation, relation: "cites" })),
  };
}

// An item under "CĂN CỨ PHÁP LÝ" need not say again that it is one.
function asBasis(citation: FoundCitation): FoundCitation {
  return citation.relation === "cites" ? { ...citation, relation: "pursuantTo" } : citation;
}

function citationsInBody(part: PartReading): readonly FoundCitation[] {
  const preamble = part.part.role === "main" ? part.preamble.blocks.filter(({ kind }) => kind === "preamble") : part.preamble.blocks;
  return [...preamble, ...part.body.entries].flatMap((entry) => citationsIn(entry.block, false));
}
