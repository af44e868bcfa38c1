import type { BoardView } from "@pccc/plugin";
import { type Html, html } from "../html.ts";
import type { PageContext } from "../page/page-context.ts";

type ViewFinding = BoardView["findings"][number];

const weight: Readonly<Record<ViewFinding["severity"], number>> = { error: 0, warning: 1, note: 2 };
const shownAtOnce = 5;

/**
 * What a reader must know about the board, the gravest first, each code once.
 *
 * @param context - The page's context.
 * @returns The markup.
 */
export function findingsSection(context: PageContext): Html {
  const { view, say, count } = context;
  const groups = [...Map.groupBy(view.findings, (finding) => `${weight[finding.severity]}${finding.code}`).values()];
  groups.sort((a, b) => severityOf(a) - severityOf(b));
  return html`<section id="findings"><h2>${say("findings", { n: count(view.findings.length) })}</h2>
${groups.length === 0 ? html`<p>${say("findings.none")}</p>` : html`<ul class="findings">${groups.map((group) => groupItem(context, group))}</ul>`}</section>`;
}

function severityOf(group: readonly ViewFinding[]): number {
  return group[0] === undefined ? 0 : weight[group[0].severity];
}

function groupItem(context: PageContext, group: readonly ViewFinding[]): Html | undefined {
  const first = group[0];
  if (first === undefined) return undefined;
  const rest = group.slice(shownAtOnce);
  return html`<li><p><strong class="severity ${first.severity}">${context.say(`severity.${first.severity}`)}</strong> <code>${first.code}</code>${
    group.length > 1 && html` <span class="note">× ${context.count(group.length)}</span>`
  }</p>${messages(group.slice(0, shownAtOnce))}${
    rest.length > 0 &&
    html`<details><summary>${context.say("findings.more", { n: context.count(rest.length) })}</summary>${messages(rest)}</details>`
  }</li>`;
}

function messages(group: readonly ViewFinding[]): Html {
  return html`<ul>${group.map((finding) => html`<li>${finding.message}</li>`)}</ul>`;
}
