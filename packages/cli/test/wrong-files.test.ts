import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { compose } from "@pccc/host";
import { afterAll, describe, expect, it } from "vitest";
import { readReviewFile } from "../src/job/review-file.ts";
import { namedPolicies } from "../src/pick-policy.ts";
import { printProblem } from "../src/print-problem.ts";
import { actionsByFile } from "../src/read-actions-file.ts";
import { runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
afterAll(folder.remove);

type Language = "vi" | "en";
type Told = (file: string, language: Language) => Promise<string>;

const told = (...args: readonly string[]): Told => {
  return async (file, language) => {
    const run = await runCli([...args, file, "--lang", language], folder.path);
    return `${run.out}${run.error}`;
  };
};
const refused = (read: (file: string) => Promise<unknown>): Told => {
  return async (file, language) => {
    let said = "";
    const io = { out: () => {}, error: (text: string) => void (said += text), isTerminal: false, env: {}, cwd: folder.path };
    await read(join(folder.path, file)).catch((problem: unknown) => printProblem(problem, { io, language, json: false }));
    return said;
  };
};
async function* once(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text);
}
const asked = (text: string): Told => {
  return async (_file, language) => (await runCli(["serve", "--stdio", "--lang", language], folder.path, {}, once(text))).out;
};
const scoreRequest = (input: unknown): string => JSON.stringify({ id: 1, op: "score", params: { input } });

const plan = [
  "id: plan.a",
  "unit: xa-a",
  "document: { id: d.a, type: Kế hoạch, title: Kế hoạch, relations: [] }",
  "sections: []",
  "tasks:",
  "  - { id: plan.a/t01, text: Kiểm tra, section: I, leads: [], coordinates: [], timing: { kind: someday } }",
  "duties: []",
  "recipients: []",
].join("\n");
const sheet = "format: 1\nid: a\nedition: '1'\ntitle: { vi: A }\nofficial: maybe\ndecimals: 1\ntotal: 10\ncriteria: []\n";
const unit = "{ id: xa a, kind: area, level: xã, names: [], codes: [] }";

interface Wrong {
  readonly kind: string;
  readonly file: string;
  readonly text: string;
  readonly told: Told;
  /** What must be said: the place, then what was expected in each language. */
  readonly says: readonly [place: string, vi: string, en: string];
}

const wrong: readonly Wrong[] = [
  {
    kind: "a scenario",
    file: "scenario.yaml",
    text: "title: x\nplan: { file: plan.txt, id: plan, adoptedOn: 2021-02-30 }\n",
    told: told("adopt", "-s"),
    says: ["plan.adoptedOn", "cần một ngày có thật, dạng NNNN-TT-NN", "expected a civil date YYYY-MM-DD"],
  },
  {
    kind: "a plan",
    file: "plan.yaml",
    text: plan,
    told: told("adopt", "--on", "2025-01-01"),
    says: ["tasks.0.timing.kind", 'cần một trong các giá trị "dated", "window"', 'expected one of "dated", "window"'],
  },
  {
    kind: "records of units",
    file: "units.yaml",
    text: `units:\n  - ${unit}\nmemberships: []\nsuccessions: []\n`,
    told: told("units", "load"),
    says: ["units.0.level", 'cần một trong các giá trị "central"', 'expected one of "central"'],
  },
  {
    kind: "documents",
    file: "documents.yaml",
    text: "documents: 5\nrelations: []\n",
    told: told("documents", "load"),
    says: ["documents", "cần danh sách; đang ghi 5", "expected a list; found 5"],
  },
  {
    kind: "decisions",
    file: "decisions.yaml",
    text: "format: pccc.decisions/1\nverdicts:\n  - { obligation: a@b/c, edition: 0, outcome: accepted, decidedAt: 2025-06-16T08:30:00+07:00 }\n",
    told: told("record"),
    says: ["verdicts.0.edition", "cần số không nhỏ hơn 1; đang ghi 0", "expected a number of at least 1; found 0"],
  },
  {
    kind: "actions",
    file: "actions.yaml",
    text: "format: pccc.actions/1\nactions:\n  - { id: a, cost: rẻ }\n",
    told: refused(async (file) => actionsByFile([], file)),
    says: ["actions.0.cost", 'cần số; đang ghi "rẻ"', 'expected a number; found "rẻ"'],
  },
  {
    kind: "policies",
    file: "policies.yaml",
    text: "format: pccc.policies/1\nurging:\n  - { id: a b, title: {}, basis: [], steps: [] }\n",
    told: refused(async (file) => namedPolicies(compose([], []), file)),
    says: ["urging.0.steps", "cần ít nhất 1 mục", "expected at least 1 items"],
  },
  {
    kind: "regimes",
    file: "regimes.yaml",
    text: "format: pccc.regimes/1\nregimes:\n  - { id: a, family: a, title: { vi: A }, frequencies: [], window: { kind: weeks }, deadlines: [], appliesTo: { vi: A }, basis: [] }\n",
    told: told("lint-regimes"),
    says: ["regimes.0.window.startWeekday", "cần một trong các giá trị 1, 2, 3, 4, 5, 6, 7", "expected one of 1, 2, 3, 4, 5, 6, 7"],
  },
  {
    kind: "a sheet",
    file: "sheet.yaml",
    text: sheet,
    told: told("check-sheet"),
    says: ["official", "cần true hoặc false", "expected true or false"],
  },
  {
    kind: "rule tests",
    file: "sheet.test.yaml",
    text: "sheet: sheet.yaml\ncases: []\nwhen: now\n",
    told: told("test-sheet"),
    says: [
      "when",
      'không có trường này (có: sheet, cases); đang ghi "now"',
      'no field of this name (there are: sheet, cases); found "now"',
    ],
  },
  {
    kind: "the input of score",
    file: "-",
    text: "",
    told: asked(scoreRequest({ format: 1, sheet: 5 })),
    says: ["units", "cần danh sách", "expected a list"],
  },
  {
    kind: "a request",
    file: "-",
    text: "",
    told: asked('{"id":1,"op":"command","params":{"args":[]}}'),
    says: ["params.args", "cần ít nhất 1 mục", "expected at least 1 items"],
  },
  {
    kind: "a board",
    file: "board.json",
    text: '{"format":9}',
    told: told("verify"),
    says: ["format", "cần 2; đang ghi 9", "expected 2; found 9"],
  },
  {
    kind: "the answers of a review",
    file: "plan.txt.review.json",
    text: '{"format":1,"answers":[{"key":"a","decision":"maybe","excerpt":""}]}',
    told: refused(async (file) => readReviewFile(file.replace(".review.json", ""))),
    says: ["answers.0.decision", 'cần một trong các giá trị "right", "wrong", "change"', 'expected one of "right", "wrong", "change"'],
  },
  {
    kind: "a list of units",
    file: "list.csv",
    text: "code,level,name,parent_code\n1,làng,A,\n",
    told: told("units", "load", "--from", "2025-07-01"),
    says: ["làng", "Dòng 2", "Line 2"],
  },
  {
    kind: "a table of submissions",
    file: "reports.csv",
    text: "duty,unit,period,edition,sentAt,registeredAt\nd,u,p,một,2025-01-01,2025-01-01\n",
    told: told("submit"),
    says: ["một", "dòng 2", "line 2"],
  },
  {
    kind: "words for units",
    file: "words",
    text: "",
    told: async (_file, language) =>
      (await runCli(["units", "select", "các xã gần A, khối Mặt trận", "--province", "38", "--lang", language], folder.path)).error,
    says: ["gần A", "cột 8", "column 8"],
  },
  {
    kind: "a line of an exported journal",
    file: "journal.ndjson",
    text: '{"seq":0}\n',
    told: async (file, language) => (await runCli(["journal", "import", file, "new.db", "--lang", language], folder.path)).error,
    says: ["seq", "cần số không nhỏ hơn 1; đang ghi 0", "expected a number of at least 1; found 0"],
  },
];

