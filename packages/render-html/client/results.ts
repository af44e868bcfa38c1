import type { PageData, PartsIndex, RowData } from "../src/page/page-data.ts";
import { data, part, textAt, useData } from "./page.ts";
import { unpack } from "./unpack.ts";

/** The results of the page by their address. */
export interface Results {
  /** Whether a fragment, decoded, names a result. */
  readonly has: (fragment: string) => boolean;
  /** Brings the data of a result into use and gives it. */
  readonly find: (fragment: string) => Promise<RowData | undefined>;
}

/** Reads what the page carries: all of it, or the index of the parts that are opened one at a time. */
export function readResults(): Results {
  const all = document.getElementById("data")?.textContent;
  if (all) {
    useData(JSON.parse(all) as PageData);
    const rows = rowsByFragment();
    return { has: (fragment) => rows.has(fragment), find: async (fragment) => rows.get(fragment) };
  }
  const { parts, words } = JSON.parse(part("parts").textContent ?? "") as PartsIndex;
  useData({ texts: [], references: [], units: [], periods: [], rows: [], obligations: [], words });
  const placeOf = new Map(parts.flatMap((units, place) => units.map((unit) => [decodeURIComponent(unit), place] as const)));
  let open: { readonly place: number; readonly rows: Promise<ReadonlyMap<string, RowData>> } | undefined;
  const placeOfUnit = (fragment: string): number | undefined => placeOf.get(fragment.slice(0, fragment.indexOf("/") + 1));
  return {
    has: (fragment) => placeOfUnit(fragment) !== undefined,
    find: async (fragment) => {
      const place = placeOfUnit(fragment);
      if (place === undefined) return undefined;
      if (open?.place !== place) {
        const rows = unpack(`part~${place}`).then((opened) => {
          useData(opened as PageData);
          return rowsByFragment();
        });
        open = { place, rows };
      }
      return (await open.rows).get(fragment);
    },
  };
}

/** The address of a result, as a fragment. */
export function fragmentOf(row: RowData): string {
  return textAt(data.units[row[0]]?.[1] ?? -1) + textAt(data.periods[row[1]]?.[1] ?? -1).slice(1);
}

function rowsByFragment(): ReadonlyMap<string, RowData> {
  return new Map(data.rows.map((row) => [decodeURIComponent(fragmentOf(row)), row]));
}
