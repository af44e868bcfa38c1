import { canonicalJson, genesisHead, hashEntry, hashPersonal, type SealedEntry } from "@pccc/core";
import { describe, expect, it } from "vitest";
import { sha256 } from "./journal-tools.ts";

const first: Omit<SealedEntry, "hash" | "personal"> = {
  seq: 1,
  recordedAt: 1_767_225_600_000,
  appendId: "append-1",
  kind: "assumption",
  key: "quarterly",
  shape: 1,
  version: 1,
  unit: undefined,
  period: undefined,
  actor: "post-17",
  body: '{"frequency":"quarterly"}',
  personalDigest: undefined,
};

describe("the hash", () => {
  it("[J3] has not changed since the vectors of the guide were computed, by another program", () => {
    const one = hashEntry(genesisHead.hash, first, sha256);
    expect(one).toBe("3d87fe61aab16b70ff4b6ce844d908a54ebb1f0e24369e80fb06e191532f773c");
    const personal = '{"fields":{"note":"gọi lại"},"salt":"000102030405060708090a0b0c0d0e0f"}';
    const personalDigest = hashPersonal(personal, sha256);
    expect(personalDigest).toBe("dd67f5ade8bce127e194b0ad5605217cc8cb7fcf925ab919fb27974cefda04ca");
    const second = {
      ...first,
      seq: 2,
      recordedAt: 1_767_225_600_250,
      appendId: "append-2",
      kind: "submission",
      key: "bao-cao@front.quang-tho/nd09:2026-q1",
      unit: "front.quang-tho",
      period: "nd09:2026-q1",
      body: canonicalJson({ đạt: ["ế", "😀"], số: -0.5 }),
      personalDigest,
    };
    const two = hashEntry(one, second, sha256);
    expect(two).toBe("fe344b3f16c925381bcac9d1486e75470e8b56b67fb44741744e7968390693e1");
    const third = {
      ...first,
      seq: 3,
      recordedAt: 1_767_225_600_250,
      appendId: "append-3",
      kind: "erasure",
      key: "request-12",
      unit: "",
      actor: "post-2",
      body: canonicalJson({ seqs: [2], basis: "request 12" }),
    };
    expect(hashEntry(two, third, sha256)).toBe("41e159301c45cf64a260b6920c149edb5df0cc189d6db1a4d25f860764abf018");
  });

  it("[J4] tells an empty text from an absent one", () => {
    const hashes = [{}, { unit: "" }, { period: "" }, { unit: "", period: "" }, { body: "" }].map((fields) =>
      hashEntry(genesisHead.hash, { ...first, ...fields }, sha256),
    );
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it("[J4] cannot be fooled by moving characters from one field to the next", () => {
    const left = hashEntry(genesisHead.hash, { ...first, kind: "ab", key: "c" }, sha256);
    expect(hashEntry(genesisHead.hash, { ...first, kind: "a", key: "bc" }, sha256)).not.toBe(left);
  });
});
