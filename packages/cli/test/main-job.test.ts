import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatPoints } from "@pccc/core";
import type { BoardDocument } from "@pccc/host";
import { type CliRun, root, runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
const out = join(folder.path, "out");
let demo: CliRun;
let board: BoardDocument["board"];

beforeAll(async () => {
  demo = await runCli(["demo"], folder.path);
  board = (JSON.parse(readFileSync(join(out, "board.json"), "utf8")) as BoardDocument).board;
});
afterAll(folder.remove);

describe("the main job on the example", () => {
  it("ends well and names its files", () => {
    expect(demo).toMatchObject({ status: 0, error: "" });
    expect(readdirSync(out).sort()).toEqual(["bao-cao.docx", "board.html", "board.json", "lich", "pccc.db"]);
    for (const name of readdirSync(out)) expect(demo.out).toContain(name);
    expect(readdirSync(join(out, "lich"))).toContain("front.38.sam-son-city.bac-son.ics");
    // What explanations repeat stands in the board's file once: 166 rows were 3 MB before.
    expect(statSync(join(out, "board.json")).size).toBeLessThan(700_000);
  });

  it("shows the assumption wherever it matters", () => {
    expect(demo.out).toContain("quarterly-by-analogy");
    expect(board.assumptions.map(({ id }) => id)).toEqual(["quarterly-by-analogy"]);
    expect(readFileSync(join(out, "board.html"), "utf8")).toContain("quarterly-by-analogy");
  });

  it("covers 17 quarters with the units of each", () => {
    expect(board.periods).toHaveLength(17);
    expect([board.periods[0]?.id, board.periods.at(-1)?.id]).toEqual(["nd09:2021-Q4", "nd09:2025-Q4"]);
    const unitsIn = (period: string): number => board.rows.filter((row) => row.period === period).length;
    expect(unitsIn("nd09:2021-Q4")).toBe(11);
    expect(unitsIn("nd09:2024-Q4")).toBe(10);
    expect(unitsIn("nd09:2025-Q2")).toBe(10);
    expect(unitsIn("nd09:2025-Q3")).toBe(2);
    expect(unitsIn("nd09:2025-Q4")).toBe(2);
  });

  it("never asks the commune that came from another district", () => {
    expect(JSON.stringify(board)).not.toContain("quang-giao");
  });

  it("rolls up to the city until the reform and to the province after it", () => {
    expect(board.rollUps.find(({ period }) => period === "nd09:2025-Q2")?.unit).toBe("front.38.sam-son-city");
    expect(board.rollUps.find(({ period }) => period === "nd09:2025-Q3")?.unit).toBe("front.38");
  });

  it("verifies from the board and from the journal", async () => {
    expect((await runCli(["verify", join(out, "board.json")], folder.path)).status).toBe(0);
    expect((await runCli(["verify", join(out, "pccc.db")], folder.path)).status).toBe(0);
  });

  it("explains a unit down to the submission", async () => {
    const run = await runCli(
      [
        "explain",
        "-s",
        join(root, "examples", "sam-son", "pccc.yaml"),
        "--unit",
        "front.38.sam-son-city.bac-son",
        "--period",
        "nd09:2022-Q2",
      ],
      folder.path,
    );
    expect(run.status).toBe(0);
    expect(run.out).toContain("samson-pccc");
  });

  it("finds a changed point, a changed entry and a shorter journal", async () => {
    const text = readFileSync(join(out, "board.json"), "utf8");
    const raised = text.replace(/"total":(\d+)/u, (_, points: string) => `"total":${Number(points) + 1}`);
    writeFileSync(join(folder.path, "raised.json"), raised);
    const changedBoard = await runCli(["verify", "raised.json", "--journal", join(out, "pccc.db")], folder.path);
    expect(changedBoard).toMatchObject({ status: 1 });
    expect(changedBoard.out).toContain("PCCC_HOST_BOARD_DIFFERS");

    const tampered = join(folder.path, "tampered.db");
    copyFileSync(join(out, "pccc.db"), tampered);
    const database = new DatabaseSync(tampered);
    const [{ name }] = database.prepare("select name from sqlite_schema where type = 'table' and sql like '%body%'").all() as [
      { name: string },
    ];
    database.exec(`update "${name}" set body = replace(body, '"areasReached":', '"areasReached":1') where kind = 'submission'`);
    database.close();
    const changedEntry = await runCli(["verify", "tampered.db", "--board", join(out, "board.json")], folder.path);
    expect(changedEntry.status).toBe(1);

    const shorter = join(folder.path, "shorter.db");
    copyFileSync(join(out, "pccc.db"), shorter);
    const cut = new DatabaseSync(shorter);
    cut.exec(`delete from "${name}" where seq > 100`);
    cut.close();
    const shorterJournal = await runCli(["verify", "shorter.db", "--board", join(out, "board.json")], folder.path);
    expect([1, 3]).toContain(shorterJournal.status);
  });

  it("scores the same bytes again from the same journal", async () => {
    const again = await runCli(
      ["score", "-s", join(root, "examples", "sam-son", "pccc.yaml"), "--db", join(out, "pccc.db"), "-o", join(folder.path, "again")],
      folder.path,
    );
    expect(again.status).toBe(0);
    for (const name of ["board.json", "board.html"]) {
      expect(readFileSync(join(folder.path, "again", name)).equals(readFileSync(join(out, name)))).toBe(true);
    }
  });

  it("writes the page and the data of a board together or not at all", async () => {
    const place = join(folder.path, "half");
    mkdirSync(join(place, "board.json.part"), { recursive: true });
    writeFileSync(join(place, "board.html"), "before");
    const scenario = join(root, "examples", "sam-son", "pccc.yaml");
    const run = await runCli(["score", "--scenario", scenario, "--db", join(out, "pccc.db"), "--out", place], folder.path);
    expect([run.status, run.error]).toEqual([3, expect.stringContaining("board.json")]);
    expect(readFileSync(join(place, "board.html"), "utf8")).toBe("before");
    expect(readdirSync(place)).not.toContain("board.html.part");
  });

  it("writes the totals, grades and roll-ups of the board as a table", async () => {
    const file = join(folder.path, "tables", "board.csv");
    const database = join(out, "pccc.db");
    const scenario = join(root, "examples", "sam-son", "pccc.yaml");
    const written = await runCli(["score", "-s", scenario, "--db", database, "--table", file, "--json"], folder.path);
    expect(written.status).toBe(0);
    const points = (total: number | undefined): string => (total === undefined ? "" : formatPoints(total, board.sheet.decimals, "."));
    const lines = readFileSync(file, "utf8").trimEnd().split("\n").slice(1);
    const cells = lines.map((text) => text.split(","));
    expect(JSON.parse(written.out)).toMatchObject({ file, rows: board.rows.length });
    const scored = board.rows.flatMap(({ unit, period, total, grade }) =>
      grade === undefined ? [] : [[unit, period, points(total), grade]],
    );
    expect(new Set(cells.filter(([, , , grade]) => grade !== "").map((row) => row.slice(0, 4).join()))).toEqual(
      new Set(scored.map((row) => row.join())),
    );
    const rolledUp = board.rollUps.map(({ unit, period, total, known, of }) => [unit, period, points(total), known, of].join());
    expect(
      new Set(
        cells.filter((row) => row[8] !== "").map(([unit, period, , , , total, , known, of]) => [unit, period, total, known, of].join()),
      ),
    ).toEqual(new Set(rolledUp));
  });
});
