import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sqlite } from "@pccc/store-sqlite";
import { describe, expect, it } from "vitest";
import { actor, draft, filledFile, journalOf, testFolder } from "./sqlite-tools.ts";

const at = testFolder();

describe("the file", () => {
  it("[SQ1] is one file after close, and a copy of it is the whole journal", async () => {
    mkdirSync(at("one"));
    const file = await filledFile(at("one/journal.db"), 30);
    expect(readdirSync(at("one"))).toEqual(["journal.db"]);
    copyFileSync(file, at("copy.db"));
    const journal = journalOf(await sqlite({ file: at("copy.db"), readOnly: true }).open());
    expect(await journal.verify()).toMatchObject({ ok: true, value: { entries: 30 } });
    await journal.close();
  });

  it("[SQ3] is refused when it is cut short anywhere, and not touched", async () => {
    const whole = readFileSync(await filledFile(at("whole.db"), 200));
    for (const size of [
      1,
      50,
      99,
      100,
      1000,
      4095,
      4096,
      4097,
      8192,
      Math.floor(whole.length / 2),
      whole.length - 4096,
      whole.length - 1,
    ]) {
      const file = at(`cut-${size}.db`);
      writeFileSync(file, whole.subarray(0, size));
      await expectRefused(file, "Corrupt");
    }
  });

  it.each([
    ["garbage", Buffer.from("Kế hoạch này không phải là cơ sở dữ liệu. ".repeat(200))],
    ["a short text", Buffer.from("hello\n")],
    ["zeros", Buffer.alloc(20_000)],
    ["a broken magic", Buffer.from(`SQLite format 4\0${"\u0000".repeat(5000)}`)],
  ])("[SQ3] is refused when it holds %s", async (name, bytes) => {
    const file = at(`${name}.db`);
    writeFileSync(file, bytes);
    await expectRefused(file, "Corrupt");
  });

  it("[SQ3] is refused when it is empty where a journal must be, and begun where it need not", async () => {
    const file = at("empty.db");
    writeFileSync(file, "");
    await expect(sqlite({ file, mustExist: true }).open()).rejects.toMatchObject({ reason: "Corrupt" });
    await expect(sqlite({ file, readOnly: true }).open()).rejects.toMatchObject({ reason: "Corrupt" });
    expect(statSync(file).size).toBe(0);
    const driver = await sqlite({ file }).open();
    expect((await driver.head()).seq).toBe(0);
    await driver.close();
  });

  it("[SQ3] is refused when it belongs to another program, in words of both languages", async () => {
    const file = at("foreign.db");
    const db = new DatabaseSync(file);
    db.exec("CREATE TABLE notes (a TEXT); INSERT INTO notes VALUES ('x')");
    db.close();
    const error = await expectRefused(file, "Corrupt");
    expect(error.message).toBe(`${file}: the database belongs to another program`);
    expect(error.params["detailVi"]).toBe(`${file}: tệp SQLite này thuộc về chương trình khác`);
  });

  it("[SQ3] is refused when its tables are not those of its layout", async () => {
    const file = await filledFile(at("tables.db"), 1);
    const db = new DatabaseSync(file);
    db.exec("ALTER TABLE entry RENAME COLUMN body TO words");
    db.close();
    await expectRefused(file, "Corrupt");
  });

  it("[SQ4] is refused when a newer version wrote it, and not touched", async () => {
    const file = await filledFile(at("newer.db"), 1);
    const db = new DatabaseSync(file);
    db.exec("PRAGMA user_version = 99");
    db.close();
    const error = await expectRefused(file, "Newer");
    expect(error).toMatchObject({ code: "PCCC_JOURNAL_NEWER", params: { found: 99, known: 1 } });
  });

  it("[SQ5] is not made where a journal must be there, and a path that cannot be opened is Unavailable", async () => {
    for (const options of [{ mustExist: true }, { readOnly: true }]) {
      const file = at("missing.db");
      await expect(sqlite({ file, ...options }).open()).rejects.toMatchObject({ reason: "Unavailable" });
      expect(existsSync(file)).toBe(false);
    }
    await expect(sqlite({ file: at("no/folder/journal.db") }).open()).rejects.toMatchObject({ reason: "Unavailable" });
    await expect(sqlite({ file: dirname(at("x")) }).open()).rejects.toMatchObject({ reason: "Unavailable" });
  });

  it("[SQ7] is not changed by a reader, which cannot write", async () => {
    const file = await filledFile(at("read-only.db"));
    const before = [readFileSync(file), statSync(file).mtimeMs];
    const driver = await sqlite({ file, readOnly: true }).open();
    const journal = journalOf(driver);
    expect((await journal.verify()).ok).toBe(true);
    await expect(journal.append([draft("a")], actor)).rejects.toMatchObject({ reason: "ReadOnly" });
    await expect(driver.putSegment?.("a", new Uint8Array())).rejects.toMatchObject({ reason: "ReadOnly" });
    await journal.close();
    expect([readFileSync(file), statSync(file).mtimeMs]).toEqual(before);
  });

  it("[SQ9] holds no byte of what was erased, nor does the log", async () => {
    mkdirSync(at("erased"));
    const file = at("erased/journal.db");
    const journal = journalOf(await sqlite({ file }).open());
    const name = (index: number): string => `Nguyễn Thị Mẫu ${index} ${"*".repeat(index * 7)}.`;
    const count = 300;
    for (let index = 0; index < count; index += 1) await journal.append([draft(`k${index}`, { personal: { name: name(index) } })], actor);
    const seqs = Array.from({ length: count }, (_, index) => index + 1).filter((seq) => seq % 3 !== 0);
    await journal.append([{ ...draft("e"), kind: "erasure", body: { seqs, basis: "request 12" } }], actor);
    // Read while the journal is open, log and all: what a thief of the folder would get.
    const bytes = Buffer.concat(readdirSync(at("erased")).map((entry) => readFileSync(at(`erased/${entry}`)))).toString("utf8");
    for (let index = 0; index < count; index += 1) expect([index, bytes.includes(name(index))]).toEqual([index, (index + 1) % 3 === 0]);
    await journal.close();
  });

  it("[SQ11] gives no answer from a damaged page, and a changed letter is found by verify", async () => {
    const whole = readFileSync(await filledFile(at("sound.db"), 300));
    const zeroed = at("zeroed.db");
    writeFileSync(zeroed, Buffer.concat([whole.subarray(0, 5 * 4096), Buffer.alloc(4 * 4096), whole.subarray(9 * 4096)]));
    const damaged = journalOf(await sqlite({ file: zeroed }).open());
    await expect(damaged.verify()).rejects.toMatchObject({ reason: "Corrupt" });
    await damaged.close();

    const place = whole.indexOf('{"fill":"đã nộp');
    const letter = Buffer.from(whole);
    letter[place + 14] = (letter[place + 14] ?? 0) ^ 1;
    const edited = at("edited.db");
    writeFileSync(edited, letter);
    const journal = journalOf(await sqlite({ file: edited }).open());
    expect(await journal.verify()).toMatchObject({ ok: false, error: { reason: "hash" } });
    await journal.close();
  });
});

async function expectRefused(
  file: string,
  reason: string,
): Promise<Error & { readonly params: Readonly<Record<string, string | number>> }> {
  const before = readFileSync(file);
  let last: unknown;
  for (const options of [{ readOnly: true }, { mustExist: true }, {}]) {
    last = await sqlite({ file, ...options })
      .open()
      .then(
        () => "opened",
        (error: unknown) => error,
      );
    expect(last, `${file} ${JSON.stringify(options)}`).toMatchObject({ reason });
    expect(readFileSync(file).equals(before)).toBe(true);
  }
  return last as Error & { readonly params: Readonly<Record<string, string | number>> };
}
