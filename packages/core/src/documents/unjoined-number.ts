import type { DocumentNumber } from "./document-number.ts";
import { documentTypeSymbols } from "./document-number-types.ts";

// Bodies by whose abbreviation a type that runs into it can be told: the committees, the Government, ministries, departments.
const bodies =
  "UBND|HĐND|UBMTTQ|MTTQ|TTg|CP|VPCP|BCĐ|BCHQS|BCHPTDS|B(?:CA|QP|NG|TC|CT|NV|TP|YT|XD|GDĐT|KHCN|VHTTDL|NNMT|NNPTNT|TNMT|GTVT|TTTT|LĐTBXH|KHĐT)|S(?:NV|TC|YT|XD|TP|CT|GDĐT|KHCN|NNMT|VHTTDL|TNMT|TTTT)|CA(?:T|TP)?";
const types: string = [...documentTypeSymbols.state].sort((a, b) => b.length - a.length).join("|");
const joined: RegExp = new RegExp(`^(${types})((?:${bodies})(?:-.+)?)$`, "u");
// "45/TTCP" is a letter of the Inspectorate, "12/CTUBND-VP" one of a chairman, "30/CTCA" one of a police company.
const ofBodies: RegExp = /^(?:TTCP|CTCP|CTUBND-|CTCA|TTCA|TCCA|PCCA|PCCP)/u;

/**
 * Tells what a document number most likely means whose type runs into its body, as `123/QĐUBND` does.
 *
 * @remarks
 * Such a number reads as that of a letter, and stays one: the hyphen is missing in print, and only the original can tell.
 *
 * @param number - The number as read.
 * @returns The number with its hyphen, such as `123/QĐ-UBND`; `undefined` where nothing is missing.
 *
 * @public
 */
export function unjoinedNumber(number: DocumentNumber): DocumentNumber | undefined {
  if (number.class !== "letter" || (number.year === undefined && ofBodies.test(number.organisation))) return undefined;
  const [, type, organisation] = joined.exec(number.organisation) ?? [];
  if (type === undefined || organisation === undefined) return undefined;
  return { ...number, class: number.year === undefined ? "administrative" : "normative", type, organisation };
}