describe("a file that a person wrote and that is wrong", () => {
  it.each(wrong)("$kind: the field and what was expected, in Vietnamese and in English", async ({ file, text, told: tell, says }) => {
    if (file !== "-") writeFileSync(join(folder.path, file), text);
    const [place, vi, en] = says;
    const [inVietnamese, inEnglish] = [unescaped(await tell(file, "vi")), unescaped(await tell(file, "en"))];
    expect(inVietnamese).toContain(place);
    expect(inVietnamese).toContain(vi);
    expect(inEnglish).toContain(place);
    expect(inEnglish).toContain(en);
    // Words of a library are in no language of ours.
    const library = /Invalid (input|option|string)|Too (small|big)|Unrecognized|received|\bundefined\b|\{\w+\}/u;
    expect(inVietnamese).not.toMatch(library);
    expect(inEnglish).not.toMatch(library);
    expect(wordsOf(inVietnamese)).not.toMatch(/\bexpected\b|\bfound\b/u);
  });

  it.each([
    ["a: [1\nb: 2\n", "thụt dòng sai", "must be sufficiently indented"],
    ["a: 1\na: 2\n", "một trường được viết hai lần", "Map keys must be unique"],
    ["a: b: c\n", "hai dấu hai chấm trên một dòng", "Nested mappings are not allowed"],
    ["documents: &x [*x]\n", "nở ra không dứt", "The alias *x stands inside what it names"],
    ["a: *nowhere\n", "không trỏ tới đâu", "nowhere"],
  ])("%j: what breaks the language of the file", async (text, vi, en) => {
    for (const [name, ...command] of [
      ["wrong.yaml", "documents", "load"],
      ["sheet.yaml", "check-sheet"],
      ["r.yaml", "lint-regimes"],
    ] as const) {
      writeFileSync(join(folder.path, name), text);
      expect(await told(...command)(name, "vi")).toContain(vi);
      expect(await told(...command)(name, "en")).toContain(en);
    }
  });
});

/** Answers of `serve` are JSON, and put a stroke before each quote. */
function unescaped(text: string): string {
  return text.replaceAll('\\"', '"');
}

/** Without the parameters of an answer, which hold the words of both languages for programs. */
function wordsOf(text: string): string {
  return text.replaceAll(/"expected":"(?:[^"\\]|\\.)*"/gu, "").replaceAll(/"expected":"[^}]*/gu, "");
}
