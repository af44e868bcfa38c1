import type { DocumentRelation } from "./document-record.ts";
import type { DocumentRegister } from "./document-register.ts";

/**
 * Everything that a document rests on, or that rests on it, as a graph without circles: a document with two grounds stands once.
 *
 * @public
 */
export interface DocumentGraph {
  readonly root: string;
  /** Ids, nearest first, then by id; the root first. */
  readonly documents: readonly string[];
  readonly relations: readonly DocumentRelation[];
}

/**
 * What rests on a document, as a tree: a document with two grounds stands under both.
 *
 * @public
 */
export interface DocumentTree {
  readonly document: string;
  /** Absent at the root. */
  readonly relation?: DocumentRelation;
  readonly below: readonly DocumentTree[];
}

/**
 * Tells what a document rests on: the whole chain upward, through every line of authority.
 *
 * @remarks
 * Followed are `implements`, `pursuantTo` and `continues`; what a document amends, replaces or merely cites is no ground of it.
 *
 * @param register - The register.
 * @param id - The document's id.
 * @returns The graph; the root alone where it rests on nothing registered.
 *
 * @public
 */
export function groundsOf(register: DocumentRegister, id: string): DocumentGraph {
  return walk(id, (at) => register.relationsFrom.get(at) ?? [], "to");
}

/**
 * Tells what rests on a document: the whole cascade downward.
 *
 * @param register - The register.
 * @param id - The document's id.
 * @returns The graph; the root alone where nothing rests on it.
 *
 * @public
 */
export function restingOn(register: DocumentRegister, id: string): DocumentGraph {
  return walk(id, (at) => register.relationsTo.get(at) ?? [], "from");
}

/**
 * Tells what rests on a document, as a tree for people to read.
 *
 * @remarks
 * A document that stands under several grounds unfolds at its first place only, so that the tree grows no faster than the register.
 *
 * @param register - The register.
 * @param id - The document's id.
 * @returns The tree.
 *
 * @public
 */
export function restingTree(register: DocumentRegister, id: string): DocumentTree {
  const unfolded = new Set<string>();
  const grow = (document: string, relation?: DocumentRelation): DocumentTree => {
    const isFirst = !unfolded.has(document);
    unfolded.add(document);
    const below = isFirst ? (register.relationsTo.get(document) ?? []).filter(isGround).map((next) => grow(next.from, next)) : [];
    return relation === undefined ? { document, below } : { document, relation, below };
  };
  return grow(id);
}

function isGround({ relation }: DocumentRelation): boolean {
  return relation === "implements" || relation === "pursuantTo" || relation === "continues";
}

function walk(root: string, relationsAt: (id: string) => readonly DocumentRelation[], end: "from" | "to"): DocumentGraph {
  const documents = [root];
  const seen = new Set(documents);
  const relations: DocumentRelation[] = [];
  for (let level = [root]; level.length > 0; ) {
    const step = level.flatMap((id) => relationsAt(id).filter(isGround));
    relations.push(...step);
    level = [...new Set(step.map((relation) => relation[end]))].filter((id) => !seen.has(id)).sort();
    for (const id of level) seen.add(id);
    documents.push(...level);
  }
  return { root, documents, relations };
}
