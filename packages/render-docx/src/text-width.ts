import type { TextStyle } from "@pccc/plugin";

// Advance widths of Times New Roman in thousandths of the size, by width. Marks above and below a letter add nothing.
const regular: ReadonlyMap<string, number> = widths({
  180: "'",
  200: "|",
  250: " ,.\u00A0",
  278: "/:;\\ijlt",
  333: "!()-I[]`fr‘’",
  389: "Js",
  400: "°",
  408: '"',
  444: "?acez“”",
  469: "^",
  480: "{}",
  500: "#$*0123456789_bdghknopquvxyđ–§",
  529: "ơ",
  541: "~",
  542: "ư",
  556: "FPS",
  564: "+<=>×",
  611: "ELTZ",
  667: "BCR",
  722: "ADGHKNOQUVXYwĐƠ",
  776: "Ư",
  778: "&m",
  833: "%",
  889: "M",
  921: "@",
  944: "W",
  1000: "—…",
});
const bold: ReadonlyMap<string, number> = widths({
  220: "|",
  250: " ,.\u00A0",
  278: "'/\\il",
  333: "!()-:;[]`fjt‘’",
  389: "Is",
  394: "{}",
  400: "°",
  444: "cerz",
  500: "#$*0123456789?J_agovxy–“”§",
  520: "~",
  554: "ơ",
  555: '"',
  556: "Sbdhknpquđ",
  570: "+<=>×",
  581: "^",
  600: "ư",
  611: "FP",
  667: "BELTZ",
  722: "ACDNRUVXYwĐ",
  778: "GHKOQƠ",
  796: "Ư",
  833: "&m",
  930: "@",
  944: "M",
  1000: "%W—…",
});
// A wide guess for what stands in no table: text that is narrower than reckoned does no harm.
const unknownWidth = 1000;

/**
 * Reckons how wide a line of Times New Roman is.
 *
 * @remarks
 * Italic is reckoned as upright, which is never narrower.
 *
 * @param text - One line.
 * @param style - Its style.
 * @returns The width.
 *
 * @unit the result: millimetres
 *
 * @public
 */
export function textWidthMm(text: string, style: TextStyle): number {
  const table = style.bold ? bold : regular;
  const shown = (style.upperCase ? text.toUpperCase() : text).normalize("NFC");
  let thousandths = 0;
  for (const character of shown) thousandths += widthOf(character, table);
  return (thousandths * style.sizePt * 25.4) / 72_000;
}

function widthOf(character: string, table: ReadonlyMap<string, number>): number {
  const exact = table.get(character);
  if (exact !== undefined) return exact;
  // Takes the marks off from the outermost in: Ớ is Ơ before it is O, and Ơ is wider.
  const [base = "", ...marks] = character.normalize("NFD");
  for (let kept = marks.length - 1; kept >= 0; kept -= 1) {
    const found = table.get([base, ...marks.slice(0, kept)].join("").normalize("NFC"));
    if (found !== undefined) return found;
  }
  return unknownWidth;
}

function widths(byWidth: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(byWidth).flatMap(([width, characters]) => [...characters].map((character) => [character, Number(width)] as const)),
  );
}
