import { afterAll, describe, expect, it } from "vitest";
import { runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
afterAll(folder.remove);

describe("pccc documents", () => {
  it("lists the register as of a day, and marks what no source settles", async () => {
    const { status, out } = await runCli(["documents", "--as-of", "2026-02-01", "--json"], folder.path);
    expect(status).toBe(0);
    const { documents } = JSON.parse(out) as { documents: { number: string | null; state: string }[] };
    const stateOf = (number: string): string | undefined => documents.find((row) => row.number === number)?.state;
    expect([stateOf("27/2001/QH10"), stateOf("55/2024/QH15"), stateOf("02-KL/TW")]).toEqual(["ended", "inForce", "unknown"]);
  });

  it("shows what a document rests on and the cascade below it, however the number is written", async () => {
    const { status, out } = await runCli(["documents", "2-KL/TW", "--as-of", "2021-12-01", "--lang", "vi"], folder.path);
    expect(status).toBe(0);
    expect(out).toContain("2021-12-01: còn hiệu lực");
    expect(out).toContain("02-KL/TW tiếp tục 47-CT/TW");
    expect(out).toMatch(/\n {2}280\/KH-MTTQ-BTT\n {4}Kế hoạch hành động \(kh-mttq-sam-son\)/u);
    expect(out).toContain("chưa có căn cứ");
  });

  it("ends with 2 on a number that is not registered", async () => {
    const { status, error } = await runCli(["documents", "999/KH-UBND"], folder.path);
    expect(status).toBe(2);
    expect(error).toContain("PCCC_CLI_DOCUMENT_UNKNOWN");
  });
});
