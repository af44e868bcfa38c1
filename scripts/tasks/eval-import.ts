import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { foldVietnamese } from "../../packages/core/src/index.ts";
import { annotationOf, decodeDocument, type DocumentAnnotation, importDocument, type PlanDraft } from "../../packages/import/src/index.ts";
import { annotationIn, type Expected } from "../lib/annotation-file.ts";
import { type EvaluatedDocument, evaluationPage } from "../lib/evaluation-page.ts";

const help = `npm run eval:import -- DIR [--errors] [--json] [--page FILE]

Imports each text of DIR that has an annotation (NAME.txt or NAME.md beside NAME.expected.json) and compares.

  --errors   lists what differs, document by document
  --json     prints the scores as JSON
  --page     where the page is written that shows each document beside what was found, errors first (out/eval-import.html where absent)

Matching rules. Texts are compared without case, spaces, bars, tone placement and end punctuation.
  header      docType, number, issuedOn, place, issuer, title, signatory role and name: equal, or null on both sides; exact share
  basis       same number, or same name where there is no number
  sections    same label, and one heading begins with the other
  tasks       one text begins with the other (at least 20 characters, or equal); one to one, same section first
  task paths  share of matched tasks that stand in the same section
  leads       pairs (task, name): the task matches and the name is equal; names of unmatched tasks count against
  coordinators  as leads
  due         values (task, field=value) of dueOn, dueOnAlso, startOn, openEnded, recurrence, recurrenceDate; as leads
  reporting   from and to match: one contains the other, brackets ignored, or their members are the same; one to one.
              "A (tham mưu B)" and "B (A tham mưu)" are the same: A drafts it for B
  report frequency  share of matched reporting duties with the same frequency
  recipients  equal
  sure        of the header fields, sections, tasks, basis documents and recipients given with confidence >= 0.9: share that is right
calibration  the same items by confidence: how many of those given with it are right
P = precision, R = recall, F1 = their harmonic mean, over all documents together.

Exit status: 0 when every annotated document was read, 1 when one was refused, 2 for wrong use.
`;

interface Tally {
  right: number;
  found: number;
  expected: number;
}
interface Scores {
  readonly tallies: Map<string, Tally>;
  readonly errors: string[];
  /** Of each item given: with which confidence, and whether it is right. */
  readonly sure: (readonly [number, boolean])[];
  /** Where something was found that the annotation does not have. */
  readonly wrong: PlanDraft["outline"][number]["span"][];
}
type Take = (item: { readonly confidence: number; readonly span: Scores["wrong"][number] }, right: boolean) => void;

const rows = [
  "header",
  "basis",
  "sections",
  "tasks",
  "task paths",
  "leads",
  "coordinators",
  "due",
  "reporting",
  "report frequency",
  "recipients",
  "sure",
];
const shares = new Set(["header", "task paths", "report frequency", "sure"]);

function main(args: readonly string[]): number {
  const pageAt = args.indexOf("--page");
  const page = pageAt < 0 ? "out/eval-import.html" : (args[pageAt + 1] ?? "");
  const [dir] = args.filter((arg, index) => !arg.startsWith("--") && (pageAt < 0 || index !== pageAt + 1));
  if (args.includes("--help") || dir === undefined) {
    process.stdout.write(help);
    return dir === undefined && !args.includes("--help") ? 2 : 0;
  }
  if (!existsSync(dir) || !statSync(dir).isDirectory()) {
    process.stderr.write(`eval:import: ${dir} is no folder\n`);
    return 2;
  }
  const names = readdirSync(dir)
    .filter((file) => file.endsWith(".expected.json"))
    .map((file) => basename(file, ".expected.json"))
    .sort();
  if (names.length === 0) {
    process.stderr.write(`eval:import: ${dir} holds no *.expected.json\n`);
    return 2;
  }
  const total = emptyScores();
  const documents: { readonly name: string; readonly tallies: Map<string, Tally> }[] = [];
  const shown: EvaluatedDocument[] = [];
  let refused = 0;
  for (const name of names) {
    const evaluated = evaluate(dir, name);
    if (evaluated === undefined) {
      refused += 1;
      continue;
    }
    const { scores, text, draft } = evaluated;
    shown.push({ name, text, draft, errors: scores.errors, wrong: scores.wrong, scores: scoreRows(scores) });
    total.sure.push(...scores.sure);
    documents.push({ name, tallies: scores.tallies });
    for (const [row, tally] of scores.tallies) add(total, row, tally.right, tally.found, tally.expected);
    total.errors.push(...scores.errors.map((error) => `${name}: ${error}`));
  }
  if (args.includes("--json"))
    process.stdout.write(
      `${JSON.stringify({ total: Object.fromEntries(total.tallies), documents: documents.map((d) => ({ name: d.name, ...Object.fromEntries(d.tallies) })) })}\n`,
    );
  else print(documents, total);
  mkdirSync(dirname(page), { recursive: true });
  writeFileSync(page, evaluationPage(shown, scoreRows(total), calibrationRows(total)));
  if (!args.includes("--json")) process.stdout.write(`\nThe documents beside what was found: ${page}\n`);
  if (args.includes("--errors")) process.stdout.write(`\n${total.errors.join("\n")}\n`);
  return refused === 0 ? 0 : 1;
}

