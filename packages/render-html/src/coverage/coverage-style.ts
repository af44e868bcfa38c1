/** What the page of a coverage adds to the common styles. */
export const coverageStyle: string = `
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.3rem 1.4rem; margin: 0.4rem 0 0.9rem; font-size: 0.9375rem; }
.legend i { font-style: normal; display: inline-block; min-width: 1.7rem; text-align: center; border-radius: 0.2rem; margin-right: 0.35rem; }
.cover { font-size: 0.875rem; width: auto; }
.cover td { text-align: center; padding: 0.2rem 0.15rem; min-width: 2.2rem; }
.cover thead th { text-align: center; padding: 0.3rem 0.15rem; }
.cover thead th:first-child { text-align: left; padding-left: 0.55rem; }
.cover tbody th { font-weight: 500; min-width: 12rem; max-width: 22rem; padding: 0.2rem 0.55rem; }
.cover td.d { text-align: left; white-space: nowrap; padding: 0.2rem 0.7rem; }
.cover a { text-decoration: none; }
.c { background: var(--t0); }
.l { background: var(--t1); }
.m { background: var(--t3); }
.n { background: var(--t4); }
.cover .o { background: transparent; }
details.group { background: var(--paper); border: 1px solid var(--line); border-radius: 0.6rem; margin-top: 0.6rem; content-visibility: auto; contain-intrinsic-size: auto 3.2rem; }
details.group > summary { padding: 0.65rem 1rem; display: grid; grid-template-columns: 1fr auto 12rem; gap: 0 1rem; align-items: center; }
details.group > summary::before { content: none; }
details.group > summary b { font-variant-numeric: tabular-nums; font-weight: 500; color: var(--muted); }
details.group > .scroller { border-width: 1px 0 0; border-radius: 0 0 0.6rem 0.6rem; }
.stack { display: flex; height: 0.85rem; border-radius: 0.2rem; overflow: hidden; min-width: 6rem; }
.stack rect { stroke: none; }
svg.stack { width: 100%; display: block; }
svg .c { fill: var(--s0); } svg .l { fill: var(--s1); } svg .m { fill: var(--s3); } svg .n { fill: var(--s4); }
.by-task .num { text-align: right; }
.by-task code { white-space: nowrap; }
.by-task .apart { color: var(--muted); }
.by-task td:nth-child(2) { min-width: 20rem; }
.by-task td:last-child { width: 14rem; }
.by-task tr:target { outline: 3px solid var(--focus); outline-offset: -3px; }
@media (max-width: 40rem) {
  details.group > summary { grid-template-columns: 1fr auto; }
  details.group > summary svg { grid-column: 1 / -1; }
  .cover tbody th { min-width: 8.5rem; max-width: 10rem; }
  .by-task td:nth-child(2) { min-width: 14rem; }
}
@media print {
  .contents { display: none; }
  .scroller { max-height: none; overflow: visible; border: 0; }
  details.group { content-visibility: visible; break-inside: auto; }
  details.group::details-content { content-visibility: visible; block-size: auto; }
  tr { break-inside: avoid; }
}
`;
