import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { repositoryFiles } from "../scripts/lib/repository-files.ts";
import { root } from "../scripts/lib/root.ts";

const nouns =
  "Document Plan Task Duty Unit Membership Succession Assumption Submission Verdict Extension Evidence Regime Schedule Obligation Metric Judgement Sheet Criterion Group Band Gate Severity Parameter Quota Board Fact Seal Cohort Appraisal Close Appeal Replay Comparison Reading Receipt Reminder".split(
    " ",
  );
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const rows = read("docs/glossary.md")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| English"))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const terms = new Set(
  rows.flatMap(([term = ""]) => [term.replace(/\s*\(.*\)$/u, ""), ...[...term.matchAll(/`(\w+)`/gu)].map((match) => match[1] ?? "")]),
);

describe("the glossary", () => {
  it("gives each term its Vietnamese word, its meaning and its source", () => {
    expect(rows.length).toBeGreaterThan(nouns.length);
    expect(rows.filter((cells) => cells.length !== 4 || cells.includes(""))).toEqual([]);
    const first = rows.map(([term]) => term);
    expect(first.filter((term, index) => first.indexOf(term) !== index)).toEqual([]);
  });

  it("has every noun of the model", () => expect(nouns.filter((noun) => !terms.has(noun))).toEqual([]));

  it("has every interface that core exports, but the options of functions", () => {
    const missing = exportedInterfaces().filter((name) => !name.endsWith("Options") && !terms.has(`\`${name}\``) && !terms.has(name));
    expect(missing).toEqual([]);
  });

  it("names no type that core no longer has", () => {
    const known = new Set(exportedNames("packages/core/src/index.ts"));
    expect([...terms].filter((term) => /^[A-Z]\w+$/u.test(term) && !nouns.includes(term) && term !== "Front" && !known.has(term))).toEqual(
      [],
    );
  });
});

function exportedNames(index: string): readonly string[] {
  const file = ts.createSourceFile(index, read(index), ts.ScriptTarget.ES2023);
  return file.statements.flatMap((statement) =>
    ts.isExportDeclaration(statement) && statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements.map((element) => element.name.text)
      : [],
  );
}

function exportedInterfaces(): readonly string[] {
  const exported = new Set(exportedNames("packages/core/src/index.ts"));
  return repositoryFiles("packages/core/src").flatMap((path) =>
    ts
      .createSourceFile(path, read(path), ts.ScriptTarget.ES2023)
      .statements.flatMap((statement) =>
        ts.isInterfaceDeclaration(statement) && exported.has(statement.name.text) ? [statement.name.text] : [],
      ),
  );
}
