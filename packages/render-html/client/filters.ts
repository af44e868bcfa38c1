import { data, filled, part } from "./page.ts";
import type { TableRows } from "./table-rows.ts";

/** Shows the units whose name holds the words, that are below the one picked and whose grade in the picked period is the one asked for. */
export function makeFilters(board: TableRows, details: readonly TableRows[], pickedPeriod: () => number): () => void {
  const words = part<HTMLInputElement>("unit-filter");
  const above = document.getElementById("above-filter") as HTMLSelectElement | null;
  const grade = part<HTMLSelectElement>("grade-filter");
  const state = part<HTMLSelectElement>("state-filter");

  const apply = (): void => {
    const wanted = fold(words.value);
    const place = above?.value ?? "";
    const isAskedFor = (row: HTMLTableRowElement): boolean =>
      (place === "" || row.dataset["a"] === place) && (wanted === "" || foldedName(row).includes(wanted));
    board.filter((row) => {
      const cell = row.cells[pickedPeriod() + 1];
      return isAskedFor(row) && (grade.value === "" || cell?.dataset["g"] === grade.value);
    });
    for (const table of details) {
      table.filter(
        (row) => (state.value === "" || row.dataset["state"] === undefined || row.dataset["state"] === state.value) && isAskedFor(row),
      );
    }
    part("unit-count").textContent = filled(data.words["client.shown"], board.count());
  };
  for (const control of [above, grade, state]) control?.addEventListener("change", apply);
  words.addEventListener("input", apply);
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-pick]") : null;
    if (link === null || above === null) return;
    above.value = link.dataset["pick"] ?? "";
    apply();
  });
  return apply;
}

const folded = new WeakMap<HTMLTableRowElement, string>();

function foldedName(row: HTMLTableRowElement): string {
  const known = folded.get(row);
  if (known !== undefined) return known;
  const name = fold(row.cells[0]?.dataset["v"] ?? "");
  folded.set(row, name);
  return name;
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/gu, "d").toLowerCase().trim();
}
