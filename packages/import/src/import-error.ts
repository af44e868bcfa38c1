import { formatFinding, PcccError } from "@pccc/core";
import { diagnostics, type ImportCode } from "./diagnostics.ts";

/**
 * Why a file or a text cannot be imported.
 *
 * @public
 */
export type ImportErrorReason =
  | "Empty"
  | "Binary"
  | "Format"
  | "OldWord"
  | "Password"
  | "Damaged"
  | "Encoding"
  | "LegacyEncoding"
  | "NotADocument"
  | "Secret"
  | "TooLong"
  | "TooComplex"
  | "NoTextLayer"
  | "Reader"
  | "Plugin";

const codes: Readonly<Record<ImportErrorReason, ImportCode>> = {
  Empty: "PCCC_IMPORT_EMPTY",
  Binary: "PCCC_IMPORT_BINARY",
  Format: "PCCC_IMPORT_FORMAT",
  OldWord: "PCCC_IMPORT_OLD_WORD",
  Password: "PCCC_IMPORT_PASSWORD",
  Damaged: "PCCC_IMPORT_DAMAGED",
  Encoding: "PCCC_IMPORT_ENCODING",
  LegacyEncoding: "PCCC_IMPORT_LEGACY_ENCODING",
  NotADocument: "PCCC_IMPORT_NOT_A_DOCUMENT",
  Secret: "PCCC_IMPORT_SECRET",
  TooLong: "PCCC_IMPORT_TOO_LONG",
  TooComplex: "PCCC_IMPORT_TOO_COMPLEX",
  NoTextLayer: "PCCC_IMPORT_NO_TEXT_LAYER",
  Reader: "PCCC_IMPORT_READER_REFUSED",
  Plugin: "PCCC_IMPORT_PLUGIN_UNUSABLE",
};

/**
 * A file or a text that cannot be imported.
 *
 * @remarks
 * `params` always holds `file`, the name as given; the other parameters are those of the code's message.
 *
 * @public
 */
export class ImportError extends PcccError<"ImportError"> {
  readonly reason: ImportErrorReason;

  constructor(reason: ImportErrorReason, params: Readonly<Record<string, string | number>> & { readonly file: string }) {
    const code = codes[reason];
    super("ImportError", code, formatFinding([diagnostics], { code, params }, "en").message, params);
    this.reason = reason;
  }
}
