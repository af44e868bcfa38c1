import { err, ok, type Result } from "../result.ts";
import type { DocumentNumber } from "./document-number.ts";
import { type DocumentTypeSymbols, documentTypeSymbols } from "./document-number-types.ts";
import { unjoinedNumber } from "./unjoined-number.ts";

/**
 * How a document number is read.
 *
 * @public
 */
export interface ParseDocumentNumberOptions {
  /** `strict` takes the canonical form alone; `lenient` also stray spaces, other hyphens, dots, Ð for Đ and types without marks. */
  readonly mode: "strict" | "lenient";
  /** The abbreviations of types; `documentTypeSymbols` when absent. */
  readonly types?: DocumentTypeSymbols;
}

/**
 * Why a text is no document number.
 *
 * @public
 */
export interface DocumentNumberError {
  readonly reason: "NoNumber" | "NoSymbol" | "UnknownForm";
  readonly text: string;
}

/**
 * Reads a document number.
 *
 * @remarks
 * The grammar classes are tried from the narrowest to the widest: law, assembly, normative, party, joint, administrative, letter.
 * A letter is what has a symbol and no known type in front of it.
 *
 * @param text - The number alone, such as `02-KL/TW`.
 * @param options - How strictly it is read.
 * @returns The number taken apart, or why it is none.
 *
 * @public
 */
export function parseDocumentNumber(text: string, options: ParseDocumentNumberOptions): Result<DocumentNumber, DocumentNumberError> {
  const types = options.types ?? documentTypeSymbols;
  const canonical = options.mode === "strict" ? text : tidy(text, types);
  // Ð (Eth) looks like Đ and is another letter: no canonical form has it.
  const isVietnamese = !canonical.includes("Ð");
  const number = isVietnamese
    ? (law(canonical) ?? assembly(canonical) ?? typed(canonical, types) ?? letter(canonical, types) ?? joined(canonical, options))
    : undefined;
  if (number !== undefined) return ok(number);
  const reason = !/^\d/u.test(canonical) ? "NoNumber" : /[/-]\p{Lu}/u.test(canonical) ? "UnknownForm" : "NoSymbol";
  return err({ reason, text });
}

const serial = "(\\d{1,6}(?:\\.\\d{1,2})?[a-zA-Z]?)";
const segment = "(?=[\\p{Lu}\\d&]*\\p{Lu})(?:TTg|Vx\\d|(?:[\\p{Lu}\\d&]|Tr|Th|y(?=Đ)|(?<=Đ)i|(?<=\\p{Lu})[a-z]{1,2}(?=\\p{Lu}))+)";
// A letter may name the section that wrote it in brackets: "823/PV11(CS)".
const organisation = `${segment}(?:-${segment}){0,8}(?:\\(${segment}\\))?`;

const lawPattern: RegExp = new RegExp(`^${serial}/(\\d{4})/(QH|UBTVQH)(\\d{1,2})$`, "u");
const assemblyPattern: RegExp = new RegExp(`^${serial}/(?:(\\d{4})/)?(NQ|NQLT|PL)-(UBTVQH|QH)(\\d{1,2})((?:-${segment}){0,4})$`, "u");
const partyPattern: RegExp = new RegExp(`^${serial}-(${segment})/(${organisation})$`, "u");
const jointPattern: RegExp = new RegExp(`^${serial}/(?:(\\d{4})/)?(${segment})/(${organisation})$`, "u");
const statePattern: RegExp = new RegExp(`^${serial}/(?:(\\d{4})/)?(${segment})-(${organisation})$`, "u");
const letterPattern: RegExp = new RegExp(`^${serial}/(${organisation})$`, "u");
const joinedPattern: RegExp = new RegExp(`^${serial}/(\\d{4})/(${organisation})$`, "u");

function law(text: string): DocumentNumber | undefined {
  const match = lawPattern.exec(text);
  if (match === null) return undefined;
  const [, number = "", year, body = "", term] = match;
  return { class: "law", number, year: Number(year), organisation: body, term: Number(term) };
}

function assembly(text: string): DocumentNumber | undefined {
  const match = assemblyPattern.exec(text);
  if (match === null) return undefined;
  const [, number = "", year, type = "", body = "", term, co = ""] = match;
  const coIssuers = co === "" ? {} : { coIssuers: co.slice(1).split("-") };
  return { class: "assembly", number, ...yearOf(year), type, organisation: body, term: Number(term), ...coIssuers };
}

function typed(text: string, types: DocumentTypeSymbols): DocumentNumber | undefined {
  const party = partyPattern.exec(text);
  if (party !== null) {
    const [, number = "", type = "", org = ""] = party;
    return types.party.includes(type) ? { class: "party", number, type, organisation: org } : undefined;
  }
  const joint = jointPattern.exec(text);
  if (joint !== null) {
    const [, number = "", year, type = "", org = ""] = joint;
    return types.joint.includes(type) ? { class: "joint", number, ...yearOf(year), type, organisation: org } : undefined;
  }
  const state = statePattern.exec(text);
  if (state === null) return undefined;
  const [, number = "", year, type = "", org = ""] = state;
  if (!types.state.includes(type)) return undefined;
  return { class: year === undefined ? "administrative" : "normative", number, ...yearOf(year), type, organisation: org };
}

