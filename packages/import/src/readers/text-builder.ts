import type { TextPlace } from "./read-text.ts";

/** Puts a read text together line by line and keeps where each part comes from. */
export class TextBuilder {
  readonly places: TextPlace[] = [];
  readonly #parts: string[] = [];
  #length = 0;

  get text(): string {
    return this.#parts.join("");
  }

  /** Adds lines that stand at one place of the file. */
  add(lines: string, place: Omit<TextPlace, "startOffset" | "endOffset"> = {}): void {
    if (lines !== "") this.places.push({ startOffset: this.#length, endOffset: this.#length + lines.length, ...place });
    this.#parts.push(lines, "\n");
    this.#length += lines.length + 1;
  }
}
