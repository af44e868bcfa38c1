import { data } from "./page.ts";

const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

/** Gives each column head that says how it sorts a button; rows without a value stay last either way. */
export function makeSortable(table: HTMLTableElement): void {
  const heads = [...table.querySelectorAll<HTMLTableCellElement>("thead th")];
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
      sortRows(table, column, kind === "number", ascending ? 1 : -1);
    });
  });
}

function sortRows(table: HTMLTableElement, column: number, numeric: boolean, sign: number): void {
  const body = table.tBodies[0];
  if (body === undefined) return;
  const keyed = [...body.rows].map((row) => ({ row, key: keyOf(row.cells[column]) }));
  keyed.sort((a, b) => {
    if (a.key === "" || b.key === "") return Number(a.key === "") - Number(b.key === "");
    return sign * (numeric ? Number(a.key) - Number(b.key) : collator.compare(a.key, b.key));
  });
  body.append(...keyed.map(({ row }) => row));
}

function keyOf(cell: HTMLTableCellElement | undefined): string {
  return cell === undefined ? "" : (cell.dataset["v"] ?? (cell.classList.contains("none") ? "" : cell.textContent.trim()));
}
