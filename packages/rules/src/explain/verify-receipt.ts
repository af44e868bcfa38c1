import { canonicalJson, err, ok, type Result, type Sha256, type Text } from "@pccc/core";
import { differingPaths } from "./differing-paths.ts";
import type { Receipt, ReceiptContent } from "./receipt.ts";
import { isExplainedInThisEdition } from "./explanation-edition.ts";
import { digestsOf, rootOf } from "./receipt-digests.ts";
import { receiptPlace } from "./receipt-place.ts";
import { recomputeReceipt } from "./recompute-receipt.ts";
import { sealedMessage } from "./seal-receipt.ts";
import type { WrittenExplanation } from "./written-board.ts";

/**
 * Why a receipt does not hold.
 *
 * @remarks
 * `bytes`: it is no JSON text in UTF-8 from that byte on, or not the canonical one. `kind`: it is something else than a receipt.
 * `changed`: these parts, by JSON pointer and in words, are not what was digested. `digests`: only the list of digests was changed, at these pointers,
 * and the parts are whole. `root`: only the root was. `result`: the score is not what the parts give, at these pointers. `parts`: the parts
 * do not fit each other. `seal`: the seal is not one of its key on this root. `key`: the key is not the one expected.
 *
 * @public
 */
export type ReceiptFault =
  | { readonly kind: "bytes"; readonly offset: number; readonly problem: "utf8" | "json" | "canonical" }
  | { readonly kind: "kind"; readonly found: string }
  | { readonly kind: "changed"; readonly paths: readonly string[]; readonly places: readonly Text[] }
  | { readonly kind: "digests" | "result"; readonly paths: readonly string[] }
  | { readonly kind: "root" | "seal" }
  | { readonly kind: "parts"; readonly reason: string }
  | { readonly kind: "key"; readonly publicKey: string };

/**
 * What the platform verifies with.
 *
 * @public
 */
export interface ReceiptTools {
  readonly sha256: Sha256;
  /** Tells whether a signature is one of the key on the message; it does not throw. */
  readonly verifyEd25519: (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) => boolean;
  /** The public key that the seal must have, lower-case hex; any where absent. */
  readonly publicKey?: string;
}

/**
 * Verifies a receipt by itself: each part against its digest, the score against the parts, the seal against its key.
 *
 * @param bytes - The file.
 * @param tools - What the platform verifies with.
 * @returns The receipt, recomputed to the same bytes; or what does not hold. Where its explanation is of another edition, only the score and
 *   its readings are recomputed, and the explanation adds up to the score: see `isExplainedInThisEdition`.
 *
 * @public
 */
export function verifyReceipt(bytes: Uint8Array, tools: ReceiptTools): Result<Receipt, ReceiptFault> {
  const read = readJson(bytes);
  if (!read.ok) return read;
  const receipt = read.value.value as Receipt;
  if (typeof receipt !== "object" || receipt === null || Array.isArray(receipt)) return err({ kind: "kind", found: typeof receipt });
  const { digests, root, seal, ...content } = receipt;
  if (digests === undefined && root === undefined) return err({ kind: "kind", found: String(content.kind ?? "–") });
  const whole = checkDigests(content, digests, root, tools.sha256);
  if (whole !== undefined) return err(whole);
  if (content.kind !== "pccc.receipt" || (content.format as number) !== 1) {
    return err({ kind: "kind", found: `${String(content.kind)} ${String(content.format)}` });
  }
  const canonical = `${canonicalJson(receipt)}\n`;
  if (canonical !== read.value.text) {
    return err({ kind: "bytes", offset: firstDifference(canonical, read.value.text), problem: "canonical" });
  }
  const score = checkScore(content);
  if (score !== undefined) return err(score);
  if (seal === undefined) return tools.publicKey === undefined ? ok(receipt) : err({ kind: "seal" });
  if (!isSealed(receipt, tools)) return err({ kind: "seal" });
  if (tools.publicKey !== undefined && tools.publicKey !== seal.publicKey) return err({ kind: "key", publicKey: seal.publicKey });
  return ok(receipt);
}

