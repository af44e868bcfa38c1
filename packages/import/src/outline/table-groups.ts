import type { TaskRow } from "../layout/elements.ts";

/** What is known of a node that holds rows. */
interface Holder {
  readonly taskRow: TaskRow | undefined;
  readonly children: readonly Holder[];
}

interface Group<Node> {
  readonly node: Node;
  readonly rank: number;
}

/** The groups of a table of tasks that are open at a row, the widest first: "A", "I" within it, "5.1" within that. */
export class TableGroups<Node extends Holder> {
  readonly #open: Group<Node>[] = [];
  #letter: string | undefined;
  #hasNumbers = false;

  /** The group of which a row is a member; `undefined` where it stands in none. */
  holderOf(row: TaskRow): Node | undefined {
    const last = this.#open.at(-1);
    if (last === undefined) return undefined;
    if (row.isGroup || isNumberedAs(last.node, row) || follows(last.node, row)) this.#close(this.#rankOf(row.ordinal));
    return this.#open.at(-1)?.node;
  }

  /** Opens the group that a row heads, below what {@link holderOf} gave for it. */
  open(node: Node, { ordinal }: TaskRow): void {
    const rank = this.#rankOf(ordinal);
    if (rank === ranks.letter) this.#letter = ordinal;
    if (rank === ranks.roman && this.#letter !== undefined) this.#hasNumbers = true;
    this.#open.push({ node, rank });
  }

  /** Closes all groups: what follows is no row of the table. */
  closeAll(): void {
    this.#open.length = 0;
    this.#letter = undefined;
    this.#hasNumbers = false;
  }

  #close(rank: number): void {
    while ((this.#open.at(-1)?.rank ?? -1) >= rank) this.#open.pop();
  }

  // "C" is a letter behind "B", "I" behind "H" where no group has a number; elsewhere they are numbers.
  #rankOf(ordinal: string): number {
    const isNumber = /^[IVXLCD]+$/u.test(ordinal);
    const isNext = this.#letter !== undefined && ordinal.length === 1 && letters.indexOf(ordinal) === letters.indexOf(this.#letter) + 1;
    if (ordinal.length === 1 && letters.includes(ordinal) && (!isNumber || (isNext && (ordinal !== "I" || !this.#hasNumbers))))
      return ranks.letter;
    return isNumber ? ranks.roman : ranks.other;
  }
}

// As they number the parts of a document.
const letters = "ABCDĐEGHIKLMNOPQRSTUVXY";
const ranks = { letter: 0, roman: 1, other: 2 };

// "II" with cells of its own below the group "I" is no member of it.
function isNumberedAs(group: Holder, { ordinal }: TaskRow): boolean {
  const above = group.taskRow?.ordinal ?? "";
  return /^[^\da-zđ]+$/u.test(above) && /^[^\da-zđ]+$/u.test(ordinal);
}

// "3" with cells of its own behind the group "2" and its rows "a)", "b)".
function follows(group: Holder, { ordinal }: TaskRow): boolean {
  const above = group.taskRow?.ordinal ?? "";
  const lettered = /^[a-zđ]$/u.test(group.children.at(-1)?.taskRow?.ordinal ?? "");
  return lettered && /^\d+$/u.test(above) && /^\d+$/u.test(ordinal) && Number(ordinal) === Number(above) + 1;
}