function letter(text: string, types: DocumentTypeSymbols): DocumentNumber | undefined {
  const match = letterPattern.exec(text);
  if (match === null) return undefined;
  const [, number = "", org = ""] = match;
  // "12/KH" is a type without a body, and one letter is no body: neither is an official letter.
  return org.length < 2 || types.state.includes(org) ? undefined : { class: "letter", number, organisation: org };
}

// "105/2025/NĐCP": the type runs into the body, and the number is kept as printed.
function joined(text: string, { mode }: ParseDocumentNumberOptions): DocumentNumber | undefined {
  const match = mode === "lenient" ? joinedPattern.exec(text) : null;
  if (match === null) return undefined;
  const [, number = "", year, organisation = ""] = match;
  const read: DocumentNumber = { class: "letter", number, year: Number(year), organisation };
  return unjoinedNumber(read) === undefined ? undefined : read;
}

function yearOf(year: string | undefined): { readonly year?: number } {
  return year === undefined ? {} : { year: Number(year) };
}

function tidy(text: string, types: DocumentTypeSymbols): string {
  const spaced = text
    .normalize("NFKC")
    .replaceAll(/[\u200B\u2060\uFEFF]/gu, "")
    .replaceAll("Ð", "Đ")
    .replaceAll(/[\u2010-\u2015\u2212\u00AD]/gu, "-")
    .replaceAll(/[\u2044\u2215]/gu, "/");
  const closed = spaced
    .trim()
    .replaceAll(/\s*([/&-])\s*/gu, "$1")
    // "32/2018/2018/TT-BGDĐT": the year printed twice.
    .replace(/^(\d+[a-z]?\/)(\d{4}\/)\2(?=\p{L})/u, "$1$2")
    .replace(/\s+(?=\([\p{Lu}\d]+\)$)/u, "")
    // "298 KH/TWĐTN": the space stands for the hyphen of a Party number where the slash follows the type.
    .replace(/^(\d+)\s+(?=(\p{L}+)\/)/u, (whole, digits: string, type: string) => (types.party.includes(type) ? `${digits}-` : whole))
    .replaceAll(/^(\d+)\s+(?=\p{Lu})/gu, "$1/")
    .replaceAll(/-{2,}/gu, "-");
  const dotted = closed.replaceAll(/(?<=\p{L})\.(?=\p{L})/gu, "-").replace(/[.,;:]+$/u, "");
  const bracketed = /\([\p{Lu}\d]+\)$/u.test(dotted) ? dotted : dotted.replace(/[.,;:)]+$/u, "");
  return withKnownSpelling(fromSlug(bracketed, types), types);
}

// A file name or an address writes "105-2025-nd-cp" and "02-kl-tw": which hyphen was a slash follows from the type and the body.
function fromSlug(text: string, types: DocumentTypeSymbols): string {
  const slug = /^(\d+)[-/](?:(\d{4})[-/])?([a-z]+\d{0,2})(?:[-/]([a-z\d]+(?:-[a-z\d]+)*))?$/u.exec(text);
  if (slug === null) return text;
  const [, number = "", year, first = "", rest] = slug;
  const prefix = year === undefined ? `${number}/` : `${number}/${year}/`;
  if (rest === undefined) return /^(?:qh|ubtvqh)\d{1,2}$/u.test(first) && year !== undefined ? `${prefix}${first.toUpperCase()}` : text;
  const isOf = (symbols: readonly string[]): boolean => symbols.some((symbol) => plain(symbol) === first);
  const [type, body] = [first.toUpperCase(), rest.toUpperCase()];
  if (year === undefined && isOf(types.party) && /(?:TW|TU|HU|DU)$/u.test(body)) return `${number}-${type}/${body}`;
  return isOf(types.state) ? `${prefix}${type}-${body}` : text;
}

// A title in capitals prints "QĐ-TTG", a file name "QD-UBND": the type and the Prime Minister's symbol have one spelling.
function withKnownSpelling(text: string, types: DocumentTypeSymbols): string {
  const known = [...types.state, ...types.party, ...types.joint];
  const parts = text.split(/([/-])/u);
  const typeAt = parts.findIndex((part, index) => index > 1 && /^\p{L}/u.test(part));
  return parts
    .map((part, index) => {
      // "TG" behind a body is its section: "45-KH/TĐTN-TG".
      if (/^tt?g$/iu.test(part) && index > typeAt && (index === typeAt + 2 || part !== "TG")) return "TTg";
      if (index !== typeAt || typeAt === parts.length - 1 || known.includes(part)) return part;
      const folded = plain(part);
      return known.find((symbol) => plain(symbol) === folded) ?? part;
    })
    .join("");
}

function plain(symbol: string): string {
  return symbol.toLowerCase().replaceAll("đ", "d").normalize("NFD").replaceAll(/\p{M}/gu, "");
}
