import type { FoundCitation } from "./citations.ts";

/** The documents that citations name, in the order of their first citation. */
export class CitedDocuments {
  readonly #documents: FoundCitation[] = [];
  readonly #first: Map<string, number> = new Map();
  readonly #dated: Map<string, number> = new Map();

  constructor(citations: readonly FoundCitation[]) {
    for (const citation of citations) this.#take(citation);
  }

  get all(): readonly FoundCitation[] {
    return this.#documents;
  }

  has(citation: FoundCitation): boolean {
    return this.#indexOf(citation) !== undefined;
  }

  // A later citation of a document fills in what an earlier one leaves open.
  #take(citation: FoundCitation): void {
    const index = this.#indexOf(citation) ?? this.#documents.length;
    const known = this.#documents[index] ?? citation;
    const date = known.date ?? citation.date;
    const issuer = known.issuer ?? citation.issuer;
    this.#documents[index] = { ...known, ...(date === undefined ? {} : { date }), ...(issuer === undefined ? {} : { issuer }) };
    if (!this.#first.has(citation.key)) this.#first.set(citation.key, index);
    if (date !== undefined) this.#dated.set(`${date} ${citation.key}`, index);
  }

  // Without a date on one side the number alone tells the document; only the first of a number can be without one.
  #indexOf({ key, date }: FoundCitation): number | undefined {
    const first = this.#first.get(key);
    if (first === undefined || date === undefined || this.#documents[first]?.date === undefined) return first;
    return this.#dated.get(`${date} ${key}`);
  }
}
