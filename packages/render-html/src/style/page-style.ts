/**
 * The page: head, tiles, sections, cards, controls.
 */
export const pageStyle: string = `
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 3.25rem; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "Helvetica Neue", Arial, sans-serif; }
.wide { max-width: 88rem; margin: 0 auto; padding: 0 clamp(0.75rem, 3vw, 2rem); }
h1, h2, h3, h4, p, ul, dl, dd, figure { margin: 0; }
h1 { font-size: clamp(1.35rem, 1rem + 1.6vw, 2rem); line-height: 1.25; text-wrap: balance; }
h2 { font-size: 1.3rem; line-height: 1.3; }
h3 { font-size: 1.02rem; line-height: 1.35; }
h4 { font-size: 1rem; margin: 1.1rem 0 0.5rem; }
small { font-size: 0.8125rem; }
a { color: var(--link); }
code { font-family: ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: 0.875em; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
[hidden] { display: none !important; }
.hidden-text { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.nowrap { white-space: nowrap; }
.note { color: var(--muted); font-size: 0.875rem; }
.lead { color: var(--muted); max-width: 75ch; margin: 0.25rem 0 0.9rem; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 0.5rem; top: 0.5rem; z-index: 9; background: var(--paper); padding: 0.5rem 1rem; }

.masthead { background: var(--head); color: var(--head-ink); padding-top: 1.6rem; border-bottom: 4px solid #c8102e; }
.masthead > .wide { padding-bottom: 1.4rem; }
.issuer { text-transform: uppercase; letter-spacing: 0.04em; font-size: 0.875rem; font-weight: 600; color: var(--head-muted); margin-bottom: 0.35rem; }
.plan { color: var(--head-muted); margin-top: 0.4rem; }
.facts { display: flex; flex-wrap: wrap; gap: 0.75rem 2.25rem; margin-top: 1.15rem; }
.facts dt { font-size: 0.8125rem; color: var(--head-muted); }
.facts dd { font-weight: 600; }
.facts .edition { font-weight: 400; color: var(--head-muted); }
.sheet-fact { max-width: 34rem; }
.badge { display: inline-block; border-radius: 0.3rem; padding: 0.05rem 0.5rem; font-size: 0.8125rem; font-weight: 700; }
.badge.sample { background: var(--sample); color: var(--sample-ink); }
.badge.official { background: #d5f0df; color: #0c3d20; }
.sample-band { background: var(--sample); color: var(--sample-ink); padding: 0.6rem 0; }
.sample-band strong { margin-right: 0.25rem; }

.contents { position: sticky; top: 0; z-index: 6; background: var(--paper); border-bottom: 1px solid var(--line); }
.contents ul { list-style: none; display: flex; gap: 0.35rem 1.4rem; overflow-x: auto; padding-top: 0.55rem; padding-bottom: 0.55rem; }
.contents a { white-space: nowrap; text-decoration: none; font-size: 0.9375rem; font-weight: 600; }
.contents a:hover { text-decoration: underline; }

main > section, footer { margin-top: 2.2rem; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15.5rem), 1fr)); gap: 0.9rem; margin-top: 1.4rem; }
.tile, .card, figure { background: var(--paper); border: 1px solid var(--line); border-radius: 0.6rem; padding: 0.95rem 1.1rem; min-width: 0; }
.tile h2 { color: var(--muted); font-size: 0.9375rem; font-weight: 600; }
.figure { font-size: 2.3rem; font-weight: 700; line-height: 1.2; font-variant-numeric: tabular-nums; margin: 0.15rem 0 0.2rem; }
.figure small { font-size: 1.05rem; font-weight: 500; color: var(--muted); }
.up, .down { font-weight: 700; color: var(--ink); }
.tally { list-style: none; padding: 0; margin-top: 0.5rem; font-size: 0.9375rem; display: grid; grid-template-columns: auto minmax(2rem, 1fr) auto; gap: 0.2rem 0.7rem; align-items: center; }
.tally li { display: contents; }
.tally b { text-align: right; font-variant-numeric: tabular-nums; }
.bar { width: 100%; height: 0.7rem; background: var(--page); border-radius: 0.2rem; }

.controls { display: flex; flex-wrap: wrap; gap: 0.6rem 1.1rem; align-items: end; margin: 0.5rem 0 0.8rem; }
.controls label { display: grid; gap: 0.15rem; font-size: 0.875rem; color: var(--muted); }
input, select, button { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--strong-line); border-radius: 0.4rem; padding: 0.35rem 0.65rem; min-height: 2.4rem; max-width: 100%; }
button { cursor: pointer; }
button:hover { border-color: var(--link); }
button:disabled { color: var(--muted); cursor: default; opacity: 0.6; }
#period-before, #period-after, #detail-before, #detail-after { min-width: 2.4rem; font-size: 1.2rem; line-height: 1; }
output { font-size: 0.9375rem; color: var(--muted); padding-bottom: 0.5rem; }

.notice { background: var(--notice); border-left: 4px solid var(--s3); padding: 0.55rem 0.85rem; border-radius: 0 0.4rem 0.4rem 0; margin: 0.6rem 0; }
details.period, details.others { background: var(--paper); border: 1px solid var(--line); border-radius: 0.6rem; padding: 0.75rem 1.1rem 1.1rem; margin-top: 0.6rem; }
details.period:not([open]), details.others:not([open]) { padding-bottom: 0.75rem; }
summary { cursor: pointer; }
summary h3 { display: inline; }
details.period[open] > summary { margin-bottom: 0.7rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 0.9rem; }
.card .statement { margin: 0.35rem 0 0.7rem; }
.card dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.3rem 1rem; font-size: 0.9375rem; }
.card dt, #colophon dt { color: var(--muted); }
.card ul { padding-left: 1.1rem; }
.card:target { outline: 3px solid var(--focus); }
.findings { list-style: none; padding: 0; display: grid; gap: 0.6rem; margin-top: 0.6rem; }
.findings > li { background: var(--paper); border: 1px solid var(--line); border-radius: 0.6rem; padding: 0.7rem 1.1rem; }
.findings ul { padding-left: 1.2rem; margin-top: 0.25rem; }
.severity { display: inline-block; min-width: 5rem; text-align: center; border-radius: 0.3rem; padding: 0 0.5rem; font-size: 0.875rem; }
.severity.error { background: var(--s4); color: var(--on-s4); }
.severity.warning { background: var(--s3); color: var(--on-s3); }
.severity.note { background: var(--s5); color: var(--on-s5); }
#colophon { border-top: 1px solid var(--line); padding: 1.4rem 0 2.4rem; font-size: 0.9375rem; }
#colophon h2 { font-size: 1.05rem; margin-bottom: 0.6rem; }
#colophon dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.5rem 1.4rem; margin-bottom: 0.8rem; }
@media (max-width: 40rem) {
  .card dl, #colophon dl { grid-template-columns: 1fr; }
  .card dd, #colophon dd { margin-bottom: 0.35rem; }
  .facts { gap: 0.6rem 1.5rem; }
  .controls label { flex: 1 1 9rem; }
  .controls label > * { width: 100%; }
  details.period, details.others { padding-left: 0.7rem; padding-right: 0.7rem; }
}
`;
