import { chartStyle } from "./chart-style.ts";
import { detailStyle } from "./detail-style.ts";
import { pageStyle } from "./page-style.ts";
import { palette } from "./palette.ts";
import { printStyle } from "./print-style.ts";
import { tableStyle } from "./table-style.ts";

/**
 * Puts the page's one stylesheet together.
 *
 * @param mark - What each printed sheet says at its foot.
 * @returns The stylesheet.
 */
export function stylesheet(mark: string): string {
  return [palette, pageStyle, tableStyle, chartStyle, detailStyle, printStyle(mark)].join("");
}
