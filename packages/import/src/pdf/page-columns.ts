import type { PageLine, Segment } from "./page-line.ts";

/** Lines that stand in two columns side by side: a letterhead, or recipients beside a signature. */
export interface TwoColumns {
  readonly kind: "columns";
  readonly lines: readonly PageLine[];
  readonly left: readonly string[];
  readonly right: readonly string[];
}
export interface SingleLine {
  readonly kind: "line";
  readonly line: PageLine;
}
export type Stretch = TwoColumns | SingleLine;

/** Where the text of a page stands between its margins. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  /** The lowest line. */
  readonly bottom: number;
}

/** Finds the two-column parts among lines that follow each other. */
export function columnsOf(lines: readonly PageLine[], margins: Margins): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  while (from < lines.length) {
    let to = from;
    while (to < lines.length && isSided(lines[to], margins) && isNear(lines, from, to, margins)) to += 1;
    const [start, end] = to > from ? trimmed(lines, from, to, margins) : [from, from];
    for (let at = from; at < start; at += 1) single(stretches, lines[at]);
    if (end > start) stretches.push(columns(lines.slice(start, end), margins));
    if (end === from) single(stretches, lines[from]);
    from = Math.max(end, from + 1, start);
  }
  return stretches;
}

function single(stretches: Stretch[], line: PageLine | undefined): void {
  if (line !== undefined) stretches.push({ kind: "line", line });
}

// A letterhead has no more lines.
const furthest = 60;

type Side = "left" | "right" | undefined;

function sideOf(segment: Segment, { left, right }: Margins): Side {
  const width = right - left;
  const middle = (segment.x + segment.right) / 2 - left;
  if (segment.x - left > 0.36 * width && middle > 0.58 * width) return "right";
  if (segment.right - left < 0.64 * width && middle < 0.42 * width) return "left";
  return undefined;
}

function isSided(line: PageLine | undefined, margins: Margins): boolean {
  if (line === undefined || line.segments.length > 2 || /^kính gửi/iu.test(line.segments[0]?.text.normalize("NFC") ?? "")) return false;
  const sides = line.segments.map((segment) => sideOf(segment, margins));
  return sides.length === 1 ? sides[0] !== undefined : sides[0] === "left" && sides[1] === "right";
}

function isNear(lines: readonly PageLine[], from: number, to: number, margins: Margins): boolean {
  const before = lines[to - 1];
  const line = lines[to];
  if (to === from || before === undefined || line === undefined) return true;
  return before.page === line.page ? line.y - before.y < 9 * line.size : endsOnNextPage(lines.slice(from, to), line, margins);
}

// Recipients go on, or the signer's name stands alone, where the page ended below the post; a new letterhead has two columns.
function endsOnNextPage(above: readonly PageLine[], { segments }: PageLine, margins: Margins): boolean {
  const [first] = segments;
  if (first === undefined || segments.length > 1 || !above.some(isRecipients)) return false;
  return /^[-–]\s/u.test(first.text) || (sideOf(first, margins) === "right" && first.text !== first.text.toUpperCase());
}

// Short lines of running text stand on the left too: of those only the ones that belong to the columns are kept.
function trimmed(lines: readonly PageLine[], from: number, to: number, margins: Margins): readonly [number, number] {
  const onRight = (at: number): boolean => (lines[at]?.segments ?? []).some((segment) => sideOf(segment, margins) === "right");
  let start = from;
  while (start < to && !onRight(start)) start += 1;
  if (start === to) return [from, from];
  const first = lines[start];
  const recipients = lines.slice(from, to).findIndex(isRecipients);
  if (recipients >= 0) start = Math.min(start, from + recipients);
  else while (start > from && first !== undefined && first.y - (lines[start - 1]?.y ?? 0) < 1.2 * first.size) start -= 1;
  let end = to;
  if (recipients < 0) {
    while (end > start && !onRight(end - 1) && !isCentred(lines, start, end - 1, margins)) end -= 1;
  }
  return [start, end];
}

function isRecipients(line: PageLine): boolean {
  return /^nơi nhận/iu.test(line.segments[0]?.text.normalize("NFC") ?? "");
}

// A line below a letterhead's left column belongs to it where it is centred under it.
function isCentred(lines: readonly PageLine[], start: number, at: number, margins: Margins): boolean {
  const line = lines[at];
  let widest: Segment | undefined;
  for (let above = Math.max(start, at - furthest); above < at; above += 1) {
    for (const segment of lines[above]?.segments ?? []) {
      if (sideOf(segment, margins) === "left" && (widest === undefined || segment.right - segment.x > widest.right - widest.x))
        widest = segment;
    }
  }
  if (line === undefined || widest === undefined) return false;
  return Math.abs((line.x + line.right) / 2 - (widest.x + widest.right) / 2) < 2.5 * line.size;
}

function columns(lines: readonly PageLine[], margins: Margins): TwoColumns {
  const side = (wanted: Side): readonly string[] =>
    lines.flatMap(({ segments }) => segments.filter((segment) => sideOf(segment, margins) === wanted).map(({ text }) => text));
  return { kind: "columns", lines, left: side("left"), right: side("right") };
}
