import type { DocumentRecords, Finding, SourceSpan } from "@pccc/core";

/** The document or relation of a file that a contradiction is about; `undefined` where it lies among what is on record alone. */
export function placeOfDocumentFault(
  { params }: Finding,
  { documents, relations }: DocumentRecords,
  placeOf: (path: readonly PropertyKey[]) => SourceSpan,
): SourceSpan | undefined {
  const cycle = String(params["cycle"] ?? "").split(" → ");
  const found: readonly (readonly [group: keyof DocumentRecords, index: number])[] = [
    ["relations", relations.findIndex(({ from, to }) => from === params["from"] && to === params["to"])],
    ["relations", relations.findIndex(({ from, to }) => cycle.includes(from) && cycle.includes(to))],
    ["documents", documents.findLastIndex(({ id }) => id === params["id"])],
  ];
  const [record] = found.filter(([, index]) => index !== -1);
  return record === undefined ? undefined : placeOf(record);
}
