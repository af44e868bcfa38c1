import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import type { ReceiptTools, Signer } from "@pccc/rules";
import { HostError } from "./host-error.ts";
import { sha256 } from "./platform.ts";

// What stands before the 32 bytes of a raw key in its DER form (RFC 8410).
const frame: Uint8Array = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);

/**
 * Makes a signer of a private key: an integrity mark, not the State's digital signature.
 *
 * @param pem - An Ed25519 private key in PKCS #8, as PEM.
 * @returns The signer.
 * @throws `HostError` when the text is no such key.
 *
 * @public
 */
export function ed25519Signer(pem: string): Signer {
  const privateKey = readKey(pem);
  return {
    algorithm: "Ed25519",
    publicKey: new Uint8Array(createPublicKey(privateKey).export({ format: "der", type: "spki" }).subarray(frame.length)),
    sign: async (message) => new Uint8Array(sign(undefined, message, privateKey)),
  };
}

/**
 * What receipts are verified with on this platform.
 *
 * @param publicKey - The public key that the seal must have, lower-case hex; any where absent.
 * @returns The tools.
 *
 * @public
 */
export function receiptTools(publicKey?: string): ReceiptTools {
  return { sha256, verifyEd25519, ...(publicKey === undefined ? {} : { publicKey }) };
}

function verifyEd25519(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  try {
    return verify(undefined, message, { key: Buffer.concat([frame, publicKey]), format: "der", type: "spki" }, signature);
  } catch {
    // Bytes that are no point of the curve are nobody's key.
    return false;
  }
}

function readKey(pem: string): KeyObject {
  let key: KeyObject | undefined;
  try {
    key = createPrivateKey(pem);
  } catch {
    // What was wrong with it may quote the key: it is not passed on.
  }
  if (key?.asymmetricKeyType === "ed25519") return key;
  throw new HostError("PCCC_HOST_KEY_INVALID", "no Ed25519 private key", { found: key?.asymmetricKeyType ?? "–" });
}
