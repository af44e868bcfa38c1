import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { receiptText, score, verifyReceipt } from "@pccc/rules";
import { describe, expect, it } from "vitest";
import { input, sha256, tools } from "./receipt-fixture.ts";
import { period } from "./score-fixture.ts";

// The three files of docs/guide/receipt.md: written once, and read by programs that are not ours too.
const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`./vectors/receipts/${name}.json`, import.meta.url))));

const guide = readFileSync(fileURLToPath(new URL("../../../docs/guide/receipt.md", import.meta.url)), "utf8");

describe("the test vectors of receipts", () => {
  it.each(["sealed", "quota", "unknown"])("%s is the file that the guide describes", (name) => {
    const bytes = bytesOf(name);
    const { root } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly root: string };
    const row = guide.split("\n").find((line) => line.startsWith(`| \`${name}.json\``)) ?? "";
    expect(row).toContain(`| ${bytes.length} | \`${Buffer.from(sha256(bytes)).toString("hex")}\` | \`${root}\` |`);
  });

  it.each([
    ["sealed", "d"],
    ["quota", "b"],
    ["unknown", "e"],
  ])("[RC1] %s holds, and is written again to the same bytes", (name, unit) => {
    const bytes = bytesOf(name);
    const verified = verifyReceipt(bytes, tools);
    expect(verified).toMatchObject({ ok: true });
    if (!verified.ok) return;
    const scored = score(input, sha256);
    const { seal, ...unsealed } = verified.value;
    // Where only words or the tree differ: raise explanationEdition, and make the vectors anew.
    expect(scored.ok && receiptText(scored.value.receipt(unit, period.id) as typeof unsealed)).toBe(receiptText(unsealed));
    expect(seal === undefined).toBe(name !== "sealed");
  });

  it("[RC3] the sealed one with a changed byte does not hold", () => {
    const bytes = bytesOf("sealed");
    bytes[bytes.length - 3] = 0x30;
    expect(verifyReceipt(bytes, tools).ok).toBe(false);
  });
});
