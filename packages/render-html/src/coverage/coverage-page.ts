import { type CoverageState, type CoveredUnit, type Language, type PlainDate, textIn } from "@pccc/core";
import type { CoverageView } from "@pccc/plugin";
import { escapeHtml, Html, html } from "../html.ts";
import { contentSecurityPolicy } from "../page/content-security-policy.ts";
import { shortNames } from "../short-names.ts";
import { stylesheet } from "../style/stylesheet.ts";
import { coverageStyle } from "./coverage-style.ts";
import { type CoverageWord, coverageLooks, coverageWords } from "./coverage-words.ts";

const states: readonly CoverageState[] = ["covered", "alike", "missing", "noPlan", "notAddressed"];
const tallied = states.slice(0, 4);
/** With at most so many units every group is open. */
const openUpTo = 200;
const unsupportedShown = 500;

type Say = (word: CoverageWord, params?: Readonly<Record<string, string | number>>) => string;

/**
 * Writes the page of a coverage.
 *
 * @param view - The view.
 * @returns The HTML document.
 */
export async function coveragePage(view: CoverageView): Promise<string> {
  const { coverage, plan, language } = view;
  const say: Say = (word, params = {}) =>
    textIn(coverageWords[word], language).replaceAll(/\{(\w+)\}/gu, (whole, name: string) => String(params[name] ?? whole));
  const sample = view.sampleNotice !== undefined;
  const style = `${stylesheet(sample ? say("sample") : "")}${coverageStyle}`;
  const said = [plan.title, ...(plan.number === undefined ? [] : [say("number", { number: plan.number })])].join(" · ");
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${await contentSecurityPolicy(undefined, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${sample && `[${say("sample.mark")}] `}${say("title")}</title>
<style>${new Html(style)}</style>
</head>
<body>
<a class="skip" href="#units">${say("skip")}</a>
<header class="masthead"><div class="wide"><p class="issuer">${plan.issuer}</p><h1>${say("title")}</h1><p class="plan">${said}</p>
<dl class="facts"><div><dt>${say("asOf")}</dt><dd>${written(coverage.on)}</dd></div></dl></div>
${sample && html`<div class="sample-band"><p class="wide"><strong>${say("sample")}</strong> <span>${view.sampleNotice}</span></p></div>`}</header>
<nav class="contents" aria-label="${say("contents")}"><ul class="wide"><li><a href="#tasks">${say("tasks")}</a></li><li><a href="#units">${say("units")}</a></li><li><a href="#unsupported">${say("unsupported")} (${coverage.unsupported.length})</a></li>${
    view.findings.length > 0 && html`<li><a href="#findings">${say("findings")} (${view.findings.length})</a></li>`
  }</ul></nav>
<main class="wide">
${tiles(view, say)}
${taskSection(view, say)}
${unitSection(view, say)}
${unsupportedSection(view, say)}
${findingsSection(view, say)}
</main>
</body>
</html>
`.markup;
}

function tiles({ coverage, language }: CoverageView, say: Say): Html {
  const { units, tasks } = coverage;
  const adopted = units.filter(({ plans }) => plans.length > 0).length;
  const all = tally(units.flatMap((unit) => unit.states));
  const concerned = all.covered + all.alike + all.missing + all.noPlan;
  const perTask = tasks.map((_, place) => tally(statesOf(units, place)));
  const addressed = perTask.filter((counts) => counts.covered + counts.alike + counts.missing + counts.noPlan > 0);
  const full = addressed.filter((counts) => counts.alike + counts.missing + counts.noPlan === 0).length;
  const tile = (title: string, figure: number, of: number): Html =>
    html`<div class="tile"><h2>${title}</h2><p class="figure">${grouped(figure, language)} <small>/ ${grouped(of, language)}</small></p><p class="note">${percent(figure, of)}</p></div>`;
  return html`<section class="tiles">${tile(say("adopted"), adopted, units.length)}${tile(say("cells"), all.covered, concerned)}${tile(
    say("tasksDone"),
    full,
    addressed.length,
  )}</section>`;
}

function taskSection({ coverage, language }: CoverageView, say: Say): Html {
  const rows = coverage.tasks.map((task, place) => {
    const counts = tally(statesOf(coverage.units, place));
    const isFor = tallied.some((state) => counts[state] > 0);
    const tallies = tallied.map((state) => html`<td class="num">${grouped(counts[state], language)}</td>`);
    const apart = html`<td class="apart" colspan="${tallied.length + 1}">${say("notBelow")}</td>`;
    return html`<tr id="task-${place}"><td><code>${shortId(task.id)}</code></td><td>${task.text}</td>${
      isFor ? html`${tallies}<td>${stack(counts)}</td>` : apart
    }</tr>
`;
  });
  const heads = tallied.map((state) => html`<th class="num" scope="col">${textIn(coverageLooks[state].words, language)}</th>`);
  return html`<section id="tasks"><h2>${say("tasks")}</h2><p class="lead">${say("tasks.lead")}</p>
<div class="scroller"><table class="by-task"><thead><tr><th scope="col"></th><th scope="col">${say("task")}</th>${heads}<th scope="col"></th></tr></thead>
<tbody>${rows}</tbody></table></div></section>`;
}

function unitSection(view: CoverageView, say: Say): Html {
  const { coverage, language, unitNames } = view;
  const nameOf = (id: string): string => unitNames[id] ?? id;
  const groups = Map.groupBy(coverage.units, ({ superior }) => superior ?? "");
  const { short } = shortNames(coverage.units.map(({ unit }) => nameOf(unit)));
  const isOpen = coverage.units.length <= openUpTo;
  const columns = coverage.tasks.map(
    ({ id, text }, place) => html`<th scope="col"><a href="#task-${place}" title="${text}">${shortId(id)}</a></th>`,
  );
  const cells = new Map(states.map((state) => [state, `<td class="${coverageLooks[state].style}">${coverageLooks[state].sign}</td>`]));
  const legend = states.map(
    (state) =>
      html`<li><i class="${coverageLooks[state].style}">${coverageLooks[state].sign === "" ? "\u00a0" : coverageLooks[state].sign}</i>${textIn(coverageLooks[state].words, language)}</li>`,
  );
  const rowOf = ({ unit, adoptedOn, adoptBy, states: own }: CoveredUnit): string => {
    const day = adoptedOn === undefined ? `<span class="note">${escapeHtml(say("noneAdopted"))}</span>` : written(adoptedOn);
    const due = adoptBy === undefined ? "" : ` <span class="note">${escapeHtml(say("adoptBy", { day: written(adoptBy) }))}</span>`;
    return `<tr><th scope="row">${escapeHtml(short(nameOf(unit)))}</th><td class="d">${day}${due}</td>${own.map((state) => cells.get(state)).join("")}</tr>\n`;
  };
  const tables = [...groups].map(([superior, units]) => {
    const adopted = units.filter(({ plans }) => plans.length > 0).length;
    const counts = tally(units.flatMap((unit) => unit.states));
    return html`<details class="group"${isOpen && new Html(" open")}><summary><h3>${superior === "" ? say("top") : nameOf(superior)}</h3><b>${say("groups", { adopted, of: units.length })}</b>${stack(counts)}</summary>
<div class="scroller"><table class="cover"><thead><tr><th scope="col">${say("unit")}</th><th scope="col">${say("adopted.short")}</th>${columns}</tr></thead>
<tbody>${new Html(units.map(rowOf).join(""))}</tbody></table></div></details>
`;
  });
  return html`<section id="units"><h2>${say("units")}</h2><p class="lead">${say("units.lead")}</p><ul class="legend" aria-label="${say("legend")}">${legend}</ul>${tables}</section>`;
}

function unsupportedSection({ coverage, unitNames }: CoverageView, say: Say): Html {
  const { unsupported } = coverage;
  const rows = unsupported.slice(0, unsupportedShown).map(
    ({
      unit,
      task,
      text,
      why,
    }) => html`<tr><th scope="row">${unitNames[unit] ?? unit}</th><td>${text}<br><code>${task}</code></td><td>${say(why === "none" ? "why.none" : "why.removed")}</td></tr>
`,
  );
  const more = unsupported.length - rows.length;
  return html`<section id="unsupported"><h2>${say("unsupported")}</h2><p class="lead">${say("unsupported.lead")}</p>${
    rows.length === 0
      ? html`<p>${say("unsupported.none")}</p>`
      : html`<div class="scroller"><table><thead><tr><th scope="col">${say("unit")}</th><th scope="col">${say("task")}</th><th scope="col">${say("why")}</th></tr></thead><tbody>${rows}</tbody></table></div>`
  }${more > 0 && html`<p class="note">${say("more", { n: more })}</p>`}</section>`;
}

function findingsSection({ findings }: CoverageView, say: Say): Html | undefined {
  if (findings.length === 0) return undefined;
  const items = findings.map(
    ({ code, severity, message }) => html`<li><span class="severity ${severity}">${severity}</span> ${message} <code>${code}</code></li>`,
  );
  return html`<section id="findings"><h2>${say("findings")}</h2><ul class="findings">${items}</ul></section>`;
}

type Tally = Readonly<Record<CoverageState, number>>;

function tally(found: readonly CoverageState[]): Tally {
  const counts = { covered: 0, alike: 0, missing: 0, noPlan: 0, notAddressed: 0 };
  for (const state of found) counts[state] += 1;
  return counts;
}

function statesOf(units: readonly CoveredUnit[], place: number): readonly CoverageState[] {
  return units.map((unit) => unit.states[place] ?? "notAddressed");
}

/** A bar of the four states, as long as its frame. */
function stack(counts: Tally): Html {
  const whole = tallied.reduce((sum, state) => sum + counts[state], 0);
  if (whole === 0) return html``;
  let x = 0;
  const parts = tallied.map((state) => {
    const width = (counts[state] * 1000) / whole;
    const part = html`<rect class="${coverageLooks[state].style}" x="${x.toFixed(1)}" width="${width.toFixed(1)}" height="10"></rect>`;
    x += width;
    return width === 0 ? undefined : part;
  });
  return html`<svg class="stack" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`;
}

function grouped(count: number, language: Language): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, language === "vi" ? "." : ",");
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${Math.floor((part * 100) / whole)} %`;
}

function written(date: PlainDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

function shortId(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}
