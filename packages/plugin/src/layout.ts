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
}

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
  readonly validFrom?: PlainDate;
  readonly validTo?: PlainDate;
  readonly basis: readonly Citation[];
  readonly page: {
    readonly widthMm: number;
    readonly heightMm: number;
    readonly marginsMm: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  };
  readonly font: string;
  /** Lines at the top right, such as the national name and motto. */
  readonly emblem: readonly { readonly text: string; readonly style: TextStyle }[];
  /** What stands before the number: `Số:` or `Số`. */
  readonly numberPrefix: string;
  readonly styles: {
    readonly superiorOrgan: TextStyle;
    readonly organ: TextStyle;
    readonly number: TextStyle;
    readonly placeDate: TextStyle;
    readonly typeName: TextStyle;
    readonly subject: TextStyle;
    readonly body: TextStyle;
    readonly heading: TextStyle;
    readonly tableCell: TextStyle;
    readonly signature: TextStyle;
    readonly recipientsHead: TextStyle;
    readonly recipients: TextStyle;
    readonly pageNumber: TextStyle;
  };
  readonly body: { readonly firstLineIndentMm: number; readonly spacingAfterPt: number; readonly lineSpacing: number };
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
}
