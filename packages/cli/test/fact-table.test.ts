import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Receipt } from "@pccc/rules";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CliRun, runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
const write = (name: string, text: string): void => writeFileSync(join(folder.path, name), text);
const tables = ["--sheet", "sheet.yaml", "--facts", "facts.csv", "--judgements", "judged.csv", "--as-of", "2026-12-31"];
const run = (command: string, ...more: readonly string[]): Promise<CliRun> => runCli([command, ...tables, ...more], folder.path);

const sheet = `format: 1
id: tinh.mau
edition: "2026"
title: { vi: Phiếu mẫu, en: A sample }
official: false
decimals: 1
total: 100
metrics:
  - { id: ho, title: { vi: Hộ ký cam kết, en: Households }, unit: { vi: hộ, en: households }, kind: rate, source: { kind: figures, numerator: [a], denominator: [b], over: latest, silence: unknown } }
  - { id: cham, title: { vi: Báo cáo chậm, en: Late reports }, unit: { vi: báo cáo, en: reports }, kind: count, source: { kind: figures, numerator: [c], over: latest, silence: unknown } }
criteria:
  - { id: ho, title: { vi: Ký cam kết, en: Signed }, maximum: 60, form: { kind: linear, metric: ho, rounding: half-up }, placement: total, notApplicable: full }
  - { id: bao-cao, title: { vi: Báo cáo, en: Reports }, maximum: 20, form: { kind: deduction, metric: cham, per: 2, cap: 20, floor: 0 }, placement: total, notApplicable: full }
  - { id: hoi-dong, title: { vi: Hội đồng chấm, en: Judged }, maximum: 20, form: { kind: judged, minimum: 0 }, placement: total, notApplicable: full }
gates:
  - { id: deu, title: { vi: Không tiêu chí nào dưới 30%, en: None below 30% }, condition: { kind: everyCriterionAtLeast, percent: 30 }, capsAt: dat }
  - { id: can, title: { vi: Ký cam kết từ 50 điểm, en: Signed from 50 points }, condition: { kind: criterionAtLeast, criterion: ho, points: 50 }, capsAt: dat }
bands:
  - { id: tot, title: { vi: Tốt, en: Good }, atLeast: 80 }
  - { id: dat, title: { vi: Đạt, en: Passed }, atLeast: 0 }
bandRounding: { decimals: 1, rounding: half-up }
rollUp: { kind: mean, rounding: half-up }
basis: []
`;

beforeAll(() => {
  write("sheet.yaml", sheet);
  write(
    "facts.csv",
    [
      "unit;name;parent;toInclusive;period;ho;cham",
      "xã.bá;Xã Bá;tinh;2026-06-30;2026-Q2;10/12;2",
      "xã.ba;Xã Ba;tinh;;2026-Q2;11/12;0",
      "xã.ba;Xã Ba;tinh;;2026-Q3;12/10;0",
      "xa/c;Xã C;tinh;;2026-Q3;12/10;0",
      "xa:c;Xã C, phần 2;tinh;;2026-Q3;12/10;0",
      "xa-d;Xã D;tinh;;2026-Q3;12/10;0",
      "xa-e;Xã E;tinh;;2026-Q3;12/10;0",
    ].join("\n"),
  );
  const judged = [
    ...["xã.bá", "xã.ba"].map((unit) => `${unit};2026-Q2`),
    ...["xã.ba", "xa/c", "xa:c", "xa-d", "xa-e"].map((unit) => `${unit};2026-Q3`),
  ];
  write(
    "judged.csv",
    `unit;period;criterion;points;decidedBy;reason;decidedAt;evidence\n${judged.map((line) => `${line};hoi-dong;5,5;post:hoi-dong;họp;2026-07-01T00:00:00Z;"12/BB;13/BB"`).join("\n")}\n`,
  );
});
afterAll(folder.remove);

