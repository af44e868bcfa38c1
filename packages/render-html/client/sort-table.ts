import { data } from "./page.ts";
import type { TableRows } from "./table-rows.ts";

const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

/** Gives each column head that says how it sorts a button; rows without a value stay last either way. */
export function makeSortable(rows: TableRows): void {
  const heads = [...rows.table.querySelectorAll<HTMLTableCellElement>("thead th")];
  heads.forEach((head, column) => {
    const kind = head.dataset["sort"];
    if (kind === undefined) return;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.setAttribute("aria-description", data.words["client.sort"].replace("{column}", button.textContent.trim()));
    head.append(button);
    button.addEventListener("click", () => {
      const before = head.getAttribute("aria-sort");
      const ascending = before === null ? kind === "text" : before === "descending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", ascending ? "ascending" : "descending");
      rows.sort(comparison(column, kind === "number", ascending ? 1 : -1));
    });
  });
}

function comparison(column: number, numeric: boolean, sign: number): (a: HTMLTableRowElement, b: HTMLTableRowElement) => number {
  const keys = new Map<HTMLTableRowElement, string>();
  const keyIn = (row: HTMLTableRowElement): string => {
    const known = keys.get(row);
    if (known !== undefined) return known;
    const key = keyOf(row.cells[column]);
    keys.set(row, key);
    return key;
  };
  return (rowA, rowB) => {
    const [a, b] = [keyIn(rowA), keyIn(rowB)];
    if (a === "" || b === "") return Number(a === "") - Number(b === "");
    return sign * (numeric ? Number(a) - Number(b) : collator.compare(a, b));
  };
}

function keyOf(cell: HTMLTableCellElement | undefined): string {
  return cell === undefined ? "" : (cell.dataset["v"] ?? (cell.classList.contains("none") ? "" : cell.textContent.trim()));
}
