import { existsSync, readFileSync } from "node:fs";
import { documentNumberKey, formatDocumentNumber, parseDocumentNumber, unjoinedNumber } from "@pccc/core";
import { describe, expect, it } from "vitest";

const table = readFileSync(new URL("./tables/document-numbers.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(1);
const shared = new URL("../../../../shared/facts/document-numbers.json", import.meta.url);
const classOfKind: Readonly<Record<string, string>> = {
  law: "law",
  law_res: "assembly",
  vbqppl: "normative",
  admin: "administrative",
  cv: "letter",
  party: "party",
  joint2: "joint",
};

function classOf(text: string, mode: "strict" | "lenient"): string | undefined {
  const parsed = parseDocumentNumber(text, { mode });
  return parsed.ok ? parsed.value.class : undefined;
}

function canonical(text: string): string | undefined {
  const parsed = parseDocumentNumber(text, { mode: "lenient" });
  return parsed.ok ? formatDocumentNumber(parsed.value) : undefined;
}

describe("parseDocumentNumber", () => {
  it.each(table.map((row) => row.split(",")))("reads %s as %s and prints it back the same", (number = "", expected = "") => {
    const parsed = parseDocumentNumber(number, { mode: "strict" });
    expect(parsed).toMatchObject({ ok: true, value: { class: expected } });
    if (parsed.ok) expect(formatDocumentNumber(parsed.value)).toBe(number);
  });

  it("takes a number apart", () => {
    expect(parseDocumentNumber("403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN", { mode: "strict" })).toEqual({
      ok: true,
      value: {
        class: "assembly",
        number: "403",
        year: 2017,
        type: "NQLT",
        organisation: "UBTVQH",
        term: 14,
        coIssuers: ["CP", "ĐCTUBTWMTTQVN"],
      },
    });
  });

  it.each([
    "2021-2025",
    "275-2025",
    "16/8/2021",
    "01/7/2025",
    "24/7",
    "04/10",
    "02-KL",
    "TT-BCA",
    "5/9 đội",
    "090/5/",
    "40/20",
    "12/KH",
    "",
  ])("refuses %j in both modes", (text) => {
    expect(classOf(text, "strict")).toBeUndefined();
    expect(classOf(text, "lenient")).toBeUndefined();
  });

  it.each([
    ["02- KL/TW", "02-KL/TW"],
    ["12 – KH/TU", "12-KH/TU"],
    ["7432 /UBND-XD", "7432/UBND-XD"],
    ["06/QĐ-TTG", "06/QĐ-TTg"],
    ["12/QD-UBND", "12/QĐ-UBND"],
    ["99/HD.UBMT", "99/HD-UBMT"],
    ["15/QÐ-UBND", "15/QĐ-UBND"],
    ["144/2021/NĐ- CP", "144/2021/NĐ-CP"],
    ["45 KH/ĐTN", "45-KH/ĐTN"],
    ["310 / BCA - C07", "310/BCA-C07"],
    ["310/PV11 (CS)", "310/PV11(CS)"],
    ["310/PV11-CS)", "310/PV11-CS"],
  ])("reads the untidy %j leniently as %s, and never so in the strict mode", (untidy, tidy) => {
    expect(canonical(untidy)).toBe(tidy);
    const strict = parseDocumentNumber(untidy, { mode: "strict" });
    expect(strict.ok ? formatDocumentNumber(strict.value) : undefined).not.toBe(tidy);
  });

  it("tells a Party number of the centre from one of a province", () => {
    expect(canonical("399-QĐ/TW")).not.toBe(canonical("399-QĐ/TU"));
  });

  it("takes the table of types from the caller", () => {
    const types = { state: ["XX"], party: [], joint: [] };
    expect(parseDocumentNumber("1/XX-UBND", { mode: "strict", types })).toMatchObject({
      ok: true,
      value: { class: "administrative", type: "XX" },
    });
    expect(parseDocumentNumber("1/KH-UBND", { mode: "strict", types })).toMatchObject({ ok: true, value: { class: "letter" } });
  });
});

describe("documentNumberKey", () => {
  it("ignores leading zeros and nothing else", () => {
    const key = (text: string): string | undefined => {
      const parsed = parseDocumentNumber(text, { mode: "strict" });
      return parsed.ok ? documentNumberKey(parsed.value) : undefined;
    };
    expect(key("02-KL/TW")).toBe(key("2-KL/TW"));
    expect(key("20-KL/TW")).not.toBe(key("2-KL/TW"));
  });
});

describe.skipIf(!existsSync(shared))("the collected numbers (../shared/facts/document-numbers.json)", () => {
  const collected = existsSync(shared) ? JSON.parse(readFileSync(shared, "utf8")) : { positive: [], negative: [] };

  it("all parse to their class", () => {
    const wrong = collected.positive.filter(
      (row: { text: string; kind: string | null }) =>
        classOf(row.text, row.kind === null ? "lenient" : "strict") !== (row.kind === null ? "administrative" : classOfKind[row.kind]),
    );
    expect(wrong).toEqual([]);
    expect(collected.positive).toHaveLength(72);
  });

  it("refuse what is none", () => {
    expect(collected.negative.filter((text: string) => classOf(text, "lenient") !== undefined)).toEqual([]);
  });
});
if (!existsSync(shared)) console.warn("skipped: ../shared/facts/document-numbers.json is not beside the repository");

describe("numbers as files, screens and scanners write them", () => {
  const read = (text: string, mode: "strict" | "lenient" = "lenient"): string | undefined => {
    const parsed = parseDocumentNumber(text, { mode });
    return parsed.ok ? formatDocumentNumber(parsed.value) : undefined;
  };

  it("reads slugs of file names and addresses", () => {
    expect(
      ["766-qd-ubnd", "766/qd-ubnd", "280-kh-mttq-btt", "02-kl-tw", "29-kh-tu", "105-2025-nd-cp", "19-2025-qd-ttg", "55-2024-qh15"].map(
        (text) => read(text),
      ),
    ).toEqual([
      "766/QĐ-UBND",
      "766/QĐ-UBND",
      "280/KH-MTTQ-BTT",
      "02-KL/TW",
      "29-KH/TU",
      "105/2025/NĐ-CP",
      "19/2025/QĐ-TTg",
      "55/2024/QH15",
    ]);
    expect(["2021-2025", "12-thang-5", "2-bo-y-te", "qd-ubnd", "12-kh"].map((text) => read(text))).toEqual(Array(5).fill(undefined));
  });

  it("reads wide forms, other slashes and spaces without width, and takes none of them for canonical", () => {
    for (const text of ["12／KH－UBND", "12∕KH-UBND", "12/KH-UBND\u200B", "\uFEFF12/KH-UBND", "12/KH—UBND", "12\u00A0/\u00A0KH-UBND"]) {
      expect([text, read(text), read(text, "strict")]).toEqual([text, "12/KH-UBND", undefined]);
    }
  });

  it("takes Eth for Đ leniently, and for no letter of a canonical number", () => {
    expect([read("766/Q\u00D0-UBND"), read("766/Q\u00D0-UBND", "strict")]).toEqual(["766/QĐ-UBND", undefined]);
  });
});

describe("unjoinedNumber", () => {
  it.each([
    ["123/QĐUBND", "123/QĐ-UBND"],
    ["7/KHUBND-NC", "7/KH-UBND-NC"],
    ["45/TTVPCP", "45/TT-VPCP"],
    ["9/BCSYT", "9/BC-SYT"],
    ["105/2025/NĐCP", "105/2025/NĐ-CP"],
  ])("tells what %s lacks, and the number stays as printed", (printed, likely) => {
    const parsed = parseDocumentNumber(printed, { mode: "lenient" });
    if (!parsed.ok) throw new Error(parsed.error.reason);
    expect(formatDocumentNumber(parsed.value)).toBe(printed);
    const number = unjoinedNumber(parsed.value);
    expect(number === undefined ? undefined : formatDocumentNumber(number)).toBe(likely);
  });

  it.each(["715/BCA-C07", "45/TTCP-V4", "12/CTUBND-VP", "31/TTYT-KH", "766/QĐ-UBND", "02-KL/TW", "88/BCĐ", "55/2024/QH15"])(
    "finds nothing missing in %s",
    (printed) => {
      const parsed = parseDocumentNumber(printed, { mode: "lenient" });
      if (!parsed.ok) throw new Error(parsed.error.reason);
      expect(unjoinedNumber(parsed.value)).toBeUndefined();
    },
  );

  it("leaves a number with a year and no type unread", () => {
    expect(parseDocumentNumber("05/2024/ABXYZ", { mode: "lenient" }).ok).toBe(false);
    expect(parseDocumentNumber("105/2025/NĐCP", { mode: "strict" }).ok).toBe(false);
  });
});