function evaluate(dir: string, name: string): { readonly scores: Scores; readonly text: string; readonly draft: PlanDraft } | undefined {
  const expected = annotationIn(join(dir, `${name}.expected.json`));
  if (expected === undefined) {
    process.stderr.write(`${name}.expected.json: no JSON object\n`);
    return undefined;
  }
  const file = [`${name}.txt`, `${name}.md`, expected.file ?? ""].find((candidate) => candidate !== "" && existsSync(join(dir, candidate)));
  if (file === undefined) {
    process.stderr.write(`${name}: no text beside the annotation\n`);
    return undefined;
  }
  const decoded = decodeDocument(readFileSync(join(dir, file)), file);
  const imported = decoded.ok ? importDocument(decoded.value) : decoded;
  if (!imported.ok) {
    process.stderr.write(`${file}: ${imported.error.message}\n`);
    return undefined;
  }
  const draft = imported.value;
  return { scores: compare(draft, annotationOf(draft), expected), text: decoded.ok ? decoded.value.text : "", draft };
}

function emptyScores(): Scores {
  return { tallies: new Map(rows.map((row) => [row, { right: 0, found: 0, expected: 0 }])), errors: [], sure: [], wrong: [] };
}

function scoreRows({ tallies }: Scores): readonly (readonly [string, string])[] {
  return rows.map((row) => {
    const { right, found, expected } = tallies.get(row) ?? { right: 0, found: 0, expected: 0 };
    const whole = shares.has(row) ? found : (found + expected) / 2;
    return [row, whole === 0 ? "–" : `${(right / whole).toFixed(3)}   ${right}/${found}${shares.has(row) ? "" : `/${expected}`}`];
  });
}

const steps = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01];

function calibrationRows({ sure }: Scores): readonly (readonly [string, string])[] {
  return steps.slice(1).flatMap((to, index): readonly (readonly [string, string])[] => {
    const from = steps[index] ?? 0;
    const given = sure.filter(([confidence]) => confidence >= from && confidence < to);
    const right = given.filter(([, isRight]) => isRight).length;
    return given.length === 0
      ? []
      : [[`${from.toFixed(2)} to ${Math.min(to, 1).toFixed(2)}`, `${(right / given.length).toFixed(3)}   ${right}/${given.length}`]];
  });
}

function compare(draft: PlanDraft, found: DocumentAnnotation, expected: Expected): Scores {
  const scores = emptyScores();
  const sure = (confidence: number, right: boolean): void => {
    scores.sure.push([confidence, right]);
    if (confidence >= 0.9) add(scores, "sure", right ? 1 : 0, 1, 1);
  };
  const take: Take = ({ confidence, span }, right) => {
    sure(confidence, right);
    if (!right) scores.wrong.push(span);
  };
  compareHeader(scores, draft, found, expected, sure);
  const basis = pair(found.basis, expected.basis, (a, b) =>
    (a.number ?? undefined) !== undefined || (b.number ?? undefined) !== undefined
      ? a.number === b.number
      : same(a.name ?? "", b.name ?? ""),
  );
  tally(scores, "basis", basis, found.basis, expected.basis, (item) => item.number ?? item.name ?? "");
  draft.basis.forEach((item, index) => take(item, basis.has(index)));
  const sections = pair(found.sections, expected.sections, (a, b) => a.label === b.label && begins(a.heading, b.heading, 1));
  tally(scores, "sections", sections, found.sections, expected.sections, (item) => `${item.label} ${item.heading.slice(0, 60)}`);
  draft.sections.forEach((item, index) => take(item, sections.has(index)));
  compareTasks(scores, draft, found, expected, take);
  const reporting = pair(
    found.reporting,
    expected.reporting,
    (a, b) => party(a.from, b.from) && party(a.to, b.to),
    (a, b) => a.frequency === b.frequency,
  );
  tally(
    scores,
    "reporting",
    reporting,
    found.reporting,
    expected.reporting,
    (item) => `${item.from} → ${item.to} (${item.frequency ?? "-"}; ${item.deadlineText ?? "-"})`,
  );
  for (const [index, other] of reporting) {
    const right = found.reporting[index]?.frequency === expected.reporting[other]?.frequency;
    add(scores, "report frequency", right ? 1 : 0, 1, 1);
    if (!right)
      scores.errors.push(
        `report frequency: ${found.reporting[index]?.frequency ?? "-"} for ${expected.reporting[other]?.frequency ?? "-"} (${found.reporting[index]?.from} → ${found.reporting[index]?.to})`,
      );
  }
  const recipients = pair(found.recipients, expected.recipients, same);
  tally(scores, "recipients", recipients, found.recipients, expected.recipients, (item) => item);
  draft.recipients.forEach((item, index) => take(item, recipients.has(index)));
  return scores;
}

