import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repositoryFiles } from "../scripts/lib/repository-files.ts";
import { root } from "../scripts/lib/root.ts";
import { publishedPackages } from "../scripts/lib/workspace.ts";

interface Diagnostic {
  readonly severity: string;
  readonly message: { readonly vi: string; readonly en: string };
  readonly advice: { readonly vi: string; readonly en: string };
}

const declared = new Map<string, { readonly owner: string; readonly diagnostic: Diagnostic }>();
const declaredTwice: string[] = [];
for (const { name, folder } of publishedPackages()) {
  const file = join(root, folder, "src", "diagnostics.ts");
  if (!existsSync(file)) continue;
  const { diagnostics } = (await import(file)) as { readonly diagnostics: Readonly<Record<string, Diagnostic>> };
  for (const [code, diagnostic] of Object.entries(diagnostics)) {
    const earlier = declared.get(code);
    if (earlier !== undefined) declaredTwice.push(`${code}: ${earlier.owner} and ${name}`);
    declared.set(code, { owner: name, diagnostic });
  }
}
const pages = repositoryFiles("docs/diagnostics").filter((file) => file.endsWith(".md"));
const codesOfPages = pages.map((file) => file.replace(/^.*\/(.*)\.md$/u, "$1")).filter((code) => code !== "README");

describe("diagnostics", () => {
  it("have one owner each", () => expect(declaredTwice).toEqual([]));

  it("have a page each, and each page has its code", () => {
    const codes = [...declared.keys()].sort();
    expect(codes.filter((code) => !codesOfPages.includes(code))).toEqual([]);
    expect(codesOfPages.filter((code) => !declared.has(code))).toEqual([]);
  });

  it("have pages that begin with the code", () => {
    const wrong = pages.filter(
      (file) => !file.endsWith("/README.md") && !readFileSync(join(root, file), "utf8").startsWith(`# ${file.slice(17, -3)}\n`),
    );
    expect(wrong).toEqual([]);
  });

  it("say the same in both languages: the same placeholders, and never nothing", () => {
    // `{detailVi}` is the Vietnamese wording of `{detail}`.
    const placeholders = (text: string): string =>
      [...new Set(text.match(/\{\w+\}/gu)?.map((name) => name.replace("Vi}", "}")))].sort().join(" ");
    const faulty = [...declared].flatMap(([code, { diagnostic }]) =>
      (["message", "advice"] as const)
        .filter((part) => {
          const { vi, en } = diagnostic[part];
          return (
            vi.trim() === "" ||
            en.trim() === "" ||
            (vi === en && vi.replaceAll(/\{\w+\}/gu, "").trim() !== "") ||
            placeholders(vi) !== placeholders(en)
          );
        })
        .map((part) => `${code} ${part}`),
    );
    expect(faulty).toEqual([]);
  });

  it("are the only codes that the sources name", () => {
    const sources = repositoryFiles("packages").filter((file) => /^packages\/[^/]+\/src\/.*\.ts$/u.test(file));
    const unknown = sources.flatMap((file) => {
      const text = readFileSync(join(root, file), "utf8");
      return [...text.matchAll(/["'`](PCCC_[A-Z0-9]+_[A-Z0-9_]+)["'`]/gu)]
        .map((match) => match[1] ?? "")
        .filter((code) => !declared.has(code))
        .map((code) => `${file}: ${code}`);
    });
    expect(unknown).toEqual([]);
  });
});
