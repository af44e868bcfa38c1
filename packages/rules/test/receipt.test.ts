import { canonicalJson } from "@pccc/core";
import { isExplainedInThisEdition, type Receipt, receiptText, score, sealReceipt, verifyReceipt } from "@pccc/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { input, sha256, signerOf, tools } from "./receipt-fixture.ts";
import { period } from "./score-fixture.ts";

const encoder = new TextEncoder();
const bytesOf = (receipt: Receipt): Uint8Array => encoder.encode(receiptText(receipt));

function receiptOf(unit: string): Receipt {
  const result = score(input, sha256);
  const receipt = result.ok ? result.value.receipt(unit, period.id) : undefined;
  if (receipt === undefined) throw new Error(`no receipt of ${unit}`);
  return receipt;
}

/** The receipt as somebody would write it who changes it and digests it anew, without the key. */
function forged(receipt: Receipt, change: Partial<Receipt>): Receipt {
  const { digests: _, root: __, seal, ...content } = { ...receipt, ...change };
  const hex = (value: unknown): string => Buffer.from(sha256(encoder.encode(canonicalJson(value)))).toString("hex");
  const digests = Object.fromEntries(
    Object.entries(content).flatMap(([name, value]) => {
      const members = typeof value === "object" ? Object.entries(value) : [];
      return members.length === 0
        ? [[`/${name}`, hex(value)] as const]
        : members.map(([member, part]) => [`/${name}/${member}`, hex(part)] as const);
    }),
  );
  return { ...content, digests, root: hex(digests), ...(seal === undefined ? {} : { seal }) };
}

