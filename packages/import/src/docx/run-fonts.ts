import { type LegacyFont, legacyFontOf } from "../decode/legacy-font.ts";
import { attribute, childNamed, childValue, type XmlElement } from "./xml-part.ts";

// Word itself follows styles that rest on styles no further than this.
const longestChain = 20;

/** Tells which runs of a document are set in a font from before Unicode. */
export class RunFonts {
  readonly #fonts: Map<string, string> = new Map();
  readonly #basedOn: Map<string, string> = new Map();
  #usual: string | undefined;
  #usualStyle: string | undefined;

  constructor(styles: XmlElement | undefined) {
    for (const child of styles?.children ?? []) {
      if (child.name === "docDefaults") this.#usual = fontIn(childNamed(childNamed(child, "rPrDefault"), "rPr"));
      const id = child.name === "style" ? attribute(child, "styleId") : undefined;
      if (id === undefined) continue;
      const font = fontIn(childNamed(child, "rPr"));
      if (font !== undefined) this.#fonts.set(id, font);
      const base = childValue(child, "basedOn");
      if (base !== undefined) this.#basedOn.set(id, base);
      if (attribute(child, "type") === "paragraph" && attribute(child, "default") === "1") this.#usualStyle = id;
    }
  }

  /** The legacy font of a run with these properties in a paragraph of this style. */
  legacyFontOf(properties: XmlElement | undefined, paragraphStyle: string | undefined): LegacyFont | undefined {
    return legacyFontOf(
      fontIn(properties) ??
        this.#ofStyle(childValue(properties, "rStyle")) ??
        this.#ofStyle(paragraphStyle ?? this.#usualStyle) ??
        this.#usual,
    );
  }

  #ofStyle(style: string | undefined): string | undefined {
    const seen = new Set<string>();
    for (let id = style; id !== undefined && !seen.has(id) && seen.size < longestChain; id = this.#basedOn.get(id)) {
      seen.add(id);
      const font = this.#fonts.get(id);
      if (font !== undefined) return font;
    }
    return undefined;
  }
}

// The glyphs of legacy fonts are Western letters, so that the font for those decides.
function fontIn(properties: XmlElement | undefined): string | undefined {
  const fonts = childNamed(properties, "rFonts");
  return attribute(fonts, "ascii") ?? attribute(fonts, "hAnsi");
}
