import type { CheckedBand } from "./checked-sheet.ts";
import type { Sheet } from "./sheet.ts";
import type { SheetReader } from "./sheet-reader.ts";

const anyInteger = -Number.MAX_SAFE_INTEGER;

/**
 * Checks that the bands of a sheet go down without holes to 0, and that the rounding before them makes sense.
 *
 * @param reader - Reads and reports.
 * @param sheet - The sheet.
 * @returns The bands that could be read.
 *
 * @internal
 */
export function checkBands(reader: SheetReader, sheet: Sheet): readonly CheckedBand[] {
  const bands: CheckedBand[] = [];
  if (sheet.bands.length === 0) reader.report("PCCC_SHEET_BANDS_HOLE", "bands", { lowest: "–" });
  for (const [index, band] of sheet.bands.entries()) {
    const path = `bands[${index}].atLeast`;
    const atLeast = reader.points(path, band.atLeast, anyInteger);
    if (atLeast === undefined) continue;
    const better = bands.at(-1);
    if (better !== undefined && atLeast >= better.atLeast) reader.report("PCCC_SHEET_BANDS_ORDER", path, { value: band.atLeast });
    if (index === sheet.bands.length - 1 && atLeast !== 0) reader.report("PCCC_SHEET_BANDS_HOLE", path, { lowest: band.atLeast });
    bands.push({ id: band.id, title: band.title, atLeast });
  }
  const { decimals } = sheet.bandRounding;
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > sheet.decimals) {
    reader.report("PCCC_SHEET_RANGE", "bandRounding.decimals", { value: String(decimals), reason: `0…${sheet.decimals}` });
  }
  return bands;
}
