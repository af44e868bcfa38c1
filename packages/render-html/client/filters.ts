import { data, part } from "./page.ts";

/** Shows the units whose name holds the words and whose grade in the picked period is the one asked for. */
export function makeFilters(pickedPeriod: () => number): () => void {
  const words = part<HTMLInputElement>("unit-filter");
  const grade = part<HTMLSelectElement>("grade-filter");
  const state = part<HTMLSelectElement>("state-filter");
  const rows = [...document.querySelectorAll<HTMLTableRowElement>("#board-table > tbody:not(.roll-up) > tr")];
  const details = [...document.querySelectorAll<HTMLTableRowElement>("#periods tbody tr")];

  const apply = (): void => {
    const wanted = fold(words.value);
    let shown = 0;
    for (const row of rows) {
      const cell = row.cells[pickedPeriod() + 1];
      row.hidden = !fold(nameOf(row)).includes(wanted) || (grade.value !== "" && cell?.dataset["g"] !== grade.value);
      if (!row.hidden) shown += 1;
    }
    for (const row of details) {
      const unwanted = state.value !== "" && row.dataset["state"] !== undefined && row.dataset["state"] !== state.value;
      row.hidden = unwanted || !fold(nameOf(row)).includes(wanted);
    }
    part("unit-count").textContent = data.words["client.shown"].replace("{n}", String(shown)).replace("{of}", String(rows.length));
  };
  words.addEventListener("input", apply);
  grade.addEventListener("change", apply);
  state.addEventListener("change", apply);
  return apply;
}

function nameOf(row: HTMLTableRowElement): string {
  return row.cells[0]?.dataset["v"] ?? "";
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/gu, "d").toLowerCase().trim();
}
