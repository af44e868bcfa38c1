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
    const isEqual = better?.atLeast === atLeast && isToldApart(sheet, index);
    if (better !== undefined && atLeast >= better.atLeast && !isEqual)
      reader.report("PCCC_SHEET_BANDS_ORDER", path, { value: band.atLeast });
    if (index === sheet.bands.length - 1 && atLeast !== 0) reader.report("PCCC_SHEET_BANDS_HOLE", path, { lowest: band.atLeast });
    // Bands that begin alike end alike too.
    checkUpperEnd(
      reader,
      sheet,
      index,
      bands.findLast((item) => item.atLeast > atLeast),
    );
    bands.push({ id: band.id, title: band.title, atLeast });
  }
  const { decimals } = sheet.bandRounding;
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > sheet.decimals) {
    reader.report("PCCC_SHEET_RANGE", "bandRounding.decimals", {
      value: String(decimals),
      reason: `0…${sheet.decimals} (decimals: ${sheet.decimals})`,
    });
  }
  return bands;
}

/** Whether a quota of the band before, or a gate that caps at this one, tells apart what begins at the same total. */
function isToldApart({ bands, quotas = [], gates }: Sheet, index: number): boolean {
  return quotas.some(({ band }) => band === bands[index - 1]?.id) || gates.some(({ capsAt }) => capsAt === bands[index]?.id);
}

/** The upper end as the source prints it must be the last total, as rounded, before the next better band. */
function checkUpperEnd(reader: SheetReader, sheet: Sheet, index: number, above: CheckedBand | undefined): void {
  const band = sheet.bands[index];
  if (band === undefined || (band.atMost === undefined && band.below === undefined)) return;
  const name = band.below === undefined ? "atMost" : "below";
  const path = `bands[${index}].${name}`;
  if (band.atMost !== undefined && band.below !== undefined) {
    reader.report("PCCC_SHEET_LEVEL", `bands[${index}]`, { given: "atMost, below" });
    return;
  }
  const end = reader.points(path, band[name] ?? "", anyInteger);
  // The best band may end anywhere: nothing lies above it.
  const better = above?.atLeast;
  if (end === undefined || better === undefined) return;
  const step = 10 ** Math.max(0, sheet.decimals - sheet.bandRounding.decimals);
  const next = name === "below" ? end : end + step;
  if (next === better) return;
  const params = {
    band: band.id,
    end: band[name] ?? "",
    next: sheet.bands.find(({ id }) => id === above?.id)?.atLeast ?? "",
    decimals: sheet.bandRounding.decimals,
  };
  reader.report(next < better ? "PCCC_SHEET_BANDS_GAP" : "PCCC_SHEET_BANDS_OVERLAP", path, params);
}
