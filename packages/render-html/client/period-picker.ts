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
  for (const picker of pickers) picker.addEventListener("change", () => pick(Number(picker.value)));
  before.addEventListener("click", () => pick(picked() - 1));
  after.addEventListener("click", () => pick(picked() + 1));
  return { picked, pick };
}
