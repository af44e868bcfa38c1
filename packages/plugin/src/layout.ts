import type { AuthorityLine, Citation, PlainDate, Text } from "@pccc/core";

/**
 * How a run of text looks in an official document.
 *
 * @unit `sizePt`: typographic points
 *
 * @public
 */
export interface TextStyle {
  readonly sizePt: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly upperCase: boolean;
  readonly underline?: boolean;
}

/**
 * What closes a part of the letterhead: a solid rule as long as a share of the line above it, or printed characters.
 *
 * @public
 */
export type ClosingLine =
  | { readonly kind: "rule"; readonly shareOfText: number }
  | { readonly kind: "mark"; readonly text: string; readonly style: TextStyle };

/**
 * The distance between lines: a multiple of the font's own, or an exact number of points.
 *
 * @public
 */
export type LineSpacing = { readonly kind: "multiple"; readonly lines: number } | { readonly kind: "exact"; readonly pt: number };

/**
 * The form of an official document of one line of authority, as data with its legal source.
 *
 * @unit margins and indents: millimetres
 *
 * @public
 */
export interface Layout {
  readonly id: string;
  readonly title: Text;
  readonly line: AuthorityLine;
  /** The first and the last day on which documents of this form are issued, both included. */
  readonly validFrom?: PlainDate;
  readonly validTo?: PlainDate;
  readonly basis: readonly Citation[];
  readonly page: {
    readonly widthMm: number;
    readonly heightMm: number;
    readonly marginsMm: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
    /** From the upper edge of the page to the page number. */
    readonly numberFromTopMm: number;
  };
  readonly font: string;
  /** Lines at the top right, such as the national name and motto. */
  readonly emblem: readonly { readonly text: string; readonly style: TextStyle }[];
  /** What stands before the number: `Số:` or `Số`. */
  readonly numberPrefix: string;
  /** What stands between the number and the symbol: `12/BC-UBND`, `12-BC/TU`. */
  readonly numberSeparator: "/" | "-";
  /** What stands under the emblem, under the issuing body and under the subject. */
  readonly closings: { readonly emblem: ClosingLine; readonly organ: ClosingLine; readonly subject: ClosingLine };
  readonly styles: {
    readonly superiorOrgan: TextStyle;
    readonly organ: TextStyle;
    readonly number: TextStyle;
    readonly placeDate: TextStyle;
    readonly typeName: TextStyle;
    readonly subject: TextStyle;
    /** The subject of a letter, under its number. */
    readonly letterSubject: TextStyle;
    /** `Kính gửi: …` */
    readonly addressees: TextStyle;
    readonly basis: TextStyle;
    readonly body: TextStyle;
    /** Headings of level 1 (`I.`), 2 (`1.`) and 3 (`a)`). */
    readonly headings: readonly [TextStyle, TextStyle, TextStyle];
    readonly tableCaption: TextStyle;
    readonly tableHead: TextStyle;
    readonly tableCell: TextStyle;
    /** The line that says for whom is signed, `TM. …`, told by `authorityPrefixes`. */
    readonly signatureAuthority: TextStyle;
    /** The signatory's position. */
    readonly signature: TextStyle;
    readonly signatureName: TextStyle;
    readonly recipientsHead: TextStyle;
    readonly recipients: TextStyle;
    readonly pageNumber: TextStyle;
  };
  readonly body: { readonly firstLineIndentMm: number; readonly spacingAfterPt: number; readonly lineSpacing: LineSpacing };
  /** What each line of the basis begins with: nothing or `- `. */
  readonly basisPrefix: string;
  /** How a line begins that says for whom is signed, such as `TM.` or `T/M`. */
  readonly authorityPrefixes: readonly string[];
  /** What closes the text: `./.` or `.`. */
  readonly endMark: string;
  /** What a report of a body of this line has under its name, after its number and above its signature. */
  readonly report: {
    /** Lines under the issuing body's name, such as `BAN THƯỜNG TRỰC`; empty where there are none. */
    readonly organSuffix: readonly string[];
    /** The symbol after the number, such as `BC-MTTQ-BTT`. */
    readonly notation: string;
    /** Lines above the signatory's name, such as `TM. BAN THƯỜNG TRỰC`. */
    readonly signatureLines: readonly string[];
  };
  /** What a letter of a body of this line has: the symbol after its number, such as `MTTQ-BTT`, and what its subject begins with. */
  readonly letter: { readonly notation: string; readonly subjectPrefix: string };
}
