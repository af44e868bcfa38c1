const deepest = 3;
const pieceLength = 65_536;

/**
 * A value as `JSON.stringify(value, undefined, 2)` writes it, in pieces of some 64,000 characters: what was read of a document of a hundred
 * thousand lines is never one string.
 */
export function* jsonPieces(value: object): Generator<string> {
  let piece = "";
  for (const part of partsOf(value, "", 0)) {
    piece += part;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

function* partsOf(value: unknown, indent: string, depth: number): Generator<string> {
  if (depth >= deepest || typeof value !== "object" || value === null) {
    yield (JSON.stringify(value, undefined, 2) ?? "null").replaceAll("\n", `\n${indent}`);
    return;
  }
  const isList = Array.isArray(value);
  const members: readonly (readonly [string, unknown])[] = isList
    ? value.map((member): readonly [string, unknown] => ["", member])
    : Object.entries(value).flatMap(([key, member]) => (member === undefined ? [] : [[`${JSON.stringify(key)}: `, member] as const]));
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  let lead = `${open}\n`;
  for (const [key, member] of members) {
    yield `${lead}${indent}  ${key}`;
    yield* partsOf(member, `${indent}  `, depth + 1);
    lead = ",\n";
  }
  yield members.length === 0 ? `${open}${close}` : `\n${indent}${close}`;
}
