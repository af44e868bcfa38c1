import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CliRun, root, runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
const inFolder = (name: string): string => join(folder.path, name);

/** A sheet of one judged criterion, with whatever it reads. */
function sheetFile(name: string, id: string, metrics: readonly unknown[] = []): void {
  writeFileSync(
    inFolder(name),
    JSON.stringify({
      format: "1",
      id,
      edition: "1",
      title: { vi: `Phiếu ${id}` },
      official: "false",
      decimals: "1",
      total: "100",
      metrics,
      criteria: [
        {
          id: "all",
          title: { vi: "Tất cả" },
          maximum: "100",
          form: { kind: "judged", minimum: "0" },
          placement: "total",
          notApplicable: "full",
        },
      ],
      gates: [],
      bands: ["xuat-sac", "tot", "hoan-thanh", "khong-hoan-thanh"].map((band, at) => ({
        id: band,
        title: { vi: band },
        atLeast: ["90", "70", "50", "0"][at],
      })),
      bandRounding: { decimals: "1", rounding: "half-up" },
      rollUp: { kind: "mean", rounding: "half-up" },
      basis: [],
    }),
  );
}

const reads = (sheet: string, period = "same") => [
  {
    id: "other",
    title: { vi: "Kết quả khác" },
    unit: { vi: "điểm" },
    kind: "rate",
    source: { kind: "result", sheet, whose: "own", period, value: "total", standing: "closed" },
  },
];

beforeAll(() => {
  copyFileSync(join(root, "examples", "sheets", "mau-nguoi-dung-dau.yaml"), inFolder("head.yaml"));
  sheetFile("collective.json", "mau.qd366-tap-the");
  sheetFile("one.json", "one", reads("two"));
  sheetFile("two.json", "two", reads("one"));
  writeFileSync(inFolder("collective.csv"), "unit,name,period\nso,Sở Nội vụ,2026\n");
  writeFileSync(inFolder("collective-judged.csv"), judged("so", "all", "84"));
  writeFileSync(inFolder("head.csv"), "unit,name,parent,period,cac-quy\ngd,Giám đốc,so,2026,3900/4000\n");
  writeFileSync(inFolder("head-judged.csv"), judged("gd", "chung", "30"));
});
afterAll(() => folder.remove());

function judged(unit: string, criterion: string, points: string): string {
  return `unit,period,criterion,points,decidedBy,reason,decidedAt\n${unit},2026,${criterion},${points},post:council,họp,2026-12-31T08:00:00Z\n`;
}

async function scoreHead(...more: readonly string[]): Promise<CliRun> {
  const run = ["score", "--sheet", "head.yaml", "--facts", "head.csv", "--judgements", "head-judged.csv", "--as-of", "2027-01-10"];
  return runCli([...run, ...more], folder.path);
}

describe("pccc score --results", () => {
  it("scores a head by the board of the collective, and holds the grade down to it", async () => {
    const first = await runCli(
      [
        "score",
        "--sheet",
        "collective.json",
        "--facts",
        "collective.csv",
        "--judgements",
        "collective-judged.csv",
        "--as-of",
        "2027-01-10",
        "--json",
      ],
      folder.path,
    );
    writeFileSync(inFolder("collective-board.json"), first.out);
    const run = await scoreHead("--results", "collective-board.json", "--json");
    const rows = JSON.parse(run.out).rows.filter(({ unit }: { unit: string }) => unit === "gd");
    // 30 + 40 × 0.84 + 30 × 0.975
    expect(
      rows.map(({ total, grade, cappedBy }: { total: number; grade: string; cappedBy: string[] }) => [total, grade, cappedBy]),
    ).toEqual([[929, "tot", ["khong-cao-hon-tap-the"]]]);
    expect(JSON.stringify(rows)).toContain(
      "Sở Nội vụ, năm 2026: 84/100, tot; theo Phiếu mau.qd366-tap-the, bản 1; kết quả được đưa vào; SHA-256 ",
    );
  });

  it("says Unknown without them, and what is missing", async () => {
    const run = await scoreHead("--json");
    expect(run.out).toContain("Chưa có kết quả đã chốt của so từ 2026-01-01 đến 2026-12-31 theo phiếu mau.qd366-tap-the");
  });

  it("ranks totals among the units of a level, as the table of a sheet without results does", async () => {
    const lines = ["a,top", "b,top", "c,top", "d,top", "top,"].map((line) => `${line},2026\n`).join("");
    writeFileSync(inFolder("ranked.csv"), `unit,parent,period\n${lines}`);
    const points = { a: "70", b: "95.5", c: "70", top: "10" };
    const given = Object.entries(points).map(([unit, own], at) =>
      judged(unit, "all", own)
        .split("\n")
        .slice(at === 0 ? 0 : 1, 2),
    );
    writeFileSync(inFolder("ranked-judged.csv"), `${given.flat().join("\n")}\n`);
    const ranks = async (sheet: string) => {
      const files = ["--sheet", sheet, "--facts", "ranked.csv", "--judgements", "ranked-judged.csv", "--as-of", "2027-01-10"];
      const run = await runCli(["score", ...files, "--table", "ranked-scores.csv"], folder.path);
      expect(run.status, run.error).toBe(0);
      const [header, ...rows] = readFileSync(inFolder("ranked-scores.csv"), "utf8").trim().split("\n");
      expect(header).toMatch(/^unit,.*,rank$/u);
      const cells = rows.map((row) => row.split(",")).filter(([unit, , total]) => unit === "d" || total !== "");
      return Object.fromEntries(cells.map((row) => [row[0], row.at(-1)]));
    };
    const expected = { a: "2", b: "1", c: "2", d: "", top: "1" };
    expect(await ranks("collective.json")).toEqual(expected);
    expect(await ranks("one.json")).toEqual(expected);
  });

  it("refuses a file that holds none, by its name and place", async () => {
    writeFileSync(inFolder("no-board.json"), '{"rows":[]}');
    const run = await scoreHead("--results", "no-board.json", "--json");
    expect([run.status, run.error + run.out].join(" ")).toMatch(/PCCC_CLI_RESULTS.*no-board\.json/su);
    expect((await scoreHead("--results", "head.csv")).error).toContain("PCCC_CLI_RESULTS");
  });
});

describe("pccc check-sheet with several sheets", () => {
  it("finds sheets that wait for each other, and names the circle", async () => {
    const run = await runCli(["check-sheet", "one.json", "two.json"], folder.path);
    expect(run.status).not.toBe(0);
    expect(run.out).toContain("one → two → one");
    expect(run.out).toContain("two → one → two");
  });

  it("warns of a sheet that is not at hand, and no longer once it is", async () => {
    const alone = await runCli(["check-sheet", "head.yaml"], folder.path);
    expect([alone.status, alone.out.includes("PCCC_SHEET_RESULT_SHEET")]).toEqual([0, true]);
    const both = await runCli(["check-sheet", "head.yaml", "collective.json"], folder.path);
    expect([both.status, both.out.includes("PCCC_SHEET_RESULT_")]).toEqual([0, false]);
  });
});
