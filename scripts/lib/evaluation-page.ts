import type { PlanDraft } from "../../packages/import/src/index.ts";

/** A document as it was read and compared. */
export interface EvaluatedDocument {
  readonly name: string;
  readonly text: string;
  readonly draft: PlanDraft;
  readonly errors: readonly string[];
  /** Where something was found that the annotation does not have. */
  readonly wrong: readonly { readonly startOffset: number; readonly endOffset: number }[];
  readonly scores: readonly (readonly [string, string])[];
}

const style = `
:root { color-scheme: light dark; --line: #8884; --task: #2a7d4f33; --heading: #2b5fb033; --basis: #8a5cc433; --other: #8882; --wrong: #c62828; }
* { box-sizing: border-box } body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 90rem; padding: 1rem }
table { border-collapse: collapse; font-variant-numeric: tabular-nums } td, th { padding: .15rem .6rem; border-bottom: 1px solid var(--line); text-align: left }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: 0 }
summary { cursor: pointer; font-weight: 600; padding: .4rem 0 } .columns { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1.5rem; align-items: start }
@media (max-width: 60rem) { .columns { grid-template-columns: minmax(0, 1fr) } }
mark { color: inherit; background: var(--other); border-radius: 2px } mark.task { background: var(--task) } mark.heading { background: var(--heading) } mark.basis { background: var(--basis) }
mark.unplaced, mark.wrong { background: none; outline: 2px solid var(--wrong) } .errors li { color: var(--wrong) } .key mark { padding: 0 .4rem; margin-right: .6rem }
.low { color: var(--wrong) } .note { opacity: .75 }`;

/** A page that shows each document beside what was found, the ones with most errors first. */
export function evaluationPage(
  documents: readonly EvaluatedDocument[],
  total: readonly (readonly [string, string])[],
  calibration: readonly (readonly [string, string])[],
): string {
  const ordered = [...documents].sort((a, b) => b.errors.length - a.errors.length || (a.name < b.name ? -1 : 1));
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>What the importer found</title>
<style>${style}</style>
<h1>What the importer found</h1>
<p class="key"><mark class="task">task</mark><mark class="heading">heading</mark><mark class="basis">basis</mark><mark>other</mark><mark class="wrong">not in the annotation, or without a place</mark></p>
<div class="columns"><div><h2>Scores</h2>${tableOf(total)}</div><div><h2>Confidence and what is right</h2>${tableOf(calibration)}</div></div>
${ordered.map((document, index) => section(document, index === 0)).join("\n")}
</html>
`;
}

function section({ name, text, draft, errors, wrong, scores }: EvaluatedDocument, isOpen: boolean): string {
  const tasks = draft.tasks.map(
    (task) =>
      `<tr><td>${escaped(task.sectionPath)}<td>${escaped(task.text.slice(0, 90))}<td>${escaped(task.leads.join("; "))}<td>${escaped(task.dueText ?? "")}<td${task.confidence < 0.9 ? ' class="low"' : ""}>${task.confidence.toFixed(2)}`,
  );
  const list =
    errors.length === 0 ? "<p>No errors.</p>" : `<ul class="errors">${errors.map((error) => `<li>${escaped(error)}`).join("")}</ul>`;
  return `<details${isOpen ? " open" : ""}><summary>${escaped(name)}: ${errors.length} errors</summary>
${list}<div class="columns"><pre>${marked(text, draft, wrong)}</pre>
<div>${tableOf(scores)}<h3>Tasks</h3><table><tr><th>Section<th>Task<th>Lead<th>Timing<th>Sure${tasks.join("")}</table></div></div></details>`;
}

// Stretches may lie within one another: each character is shown as the innermost of them.
function marked(text: string, draft: PlanDraft, wrong: EvaluatedDocument["wrong"]): string {
  const kinds: string[] = Array.from({ length: text.length }, () => "");
  const paint = (span: { readonly startOffset: number; readonly endOffset: number }, kind: string): void => {
    kinds.fill(kind, span.startOffset, span.endOffset);
  };
  const known = new Set(["task", "heading", "basis"]);
  for (const { kind, span } of draft.outline) paint(span, known.has(kind) ? kind : "other");
  for (const span of wrong) paint(span, "wrong");
  for (const { span } of draft.unplaced) paint(span, "unplaced");
  let html = "";
  for (let from = 0, to = 0; from < text.length; from = to) {
    const kind = kinds[from] ?? "";
    while (to < text.length && kinds[to] === kind) to += 1;
    const part = escaped(text.slice(from, to));
    html += kind === "" ? part : `<mark class="${kind}">${part}</mark>`;
  }
  return html;
}

function tableOf(rows: readonly (readonly [string, string])[]): string {
  return `<table>${rows.map(([name, value]) => `<tr><th>${escaped(name)}<td>${escaped(value)}`).join("")}</table>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
