import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import pccc from "@pccc/plugin-pccc";
import { root, runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
const sheet = { ...pccc.provides.sheets["pccc.sample-sheet"], id: "my.sheet" };

interface ClusterRow {
  readonly unit: string;
  readonly period: string;
  readonly grade?: string;
  readonly cappedBy: readonly string[];
  readonly places?: { readonly among: readonly (string | null)[] };
}

/** Compares the units below one parent, and lets a fifth of them have the best grade. */
const clusters = {
  format: 1,
  id: "my.clusters",
  edition: "1",
  title: { vi: "Phiếu thử theo cụm" },
  official: false,
  decimals: 1,
  total: "100",
  metrics: [
    {
      id: "mean",
      title: { vi: "So với bình quân" },
      unit: { vi: "phần" },
      kind: "rate",
      mayExceedWhole: "true",
      source: { kind: "cohort", of: "pccc.reports-on-time", as: "shareOfMean", within: "parent", missing: "leaveOut" },
    },
  ],
  criteria: [
    ...["a", "b"].map((id) => ({
      id,
      title: { vi: id },
      maximum: "50",
      form: { kind: "linear", metric: id === "a" ? "pccc.reports-on-time" : "mean", rounding: "half-up" },
      placement: "total",
      notApplicable: "full",
    })),
    {
      id: "c",
      title: { vi: "c" },
      maximum: "5",
      form: { kind: "addition", metric: "pccc.reports-late", per: "1" },
      placement: "bonusAbove",
      notApplicable: "zero",
    },
  ],
  gates: [],
  bands: [
    { id: "best", title: { vi: "Xuất sắc" }, atLeast: "80" },
    { id: "rest", title: { vi: "Còn lại" }, atLeast: "0" },
  ],
  quotas: [
    { id: "q", title: { vi: "20% mỗi cụm" }, band: "best", percent: "20", base: "graded", rounding: "down", ties: "lose", per: "parent" },
  ],
  bandRounding: { decimals: 1, rounding: "half-up" },
  rollUp: { kind: "mean", rounding: "half-up" },
  basis: [],
};

beforeAll(() => {
  cpSync(join(root, "examples", "sam-son"), folder.path, { recursive: true });
  mkdirSync(join(folder.path, "out"));
  writeFileSync(join(folder.path, "sheet.json"), JSON.stringify(sheet, undefined, 2));
});
afterAll(folder.remove);

describe("sheets in files", () => {
  it("checks a good sheet and shows it", async () => {
    const run = await runCli(["check-sheet", "sheet.json"], folder.path);
    expect(run.status, run.error).toBe(0);
    expect(run.out).toContain("my.sheet");
    expect(run.out).toContain("100 points in all");
  });

  it("finds nothing wrong with the guide's example", async () => {
    const guide = readFileSync(join(root, "docs", "guide", "write-a-sheet.md"), "utf8");
    writeFileSync(join(folder.path, "guide.yaml"), /```yaml\n([\s\S]*?)```/u.exec(guide)?.[1] ?? "");
    const run = await runCli(["check-sheet", "guide.yaml"], folder.path);
    expect(run.status, run.out).toBe(0);
    expect(run.out).not.toContain("PCCC_");
    expect(run.out).toContain("Gap: The source does not say how ties fall.");
  });

  it("names file and line of what is wrong and ends with status 1", async () => {
    const text = readFileSync(join(folder.path, "sheet.json"), "utf8").replace("pccc.reports-late", "pccc.report-late");
    writeFileSync(join(folder.path, "wrong.json"), text);
    const line = text.split("\n").findIndex((content) => content.includes("pccc.report-late")) + 1;
    const run = await runCli(["check-sheet", "wrong.json"], folder.path);
    expect(run.status).toBe(1);
    expect(run.out).toContain(`wrong.json:${line}: PCCC_SHEET_UNKNOWN_METRIC`);
    const json = await runCli(["check-sheet", "wrong.json", "--json"], folder.path);
    expect(JSON.parse(json.out)).toMatchObject({ ok: false, findings: [{ span: { startLine: line } }] });
  });

  it.each([
    ["vi", "là một phiếu chấm điểm; ở đây cần một tệp kiểm thử phiếu", "là một tệp kiểm thử phiếu; ở đây cần một phiếu chấm điểm"],
    ["en", "is a sheet; a file of rule tests is wanted here", "is a file of rule tests; a sheet is wanted here"],
  ])(
    "says that a sheet was given for rule tests, or rule tests for a sheet, and which command takes it (%s)",
    async (lang, sheet, tests) => {
      writeFileSync(join(folder.path, "swapped.test.yaml"), "sheet: sheet.json\ncases: []\nmisspelt: true\n");
      for (const [words, file, takes, ...command] of [
        [sheet, "sheet.json", "check-sheet", "test-sheet"],
        [tests, "swapped.test.yaml", "test-sheet", "check-sheet"],
        [tests, "swapped.test.yaml", "test-sheet", "score", "--facts", "none.csv", "--sheet"],
      ] as const) {
        const run = await runCli([...command, file, "--lang", lang], folder.path);
        expect([run.status, run.out]).toEqual([2, ""]);
        expect(run.error).toContain(`PCCC_CLI_OTHER_FILE: `);
        expect(run.error).toContain(words);
        expect(run.error).toMatch(new RegExp(`pccc ${takes} \\S*${file}`, "u"));
        expect(run.error.split("\n")).toHaveLength(3);
      }
    },
  );

  it("counts one fault as one", async () => {
    writeFileSync(join(folder.path, "one.yaml"), readFileSync(join(folder.path, "sheet.json"), "utf8").replace('"official"', '"oficial"'));
    const run = await runCli(["check-sheet", "wrong.json", "--lang", "en"], folder.path);
    expect(run.out).toContain("Not usable: 1 error.");
    const two = await runCli(["check-sheet", "one.yaml", "--lang", "en"], folder.path);
    expect(two.out).toContain("Not usable: 2 errors.");
  });

  it("takes the points of a severity that has one value only from the sheet, and asks for all others", async () => {
    const severity = (id: string, lowest: string, highest: string) => ({ id, title: { vi: id }, lowest, highest });
    const form = {
      kind: "judged",
      minimum: "0",
      severities: [severity("head", "100", "100"), severity("other", "0", "97.5"), severity("deputy", "97.5", "97.5")],
    };
    const criteria = [{ id: "led", title: { vi: "Trưởng ban" }, maximum: "100", form, placement: "total", notApplicable: "full" }];
    const { metrics: _, quotas: __, ...plain } = clusters;
    writeFileSync(join(folder.path, "led.json"), JSON.stringify({ ...plain, id: "my.led", criteria }));
    writeFileSync(join(folder.path, "led.csv"), "unit,period\nxa.1,2026\nxa.2,2026\nxa.3,2026\n");
    const score = async (third: string, ...more: readonly string[]) => {
      const lines = ["xa.1,2026,led,,head,post:head,2027-01-05", "xa.2,2026,led,,deputy,post:head,2027-01-05", third];
      writeFileSync(
        join(folder.path, "led-judged.csv"),
        `unit,period,criterion,points,severity,decidedBy,decidedAt\n${lines.join("\n")}\n`,
      );
      const files = ["--sheet", "led.json", "--facts", "led.csv", "--judgements", "led-judged.csv", "--as-of", "2027-01-10"];
      return runCli(["score", ...files, ...more], folder.path);
    };
    const third = "xa.3,2026,led,97.5,other,post:head,2027-01-05";
    const run = await score(third, "--table", "led-scores.csv");
    expect(run.status, run.error).toBe(0);
    expect(readFileSync(join(folder.path, "led-scores.csv"), "utf8").split("\n").slice(1, 4)).toEqual([
      "xa.1,2026,100,best,,,,,,1",
      "xa.2,2026,97.5,best,,,,,,2",
      "xa.3,2026,97.5,best,,,,,,2",
    ]);
    expect(JSON.parse((await score(third, "--json")).out)).toMatchObject({ rows: [{ total: 1000 }, { total: 975 }, { total: 975 }] });
    for (const empty of [third.replace("97.5", ""), third.replace("97.5,other", ",")]) {
      const asked = await score(empty);
      expect([asked.status, asked.error]).toEqual([2, expect.stringMatching(/led-judged\.csv.*4/su)]);
    }
  });

  describe("beside a table of facts", () => {
    const table = "unit,name,parent,classes,period,pccc.reports-on-time,pccc.deadly-fires\n";
    const judged = (units: readonly string[]) =>
      `unit,period,criterion,points,decidedBy,reason,decidedAt\n${units.map((unit) => `${unit},2026-Q2,quality,40,post:head,họp,2026-07-01T00:00:00Z`).join("\n")}\n`;
    const run = async (lines: string, ...more: readonly string[]) => {
      const guide = readFileSync(join(root, "docs", "guide", "write-a-sheet.md"), "utf8");
      writeFileSync(join(folder.path, "facts.yaml"), /```yaml\n([\s\S]*?)```/u.exec(guide)?.[1] ?? "");
      writeFileSync(join(folder.path, "facts.csv"), `${table}${lines}`);
      writeFileSync(join(folder.path, "judged.csv"), judged(["xa.1", "xa.2"]));
      const command = ["score", "--sheet", "facts.yaml", "--facts", "facts.csv", "--judgements", "judged.csv", "--as-of", "2026-07-10"];
      return runCli([...command, ...more], folder.path);
    };

    it("scores it without a scenario, with quotas, gates and what the unit above gets", async () => {
      const scored = await run(
        "xa.1,Xã 1,tinh,rural-commune,2026-Q2,11/12,0\nxa.2,Xã 2,tinh,rural-commune,2026-Q2,12/12,1\n",
        "--table",
        "scores.csv",
      );
      expect(scored.status, scored.error).toBe(0);
      const table = readFileSync(join(folder.path, "scores.csv"), "utf8").split("\n");
      expect(table).toEqual([
        "unit,period,total,grade,cappedBy,below.total,below.grade,below.known,below.of,rank",
        "tinh,2026-Q2,,,,97.5,excellent,2,2,",
        "xa.1,2026-Q2,95,good,few-excellent,,,,,2",
        "xa.2,2026-Q2,100,good,no-deadly-fire,,,,,1",
        "",
      ]);
      expect(scored.out).toContain("2 scores, 1 period\n");
      const board = await run("xa.1,Xã 1,tinh,rural-commune,2026-Q2,11/12,0\nxa.2,Xã 2,tinh,rural-commune,2026-Q2,12/12,1\n");
      expect(board.out).toContain("Xã 1");
    });

    it("names the line and the column of one bad cell among a hundred thousand, and writes no table", async () => {
      const lines = Array.from({ length: 100_000 }, (_, at) => `"xã, ${at}",,,,2026-Q2,${at === 77_777 ? "11/1x" : "11/12"},0\n`).join("");
      const faulty = await run(lines, "--table", "many.csv");
      expect([faulty.status, faulty.error]).toEqual([2, expect.stringContaining("77779")]);
      expect(faulty.error).toContain("pccc.reports-on-time");
      expect(existsSync(join(folder.path, "many.csv"))).toBe(false);
      expect((await run(lines.replace("11/1x", "11/12"), "--table", "many.csv", "--json")).status).toBe(0);
      const table = readFileSync(join(folder.path, "many.csv"), "utf8").split("\n");
      expect([table.length, table[1]?.startsWith('"xã, 0",2026-Q2,')]).toEqual([100_002, true]);
    });

    it("gives the same with a table and without for units that some periods or cells leave out", async () => {
      const lines = [
        "tinh,,,,2026-Q2,4/4,0",
        "xa.1,,tinh,rural-commune,2026-Q1,11/12,0",
        "xa.1,,tinh,rural-commune,2026-Q2,,0",
        "xa.2,,tinh,ward,2026-Q2,notApplicable,unknown",
      ];
      const table = await run(`${lines.join("\n")}\n`, "--table", "some.csv", "--json");
      expect(table.status, table.error).toBe(0);
      const board = JSON.parse((await run(`${lines.join("\n")}\n`, "--json")).out) as {
        readonly rows: readonly { readonly unit: string; readonly period: string; readonly grade?: string }[];
      };
      const own = readFileSync(join(folder.path, "some.csv"), "utf8")
        .split("\n")
        .slice(1, -1)
        .map((line) => line.split(","));
      for (const { unit, period, grade } of board.rows) {
        expect(own.find((cells) => cells[0] === unit && cells[1] === period)?.[3]).toBe(grade ?? "");
      }
      expect((JSON.parse(table.out) as { readonly rows: number }).rows).toBe(board.rows.length);
    });

    it("leaves open what it does not state, and names cell and column of what cannot be read", async () => {
      const scored = await run("xa.1,,,,2026-Q2,,0\nxa.2,,,,2026-Q2,0/0,0\n", "--json");
      const { rows } = JSON.parse(scored.out) as { readonly rows: readonly { readonly unit: string; readonly total?: number }[] };
      expect(rows.map(({ unit, total }) => [unit, total])).toEqual([
        ["xa.1", undefined],
        ["xa.2", 1000],
      ]);
      const cell = await run("xa.1,,,,2026-Q2,91,0\nxa.2,,,,2026-Q2,12-Nov,1.5\n");
      expect([cell.status, cell.error]).toEqual([2, expect.stringContaining("line 2, column pccc.reports-on-time")]);
      // Everything that cannot be read is told at once.
      expect(cell.error).toContain("line 3, column pccc.reports-on-time: “12-Nov”");
      expect(cell.error).toContain("line 3, column pccc.deadly-fires: “1.5”");
      const period = await run("xa.1,,,,quý 2,11/12,0\n");
      expect([period.status, period.error]).toEqual([2, expect.stringContaining("2026-Q2")]);
      const twice = await run("xa.1,,,,2026-Q2,11/12,0\nxa.1,,,,2026-Q2,11/12,0\n");
      expect([twice.status, twice.error]).toEqual([2, expect.stringContaining("line 3")]);
      expect((await runCli(["score", "--sheet", "facts.yaml"], folder.path)).status).toBe(2);
    });

    it("reads what a spreadsheet writes: semicolons, decimal commas, shares in per cent, two columns, days, UTF-16", async () => {
      const judgements =
        "unit;period;criterion;points;decidedBy;decidedAt\nxa.1;2026-Q2;quality;35,5;post:head;2026-07-10\nxa.2;2026-Q2;quality;40;post:head;2026-07-11\n";
      const facts =
        "unit;period;pccc.reports-on-time;pccc.reports-on-time.of;pccc.deadly-fires\nxa.1;2026-Q2;11;12;0\nxa.2;2026-Q2;12;12;0\n";
      writeFileSync(join(folder.path, "excel.csv"), `\uFEFF${facts.replaceAll("\n", "\r\n")}`);
      writeFileSync(join(folder.path, "unicode.txt"), Buffer.from(`\uFEFF${judgements.replaceAll(";", "\t")}`, "utf16le"));
      await run("xa.1,,,,2026-Q2,11/12,0\n");
      const command = ["--sheet", "facts.yaml", "--facts", "excel.csv", "--judgements", "unicode.txt", "--as-of", "2026-07-10"];
      const scored = await runCli(["score", ...command, "--json"], folder.path);
      expect(scored.status, scored.error).toBe(0);
      // The second was judged on the day after.
      expect(JSON.parse(scored.out)).toMatchObject({
        rows: [
          { unit: "xa.1", total: 905 },
          { unit: "xa.2", state: "Unknown" },
        ],
      });
      // Which of 10/07 is the month is not guessed.
      writeFileSync(join(folder.path, "unicode.txt"), judgements.replace("2026-07-10", "10/07/2026"));
      const day = await runCli(["score", ...command, "--lang", "vi"], folder.path);
      expect([day.status, day.error]).toEqual([2, expect.stringMatching(/dòng 2, cột decidedAt: “10\/07\/2026” .*Text/u)]);
      const percent = await run('xa.1,,,,2026-Q2,"87,35%",0\n', "--json");
      expect(JSON.parse(percent.out)).toMatchObject({ rows: [{ unit: "xa.1", total: 924 }] });
      // A share says nothing of how many there are, nor how many are missing.
      expect(percent.out).toContain("87.35% as the table states");
      expect(percent.out).not.toContain("10000");
    });

    it("explains it, of one unit or of all", async () => {
      await run("xa.1,Xã 1,tinh,,2026-Q2,11/12,0\nxa.2,Xã 2,tinh,,2026-Q2,,0\n");
      const command = ["--sheet", "facts.yaml", "--facts", "facts.csv", "--judgements", "judged.csv", "--as-of", "2026-07-10"];
      const one = await runCli(["explain", ...command, "--unit", "xa.2"], folder.path);
      expect(one.status, one.error).toBe(0);
      expect(one.out).toContain("Xã 2 · 2026-Q2");
      expect(one.out).toContain("Reports in time");
      expect(one.out).not.toContain("Xã 1");
      const all = await runCli(["explain", ...command, "--json"], folder.path);
      expect((JSON.parse(all.out) as { readonly rows: readonly unknown[] }).rows).toHaveLength(2);
      const board = await runCli(["score", ...command], folder.path);
      expect(board.out).toContain("pccc explain says why");
      expect((await runCli(["explain", ...command, "--unit", "xa.9"], folder.path)).error).toContain("PCCC_CLI_UNKNOWN_UNIT");
      expect((await runCli(["explain", "--facts", "facts.csv"], folder.path)).error).toContain("both --sheet SHEET and --facts TABLE");
    });

    it("lists the columns and decisions that it needs, and says what to do about what is wrong", async () => {
      await run("xa.1,,,,2026-Q2,11/12,0\n");
      const checked = await runCli(["check-sheet", "facts.yaml"], folder.path);
      expect(checked.out).toMatch(/rate +pccc\.reports-on-time\n/u);
      expect(checked.out).toContain("(--judgements): quality");
      const text = readFileSync(join(folder.path, "facts.yaml"), "utf8");
      writeFileSync(join(folder.path, "faulty.yaml"), text.replace("id: quality", "id: chất-lượng").replace("id: reports", "id: báo-cáo"));
      const faulty = await runCli(["check-sheet", "faulty.yaml"], folder.path);
      expect(faulty.out.match(/ {2}→ Use ASCII letters/gu)).toHaveLength(1);
      writeFileSync(join(folder.path, "shape.yaml"), text.replace("{ kind: judged, minimum: 0 }", "judged").replace("gates:", "gate:"));
      const shape = await runCli(["check-sheet", "shape.yaml"], folder.path);
      expect(shape.out).toContain("write { kind: … }");
      expect(shape.out).toContain("write [] where there is nothing");
    });
  });

  it("prints the JSON Schema and refuses a name that it does not know", async () => {
    expect(JSON.parse((await runCli(["schema", "sheet"], folder.path)).out)).toMatchObject({ type: "object" });
    expect((await runCli(["schema", "shee"], folder.path)).status).toBe(2);
  });

  it("scores by a sheet that the scenario names by its file, and verifies the board with it", async () => {
    const scenario = readFileSync(join(folder.path, "pccc.yaml"), "utf8").replace("sheet: pccc.sample-sheet", "sheet: ./sheet.json");
    writeFileSync(join(folder.path, "pccc.yaml"), scenario);
    for (const args of [["adopt"], ["submit", "bao-cao.csv"], ["judge", "danh-gia.csv"], ["score"]]) {
      const run = await runCli(args, folder.path);
      expect(run.status, `${args.join(" ")}: ${run.error}`).toBe(0);
    }
    expect(readFileSync(join(folder.path, "out", "board.json"), "utf8")).toContain('"id":"my.sheet"');
    expect((await runCli(["verify", "out/board.json", "--sheet", "sheet.json"], folder.path)).status).toBe(0);
    expect((await runCli(["verify", "out/board.json"], folder.path)).status).toBe(1);
    writeFileSync(join(folder.path, "clusters.json"), JSON.stringify(clusters));
    writeFileSync(join(folder.path, "pccc.yaml"), scenario.replace("sheet.json", "clusters.json"));
    const { rows } = JSON.parse((await runCli(["score", "--json"], folder.path)).out) as { readonly rows: readonly ClusterRow[] };
    const last = rows.filter(({ period }) => period === "nd09:2025-Q2");
    expect(new Set(last.map(({ places }) => places?.among[0]))).toEqual(new Set(["front.38.sam-son-city"]));
    // Equal totals at the last place all lose it.
    expect([last.length, last.filter(({ cappedBy }) => cappedBy.includes("q")).length]).toEqual([10, 9]);
    // A receipt gives the row again, or none is written.
    expect((await runCli(["receipt", "-p", "nd09:2025-Q2"], folder.path)).status).toBe(0);
    const receipt = join("out", "receipts", "nd09_2025-Q2", "front.38.sam-son-city.bac-son.json");
    expect((await runCli(["verify", receipt], folder.path)).status).toBe(0);
    await runCli(["score", "--table", "scores.csv"], folder.path);
    const table = readFileSync(join(folder.path, "scores.csv"), "utf8").split("\n");
    for (const { unit, period, grade = "" } of last)
      expect(table.find((text) => text.startsWith(`${unit},${period},`))?.split(",")[3]).toBe(grade);
    writeFileSync(join(folder.path, "pccc.yaml"), scenario.replace("sheet.json", "broken.yaml"));
    writeFileSync(join(folder.path, "broken.yaml"), "format: 1\nid: x\n");
    const broken = await runCli(["score"], folder.path);
    expect(broken.status).toBe(2);
    expect(broken.error).toContain("PCCC_SHEET_FIELD (line 1)");
  });
});
