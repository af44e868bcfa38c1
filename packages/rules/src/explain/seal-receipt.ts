import { hexOf } from "./receipt-digests.ts";
import type { Receipt } from "./receipt.ts";

/**
 * Puts an integrity mark on bytes. It is not the State's digital signature.
 *
 * @public
 */
export interface Signer {
  readonly algorithm: "Ed25519";
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** Gives the 64 bytes of the signature. */
  readonly sign: (message: Uint8Array) => Promise<Uint8Array>;
}

/**
 * Seals a receipt.
 *
 * @param receipt - The receipt.
 * @param signer - Who vouches for it.
 * @returns The receipt with its seal.
 *
 * @public
 */
export async function sealReceipt(receipt: Receipt, signer: Signer): Promise<Receipt> {
  const signature = hexOf(await signer.sign(sealedMessage(receipt.root)));
  return { ...receipt, seal: { algorithm: signer.algorithm, publicKey: hexOf(signer.publicKey), signature } };
}

/**
 * Writes what a seal is put on: `pccc-receipt/1`, a line feed and the root.
 *
 * @param root - The receipt's root.
 * @returns The bytes.
 *
 * @internal
 */
export function sealedMessage(root: string): Uint8Array {
  return new TextEncoder().encode(`pccc-receipt/1\n${root}`);
}
