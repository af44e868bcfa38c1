/**
 * The explanation of one result: a panel at the side, the whole screen on a phone.
 */
export const detailStyle: string = `
#detail { width: min(46rem, 100vw); max-width: none; height: 100dvh; max-height: none; margin: 0 0 0 auto; padding: 0; border: 0; background: var(--paper); color: var(--ink); box-shadow: -6px 0 30px rgb(0 0 0 / 30%); }
#detail::backdrop { background: rgb(8 20 34 / 50%); }
.detail-head { position: sticky; top: 0; z-index: 2; display: flex; gap: 0.5rem 1rem; justify-content: space-between; background: var(--paper); border-bottom: 1px solid var(--line); padding: 0.9rem 1.2rem; }
.detail-head h2:focus { outline: none; }
.detail-tools { display: flex; flex: none; gap: 0.4rem; align-items: start; }
#detail-body { padding: 0.4rem 1.2rem 2rem; }
#detail .headline { font-size: 1.35rem; font-weight: 700; padding: 0.5rem 0.8rem; border-radius: 0.4rem; margin: 0.7rem 0; }
#detail h3 { margin: 1.3rem 0 0.5rem; }
.node { border: 1px solid var(--line); border-radius: 0.45rem; margin-top: 0.45rem; padding: 0.5rem 0.75rem; }
.node > summary { display: grid; grid-template-columns: 1fr auto; gap: 0.15rem 0.8rem; align-items: baseline; list-style: none; }
.node > summary::-webkit-details-marker { display: none; }
.node > summary .label { font-weight: 600; }
.node > summary .label::before { content: "▸ "; color: var(--muted); }
.node[open] > summary .label::before { content: "▾ "; }
.node .points { font-weight: 700; white-space: nowrap; font-variant-numeric: tabular-nums; }
.node .points small { font-weight: 400; color: var(--muted); }
.node .bar { grid-column: 1 / -1; height: 0.4rem; }
.node .node { background: color-mix(in srgb, var(--page) 45%, var(--paper)); }
.because { margin: 0.4rem 0; }
.story { margin: 0; padding-left: 1.3rem; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.rests { list-style: none; padding: 0; display: grid; gap: 0.3rem; font-size: 0.9375rem; }
.rests > li { display: grid; grid-template-columns: 7rem 1fr; gap: 0.6rem; }
.behind { margin-top: 0.35rem; }
.behind > .rests { margin-top: 0.35rem; }
.rests .kind { color: var(--muted); }
.owed { border-left: 4px solid var(--line); padding: 0.1rem 0 0.1rem 0.8rem; }
#detail-body > .owed { margin-top: 0.6rem; }
.owed > summary > :first-child { color: var(--link); text-decoration: underline; text-decoration-style: dotted; text-underline-offset: 0.2em; }
.owed > summary { display: flex; flex-wrap: wrap; gap: 0.2rem 0.6rem; justify-content: space-between; }
.owed dl { display: grid; grid-template-columns: 7rem 1fr; gap: 0.2rem 0.6rem; margin-top: 0.4rem; font-size: 0.9375rem; }
.owed dt { color: var(--muted); }
.owed h4 { margin: 0.7rem 0 0.25rem; font-size: 0.9375rem; }
.owed ol, .owed ul { margin: 0; padding-left: 1.3rem; font-size: 0.9375rem; }
.cited { display: block; color: var(--muted); font-size: 0.875rem; }
@media (max-width: 40rem) {
  .detail-head { flex-wrap: wrap; }
  .detail-head, #detail-body { padding-left: 0.8rem; padding-right: 0.8rem; }
  .rests > li, .owed dl { grid-template-columns: 1fr; gap: 0; }
  .rests .kind, .owed dt { font-size: 0.875rem; }
}
`;
