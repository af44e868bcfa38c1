import { createHash, generateKeyPairSync, sign, verify } from "node:crypto";
import { type PlainDate, plainDate } from "@pccc/core";
import { type Fact, type MetricDefinition, type Period, type ReceiptTools, type ScoreInput, type Sheet, type Signer } from "@pccc/rules";
import { criterionOf, judgementOf, period, sheetOf } from "./score-fixture.ts";

export const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash("sha256").update(bytes).digest());

// The DER frame that Node wants around the 32 bytes of a raw key.
const frame = Buffer.from("302a300506032b6570032100", "hex");

export const tools: ReceiptTools = {
  sha256,
  verifyEd25519: (signature, message, publicKey) =>
    verify(undefined, message, { key: Buffer.concat([frame, publicKey]), format: "der", type: "spki" }, signature),
};

export function signerOf(): Signer {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  return {
    algorithm: "Ed25519",
    publicKey: new Uint8Array(publicKey.export({ format: "der", type: "spki" }).subarray(frame.length)),
    sign: async (message) => new Uint8Array(sign(undefined, message, privateKey)),
  };
}

export const asKnownAt: PlainDate = plainDate("2022-07-01");

export const later: Period = {
  ...period,
  id: "nd09:2022-Q3",
  fromInclusive: plainDate("2022-06-15"),
  toInclusive: plainDate("2022-09-14"),
};

export const metrics: readonly MetricDefinition[] = [
  { id: "test.late", kind: "count", title: { vi: "Báo cáo chậm", en: "Late reports" }, unit: { vi: "báo cáo", en: "reports" } },
  { id: "test.rate", kind: "rate", title: { vi: "Khu dân cư", en: "Areas" }, unit: { vi: "khu", en: "areas" } },
];

/** A sheet with a rate, a deduction, a judged criterion, a gate and a quota. */
export const sheet: Sheet = sheetOf({
  criteria: [
    criterionOf("areas", "60", { kind: "linear", metric: "test.rate", rounding: "half-up" }),
    criterionOf("late", "20", { kind: "deduction", metric: "test.late", per: "2.5", cap: "10", floor: "5" }),
    criterionOf("model", "20", { kind: "judged", minimum: "0" }),
  ],
  gates: [
    {
      id: "half",
      title: { vi: "Ít nhất nửa", en: "At least half" },
      condition: { kind: "rateAtLeast", metric: "test.rate", percent: "50" },
      capsAt: "completed",
    },
  ],
  quotas: [
    {
      id: "best",
      title: { vi: "Không quá 40%", en: "At most 40%" },
      band: "excellent",
      percent: "40",
      base: "graded",
      rounding: "down",
      ties: "lose",
    },
  ],
});

export function factOf(unit: string, metric: string, numerator: number, denominator = 1, change: Partial<Fact> = {}): Fact {
  return { unit, period: period.id, metric, state: "Known", numerator, denominator, ...change };
}

const event = (unit: string, number: number): NonNullable<Fact["evidence"]>[number] => ({
  id: `report-${number}`,
  label: { vi: `Báo cáo ${number} của ${unit}`, en: `Report ${number} of ${unit}` },
  references: [{ kind: "submission", ref: `${unit}#${number}`, text: { vi: `bản ${number}, gửi 20/6/2022` } }],
});

/** Five wards: two excellent by points, of which the quota keeps two of five at 40%. */
export const input: ScoreInput = {
  format: 1,
  sheet,
  metrics,
  calendar: { id: "test", periods: [period] },
  units: [
    { id: "city", name: "Thành phố" },
    ...["a", "b", "c", "d", "e"].map((id) => ({ id, name: `Phường ${id.toUpperCase()}`, parent: "city" })),
  ],
  facts: [
    ...["a", "b", "c"].map((unit, index) => factOf(unit, "test.rate", 12 - index, 12, { evidence: [event(unit, 9)] })),
    factOf("d", "test.rate", 5, 12),
    factOf("a", "test.late", 0),
    factOf("b", "test.late", 0),
    factOf("c", "test.late", 1, 1, { evidence: [event("c", 1)] }),
    factOf("d", "test.late", 3, 1, { evidence: [event("d", 1), event("d", 2), event("d", 3)] }),
    factOf("e", "test.late", 0),
  ],
  judgements: ["a", "b", "c", "d", "e"].map((unit) => judgementOf("model", "20", { unit })),
  asKnownAt,
};
