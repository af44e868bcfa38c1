/**
 * Writes a value as canonical JSON (RFC 8785): one text for one value, on every machine.
 *
 * @remarks
 * Keys are sorted by UTF-16 code units, numbers are written as ECMAScript writes them, `-0` is `0`. What JSON cannot hold is refused
 * and never dropped: `undefined`, holes, `NaN`, infinities, bigints, functions, symbols, lone surrogates, cycles, and objects that are
 * neither plain nor arrays (a `Date`, a `Map`). `toJSON` is not called.
 *
 * @param value - Plain data.
 * @returns The JSON text, without spaces.
 * @throws `RangeError` when the value is not plain JSON data; the message names the place.
 *
 * @example
 * ```ts
 * import { canonicalJson } from "@pccc/core";
 * canonicalJson({ b: 1.0, a: ["é", -0] }); // => '{"a":["é",0],"b":1}'
 * ```
 *
 * @public
 */
export function canonicalJson(value: unknown): string {
  return write(value, [], new Set());
}

/**
 * Writes a value as canonical JSON in pieces, where one text would be longer than a program can hold.
 *
 * @remarks
 * The pieces of one value are always the same: an array of more than 1,000 items is parted between items, and what holds one between its
 * members.
 *
 * @param value - Plain data.
 * @returns The pieces, in order; together they are `canonicalJson(value)`.
 * @throws `RangeError` when the value is not plain JSON data, once its place is reached.
 *
 * @public
 */
export function* canonicalJsonPieces(value: unknown): Generator<string, void, undefined> {
  let piece = "";
  for (const text of parts(value, [], new Set())) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

const pieceLength = 1 << 20;
const mostItemsInOnePart = 1000;

function* parts(value: unknown, path: (string | number)[], ancestors: Set<object>): Generator<string, void, undefined> {
  if (ancestors.has(value as object) || !holdsLongArray(value)) {
    yield write(value, path, ancestors);
    return;
  }
  const [open, close] = Array.isArray(value) ? (["[", "]"] as const) : (["{", "}"] as const);
  const record = value as Readonly<Record<string, unknown>>;
  ancestors.add(value as object);
  let lead: string = open;
  for (const name of Array.isArray(value) ? value.keys() : Object.keys(record).sort()) {
    yield typeof name === "number" ? lead : `${lead}${writeText(name, path)}:`;
    lead = ",";
    path.push(name);
    yield* parts(record[name], path, ancestors);
    path.pop();
  }
  ancestors.delete(value as object);
  yield close;
}

/** Whether a value is a long array, or an object with one in reach of its members. */
function holdsLongArray(value: unknown, depth = 2): boolean {
  if (Array.isArray(value)) return value.length > mostItemsInOnePart;
  if (depth === 0 || typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.values(value).some((member) => holdsLongArray(member, depth - 1));
}

/** The path is one list for the whole text, so that no value of a large one copies it. */
function write(value: unknown, path: (string | number)[], ancestors: Set<object>): string {
  switch (typeof value) {
    case "string":
      return writeText(value, path);
    case "number":
      if (!Number.isFinite(value)) throw refuse(`the number ${value}`, path);
      return String(value);
    case "boolean":
      return value ? "true" : "false";
    case "object":
      return value === null ? "null" : writeObject(value, path, ancestors);
    default:
      throw refuse(typeof value === "undefined" ? "undefined" : `a ${typeof value}`, path);
  }
}

function writeText(text: string, path: readonly (string | number)[]): string {
  if (!text.isWellFormed()) throw refuse("a text with half of a surrogate pair", path);
  return JSON.stringify(text);
}

function writeObject(value: object, path: (string | number)[], ancestors: Set<object>): string {
  if (ancestors.has(value)) throw refuse("a cycle", path);
  ancestors.add(value);
  const text = Array.isArray(value) ? writeArray(value, path, ancestors) : writeRecord(value, path, ancestors);
  ancestors.delete(value);
  return text;
}

function writeArray(value: readonly unknown[], path: (string | number)[], ancestors: Set<object>): string {
  let text = "[";
  // By index: a hole is undefined, which is then refused by its place.
  for (let index = 0; index < value.length; index += 1) {
    path.push(index);
    text += `${index === 0 ? "" : ","}${write(value[index], path, ancestors)}`;
    path.pop();
  }
  return `${text}]`;
}

function writeRecord(value: object, path: (string | number)[], ancestors: Set<object>): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw refuse("an object that is not plain", path);
  const record = value as Readonly<Record<string, unknown>>;
  let text = "";
  for (const name of Object.keys(record).sort()) {
    text += `${text === "" ? "{" : ","}${writeText(name, path)}:`;
    path.push(name);
    text += write(record[name], path, ancestors);
    path.pop();
  }
  return text === "" ? "{}" : `${text}}`;
}

function refuse(what: string, path: readonly (string | number)[]): RangeError {
  const place = path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  return new RangeError(`${what} is no JSON, at ${place === "" ? "the top" : place}`);
}
