import type { TextStyle } from "@pccc/plugin";
import { textWidthMm } from "./text-width.ts";

// A Vietnamese word is often two syllables, which a space parts but a line must not. Before these a new phrase begins.
const beginsPhrase =
  /^(?:về|và|của|trên|trong|theo|tại|cho|từ|đến|với|quý|tháng|giai|tỉnh|thành|huyện|quận|thị|xã|phường|đặc|thực|kết|ban|số)$/iu;
const endsPhrase = /[,;:.–)”]$/u;
// What a break inside a phrase costs, in shares of a line left empty.
const insidePhrase = 0.3;

/**
 * Breaks a centred line that is too long into the fewest lines, as even as phrases allow.
 *
 * @remarks
 * Left to itself a word processor fills the first line and leaves a word or two in the last.
 *
 * @param text - The line.
 * @param style - Its style.
 * @param availableMm - How wide a line may be.
 * @returns The lines; a word that is wider than a line stays whole.
 *
 * @unit `availableMm`: millimetres
 *
 * @public
 */
export function balanceLines(text: string, style: TextStyle, availableMm: number): readonly string[] {
  const words = text.split(/\s+/u).filter((word) => word !== "");
  const shortest: Breaking[] = [{ lines: [], cost: 0 }];
  for (let end = 1; end <= words.length; end += 1) {
    let best: Breaking | undefined;
    for (let start = end - 1; start >= 0; start -= 1) {
      const line = words.slice(start, end).join(" ");
      const width = textWidthMm(line, style);
      if (width > availableMm && start < end - 1) break;
      const before = shortest[start];
      if (before === undefined) continue;
      const candidate = { lines: [...before.lines, line], cost: before.cost + emptiness(width, availableMm) + breakCost(words, start) };
      if (best === undefined || isBetter(candidate, best)) best = candidate;
    }
    shortest.push(best ?? { lines: words.slice(0, end), cost: 0 });
  }
  return shortest[words.length]?.lines ?? [];
}

interface Breaking {
  readonly lines: readonly string[];
  readonly cost: number;
}

function isBetter(candidate: Breaking, best: Breaking): boolean {
  return candidate.lines.length === best.lines.length ? candidate.cost < best.cost : candidate.lines.length < best.lines.length;
}

// Squared, so that two lines half full cost less than one full and one nearly empty.
function emptiness(width: number, availableMm: number): number {
  return Math.max(0, 1 - width / availableMm) ** 2;
}

function breakCost(words: readonly string[], start: number): number {
  if (start === 0) return 0;
  return beginsPhrase.test(words[start] ?? "") || endsPhrase.test(words[start - 1] ?? "") ? 0 : insidePhrase;
}
