import { part } from "./page.ts";

/** Lets one period be picked. */
export interface PeriodPicker {
  readonly picked: () => number;
  readonly pick: (period: number) => void;
  /** Marks the picked column in the rows of the board that stand in the page. */
  readonly mark: () => void;
}

/** Makes the choice of a period: its column is marked, its details are open, the others are away. */
export function makePeriodPicker(whenPicked: (section: HTMLDetailsElement) => void): PeriodPicker {
  const pickers = [...document.querySelectorAll<HTMLSelectElement>(".period-picker")];
  const sections = [...document.querySelectorAll<HTMLDetailsElement>("details.period")];
  const before = part<HTMLButtonElement>("period-before");
  const after = part<HTMLButtonElement>("period-after");

  const picked = (): number => Number(pickers[0]?.value ?? 0);
  const mark = (): void => {
    for (const row of document.querySelectorAll<HTMLTableRowElement>("#board-table tr, #above-table tr")) {
      [...row.cells].forEach((cell, index) => cell.classList.toggle("picked", index === picked() + 1));
    }
  };
  const pick = (period: number): void => {
    const section = sections[period];
    if (section === undefined) return;
    for (const picker of pickers) picker.value = String(period);
    sections.forEach((each, index) => {
      each.open = index === period;
      each.hidden = index !== period;
    });
    mark();
    before.disabled = period === 0;
    after.disabled = period === sections.length - 1;
    whenPicked(section);
    for (const table of document.querySelectorAll<HTMLTableElement>("#board-table, #above-table")) reveal(table.rows[0], picked() + 1);
  };
  for (const picker of pickers) picker.addEventListener("change", () => pick(Number(picker.value)));
  before.addEventListener("click", () => pick(picked() - 1));
  after.addEventListener("click", () => pick(picked() + 1));
  return { picked, pick, mark };
}

// Scrolls the table, never the page, until the column is in sight beside the first one.
function reveal(head: HTMLTableRowElement | undefined, column: number): void {
  const [frame, first, cell] = [head?.closest(".scroller"), head?.cells[0], head?.cells[column]];
  if (!frame || first === undefined || cell === undefined) return;
  const left = cell.getBoundingClientRect().left - frame.getBoundingClientRect().left - first.offsetWidth;
  const right = cell.getBoundingClientRect().right - frame.getBoundingClientRect().right;
  if (left < 0) frame.scrollLeft += left;
  else if (right > 0) frame.scrollLeft += right;
}
