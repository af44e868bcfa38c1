import { describe, expect, it } from "vitest";
import { codeFencesOf } from "../scripts/lib/code-fences.ts";
import { check } from "../scripts/lib/example-check.ts";
import { exampleModule } from "../scripts/lib/example-module.ts";

const markdown = ["# Title", "```ts", "f(1); // => 2", "```", "```text", "not code", "```", "```ts no-run", "serve();", "```"].join("\n");

describe("the fences of a document", () => {
  it("are found with their lines, in Markdown and in TSDoc", () => {
    expect(codeFencesOf("README.md", markdown)).toEqual([
      { file: "README.md", line: 3, isRun: true, code: "f(1); // => 2" },
      { file: "README.md", line: 9, isRun: false, code: "serve();" },
    ]);
    const source = ["/**", " * Adds.", " * @example", " * ```ts", " * f(1); // => 2", " * ```", " */", "export const f = 1;"].join("\n");
    expect(codeFencesOf("f.ts", source)).toEqual([{ file: "f.ts", line: 5, isRun: true, code: "f(1); // => 2" }]);
  });

  it("become modules that assert what the comments claim, on the same lines", () => {
    const lines = exampleModule(
      ["f(1); // => 2", "const x = f(2); // => { a: 1 }", 'console.log(x); // => "y"', "f(3); // not a claim"].join("\n"),
      "./check.ts",
    ).text.split("\n");
    expect(lines.slice(0, 4)).toEqual([
      "__check(f(1), (2)); // => 2",
      "const x = f(2); __check(x, ({ a: 1 })); // => { a: 1 }",
      '__check(x, ("y")); // => "y"',
      "f(3); // not a claim",
    ]);
  });

  it("may claim a value over several lines", () => {
    const code = ["list(); // => [", "//   1,", "//   2,", "// ]"].join("\n");
    expect(exampleModule(code, "./check.ts").text).toContain("__check(list(), ([ 1, 2, ]));");
  });

  it("may claim a value on the line below, and a claim behind nothing is told", () => {
    expect(exampleModule("f(1);\n// => 2", "./check.ts")).toMatchObject({
      text: expect.stringContaining("__check(f(1), (2));"),
      strayClaims: [],
    });
    expect(exampleModule("f(1); // one\n// => 2\nif (a) {\n  g(); // => 3\n}", "./check.ts").strayClaims).toEqual([2, 4]);
  });

  it("fail where the claim is wrong", () => {
    expect(() => check({ a: [1] }, { a: [1] })).not.toThrow();
    expect(() => check({ a: [1] }, { a: [2] })).toThrow(/claims .*2.* gives .*1/u);
    expect(() => check("2026-02-23", 2026 - 2 - 23)).toThrow();
  });
});
