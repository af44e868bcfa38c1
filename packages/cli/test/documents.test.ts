import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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

  it("puts documents of a file on record, and names the line of each fault", async () => {
    const file = (name: string, line: string, day: string): string => {
      const path = join(folder.path, name);
      const basis = "{ document: 12/KH-UBND, confidence: text }";
      const record = `{ id: kh-12, number: 12/KH-UBND, type: Kế hoạch, title: { vi: Thử }, issuer: UBND phường,\n    line: ${line},\n    issuedOn: ${day}, basis: ${basis} }`;
      writeFileSync(
        path,
        `documents:\n  - ${record}\nrelations:\n  - { from: kh-12, relation: implements, to: ct-02, standing: established, basis: ${basis} }\n`,
      );
      return path;
    };
    const db = join(folder.path, "documents.db");
    const refused = await runCli(["documents", "load", file("bad.yaml", "nhà nước", "31/01/2026"), "--db", db], folder.path);
    expect(refused.status).toBe(2);
    expect(refused.error).toContain("Line 3: documents.0.line is wrong: expected one of");
    expect(refused.error).toContain('Line 4: documents.0.issuedOn is wrong: expected a civil date YYYY-MM-DD; found "31/01/2026"');
    const twice = join(folder.path, "twice.yaml");
    const other = "{ id: kh-13, type: Kế hoạch, title: { vi: Thử }, issuer: UBND, line: state, basis: { document: x, confidence: text } }";
    const relation = "{ from: kh-13, relation: implements, to: nowhere, standing: asserted, basis: { document: x, confidence: text } }";
    const stranger = relation.replace("from: kh-13", "from: kh-14").replace("to: nowhere", "to: ct-02");
    writeFileSync(twice, `documents:\n  - ${other}\n  - ${other}\nrelations:\n  - ${relation}\n  - ${stranger}\n`);
    const repeated = await runCli(["documents", "load", twice, "--db", db, "--lang", "vi"], folder.path);
    expect(repeated.status).toBe(2);
    expect(repeated.error).toContain("PCCC_DOCUMENTS_DUPLICATE_ID (dòng 3)");
    expect(repeated.error).toContain("PCCC_DOCUMENTS_UNKNOWN (dòng 6)");
    writeFileSync(twice, `documents:\n  - ${other}\nrelations:\n  - ${relation}\n`);
    expect((await runCli(["documents", "load", twice, "--db", db], folder.path)).error).toContain("PCCC_DOCUMENTS_UNKNOWN (line 4)");
    expect(readdirSync(folder.path).filter((name) => name.startsWith("documents.db"))).toEqual([]);
    const loaded = await runCli(["documents", "load", file("good.yaml", "state", "2026-03-01"), "--db", db], folder.path);
    expect([loaded.status, loaded.error]).toEqual([0, ""]);
    const { out } = await runCli(["documents", "02-CT/TW", "--db", db, "--json"], folder.path);
    expect((JSON.parse(out) as { readonly restingOnIt: { readonly documents: readonly string[] } }).restingOnIt.documents).toEqual([
      "ct-02",
      "kh-12",
    ]);
  });
});
