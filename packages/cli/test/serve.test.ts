import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { type Receipt, receiptText } from "@pccc/rules";
import { afterAll, describe, expect, it } from "vitest";
import { main } from "../src/index.ts";
import { linesOf } from "../src/serve/lines-of.ts";
import { root, runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
afterAll(folder.remove);

interface Answered {
  readonly id: unknown;
  readonly ok: boolean;
  readonly result?: never;
  readonly error?: { readonly code: string; readonly message: string };
}

async function* pieces(...texts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(typeof text === "string" ? Buffer.from(text) : text);
}

async function serve(input: AsyncIterable<Uint8Array>, ...options: readonly string[]): Promise<readonly Answered[]> {
  const out: string[] = [];
  const io = {
    out: (text: string) => out.push(text),
    error: (text: string) => out.push(text),
    isTerminal: false,
    env: {},
    cwd: folder.path,
  };
  expect(await main(["serve", "--stdio", "--lang", "en", ...options], { ...io, input })).toBe(0);
  return out
    .join("")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Answered);
}

describe("pccc serve --stdio", () => {
  it("answers each line in its order, under its id, however the input comes in pieces", async () => {
    const text = '{"id":1,"op":"hello"}\n\r\n{"id":"b","op":"command","params":{"args":["calendar","add","2026-02-14","1"]}}';
    const answers = await serve(pieces(...text.split("")));
    expect(answers.map(({ id, ok }) => [id, ok])).toEqual([
      [1, true],
      ["b", true],
    ]);
    expect(answers[1]?.result).toMatchObject({ status: 0, output: { on: "2026-02-23" } });
  });

  it.each<[string, string | Uint8Array, unknown, string]>([
    ["no JSON", "hello", null, "PCCC_CLI_REQUEST"],
    ["bytes that are no UTF-8", Uint8Array.of(0x22, 0xff, 0x22), null, "PCCC_CLI_REQUEST"],
    ["a list", "[1]", null, "PCCC_CLI_REQUEST"],
    ["an operation that there is not", '{"id":7,"op":"toString"}', 7, "PCCC_CLI_REQUEST"],
    ["a word that nobody knows", '{"id":7,"op":"hello","parms":{}}', 7, "PCCC_CLI_REQUEST"],
    ["params of another shape", '{"id":7,"op":"command","params":{"args":"due"}}', 7, "PCCC_CLI_REQUEST"],
    ["itself", '{"id":7,"op":"command","params":{"args":["serve","--stdio"]}}', 7, "PCCC_CLI_REQUEST"],
    ["a line that is too long", `"${"a".repeat(1024 * 1024)}"`, null, "PCCC_CLI_REQUEST_TOO_LONG"],
  ])("answers %s with its code, and goes on", async (_title, bad, id, code) => {
    const answers = await serve(pieces(bad, '\n{"id":8,"op":"hello"}\n'), "--max-line", "1");
    expect(answers[0]).toMatchObject({ id, ok: false, error: { code } });
    expect(answers[0]?.error?.message).not.toMatch(/\{\w+\}|\bat .*:\d+/u);
    expect(answers[1]).toMatchObject({ id: 8, ok: true });
  });

  it("gives the failure of a command as data", async () => {
    const [answer] = await serve(pieces('{"id":1,"op":"command","params":{"args":["import","khong-co.txt"]}}\n'));
    expect(answer?.result).toMatchObject({ status: 2, error: { code: "PCCC_CLI_FILE_NOT_FOUND" } });
  });

  it("checks sheets and regimes that come in the request", async () => {
    const [sheet, regimes] = await serve(
      pieces(
        '{"op":"checkSheet","params":{"text":"id: ["}}\n{"op":"lintRegimes","params":{"text":"format: pccc.regimes/1\\nregimes: []"}}\n',
      ),
    );
    expect(sheet?.result).toMatchObject({ usable: false, findings: [{ code: "PCCC_SHEET_SYNTAX" }] });
    expect(regimes?.result).toMatchObject({ findings: [{ code: "PCCC_REGIME_FILE_SHAPE" }] });
  });

  it("scores what comes in the request, and verifies the receipts that it gave", async () => {
    const input = JSON.parse(readFileSync(join(root, "examples", "other-languages", "score-input.json"), "utf8")) as object;
    const ask = (op: string, params: object): string => `${JSON.stringify({ id: op, op, params })}\n`;
    const [scored] = (await serve(pieces(ask("score", { input, receipts: true })))) as unknown as readonly [
      { readonly result: { readonly board: { readonly rows: readonly object[] }; readonly receipts: readonly Receipt[] } },
    ];
    expect(scored.result.board.rows).toMatchObject([
      { unit: "ward-a", total: 9233 },
      { unit: "ward-b", total: 7631 },
    ]);
    const text = receiptText(scored.result.receipts[0] as Receipt);
    const answers = await serve(
      pieces(
        ask("verifyReceipt", { text }),
        ask("verifyReceipt", { text: text.replace("1204", "1205") }),
        ask("score", { input: { ...input, units: 1 } }),
      ),
    );
    expect(answers[0]?.result).toMatchObject({ holds: true });
    expect(answers[1]?.result).toMatchObject({ holds: false });
    expect(answers[2]).toMatchObject({ ok: false, error: { code: "PCCC_CLI_SCORE_INPUT", findings: [{ params: { path: "units" } }] } });
  });

  it("runs rule tests that come in the request", async () => {
    const read = (name: string): string => readFileSync(join(root, "examples", "sheets", name), "utf8");
    const params = { sheet: read("mau-dti-xa.yaml"), tests: read("mau-dti-xa.tests.yaml") };
    const wrong = { ...params, tests: params.tests.replace("total: 700", "total: 701") };
    const ask = (given: object): string => `${JSON.stringify({ op: "testSheet", params: given })}\n`;
    const [passes, fails, none] = await serve(pieces(ask(params), ask(wrong), ask({ ...params, tests: "cases: 5" })));
    expect(passes?.result).toMatchObject({ cases: 4, failures: [] });
    expect(fails?.result).toMatchObject({ failures: [{ what: "total", expected: "701", actual: "700" }] });
    expect(none?.error?.code).toBe("PCCC_CLI_SHEET_TESTS");
  });

  it("checks a sheet beside those whose results it reads", async () => {
    const read = (name: string): string => readFileSync(join(root, "examples", "sheets", name), "utf8");
    const ask = (...others: readonly string[]): string =>
      `${JSON.stringify({ op: "checkSheet", params: { text: read("mau-nguoi-dung-dau.yaml"), others } })}\n`;
    const [alone, beside, none] = await serve(pieces(ask(), ask(read("qd366-tap-the.yaml")), ask("criteria: 5")));
    expect(alone?.result).toMatchObject({ usable: true });
    expect(JSON.stringify(alone?.result)).toContain("PCCC_SHEET_RESULT_SHEET");
    expect(beside?.result).toEqual({ usable: true, findings: [] });
    expect(none?.error?.code).toBe("PCCC_CLI_SHEET");
  });

  it("has one operation for each command, whose params and refusals are data", async () => {
    const request = (op: string, params?: object): string => `${JSON.stringify({ id: op, op, params })}\n`;
    const answers = await serve(
      pieces(
        request("calendar add", { date: "2026-02-14", days: "-1" }),
        request("check-sheet", { file: join(root, "examples", "sheets", "mau-dti-xa.yaml") }),
        request("verify", { file: "nothing.json" }),
        request("compare", { unite: "x" }),
        request("close", { period: 5 }),
        request("explain", { lang: "vi" }),
        request("serve", {}),
      ),
    );
    expect(answers.map(({ ok, error }) => (ok ? "ok" : error?.code))).toEqual([
      "ok",
      "ok",
      "PCCC_CLI_FILE_NOT_FOUND",
      ...["PCCC_CLI_REQUEST", "PCCC_CLI_REQUEST", "PCCC_CLI_REQUEST", "PCCC_CLI_REQUEST"],
    ]);
    expect(answers[0]?.result).toMatchObject({ status: 0, output: { on: "2026-02-13" } });
    expect(answers[3]?.error?.message).toContain("params.unite: no field of this name");
    expect(answers[4]?.error?.message).toContain("params.period: expected text");
  });

  it("publishes the shape of every request", async () => {
    const { out } = await runCli(["schema", "serve"], folder.path);
    const schema = JSON.parse(out) as {
      readonly oneOf: readonly { readonly title: string; readonly properties: { readonly params?: object } }[];
    };
    const names = schema.oneOf.map(({ title }) => title);
    for (const op of [
      "compare",
      "explain",
      "receipt",
      "verify",
      "rehearse",
      "route",
      "self-score",
      "appraise",
      "close",
      "replay",
      "appeal",
    ])
      expect(names).toContain(op);
    for (const op of ["test-sheet", "check-sheet", "testSheet", "score", "hello", "calendar why"]) expect(names).toContain(op);
    expect(new Set(names).size).toBe(names.length);
    const [hello] = (await serve(pieces('{"op":"hello"}'))) as unknown as readonly [{ readonly result: { readonly operations: object } }];
    expect(["hello", ...Object.keys(hello.result.operations)]).toEqual(names);
    expect(schema.oneOf.find(({ title }) => title === "appeal")?.properties.params).toMatchObject({
      properties: { unit: { type: "string" }, criterion: { type: "array" }, evidence: { type: "array" } },
      additionalProperties: false,
    });
  });

  it("answers through an input without end and does not keep it", async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let sent = 0; sent < 3000; sent += 1)
        yield await Promise.resolve(Buffer.from(sent % 3 === 0 ? "no request\n" : '{"id":1,"op":"hello"}\n'));
    }
    let [answers, bytes] = [0, 0];
    const io = { error: () => undefined, isTerminal: false, env: {}, cwd: folder.path, input: endless() };
    // The writer says after each answer that it is gone: were answers kept, none would be written before the end.
    const waiting: number[] = [];
    const status = await main(["serve", "--stdio"], {
      ...io,
      out: (text: string) => {
        answers += 1;
        bytes += text.length;
      },
      drained: async () => {
        waiting.push(answers);
        await Promise.resolve();
      },
    });
    expect([status, answers]).toEqual([0, 3000]);
    expect(waiting).toEqual(Array.from({ length: 3000 }, (_, at) => at + 1));
    expect(bytes).toBeGreaterThan(3000 * 50);
  });

  it("holds no more of a line than its limit, and counts the rest", async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      // One buffer for all pieces, as a stream may do it: what was kept of it would change.
      const piece = Buffer.alloc(65_536, "x");
      for (let sent = 0; sent < 320; sent += 1) yield await Promise.resolve(piece);
      yield Buffer.from("\nshort");
    }
    const lines = [];
    for await (const line of linesOf(endless(), 1024)) lines.push(line.kind === "line" ? Buffer.from(line.bytes).toString() : line.bytes);
    expect(lines).toEqual([320 * 65_536, "short"]);
  });

  it("speaks over pipes as a process, and ends with the input", async () => {
    const child = spawn(
      process.execPath,
      ["--conditions=@pccc/source", join(root, "packages", "cli", "src", "bin.ts"), "serve", "--stdio"],
      {
        stdio: ["pipe", "pipe", "inherit"],
      },
    );
    const answers: string[] = [];
    createInterface({ input: child.stdout }).on("line", (line) => answers.push(line));
    child.stdin.end('{"id":1,"op":"hello"}\n{"id":2,"op":"hello"}\n');
    const [status] = (await once(child, "close")) as [number];
    expect(status).toBe(0);
    expect(answers.map((line) => (JSON.parse(line) as Answered).id)).toEqual([1, 2]);
  });

  it("wants to be told how it is spoken to", async () => {
    const errors: string[] = [];
    const io = { out: () => undefined, error: (text: string) => errors.push(text), isTerminal: false, env: {}, cwd: folder.path };
    expect(await main(["serve"], { ...io, input: pieces() })).toBe(2);
    expect(await main(["serve", "--stdio", "--max-line", "0"], { ...io, input: pieces() })).toBe(2);
    expect(errors.join("")).toContain("PCCC_CLI_USAGE");
  });
});
