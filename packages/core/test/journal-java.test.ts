import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const guide = readFileSync(new URL("../../../docs/guide/journal-format.md", import.meta.url), "utf8");
const hasCompiler = spawnSync("javac", ["-version"]).status === 0;
if (!hasCompiler) process.stderr.write("notice: no Java compiler is here: the guide's Java is not run\n");

/** The three entries of the guide's table, as its Java is to be called for them; `before` is the hash before. */
const calls = `
    String personal = "{\\"fields\\":{\\"note\\":\\"gọi lại\\"},\\"salt\\":\\"000102030405060708090a0b0c0d0e0f\\"}";
    String digest = ChainHash.of("pccc-personal/1", personal);
    String one = ChainHash.of("pccc-entry/1", "0".repeat(64), "1", "1767225600000", "append-1", "assumption", "quarterly", "1", "1",
      null, null, "post-17", "{\\"frequency\\":\\"quarterly\\"}", null);
    String two = ChainHash.of("pccc-entry/1", one, "2", "1767225600250", "append-2", "submission", "bao-cao@front.quang-tho/nd09:2026-q1",
      "1", "1", "front.quang-tho", "nd09:2026-q1", "post-17", "{\\"số\\":-0.5,\\"đạt\\":[\\"ế\\",\\"😀\\"]}", digest);
    String three = ChainHash.of("pccc-entry/1", two, "3", "1767225600250", "append-3", "erasure", "request-12", "1", "1",
      "", null, "post-2", "{\\"basis\\":\\"request 12\\",\\"seqs\\":[2]}", null);
    for (String line : new String[] {digest, one, two, three}) System.out.println(line);`;

describe("the guide to the byte format", () => {
  it.skipIf(!hasCompiler)("[J3] gives Java that computes the guide's own vectors", () => {
    const code = /```java\n(?<code>[\s\S]*?)```/u.exec(guide)?.groups?.["code"] ?? "";
    const vectors = [...guide.matchAll(/^(?:personalDigest|hash) of \d +([\da-f]{64})$/gmu)].map((match) => match[1]);
    expect(vectors).toHaveLength(4);
    const folder = mkdtempSync(join(tmpdir(), "pccc-java-"));
    try {
      const main = `class Main {\n  public static void main(String[] args) throws Exception {${calls}\n  }\n}\n`;
      writeFileSync(join(folder, "Main.java"), `${code}\n${main}`);
      const compiled = spawnSync("javac", ["-encoding", "UTF-8", "-d", folder, join(folder, "Main.java")], { encoding: "utf8" });
      expect(compiled.stderr).toBe("");
      const ran = spawnSync("java", ["-cp", folder, "Main"], { encoding: "utf8" });
      expect(ran.stdout.trim().split("\n")).toEqual(vectors);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
