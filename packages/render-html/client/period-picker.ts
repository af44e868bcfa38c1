import { part } from "./page.ts";

/** Lets one period be picked: its column is marked, its details are open, the others are away. */
export function makePeriodPicker(whenPicked: () => void): { readonly picked: () => number; readonly pick: (period: number) => void } {
  const pickers = [...document.querySelectorAll<HTMLSelectElement>(".period-picker")];
  const sections = [...document.querySelectorAll<HTMLDetailsElement>("details.period")];
  const rows = [...document.querySelectorAll<HTMLTableRowElement>("#board-table tr")];
  const before = part<HTMLButtonElement>("period-before");
  const after = part<HTMLButtonElement>("period-after");

  const picked = (): number => Number(pickers[0]?.value ?? 0);
  const pick = (period: number): void => {
    if (sections[period] === undefined) return;
    for (const picker of pickers) picker.value = String(period);
    sections.forEach((section, index) => {
      section.open = index === period;
      section.hidden = index !== period;
    });
    for (const row of rows) [...row.cells].forEach((cell, index) => cell.classList.toggle("picked", index === period + 1));
    before.disabled = period === 0;
    after.disabled = period === sections.length - 1;
    whenPicked();
  };
  const pickAndReveal = (period: number): void => {
    pick(period);
    reveal(rows[0], picked() + 1);
  };
  for (const picker of pickers) picker.addEventListener("change", () => pickAndReveal(Number(picker.value)));
  before.addEventListener("click", () => pickAndReveal(picked() - 1));
  after.addEventListener("click", () => pickAndReveal(picked() + 1));
  return { picked, pick: pickAndReveal };
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
