/** Test-side encoders of Vietnamese into the encodings from before Unicode. */

const tcvn3Letters = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";
const tcvn3Codes =
  "b5b6b7b8b9a8bbbcbdbec6a9c7c8c9cacbaecccecfd0d1aad2d3d4d5d6d7d8dcdddedfe1e2e3e4abe5e6e7e8e9aceaebecedeeeff1f2f3f4adf5f6f7f8f9fafbfcfdfe";

/** TCVN3 as the glyphs that a program shows which takes its bytes for Latin-1. */
export function tcvn3Glyphs(text: string): string {
  return Array.from(text.toLowerCase(), (letter) => {
    const at = tcvn3Letters.indexOf(letter);
    return at < 0 ? letter : String.fromCharCode(Number.parseInt(tcvn3Codes.slice(at * 2, at * 2 + 2), 16));
  }).join("");
}

const vniMark: Readonly<Record<string, string>> = {
  "\u0300": "ø",
  "\u0301": "ù",
  "\u0309": "û",
  "\u0303": "õ",
  "\u0323": "ï",
  "\u0302": "â",
  "\u0302\u0300": "à",
  "\u0302\u0301": "á",
  "\u0302\u0309": "å",
  "\u0302\u0303": "ã",
  "\u0323\u0302": "ä",
  "\u0306": "ê",
  "\u0306\u0300": "è",
  "\u0306\u0301": "é",
  "\u0306\u0309": "ú",
  "\u0306\u0303": "ü",
  "\u0323\u0306": "ë",
};
const vniWhole: Readonly<Record<string, string>> = { đ: "ñ", ì: "ì", í: "í", ỉ: "æ", ĩ: "ó", ị: "ò", ỵ: "î" };

export function vniGlyphs(text: string): string {
  return Array.from(text.toLowerCase().normalize("NFC"), (letter) => {
    const whole = vniWhole[letter];
    if (whole !== undefined) return whole;
    const marks = letter.normalize("NFD");
    const horned = marks.includes("\u031B");
    const base = horned ? (marks.startsWith("o") ? "ô" : "ö") : marks.charAt(0);
    return base + (vniMark[marks.slice(1).replace("\u031B", "")] ?? "");
  }).join("");
}

const cp1258Single: Readonly<Record<string, string>> = { đ: "ð", ă: "ã", ơ: "õ", ư: "ý", â: "â", ê: "ê", ô: "ô" };
const cp1258Tone: Readonly<Record<string, string>> = { "\u0300": "Ì", "\u0301": "ì", "\u0309": "Ò", "\u0303": "Þ", "\u0323": "ò" };

export function cp1258Glyphs(text: string): string {
  return Array.from(text.toLowerCase().normalize("NFC"), (letter) => {
    const marks = letter.normalize("NFD");
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(marks)?.[0];
    const base = (tone === undefined ? marks : marks.replace(tone, "")).normalize("NFC");
    return (cp1258Single[base] ?? base) + (tone === undefined ? "" : (cp1258Tone[tone] ?? ""));
  }).join("");
}

/** The bytes of glyphs that are all in Latin-1. */
export function latin1Bytes(glyphs: string): Uint8Array {
  return Uint8Array.from(glyphs, (glyph) => glyph.charCodeAt(0));
}

/** UTF-8 taken for Latin-1 and written as UTF-8 once more. */
export function doubleUtf8(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => new TextDecoder("windows-1252").decode(Uint8Array.of(byte))).join("");
}