function compareHeader(
  scores: Scores,
  draft: PlanDraft,
  found: DocumentAnnotation,
  expected: Expected,
  sure: (confidence: number, right: boolean) => void,
): void {
  const fields: readonly (readonly [string, string | null | undefined, string | null | undefined, number | undefined])[] = [
    ["docType", found.docType, expected.docType, draft.docType?.confidence],
    ["number", found.number, expected.number, draft.number?.confidence],
    ["issuedOn", found.issuedOn, expected.issuedOn, draft.issuedOn?.confidence],
    ["place", found.place, expected.place, draft.place?.confidence],
    ["issuer", found.issuer, expected.issuer, draft.issuer?.confidence],
    ["title", found.title, expected.title, draft.title?.confidence],
    ["signatory role", found.signatory?.role, expected.signatory?.role, draft.signatory?.confidence],
    ["signatory name", found.signatory?.name, expected.signatory?.name, draft.signatory?.confidence],
  ];
  for (const [field, value, wanted, confidence] of fields) {
    const right =
      value === null || value === undefined
        ? wanted === null || wanted === undefined
        : wanted !== null && wanted !== undefined && same(value, wanted);
    add(scores, "header", right ? 1 : 0, 1, 1);
    if (confidence !== undefined) sure(confidence, right);
    if (!right) scores.errors.push(`header ${field}: ${JSON.stringify(value ?? null)} for ${JSON.stringify(wanted ?? null)}`);
  }
}

function compareTasks(scores: Scores, draft: PlanDraft, found: DocumentAnnotation, expected: Expected, take: Take): void {
  const tasks = pair(
    found.tasks,
    expected.tasks,
    (a, b) => begins(a.text, b.text, 20),
    (a, b) => a.sectionPath === b.sectionPath,
  );
  tally(scores, "tasks", tasks, found.tasks, expected.tasks, (item) => `${item.sectionPath} ${item.text.slice(0, 70)}`);
  draft.tasks.forEach((item, index) => take(item, tasks.has(index)));
  const names: readonly (readonly [string, (task: DocumentAnnotation["tasks"][number]) => readonly string[]])[] = [
    ["leads", (task) => task.leads],
    ["coordinators", (task) => task.coordinates],
    ["due", dueValues],
  ];
  for (const [row, values] of names) {
    add(
      scores,
      row,
      0,
      found.tasks.reduce((sum, task) => sum + values(task).length, 0),
      expected.tasks.reduce((sum, task) => sum + values(task).length, 0),
    );
    for (const [index, other] of tasks) {
      const a = found.tasks[index];
      const b = expected.tasks[other];
      if (a === undefined || b === undefined) continue;
      const matched = pair(values(a), values(b), same);
      add(scores, row, matched.size, 0, 0);
      if (matched.size < values(a).length || matched.size < values(b).length) {
        scores.errors.push(
          `${row}: ${JSON.stringify(values(a))} for ${JSON.stringify(values(b))} in ${a.sectionPath} ${a.text.slice(0, 50)}`,
        );
      }
    }
  }
  for (const [index, other] of tasks) {
    const right = found.tasks[index]?.sectionPath === expected.tasks[other]?.sectionPath;
    add(scores, "task paths", right ? 1 : 0, 1, 1);
    if (!right) scores.errors.push(`task path: ${found.tasks[index]?.sectionPath} for ${expected.tasks[other]?.sectionPath}`);
  }
}

