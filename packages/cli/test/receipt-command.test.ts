import { createHash, generateKeyPairSync } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canonicalJson } from "@pccc/core";
import { type Receipt, receiptText } from "@pccc/rules";
import { root, runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
const receipts = join(folder.path, "out", "receipts");
const scenario = ["-s", join(root, "examples", "sam-son", "pccc.yaml")];
const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const hex = publicKey.export({ format: "der", type: "spki" }).subarray(12).toString("hex");
const file = (): string => join(receipts, "nd09_2025-Q2", "front.38.sam-son-city.bac-son.json");

beforeAll(async () => {
  await runCli(["demo"], folder.path);
  writeFileSync(join(folder.path, "key.pem"), privateKey.export({ format: "pem", type: "pkcs8" }));
});
afterAll(folder.remove);

describe("receipts", () => {
  it("are written for every unit of a period, with the page that verifies them", async () => {
    const run = await runCli(["receipt", ...scenario, "-p", "nd09:2025-Q2", "--key", "key.pem"], folder.path);
    expect(run, run.error).toMatchObject({ status: 0, error: "" });
    expect(run.out).toContain(hex);
    expect(readdirSync(receipts).sort()).toEqual(["kiem-tra-phieu-diem.html", "nd09_2025-Q2"]);
    expect(readdirSync(join(receipts, "nd09_2025-Q2"))).toHaveLength(10);
  });

  it("hold where nothing else is, by their key too", async () => {
    const alone = temporaryFolder();
    writeFileSync(join(alone.path, "r.json"), readFileSync(file()));
    const run = await runCli(["verify", "r.json", "--public-key", hex], alone.path);
    expect(run.status, run.out).toBe(0);
    expect(run.out).toContain("93.75");
    const other = await runCli(["verify", "r.json", "--public-key", "0".repeat(64)], alone.path);
    expect(other.status).toBe(1);
    expect(other.out).toContain("PCCC_RECEIPT_KEY");
    expect((await runCli(["verify", "r.json", "--public-key", "xyz"], alone.path)).status).toBe(2);
    alone.remove();
  });

  it("are told to be changed, and where", async () => {
    const text = readFileSync(file(), "utf8");
    const told = async (name: string, content: string): Promise<string> => {
      writeFileSync(join(folder.path, name), content);
      const run = await runCli(["verify", name], folder.path);
      expect(run.status).toBe(1);
      return run.out;
    };
    expect(await told("fact.json", text.replace('"numerator":1,', '"numerator":2,'))).toMatch(
      /PCCC_RECEIPT_CHANGED.*\/facts\/\d+ \(a fact, “/u,
    );
    expect(await told("short.json", text.slice(0, -100))).toContain("PCCC_RECEIPT_BYTES");
    expect(await told("kind.json", text.replace("pccc.receipt", "pccc.receivt"))).toContain("/kind");
  });

  it("show and prove how a score would be read where the plan leaves a deadline open", async () => {
    await runCli(["receipt", ...scenario, "-p", "nd09:2022-Q3", "--db", "out/pccc.db", "-o", "open"], folder.path);
    const name = join("open", "receipts", "nd09_2022-Q3", "front.38.sam-son-city.quang-hung.json");
    const receipt = JSON.parse(readFileSync(join(folder.path, name), "utf8")) as Receipt;
    // Nothing was sent: by the assumed deadline it is late, without it it is still awaited.
    expect(receipt.result).toMatchObject({ state: "Known", total: 500 });
    expect(receipt.readings).toMatchObject({
      gaps: [{ kind: "assumption", ref: "quarterly-by-analogy" }],
      strict: { state: "Known", total: 500, facts: [] },
      lenient: { state: "Unknown" },
    });
    expect(receipt.readings?.lenient.facts.length).toBeGreaterThan(0);
    expect((await runCli(["verify", name], folder.path)).status).toBe(0);
    // A reading that its own facts do not give does not hold, though every digest fits.
    const { readings } = receipt;
    if (readings === undefined) throw new Error("no readings");
    const digestOf = (part: unknown): string => createHash("sha256").update(canonicalJson(part)).digest("hex");
    const strict = { ...readings.strict, total: 9000 };
    const digests = { ...receipt.digests, "/readings/strict": digestOf(strict) };
    const forged = { ...receipt, readings: { ...readings, strict }, digests, root: digestOf(digests) };
    writeFileSync(join(folder.path, "forged.json"), receiptText(forged));
    const run = await runCli(["verify", "forged.json"], folder.path);
    expect([run.status, run.out.includes("PCCC_RECEIPT_RESULT")], run.out).toEqual([1, true]);
  });

  it.each([
    [[], 2, "PCCC_CLI_USAGE"],
    [["-p", "nd09:1999-Q1"], 2, "PCCC_HOST_NO_PERIOD"],
    [["-p", "nd09:2025-Q2", "-u", "nobody"], 2, "PCCC_HOST_NO_ROW"],
    [["-p", "nd09:2025-Q2", "--key", "out/board.json"], 2, "PCCC_HOST_KEY_INVALID"],
    [["-p", "nd09:2025-Q2", "--key", "nothing.pem"], 2, "PCCC_CLI_FILE_NOT_FOUND"],
  ])("with %j end with %i and %s", async (args, status, code) => {
    const run = await runCli(["receipt", ...scenario, ...args], folder.path);
    expect([run.status, run.error.includes(code)]).toEqual([status, true]);
  });

  it("have published schemas", async () => {
    for (const name of ["score", "board", "receipt"]) {
      const run = await runCli(["schema", name], folder.path);
      expect(JSON.parse(run.out)).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" });
    }
  });
});
