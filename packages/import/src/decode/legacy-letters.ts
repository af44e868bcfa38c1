/**
 * A way in which Vietnamese was written before Unicode, or was broken on the way to it.
 *
 * @public
 */
export type LegacyEncoding = "TCVN3 (ABC)" | "VNI" | "Windows-1258" | "UTF-8 ×2";

const tones = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
const tcvn3: ReadonlyMap<string, string> = new Map([
  ...row("a", [undefined, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9]),
  ...row("ă", [0xa8, 0xbb, 0xbc, 0xbd, 0xbe, 0xc6]),
  ...row("â", [0xa9, 0xc7, 0xc8, 0xc9, 0xca, 0xcb]),
  ...row("e", [undefined, 0xcc, 0xce, 0xcf, 0xd0, 0xd1]),
  ...row("ê", [0xaa, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6]),
  ...row("i", [undefined, 0xd7, 0xd8, 0xdc, 0xdd, 0xde]),
  ...row("o", [undefined, 0xdf, 0xe1, 0xe2, 0xe3, 0xe4]),
  ...row("ô", [0xab, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9]),
  ...row("ơ", [0xac, 0xea, 0xeb, 0xec, 0xed, 0xee]),
  ...row("u", [undefined, 0xef, 0xf1, 0xf2, 0xf3, 0xf4]),
  ...row("ư", [0xad, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9]),
  ...row("y", [undefined, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe]),
  ...(
    [
      ["đ", 0xae],
      ["Đ", 0xa7],
      ["Ă", 0xa1],
      ["Â", 0xa2],
      ["Ê", 0xa3],
      ["Ô", 0xa4],
      ["Ơ", 0xa5],
      ["Ư", 0xa6],
    ] as const
  ).map(([letter, code]): readonly [string, string] => [String.fromCharCode(code), letter]),
]);

function* row(base: string, codes: readonly (number | undefined)[]): Generator<readonly [string, string]> {
  for (const [index, code] of codes.entries()) {
    if (code === undefined) continue;
    yield [String.fromCharCode(code), index === 0 ? base : `${base}${tones[index - 1] ?? ""}`.normalize("NFC")];
  }
}

function fromTcvn3(word: string): string {
  return word.replaceAll(/[\u00A1-\u00FE]/gu, (letter) => tcvn3.get(letter) ?? letter);
}

// VNI puts the marks of a letter behind it: "Vieät", "hoøa", "ñöôïc".
const vniMarks: ReadonlyMap<string, string> = new Map([
  ...([
    ["ø", "\u0300"],
    ["ù", "\u0301"],
    ["û", "\u0309"],
    ["õ", "\u0303"],
    ["ï", "\u0323"],
  ] as const),
  ...([
    ["â", "\u0302"],
    ["à", "\u0302\u0300"],
    ["á", "\u0302\u0301"],
    ["å", "\u0302\u0309"],
    ["ã", "\u0302\u0303"],
    ["ä", "\u0302\u0323"],
  ] as const),
  ...([
    ["ê", "\u0306"],
    ["è", "\u0306\u0300"],
    ["é", "\u0306\u0301"],
    ["ú", "\u0306\u0309"],
    ["ü", "\u0306\u0303"],
    ["ë", "\u0306\u0323"],
  ] as const),
]);
const vniLetters: ReadonlyMap<string, string> = new Map([
  ["ñ", "đ"],
  ["ô", "ơ"],
  ["ö", "ư"],
  ["æ", "ỉ"],
  ["ó", "ĩ"],
  ["ò", "ị"],
  ["î", "ỵ"],
  ["ì", "ì"],
  ["í", "í"],
]);

function fromVni(word: string): string {
  let decoded = "";
  for (const letter of word) {
    const lower = letter.toLowerCase();
    const mark = vniMarks.get(lower);
    if (mark !== undefined && /[aeouyơư]$/iu.test(decoded)) decoded += mark;
    else {
      const whole = vniLetters.get(lower) ?? lower;
      decoded += lower === letter ? whole : whole.toUpperCase();
    }
  }
  return decoded.normalize("NFC");
}

// Windows-1258 has most letters of Windows-1252, and tones as marks behind the letter.
const cp1258: ReadonlyMap<string, string> = new Map([
  ["Ì", "\u0300"],
  ["ì", "\u0301"],
  ["Ò", "\u0309"],
  ["Þ", "\u0303"],
  ["ò", "\u0323"],
  ["ð", "đ"],
  ["Ð", "Đ"],
  ["ã", "ă"],
  ["Ã", "Ă"],
  ["õ", "ơ"],
  ["Õ", "Ơ"],
  ["ý", "ư"],
  ["Ý", "Ư"],
]);

function fromCp1258(word: string): string {
  return word.replaceAll(/[\u00C0-\u00FE]/gu, (letter) => cp1258.get(letter) ?? letter).normalize("NFC");
}

// UTF-8 that was read as Windows-1252 and written as UTF-8 once more: "Viá»‡t".
const cp1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
const highRun: RegExp = new RegExp(`[\\u0080-\\u00FF${cp1252}]+`, "gu");

function fromDoubleUtf8(text: string): string {
  return text.replaceAll(highRun, (run) => {
    const bytes = Uint8Array.from(run, (letter) => {
      const high = cp1252.indexOf(letter);
      return high >= 0 ? 0x80 + high : letter.charCodeAt(0);
    });
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return run;
    }
  });
}

/** How each encoding is read; what is none of its letters stays as it is. */
export const legacyDecoders: readonly (readonly [LegacyEncoding, (text: string) => string])[] = [
  ["TCVN3 (ABC)", fromTcvn3],
  ["VNI", fromVni],
  ["Windows-1258", fromCp1258],
  ["UTF-8 ×2", fromDoubleUtf8],
];
