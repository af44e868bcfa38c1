import { chartStyle } from "./chart-style.ts";
import { detailStyle } from "./detail-style.ts";
import { pageStyle } from "./page-style.ts";
import { palette } from "./palette.ts";
import { printStyle } from "./print-style.ts";
import { tableStyle } from "./table-style.ts";

/**
 * The page's one stylesheet.
 */
export const stylesheet: string = [palette, pageStyle, tableStyle, chartStyle, detailStyle, printStyle].join("");
