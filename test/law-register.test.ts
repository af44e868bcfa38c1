import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repositoryFiles } from "../scripts/lib/repository-files.ts";
import { root } from "../scripts/lib/root.ts";
import { publishedPackages } from "../scripts/lib/workspace.ts";

interface CitedPlace {
  readonly number: string;
  readonly confidence: string;
  readonly date: string | undefined;
}

const read = (file: string): string => readFileSync(join(root, file), "utf8");
const rows = [...read("docs/sources/README.md").matchAll(/^\| ([^|]+) \| [^|]+ \| [^|]+ \| ([^|]+) \| [^|]+ \| [^|]+ \| ([^|]+) \|$/gmu)]
  .map((match) => ({ number: match[1]?.trim() ?? "", signed: match[2]?.trim() ?? "", confidence: match[3]?.trim() ?? "" }))
  .filter(({ number }) => number !== "Number");
const register = new Map(rows.map((row) => [row.number, row]));

describe("the register of sources", () => {
  it("has one row per document, with a known confidence", () => {
    expect(rows.length).toBe(register.size);
    expect(rows.length).toBeGreaterThan(30);
    const words = ["text", "official", "secondary", "computed", "assumed", "unverified"];
    expect(rows.filter(({ confidence }) => !words.includes(confidence))).toEqual([]);
  });

  it("knows every document that the law packages cite by number, with the same date", async () => {
    const cited = (
      await Promise.all(
        publishedPackages()
          .filter(({ manifest }) => manifest.pccc?.layer === "law")
          .map(({ folder }) => citationsOf(folder)),
      )
    ).flat();
    expect(cited.length).toBeGreaterThan(20);
    // A document cited by name only, as its number was never seen, has nothing to look up.
    const numbered = cited.filter(({ number }) => /^\d/u.test(number));
    expect([...new Set(numbered.filter(({ number }) => !register.has(number)).map(({ number }) => number))]).toEqual([]);
    const otherDate = numbered.filter(
      ({ number, date }) => date !== undefined && ![date, "–"].includes(register.get(number)?.signed ?? "–"),
    );
    expect(otherDate.map(({ number, date }) => `${number}: ${date}`)).toEqual([]);
  });

  it("knows every @law of the sources", () => {
    const unknown = repositoryFiles("packages")
      .filter((file) => /^packages\/[^/]+\/src\/.*\.ts$/u.test(file))
      .flatMap((file) => [...read(file).matchAll(/^\s*\* @law (\S+)/gmu)].map((match) => ({ file, number: match[1] ?? "" })))
      .filter(({ number }) => !register.has(number));
    expect(unknown).toEqual([]);
  });
});

async function citationsOf(folder: string): Promise<readonly CitedPlace[]> {
  const exported = (await import(join(root, folder, "src", "index.ts"))) as Readonly<Record<string, unknown>>;
  const found: CitedPlace[] = [];
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    const record = value as Readonly<Record<string, unknown>>;
    const number = record["document"] ?? (record["issuer"] === undefined ? undefined : record["number"]);
    if (typeof number === "string" && typeof record["confidence"] === "string") {
      found.push({ number, confidence: record["confidence"], date: typeof record["date"] === "string" ? record["date"] : undefined });
    }
    for (const child of value instanceof Map ? value.values() : Object.values(record)) visit(child);
  };
  visit({ ...exported });
  return found;
}