describe("a table of facts as an office program of Viet Nam writes it", () => {
  it("is explained: each point, who decided on what evidence, and which criteria a gate found too low", async () => {
    const explained = await run("explain", "-u", "xã.bá", "-p", "2026-Q2", "--lang", "vi");
    expect(explained.status, explained.error).toBe(0);
    expect(explained.out).toContain("Xã Bá, quý II/2026: 71,5/100");
    expect(explained.out).toContain("post:hoi-dong, 01/7/2026; minh chứng: 12/BB, 13/BB");
    expect(explained.out).toContain("Chưa đạt mức 30%: Hội đồng chấm (5,5/20); không đạt");
    expect(explained.out).toContain("Được 50 điểm, cần từ 50 điểm; đạt điều kiện.");
    // 100 less the 28.5 of these three lines is the score.
    expect(explained.out).toContain("Điểm chưa được hoặc bị trừ: 28,5\n  14,5  Hội đồng chấm\n  10  Ký cam kết\n  4  Báo cáo\n");
    expect((await run("explain", "-u", "xã.bố")).error).toContain("PCCC_CLI_UNKNOWN_UNIT");
    expect((await run("explain", "-p", "2026-Q1")).error).toContain("PCCC_HOST_NO_PERIOD");
  });

  it("says what the unit above got of which units", async () => {
    const explained = await run("explain", "-u", "tinh", "-p", "2026-Q2", "--lang", "vi");
    expect(explained.status, explained.error).toBe(0);
    expect(explained.out).toContain("76 · Đạt; tổng hợp theo phiếu từ 2 trên 6 đơn vị có điểm.\nXếp loại các đơn vị: Đạt 2\n");
    expect(explained.out).toContain("  Xã Bá: 71,5 · Đạt\n");
  });

  it("scores a unit only as long as it stands", async () => {
    const { out } = await run("score", "--json");
    const { rows } = JSON.parse(out) as { readonly rows: readonly { readonly unit: string; readonly period: string }[] };
    expect(rows.filter(({ unit }) => unit === "xã.bá").map(({ period }) => period)).toEqual(["2026-Q2"]);
  });

  it("gives each unit a receipt of its own that holds, whatever its id is made of", async () => {
    const written = await run("receipt", "-p", "2026-Q3", "-o", "o");
    expect(written.status, written.error).toBe(0);
    const files = readdirSync(join(folder.path, "o", "receipts", "2026-Q3")).toSorted();
    const units = files.map(
      (file) => (JSON.parse(readFileSync(join(folder.path, "o", "receipts", "2026-Q3", file), "utf8")) as Receipt).unit.id,
    );
    expect(units.toSorted()).toEqual(["xa-d", "xa-e", "xa/c", "xa:c", "xã.ba"]);
    for (const file of files) expect((await runCli(["verify", `o/receipts/2026-Q3/${file}`], folder.path)).status).toBe(0);
  });

  it("shows a unit its way to a grade, from the tables and from its receipt alone", async () => {
    const asked = ["--grade", "Tốt", "--by", "2027-01-15", "--lang", "vi"];
    const way = await run("route", "-u", "xã.bá", "-p", "2026-Q2", ...asked);
    expect(way.status, way.error).toBe(0);
    expect(way.out).toMatch(/Hiện nay: 71,5 Đạt[\s\S]*Hội đồng chấm: được chấm 20 điểm[\s\S]*Khi đó: 86 Tốt/u);
    expect((await run("receipt", "-p", "2026-Q2", "-u", "xã.bá", "-o", "own")).status).toBe(0);
    const file = join("own", "receipts", "2026-Q2", "xã.bá.json");
    expect((await runCli(["route", "--receipt", file, ...asked], folder.path)).out).toBe(way.out);
    write("forged.json", readFileSync(join(folder.path, file), "utf8").replace('"numerator":10,', '"numerator":12,'));
    const forged = await runCli(["route", "--receipt", "forged.json", ...asked], folder.path);
    expect([forged.status, forged.out.includes("PCCC_RECEIPT_CHANGED")], forged.out).toEqual([1, true]);
  });

  it("tells of many like findings a few, and how many more there are", async () => {
    const { out } = await run("score", "--lang", "vi");
    expect(out.match(/PCCC_SCORE_RATE_ABOVE_WHOLE/gu)).toHaveLength(3);
    expect(out).toContain("… và 2 trường hợp nữa");
    expect(out).toContain("Tổng hợp: tinh");
  });

  it("says in the reader's language what is wrong with a line", async () => {
    write("broken.csv", "unit,period,ho,cham\nxa,2026-Q2,1/2,0,9\n");
    const broken = await runCli(["score", "--sheet", "sheet.yaml", "--facts", "broken.csv", "--lang", "vi"], folder.path);
    expect(broken.error).toMatch(/dòng 2: .*số ô khác số cột/u);
    expect((await runCli(["score", "--facts", "facts.csv", "--lang", "vi"], folder.path)).error).toContain(
      "cần cả --sheet PHIẾU và --facts BẢNG",
    );
    expect((await runCli(["score", "--no-such", "--lang", "vi"], folder.path)).error).toContain("không có tùy chọn --no-such");
  });
});

describe("a program that keeps its own data", () => {
  it("gives its sheet as the text of a file", async () => {
    const input = {
      format: 1,
      asKnownAt: "2026-12-31",
      metrics: [],
      calendar: {
        id: "q",
        periods: [{ id: "q2", label: { vi: "quý II" }, frequency: "quarterly", fromInclusive: "2026-04-01", toInclusive: "2026-06-30" }],
      },
      units: [
        { id: "tinh", name: "Tỉnh" },
        { id: "a", name: "Xã A", parent: "tinh" },
      ],
      // The unit above has figures of its own: it is scored too.
      facts: ["tinh", "a"].flatMap((unit) => [
        { unit, period: "q2", metric: "ho", state: "Known", numerator: 1, denominator: 2 },
        { unit, period: "q2", metric: "cham", state: "Known", numerator: 0, denominator: 1 },
      ]),
      judgements: [],
    };
    const asked = [
      { id: 1, op: "score", params: { input, sheet } },
      { id: 2, op: "score", params: { input, sheet: sheet.replace("kind: linear", "kind: lineal") } },
      { id: 3, op: "score", params: { sheet } },
      { id: 4, op: "hello" },
    ];
    async function* lines(): AsyncGenerator<Uint8Array> {
      for (const line of asked) yield await Promise.resolve(Buffer.from(`${JSON.stringify(line)}\n`));
    }
    const served = await runCli(["serve", "--stdio", "--lang", "vi"], folder.path, {}, lines());
    const answers = served.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(answers[0]).toMatchObject({
      ok: true,
      result: {
        board: {
          rows: [
            { unit: "a", state: "Unknown" },
            { unit: "tinh", state: "Unknown" },
          ],
        },
      },
    });
    expect(answers[1]).toMatchObject({ ok: false, error: { code: "PCCC_CLI_SHEET", findings: [expect.anything()] } });
    expect(answers[2]).toMatchObject({
      ok: false,
      error: { code: "PCCC_CLI_REQUEST", message: expect.stringContaining("cần có trường này") as unknown },
    });
    expect(answers[3]).toMatchObject({ result: { operations: { score: expect.stringContaining("đơn vị") as unknown } } });
  });
});