function dueValues(task: DocumentAnnotation["tasks"][number]): readonly string[] {
  const { dueOn, dueOnAlso, startOn, openEnded, recurrence, recurrenceDate } = task;
  return Object.entries({ dueOn, startOn, openEnded, recurrence, recurrenceDate })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${value}`)
    .concat((dueOnAlso ?? []).map((date) => `dueOnAlso=${date}`));
}

/** Pairs items one to one, in order; pairs that the second test prefers come first. */
function pair<A, B>(
  found: readonly A[],
  expected: readonly B[],
  matches: (a: A, b: B) => boolean,
  prefers: (a: A, b: B) => boolean = () => true,
): Map<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const test of [(a: A, b: B) => matches(a, b) && prefers(a, b), matches]) {
    found.forEach((a, index) => {
      if (pairs.has(index)) return;
      const other = expected.findIndex((b, at) => !taken.has(at) && test(a, b));
      if (other < 0) return;
      pairs.set(index, other);
      taken.add(other);
    });
  }
  return new Map([...pairs].sort((a, b) => a[0] - b[0]));
}

function tally<A, B>(
  scores: Scores,
  row: string,
  pairs: Map<number, number>,
  found: readonly A[],
  expected: readonly B[],
  show: (item: A | B) => string,
): void {
  add(scores, row, pairs.size, found.length, expected.length);
  const taken = new Set(pairs.values());
  found.forEach((item, index) => {
    if (!pairs.has(index)) scores.errors.push(`${row}: not in the annotation: ${show(item)}`);
  });
  expected.forEach((item, index) => {
    if (!taken.has(index)) scores.errors.push(`${row}: missed: ${show(item)}`);
  });
}

function add(scores: Scores, row: string, right: number, found: number, expected: number): void {
  const tallied = scores.tallies.get(row) ?? { right: 0, found: 0, expected: 0 };
  scores.tallies.set(row, { right: tallied.right + right, found: tallied.found + found, expected: tallied.expected + expected });
}

function plain(text: string): string {
  return foldVietnamese(text)
    .replaceAll(/[\s|\u00A0]+/gu, "")
    .replace(/[.;:,]+$/u, "");
}

function same(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function begins(a: string, b: string, atLeast: number): boolean {
  const [x, y] = [plain(a), plain(b)];
  const shorter = Math.min(x.length, y.length);
  return x === y || (shorter >= atLeast && x.slice(0, shorter) === y.slice(0, shorter));
}

// "UBND tỉnh (Sở A tham mưu)" and "Sở A (tham mưu UBND tỉnh)": two ways to write who drafts it for whom.
function drafter(text: string): string {
  return text.replace(/^([^()]+) \(([^()]+) tham mưu\)$/u, "$2 (tham mưu $1)");
}

function party(first: string, second: string): boolean {
  const [a, b] = [drafter(first), drafter(second)];
  const strip = (text: string): string => plain(text.replaceAll(/\([^)]*\)/gu, ""));
  const members = (text: string): string =>
    text
      .split(/;|,| và /u)
      .map(strip)
      .filter((part) => part !== "")
      .sort()
      .join("|");
  const [x, y] = [strip(a), strip(b)];
  return x === y || (x.length >= 4 && y.includes(x)) || (y.length >= 4 && x.includes(y)) || members(a) === members(b);
}

function print(documents: readonly { readonly name: string; readonly tallies: Map<string, Tally> }[], total: Scores): void {
  const percent = (value: number): string => (Number.isNaN(value) ? "   –" : value.toFixed(3));
  const lines = [`${"".padEnd(18)}      P      R     F1   right/found/expected`];
  for (const row of rows) {
    const { right, found, expected } = total.tallies.get(row) ?? { right: 0, found: 0, expected: 0 };
    const precision = found === 0 ? Number.NaN : right / found;
    const recall = expected === 0 ? Number.NaN : right / expected;
    const scored = shares.has(row)
      ? `${"".padStart(14)}${percent(precision).padStart(7)}   ${right}/${found}`
      : `${percent(precision).padStart(7)}${percent(recall).padStart(7)}${percent((2 * right) / (found + expected)).padStart(7)}   ${right}/${found}/${expected}`;
    lines.push(`${row.padEnd(18)}${scored}`);
  }
  lines.push("", "confidence        right", ...calibrationRows(total).map(([step, value]) => `${step.padEnd(18)}${value}`));
  lines.push("", `F1 by document${"".padEnd(14)}${rows.map((row) => row.slice(0, 9).padStart(10)).join("")}`);
  for (const { name, tallies } of documents) {
    const cells = rows.map((row) => {
      const { right, found, expected } = tallies.get(row) ?? { right: 0, found: 0, expected: 0 };
      return (found + expected === 0 ? "–" : ((2 * right) / (found + expected)).toFixed(2)).padStart(10);
    });
    lines.push(`${name.slice(0, 27).padEnd(28)}${cells.join("")}`);
  }
  process.stdout.write(`${lines.join("\n")}\n`);
}

process.exitCode = main(process.argv.slice(2));