describe("a receipt", () => {
  it("[RC1] is recomputed by itself, Known or not, with the places of its cohort", () => {
    for (const unit of ["a", "b", "c", "d", "e"]) {
      const receipt = receiptOf(unit);
      expect(verifyReceipt(bytesOf(receipt), tools)).toEqual({ ok: true, value: receipt });
    }
    expect(receiptOf("b").result).toMatchObject({ total: 950, grade: "good", cappedBy: ["best"] });
  });

  it("[RC2] holds this unit's facts and of the others only totals", () => {
    const text = receiptText(receiptOf("b"));
    for (const name of ["Phường A", "Phường C", '"c"', "lý do", "Report 9 of a"]) expect(text).not.toContain(name);
    expect(receiptOf("b").cohort).toEqual({
      unknown: 1,
      graded: [
        { grade: "excellent", totals: [1000] },
        { grade: "good", totals: [875] },
        { grade: "completed", totals: [575] },
      ],
    });
  });

  it("[RC3] says which part was changed when one byte is", async () => {
    const sealed = bytesOf(await sealReceipt(receiptOf("d"), signerOf()));
    expect(verifyReceipt(sealed, tools).ok).toBe(true);
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (place, flip) => {
        const changed = Uint8Array.from(sealed);
        changed[place] = (sealed[place] as number) ^ flip;
        const result = verifyReceipt(changed, tools);
        expect(result.ok).toBe(false);
        if (!result.ok && "paths" in result.error) expect(result.error.paths.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
    const text = new TextDecoder().decode(sealed);
    const faultOf = (from: string | RegExp, to: string) => {
      const result = verifyReceipt(encoder.encode(text.replace(from, to)), tools);
      return result.ok ? undefined : result.error;
    };
    expect(faultOf('"numerator":5', '"numerator":6')).toMatchObject({
      kind: "changed",
      paths: ["/facts/1"],
      places: [{ vi: "số liệu “Khu dân cư”", en: "a fact, “Areas”" }],
    });
    expect(faultOf('"points":"20"', '"points":"10"')).toMatchObject({ kind: "changed", paths: ["/judgements/0"] });
    expect(faultOf('"total":575', '"total":975')).toMatchObject({ kind: "changed", places: [{ vi: "kết quả" }], paths: ["/result/total"] });
    expect(faultOf(/"\/facts\/0":"./u, '"/facts/0":"x')).toEqual({ kind: "digests", paths: ["/facts/0"] });
    expect(faultOf(/"root":"./u, '"root":"x')).toEqual({ kind: "root" });
    expect(faultOf(/"signature":"../u, '"signature":"zz')).toEqual({ kind: "seal" });
    expect(faultOf('{"asKnownAt"', '["asKnownAt"')).toMatchObject({ kind: "bytes", problem: "json" });
    expect(faultOf("\n", " \n")).toMatchObject({ kind: "bytes", problem: "canonical", offset: text.length === 0 ? 0 : sealed.length - 1 });
  });

  it("[RC4] is found out where somebody changed a fact or the score and digested it anew", async () => {
    const honest = await sealReceipt(receiptOf("d"), signerOf());
    const raised = forged(honest, { result: { ...honest.result, total: 975 } });
    expect(verifyReceipt(bytesOf(raised), tools)).toMatchObject({ ok: false, error: { kind: "result", paths: ["/result/total"] } });
    const [fact, ...facts] = honest.facts;
    const fewer = forged(honest, { facts: [{ ...fact, numerator: 0, evidence: [] } as NonNullable<typeof fact>, ...facts] });
    expect(verifyReceipt(bytesOf(fewer), tools)).toMatchObject({ ok: false, error: { kind: "result" } });
    // Consistent in itself, so that only the seal can tell.
    expect(verifyReceipt(bytesOf(forged(honest, { unit: honest.unit })), tools).ok).toBe(true);
    const other = forged(honest, { origin: { ...honest.origin, composition: "0".repeat(64) } });
    expect(verifyReceipt(bytesOf(other), tools)).toEqual({ ok: false, error: { kind: "seal" } });
    const { sheet: _, ...withoutSheet } = honest;
    expect(verifyReceipt(bytesOf(forged(withoutSheet as Receipt, {})), tools)).toMatchObject({ ok: false, error: { kind: "parts" } });
  });

  it("[RC7] proves its score where another edition wrote its explanation, and says that the words were not checked", async () => {
    const { explanation, ...honest } = receiptOf("d");
    const [first = { vi: "" }, ...texts] = explanation.texts;
    const reworded = { ...explanation, texts: [{ ...first, vi: `${first.vi} (nói khác)` }, ...texts] };
    const other = forged({ ...honest, explanation }, { explanation: { ...reworded, edition: explanation.edition + 1 } });
    expect(isExplainedInThisEdition({ explanation })).toBe(true);
    expect(verifyReceipt(bytesOf(other), tools)).toEqual({ ok: true, value: other });
    expect(isExplainedInThisEdition(other)).toBe(false);
    const same = forged({ ...honest, explanation }, { explanation: reworded });
    expect(verifyReceipt(bytesOf(same), tools)).toMatchObject({ ok: false, error: { kind: "result", paths: ["/explanation/texts/0/vi"] } });
    const { children: _, ...root } = other.explanation.root;
    const short = forged(other, { explanation: { ...other.explanation, root: { ...root, points: 1 } } });
    expect(verifyReceipt(bytesOf(short), tools)).toMatchObject({ ok: false, error: { kind: "result", paths: ["/explanation"] } });
    const raised = forged(other, { result: { ...other.result, total: 975 } });
    expect(verifyReceipt(bytesOf(raised), tools)).toMatchObject({ ok: false, error: { kind: "result" } });
  });

  it("[RC5] is checked against the key that its issuer is known by", async () => {
    const [signer, stranger] = [signerOf(), signerOf()];
    const receipt = receiptOf("a");
    const publicKey = Buffer.from(signer.publicKey).toString("hex");
    const known = { ...tools, publicKey };
    expect(verifyReceipt(bytesOf(await sealReceipt(receipt, signer)), known).ok).toBe(true);
    expect(verifyReceipt(bytesOf(receipt), known)).toEqual({ ok: false, error: { kind: "seal" } });
    expect(verifyReceipt(bytesOf(await sealReceipt(receipt, stranger)), known)).toMatchObject({ ok: false, error: { kind: "key" } });
  });

  it.each([
    ["", "bytes"],
    ["[]", "kind"],
    ["{}", "kind"],
    ['"x"', "kind"],
    ["null", "kind"],
    ['{"kind":"pccc.board"}', "kind"],
    ["not json", "bytes"],
  ])("[RC6] is not %j", (text, kind) => {
    expect(verifyReceipt(encoder.encode(text), tools)).toMatchObject({ ok: false, error: { kind } });
  });

  it("[RC6] is no UTF-8 with a byte that is none, and says from where", () => {
    const bytes = bytesOf(receiptOf("a"));
    bytes[100] = 0xff;
    expect(verifyReceipt(bytes, tools)).toEqual({ ok: false, error: { kind: "bytes", offset: 100, problem: "utf8" } });
  });
});
