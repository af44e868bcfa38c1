import { err, ok, type Result, type SourceSpan, type Text } from "@pccc/core";
import { type Document, isCollection, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type YAMLParseError } from "yaml";
import { yamlFaultWords } from "./yaml-fault-words.ts";

/**
 * The data of a YAML or JSON text, with the places of its parts.
 *
 * @public
 */
export interface LocatedYaml {
  readonly value: unknown;
  /** The place of a path such as `["steps", 2, "tell"]`; of the nearest part around it where it does not exist. */
  placeOf(path: readonly PropertyKey[]): SourceSpan;
  /** The place of the scalar at a path, with its quotes; `undefined` where there is none. */
  scalarAt(path: readonly PropertyKey[]): SourceSpan | undefined;
}

/**
 * Why a text is no YAML, and where.
 *
 * @public
 */
export interface YamlFault {
  readonly reason: Required<Text>;
  readonly span: SourceSpan;
}

/**
 * Reads YAML 1.2 or JSON and remembers where everything stands.
 *
 * @remarks
 * `asTyped` leaves every scalar the text that was typed, so that no number passes through a float; `byCoreSchema` reads numbers,
 * booleans and null as such, and leaves dates and codes text. The merge key `<<` puts the pairs of an alias into a map.
 *
 * @param text - The text of the file.
 * @param scalars - What becomes of scalars.
 * @returns The data and their places; or the faults of the syntax as far as the first after which nothing can be told any more.
 *
 * @public
 */
export function readLocatedYaml(text: string, scalars: "asTyped" | "byCoreSchema"): Result<LocatedYaml, readonly YamlFault[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: scalars === "asTyped" ? "failsafe" : "core",
    version: "1.2",
    merge: true,
    // What is wrong is said by the caller; the reader itself prints nothing.
    logLevel: "error",
  });
  if (document.errors.length > 0) {
    return err(
      untilLost(document.errors).map(({ code, message, pos: [start, end] }) => ({
        reason: yamlFaultWords(code, message),
        span: spanOf(lines, start, end),
      })),
    );
  }
  const endless = endlessAliases(document, lines);
  if (endless.length > 0) return err(endless);
  const placeOf = (path: readonly PropertyKey[]): SourceSpan => placeIn(document, lines, path);
  try {
    return ok({ value: document.toJS() as unknown, placeOf, scalarAt: (path) => scalarIn(document, lines, path) });
  } catch (cause) {
    // Aliases that unfold without end, or that name nothing, only show when the data are made.
    return err([{ reason: yamlFaultWords("BAD_ALIAS", cause instanceof Error ? cause.message : String(cause)), span: placeOf([]) }]);
  }
}

/** A key given twice is one fault; whatever else is wrong makes the lines behind it look wrong, too. */
function untilLost(faults: readonly YAMLParseError[]): readonly YAMLParseError[] {
  const inOrder = faults.toSorted((one, other) => one.pos[0] - other.pos[0]);
  const lost = inOrder.findIndex(({ code }) => code !== "DUPLICATE_KEY");
  return lost === -1 ? inOrder : inOrder.slice(0, lost + 1);
}

/** Aliases inside what they name: the data would contain themselves, and no record does. */
function endlessAliases(document: Document.Parsed, lines: LineCounter): readonly YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Alias: (_key, alias, path) => {
      const isInside = path.some((around) => isCollection(around) && around.anchor === alias.source && alias.resolve(document) === around);
      if (!isInside) return;
      const reason = yamlFaultWords("BAD_ALIAS", `The alias *${alias.source} stands inside what it names`);
      faults.push({ reason, span: spanOf(lines, alias.range?.[0] ?? 0, alias.range?.[1] ?? 0) });
    },
  });
  return faults;
}

function placeIn(document: Document.Parsed, lines: LineCounter, path: readonly PropertyKey[]): SourceSpan {
  let node: unknown = document.contents;
  let range = isNode(node) ? node.range : undefined;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(key));
      if (pair === undefined) break;
      if (isNode(pair.key)) range = pair.key.range;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      if (isNode(node)) range = node.range;
    } else break;
  }
  return spanOf(lines, range?.[0] ?? 0, range?.[1] ?? 0);
}

function scalarIn(document: Document.Parsed, lines: LineCounter, path: readonly PropertyKey[]): SourceSpan | undefined {
  let node: unknown = document.contents;
  for (const key of path) {
    if (isMap(node)) node = node.items.find((item) => String(item.key) === String(key))?.value;
    else if (isSeq(node)) node = node.items[Number(key)];
    else return undefined;
  }
  return isScalar(node) && node.range ? spanOf(lines, node.range[0], node.range[1]) : undefined;
}

function spanOf(lines: LineCounter, startOffset: number, endOffset: number): SourceSpan {
  const start = lines.linePos(startOffset);
  const end = lines.linePos(endOffset);
  // An empty text has no lines to count.
  return {
    startOffset,
    endOffset,
    startLine: Math.max(1, start.line),
    startColumn: Math.max(1, start.col),
    endLine: Math.max(1, end.line),
    endColumn: Math.max(1, end.col),
  };
}
