import { err, ok, type Result } from "@pccc/core";
import { fromLegacy } from "../decode/legacy-vietnamese.ts";
import { toUnicode } from "../decode/to-unicode.ts";
import { ImportError } from "../import-error.ts";
import type { ReadText, TextPlace } from "./read-text.ts";
import { TooLarge } from "./too-large.ts";

type Place = Omit<TextPlace, "startOffset" | "endOffset">;

/** A stretch of a line, or lines, that stand at one place of the file. */
export interface PlacedText {
  readonly text: string;
  readonly place: Place;
}

const mostCharacters = 20_000_000;

/** Puts a read text together line by line and keeps where each part comes from; throws {@link TooLarge} where it grows without end. */
export class TextBuilder {
  readonly #parts: (readonly PlacedText[])[] = [];
  readonly #furniture: string[] = [];
  #length = 0;

  /** Adds lines that stand at one place of the file. */
  add(lines: string, place: Place = {}): void {
    this.addJoined([{ text: lines, place }]);
  }

  /** Adds a line whose stretches stand at several places. */
  addJoined(stretches: readonly PlacedText[]): void {
    for (const { text } of stretches) this.#count(text);
    this.#parts.push(stretches);
  }

  /** Adds what stands beside the text. */
  addFurniture(text: string): void {
    this.#count(text);
    if (text.trim() !== "") this.#furniture.push(text.trim());
  }

  #count(text: string): void {
    this.#length += text.length;
    if (this.#length > mostCharacters) throw new TooLarge("characters", mostCharacters);
  }

  /** The text in Unicode; refused where it is empty, or in a legacy encoding that cannot be read for certain. */
  finish(name: string): Result<ReadText, ImportError> {
    const whole = this.#parts.map((stretches) => stretches.map(({ text }) => text).join("")).join("\n");
    if (whole.trim() === "") return err(new ImportError("Empty", { file: name }));
    const unicode = toUnicode(whole);
    if (unicode.text === undefined)
      return err(new ImportError("LegacyEncoding", { file: name, encoding: unicode.uncertain, form: "Unicode" }));
    const { convertedFrom } = unicode;
    const read = (text: string): string => (convertedFrom === undefined ? text : fromLegacy(text, convertedFrom));
    const texts: string[] = [];
    const places: TextPlace[] = [];
    let length = 0;
    for (const stretches of this.#parts) {
      for (const { text: given, place } of stretches) {
        const text = read(given);
        if (text !== "") places.push({ startOffset: length, endOffset: length + text.length, ...place });
        texts.push(text);
        length += text.length;
      }
      texts.push("\n");
      length += 1;
    }
    return ok({
      name,
      text: texts.join(""),
      places,
      furniture: this.#furniture.map(read),
      ...(convertedFrom === undefined ? {} : { convertedFrom }),
    });
  }
}
