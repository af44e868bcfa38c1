/**
 * Paper: A4 landscape, no controls, heads repeated; an open explanation is printed alone.
 *
 * @param mark - What each sheet says at its foot, words of the page's own; nothing where it is empty.
 * @returns The rules.
 */
export function printStyle(mark: string): string {
  return `
@page {
  size: A4 landscape; margin: 12mm 10mm;
  @bottom-left { content: ${JSON.stringify(mark)}; font: 600 8pt sans-serif; color: #4a3200; }
  @bottom-right { content: counter(page) "/" counter(pages); font: 8pt sans-serif; color: #3c4650; }
}
@media print {
  :root {
    color-scheme: light; --page: #ffffff; --paper: #ffffff; --ink: #000000; --muted: #3c4650; --line: #c4ccd4; --strong-line: #7f8d9a; --link: #000000;
    --s0: #0b4f8a; --s1: #3d85c0; --s2: #a9cce8; --s3: #f2b96b; --s4: #b9480f; --s5: #c3ccd5;
    --on-s0: #ffffff; --on-s1: #08223c; --on-s2: #10263b; --on-s3: #3d2600; --on-s4: #ffffff; --on-s5: #25313d;
    --t0: #d3e5f5; --t1: #e6f0f9; --t2: #f1f5f9; --t3: #fdeacc; --t4: #fad5c0; --hatch: #000000; --sample: #ffe7ad; --sample-ink: #000000; --notice: #fff5dc;
  }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { font-size: 9.5pt; }
  .wide { max-width: none; padding: 0; }
  .controls, .contents, .skip, .detail-tools, noscript, details.period:not([open]), #board > .lead, th button::before { display: none !important; }
  .masthead { background: none; color: #000000; padding: 0; border-bottom: 0.6mm solid #c8102e; }
  .masthead .issuer, .masthead .plan, .masthead dt, .masthead .edition { color: #3c4650; }
  .masthead > .wide { padding: 0 0 4mm; }
  .sample-band { border: 0.4mm solid #000000; padding: 1.5mm 3mm; margin: 0 0 2mm; }
  h1 { font-size: 16pt; } h2 { font-size: 13pt; break-after: avoid; } h3, h4 { break-after: avoid; }
  main > section, footer { margin-top: 6mm; }
  .tiles { grid-template-columns: repeat(4, 1fr); gap: 3mm; margin-top: 4mm; }
  .tile, .card, figure, .findings > li { padding: 2.5mm 3mm; break-inside: avoid; }
  .figure { font-size: 20pt; }
  .chart-grid { grid-template-columns: 1fr; gap: 3mm; }
  .chart, .chart-grid figure:first-child .chart { min-width: 0; max-height: 58mm; }
  .chart-grid figure:nth-child(n + 2) .chart { max-height: 66mm; }
  .scroller, .chart-box { overflow: visible; max-height: none; border: 0; }
  .chip, .tally, .note, .key, .obligations td, .card dl { font-size: 8.5pt; }
  #board, #periods { break-before: page; }
  .lead { break-after: avoid; break-inside: avoid; }
  table { font-size: 8.5pt; }
  thead { display: table-header-group; }
  th button { display: contents; }
  thead th, tr > :first-child { position: static; }
  tr { break-inside: avoid; }
  th, td { padding: 0.8mm 1mm; }
  .matrix { table-layout: fixed; }
  .matrix th[scope="row"], .matrix thead th:first-child { width: 50mm; min-width: 0; max-width: none; font-size: 8pt; padding-top: 0.35mm; padding-bottom: 0.35mm; }
  .matrix thead th:not(:first-child), .matrix td { min-width: 0; padding: 0.35mm 0.2mm; font-size: 8pt; }
  .matrix td a { padding: 0; }
  .matrix td b, .matrix th { line-height: 1.12; }
  .matrix td small, .life { font-size: 6.5pt; line-height: 1.12; }
  .matrix thead th small, .matrix caption { padding: 0.5mm 1mm; }
  .matrix td.picked:not(.t3):not(.t4), .matrix th.picked { box-shadow: none; }
  .matrix td.picked.t3, .matrix td.picked.t4 { box-shadow: inset 3px 0 0 var(--s4); }
  .matrix thead th.picked { background: none; }
  .criteria thead th { min-width: 0; }
  .obligations, .plain { min-width: 0; }
  a { text-decoration: none; color: inherit; }
  details.period, details.others { border: 0; padding: 0; }
  body:has(#detail[open]) > :not(#detail) { display: none !important; }
  #detail[open] { position: static; width: auto; height: auto; box-shadow: none; overflow: visible; }
  #detail::backdrop { display: none; }
  .detail-head { position: static; padding: 0 0 2mm; }
  #detail-body { padding: 0; }
  .node > summary, .rests > li > span, .owed dl { break-inside: avoid; }
  .node > summary, .owed > summary { break-after: avoid; }
}
`;
}
