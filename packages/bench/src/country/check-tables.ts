import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { formatPoints, parsePoints, plainDate } from "@pccc/core";
import { receiptTools } from "@pccc/host";
import pccc from "@pccc/plugin-pccc";
import { type Fact, type Metric, score, type Sheet } from "@pccc/rules";
import { factColumns, type TableUnit } from "./area-facts.ts";

type Check = (name: string, holds: boolean) => void;

/** Compares the table of the kernel with the board of the interpreter: every row and every roll-up. */
export function checkBoardTable(folder: string, check: Check): void {
  const { board } = JSON.parse(readFileSync(join(folder, "board.json"), "utf8")) as {
    readonly board: {
      readonly rows: readonly { unit: string; period: string; total?: number; grade?: string }[];
      readonly rollUps: readonly { unit: string; period: string; total?: number; known: number; of: number }[];
    };
  };
  const points = (value: number | undefined): string => (value === undefined ? "" : formatPoints(value, 2, "."));
  const lines = new Map<string, readonly string[]>();
  for (const line of readFileSync(join(folder, "communes.csv"), "utf8").split("\n").slice(1, -1)) {
    const cells = line.split(",");
    lines.set(`${cells[0]} ${cells[1]}`, cells);
  }
  const lineOf = ({ unit, period }: { unit: string; period: string }): readonly string[] => lines.get(`${unit} ${period}`) ?? [];
  check(
    `${board.rows.length} totals and grades of the board and of the table`,
    board.rows.every((row) => lineOf(row)[2] === points(row.total) && lineOf(row)[3] === (row.grade ?? "")),
  );
  check(
    `${board.rollUps.length} roll-ups of the board and of the table`,
    board.rollUps.every((row) => lineOf(row)[5] === points(row.total) && lineOf(row).slice(7).join() === `${row.known},${row.of}`),
  );
}

/** Compares a table of scores with the interpreter on some lines of facts, and every roll-up with a plain mean of the units below. */
export async function checkFactTable(folder: string, units: readonly TableUnit[], check: Check): Promise<void> {
  const [period, sampled] = ["2026-10", new Set(units.filter((_, place) => place % 47 === 0).map(({ id }) => id))];
  const lines = new Map<string, readonly string[]>();
  for await (const cells of linesOf(join(folder, "areas.csv"))) if (cells[1] === period) lines.set(cells[0] as string, cells);
  const facts: Fact[] = [];
  for await (const cells of linesOf(join(folder, "facts.csv"))) {
    if (cells[2] !== period || !sampled.has(cells[0] as string)) continue;
    for (const [at, metric] of factColumns.entries())
      facts.push({ unit: cells[0] as string, period, metric, ...valueOf(cells[at + 3] as string) });
  }
  const { metrics, sheets } = pccc.provides;
  const scored = score(
    {
      format: 1,
      sheet: sheets?.["pccc.sample-sheet"] as Sheet,
      metrics: factColumns.map((id) => {
        const metric: Metric | undefined = metrics?.[id];
        if (metric === undefined) throw new Error(`the plugin has no metric ${id}`);
        return { id, title: metric.title, kind: metric.kind, unit: metric.unit };
      }),
      calendar: {
        id: "table",
        periods: [
          {
            id: period,
            label: { vi: period },
            frequency: "monthly",
            fromInclusive: plainDate("2026-10-01"),
            toInclusive: plainDate("2026-10-31"),
          },
        ],
      },
      units: [...sampled].map((id) => ({ id, name: id })),
      facts,
      judgements: [],
      asKnownAt: plainDate("2026-11-16"),
    },
    receiptTools().sha256,
  );
  if (!scored.ok) throw new Error(JSON.stringify(scored.error.slice(0, 3)));
  const { rows } = scored.value.board;
  check(
    `${rows.length} units of the table and of the interpreter`,
    rows.length === sampled.size &&
      rows.every(({ unit, total, grade = "" }) => {
        const cells = lines.get(unit);
        return cells?.[2] === (total === undefined ? "" : formatPoints(total, 2, ".")) && cells[3] === grade;
      }),
  );
  checkRollUp(units, lines, check);
}

/** The plain way: for each unit above, the units below it are gone through and their totals added up. */
function checkRollUp(units: readonly TableUnit[], lines: ReadonlyMap<string, readonly string[]>, check: Check): void {
  const below = Map.groupBy(units, ({ parent }) => parent);
  below.delete(undefined);
  let differing = 0;
  for (const [above, children] of below) {
    const totals = children.flatMap(({ id }) => parsePoints(lines.get(id)?.[2] ?? "", 2) ?? []);
    const sum = totals.reduce((all, total) => all + total, 0);
    const mean = totals.length === 0 ? "" : formatPoints(Math.floor((2 * sum + totals.length) / (2 * totals.length)), 2, ".");
    const cells = lines.get(above as string) ?? [];
    if (cells[5] !== mean || cells[7] !== String(totals.length) || cells[8] !== String(children.length)) differing += 1;
  }
  check(`${below.size} roll-ups of the table and plain means of the units below`, differing === 0);
}

function valueOf(text: string): Pick<Fact, "state" | "numerator" | "denominator"> {
  if (text === "notApplicable") return { state: "NotApplicable" };
  const [numerator = "", denominator = "1"] = text.split("/");
  return { state: "Known", numerator: Number(numerator), denominator: Number(denominator) };
}

async function* linesOf(file: string): AsyncGenerator<readonly string[], void, undefined> {
  for await (const line of createInterface({ input: createReadStream(file) })) yield line.split(",");
}
