import { makeDetail, showFromAddress } from "./detail.ts";
import { makeFilters } from "./filters.ts";
import { makePeriodPicker } from "./period-picker.ts";
import { makeSortable } from "./sort-table.ts";

if (document.getElementById("board-table") !== null) {
  for (const table of document.querySelectorAll<HTMLTableElement>("#board-table, table.sortable")) makeSortable(table);
  for (const form of document.querySelectorAll<HTMLFormElement>(".controls")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
  }
  let apply = (): void => {};
  const periods = makePeriodPicker(() => apply());
  apply = makeFilters(periods.picked);
  periods.pick(periods.picked());
}
makeDetail();
showFromAddress();