function checkDigests(
  content: object,
  digests: Readonly<Record<string, string>> | undefined,
  root: string | undefined,
  sha256: Sha256,
): ReceiptFault | undefined {
  const actual = digestsOf(content, sha256);
  const listed = typeof digests === "object" && digests !== null ? digests : {};
  const pointers = [...new Set([...Object.keys(listed), ...Object.keys(actual)])].sort();
  const paths = pointers.filter((pointer) => listed[pointer] !== actual[pointer]);
  const isListWhole = rootOf(listed, sha256) === root;
  if (paths.length === 0) return isListWhole ? undefined : { kind: "root" };
  // The root stands for the parts as they are: it is the list that was changed.
  if (!isListWhole && rootOf(actual, sha256) === root) return { kind: "digests", paths };
  return { kind: "changed", paths, places: paths.map((path) => receiptPlace(path, content) ?? { vi: path }) };
}

function checkScore(content: ReceiptContent): ReceiptFault | undefined {
  const { result, explanation, ...given } = content;
  try {
    const recomputed = recomputeReceipt(given);
    const { readings } = given;
    const scored = { ...(readings === undefined ? {} : { readings }), result, explanation };
    const paths = isExplainedInThisEdition(content)
      ? differingPaths(scored, { ...recomputed })
      : [...differingPaths(withoutWords(scored), withoutWords(recomputed)), ...pathOfWrongSum(content)];
    return paths.length === 0 ? undefined : { kind: "result", paths };
  } catch (problem) {
    // Whoever wrote the digests wrote parts that nothing can be computed from.
    return { kind: "parts", reason: problem instanceof Error ? problem.message : String(problem) };
  }
}

/** The score and its readings; the words of another edition cannot be computed again. */
function withoutWords({ result, readings }: Pick<ReceiptContent, "result" | "readings">): object {
  const { because: _because, ...read } = readings ?? { because: undefined };
  return { ...(readings === undefined ? {} : { readings: read }), result };
}

/** An explanation in other words adds up to the score all the same. */
function pathOfWrongSum({ result, explanation }: ReceiptContent): readonly string[] {
  return result.total === undefined || sumOfLeaves(explanation.root) === result.total ? [] : ["/explanation"];
}

function sumOfLeaves({ points = 0, children = [] }: WrittenExplanation): number {
  return children.length === 0 ? points : children.reduce((sum, child) => sum + sumOfLeaves(child), 0);
}

function isSealed({ root, seal }: Receipt, { verifyEd25519 }: ReceiptTools): boolean {
  if (seal?.algorithm !== "Ed25519") return false;
  const [signature, publicKey] = [bytesOfHex(seal.signature, 64), bytesOfHex(seal.publicKey, 32)];
  return signature !== undefined && publicKey !== undefined && verifyEd25519(signature, sealedMessage(root), publicKey);
}

function readJson(bytes: Uint8Array): Result<{ readonly text: string; readonly value: unknown }, ReceiptFault> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return err({ kind: "bytes", offset: firstBadByte(bytes), problem: "utf8" });
  }
  try {
    return ok({ text, value: JSON.parse(text) as unknown });
  } catch (problem) {
    const place = /position (\d+)/u.exec(problem instanceof Error ? problem.message : "")?.[1];
    const before = place === undefined ? text : text.slice(0, Number(place));
    return err({ kind: "bytes", offset: new TextEncoder().encode(before).length, problem: "json" });
  }
}

/** The byte up to which the bytes are UTF-8. */
function firstBadByte(bytes: Uint8Array): number {
  const text = new TextDecoder().decode(bytes);
  const at = text.indexOf("\uFFFD");
  return new TextEncoder().encode(text.slice(0, at === -1 ? text.length : at)).length;
}

function firstDifference(canonical: string, given: string): number {
  let place = 0;
  while (canonical[place] === given[place] && place < given.length) place += 1;
  return new TextEncoder().encode(given.slice(0, place)).length;
}

function bytesOfHex(hex: unknown, length: number): Uint8Array | undefined {
  if (typeof hex !== "string" || hex.length !== length * 2 || !/^[0-9a-f]*$/u.test(hex)) return undefined;
  return Uint8Array.from({ length }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16));
}
