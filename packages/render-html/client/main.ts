import { makeDetail } from "./detail.ts";
import { makeFilters } from "./filters.ts";
import { data, make } from "./page.ts";
import { makePeriodPicker } from "./period-picker.ts";
import { readResults } from "./results.ts";
import { makeSortable } from "./sort-table.ts";
import { makeTableRows } from "./table-rows.ts";
import { canUnpack } from "./unpack.ts";

const results = readResults();
const isPacked = document.getElementById("parts") !== null;
if (isPacked && !canUnpack) document.querySelector("main")?.prepend(make("p", "notice", data.words["client.tooOld"]));
else start();

function start(): void {
  const board = document.querySelector<HTMLTableElement>("#board-table");
  if (board !== null) makeBoard(board);
  makeDetail(results).showFromAddress();
}

function makeBoard(table: HTMLTableElement): void {
  for (const form of document.querySelectorAll<HTMLFormElement>(".controls")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
  }
  let apply = (): void => {};
  const periods = makePeriodPicker((section) => {
    openTables(section);
    apply();
  });
  const board = makeTableRows(table, () => periods.mark());
  const details = [...document.querySelectorAll<HTMLTableElement>("table.sortable")].map((each) => makeTableRows(each, () => {}));
  for (const rows of [board, ...details]) makeSortable(rows);
  const openTables = (section: HTMLElement): void => {
    for (const rows of details) if (section.contains(rows.table)) void rows.open();
  };
  for (const other of document.querySelectorAll<HTMLDetailsElement>("details.others"))
    other.addEventListener("toggle", () => openTables(other));
  apply = makeFilters(board, details, periods.picked);
  periods.pick(periods.picked());
  void board.open().then(apply);
}
