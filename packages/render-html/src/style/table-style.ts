/**
 * Tables: they scroll within their frame, with the head and the first column in sight.
 */
export const tableStyle: string = `
.scroller { overflow: auto; max-height: min(85vh, 56rem); border: 1px solid var(--line); border-radius: 0.5rem; background: var(--paper); }
table { border-collapse: separate; border-spacing: 0; font-variant-numeric: tabular-nums; width: 100%; }
caption > span { position: sticky; left: 0.7rem; display: inline-block; }
caption { text-align: left; padding: 0.5rem 0.7rem; font-weight: 600; font-size: 0.9375rem; }
th, td { padding: 0.35rem 0.55rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: middle; }
thead th { position: sticky; top: 0; z-index: 3; background: var(--paper); border-bottom: 2px solid var(--strong-line); font-size: 0.875rem; vertical-align: bottom; line-height: 1.3; }
thead th small { display: block; font-weight: 400; color: var(--muted); }
tbody th { font-weight: 600; }
tr > :first-child { position: sticky; left: 0; z-index: 2; background: var(--paper); }
thead tr > :first-child { z-index: 4; }
th button { all: unset; cursor: pointer; display: inline-block; font-weight: 700; border-radius: 0.2rem; }
th button:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
th button::before { content: "↕ "; color: var(--muted); font-weight: 400; }
.matrix th:not(:first-child) button::before, .criteria th:not(:first-child) button::before { content: ""; }
th:not(:first-child) button:hover::before, th:not(:first-child) button:focus-visible::before { content: "↕ "; }
th[aria-sort="ascending"][data-sort] button::before { content: "↑ "; color: var(--ink); }
th[aria-sort="descending"][data-sort] button::before { content: "↓ "; color: var(--ink); }
tbody tr:hover > * { box-shadow: inset 0 -2px 0 var(--strong-line); }

.matrix th[scope="row"] { min-width: 13rem; max-width: 17rem; line-height: 1.3; font-size: 0.9375rem; border-right: 1px solid var(--strong-line); }
.matrix thead th:not(:first-child), .matrix td { text-align: center; min-width: 3.9rem; padding: 0.2rem 0.2rem; position: relative; }
.matrix thead th:not(:first-child) { position: sticky; }
.matrix thead th:not(:first-child):not(:last-child) { white-space: nowrap; }
.life { display: block; font-weight: 400; font-size: 0.8125rem; color: var(--muted); }
.matrix td b { display: block; font-weight: 650; line-height: 1.25; }
.matrix td small { display: block; font-size: 0.75rem; line-height: 1.2; white-space: nowrap; }
.matrix td a { display: block; color: inherit; text-decoration: none; padding: 0.1rem; border-radius: 0.25rem; }
.matrix td a:hover b { text-decoration: underline; }
.matrix .of { display: block; color: var(--muted); }
.matrix td.picked, .matrix th.picked { box-shadow: inset 2px 0 0 var(--link), inset -2px 0 0 var(--link); }
.matrix thead th.picked { background: var(--t0); }
.pager { display: flex; align-items: center; gap: 0.8rem; margin: 0.5rem 0; }
.pager output { padding: 0; }
#board-controls { margin-top: 1.1rem; scroll-margin-top: 3.25rem; }
.mean-cell { font-weight: 650; border-left: 1px solid var(--strong-line); }
.roll-up > tr > * { border-top: 1px solid var(--strong-line); }
.roll-up th { font-weight: 700; }
.t0 { background: var(--t0); } .t1 { background: var(--t1); } .t2 { background: var(--t2); }
.t3 { background: var(--t3); box-shadow: inset 3px 0 0 var(--s3); } .t4 { background: var(--t4); box-shadow: inset 4px 0 0 var(--s4); }
.none { color: var(--muted); }
.s-none { background: repeating-linear-gradient(135deg, transparent 0 5px, var(--line) 5px 7px); }
.partial { outline: 2px dashed var(--strong-line); outline-offset: -3px; }
.mark-change { font-size: 0.8125rem; color: var(--muted); }
.matrix th .mark-change { margin-left: 0.1em; }
.chip { display: inline-block; border-radius: 0.3rem; padding: 0.02rem 0.5rem; font-size: 0.875rem; white-space: nowrap; }
.key { list-style: none; display: flex; flex-wrap: wrap; gap: 0.3rem 1.1rem; padding: 0; margin: 0.7rem 0; font-size: 0.875rem; }
.key .chip { border: 1px solid var(--line); margin-right: 0.4rem; min-width: 1.8rem; text-align: center; padding: 0 0.4rem; }
.criteria th[scope="row"], .obligations th[scope="row"] { min-width: 9rem; max-width: 16rem; }
.criteria thead th { min-width: 6.5rem; max-width: 12rem; }
.criteria td.total { font-weight: 700; }
.some-lost { background: var(--t3); }
.most-lost { background: var(--t4); font-weight: 650; }
.obligations td { font-size: 0.9375rem; }
.obligations td:nth-last-child(4), .obligations td:nth-last-child(2) { white-space: nowrap; }
.obligations td:nth-last-child(3) { white-space: nowrap; }
.assumed { font-size: 0.8125rem; }
.obligations { min-width: 46rem; }
.obligations thead th:not(:first-child) { white-space: nowrap; }
.plain { min-width: 42rem; }
abbr { text-decoration: none; }
.plain p + p { margin-top: 0.4rem; }
.plain td { vertical-align: top; }
tr:target > * { outline: 2px solid var(--focus); outline-offset: -2px; }
@media (max-width: 40rem) {
  .matrix th[scope="row"], .criteria th[scope="row"], .obligations th[scope="row"] { min-width: 7rem; max-width: 7.5rem; font-size: 0.875rem; overflow-wrap: break-word; }
  th, td { padding: 0.3rem 0.4rem; }
  caption > span { max-width: calc(100vw - 4rem); }
}
`;
