/**
 * Drawings.
 */
export const chartStyle: string = `
.chart-grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 34rem), 1fr)); gap: 0.9rem; margin-top: 0.6rem; }
.chart-grid figure:first-child { grid-column: 1 / -1; }
.chart-grid figure:first-child .chart { min-width: 52rem; }
.chart-box { overflow-x: auto; margin-top: 0.5rem; }
.chart { display: block; width: 100%; min-width: 34rem; height: auto; }
.chart text { font-size: 12px; fill: var(--ink); font-variant-numeric: tabular-nums; }
.chart .axis { fill: var(--muted); } .chart .year { font-weight: 700; fill: var(--ink); }
.chart .value { font-size: 12px; font-weight: 650; paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
.grid { stroke: var(--line); fill: none; } .baseline { stroke: var(--strong-line); fill: none; }
.threshold { stroke: var(--strong-line); stroke-dasharray: 2 4; fill: none; }
.reform { stroke: var(--s4); stroke-width: 1.5; stroke-dasharray: 6 4; fill: none; }
.range { stroke: var(--s2); stroke-width: 7; fill: none; } .range-end { stroke: var(--s1); stroke-width: 1.5; fill: none; }
.mean { stroke: var(--s0); stroke-width: 2.5; fill: none; stroke-linejoin: round; } .dot { fill: var(--s0); stroke: var(--paper); stroke-width: 1.5; }
.hatch-line { stroke: var(--hatch); stroke-width: 1.2; stroke-opacity: 0.35; }
rect.s0 { fill: var(--s0); } rect.s1 { fill: var(--s1); } rect.s2 { fill: var(--s2); } rect.s3 { fill: var(--s3); } rect.s4 { fill: var(--s4); } rect.s5 { fill: var(--s5); }
.chart .in-s0 { fill: var(--on-s0); } .chart .in-s1 { fill: var(--on-s1); } .chart .in-s2 { fill: var(--on-s2); }
.chart .in-s3 { fill: var(--on-s3); } .chart .in-s4 { fill: var(--on-s4); } .chart .in-s5 { fill: var(--on-s5); }
.chip.s0 { background: var(--s0); color: var(--on-s0); } .chip.s1 { background: var(--s1); color: var(--on-s1); } .chip.s2 { background: var(--s2); color: var(--on-s2); }
.chip.s3 { background: var(--s3); color: var(--on-s3); } .chip.s4 { background: var(--s4); color: var(--on-s4); } .chip.s5 { background: var(--s5); color: var(--on-s5); }
.swatch { width: 0.9rem; height: 0.9rem; margin-right: 0.4rem; vertical-align: -0.1rem; }
`;
