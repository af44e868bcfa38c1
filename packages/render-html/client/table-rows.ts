import { data, filled, make } from "./page.ts";
import { unpack } from "./unpack.ts";

/** The rows of a table: all in the page, or, where they are packed, a hundred at a time. */
export interface TableRows {
  readonly table: HTMLTableElement;
  /** Opens the rows where they are packed; once. */
  readonly open: () => Promise<void>;
  /** Shows the rows that pass, from the first on. */
  readonly filter: (passes: (row: HTMLTableRowElement) => boolean) => void;
  readonly sort: (compare: (a: HTMLTableRowElement, b: HTMLTableRowElement) => number) => void;
  /** How many rows there are, and how many of them pass. */
  readonly count: () => { readonly of: number; readonly n: number };
}

const rowsAtOnce = 100;

/** Takes hold of a table's rows; `whenShown` is told each time that other rows come to stand in the page. */
export function makeTableRows(table: HTMLTableElement, whenShown: () => void): TableRows {
  const body = table.tBodies[0] as HTMLTableSectionElement;
  const store = body.dataset["rows"];
  let rows = [...body.rows];
  let passing = rows;
  let isPassing: (row: HTMLTableRowElement) => boolean = () => true;
  let opening: Promise<void> | undefined;
  const pager = store === undefined ? undefined : makePager(table, (first) => show(first));

  const show = (first: number): void => {
    if (pager === undefined) {
      for (const row of rows) row.hidden = !isPassing(row);
    } else {
      body.replaceChildren(...passing.slice(first, first + rowsAtOnce));
      pager(first, passing.length);
      table.parentElement?.scrollTo({ top: 0 });
    }
    whenShown();
  };
  const pass = (): void => {
    passing = rows.filter(isPassing);
    show(0);
  };
  return {
    table,
    open: () => {
      opening ??=
        store === undefined
          ? Promise.resolve()
          : unpack(store).then((markup) => {
              const held = document.createElement("template");
              // The page's own markup, in which everything that came from outside is escaped.
              held.innerHTML = `<table><tbody>${(markup as readonly string[]).join("")}</tbody></table>`;
              rows = [...(held.content.querySelector("tbody") as HTMLTableSectionElement).rows];
              pass();
            });
      return opening;
    },
    filter: (passes) => {
      isPassing = passes;
      pass();
    },
    sort: (compare) => {
      rows.sort(compare);
      if (pager === undefined) body.append(...rows);
      pass();
    },
    count: () => ({ of: rows.length, n: passing.length }),
  };
}

/** Puts buttons below a table that step through its rows; the result says which rows are shown, of how many. */
function makePager(table: HTMLTableElement, go: (first: number) => void): (first: number, of: number) => void {
  let shown = 0;
  const button = (words: string, mark: string, by: number): HTMLButtonElement => {
    const made = make("button", "", mark) as HTMLButtonElement;
    made.type = "button";
    made.setAttribute("aria-label", words);
    made.addEventListener("click", () => go(shown + by));
    return made;
  };
  const before = button(data.words["client.before"], "‹", -rowsAtOnce);
  const after = button(data.words["client.after"], "›", rowsAtOnce);
  const where = make("output", "");
  const pager = make("p", "pager", before, where, after);
  table.parentElement?.after(pager);
  return (first, of) => {
    shown = first;
    const to = Math.min(first + rowsAtOnce, of);
    where.textContent = filled(data.words["client.rows"], { from: Math.min(first + 1, of), to, of });
    before.disabled = first === 0;
    after.disabled = to >= of;
    pager.hidden = of <= rowsAtOnce;
  };
}
