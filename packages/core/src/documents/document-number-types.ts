/**
 * The abbreviations of document types, by the grammar in which they stand.
 *
 * @remarks
 * `state`: after a slash, `766/QĐ-UBND`. `party`: after a hyphen, `02-KL/TW`. `joint`: between two slashes, `01/QCPH/UBND-UBMTTQ`.
 *
 * @public
 */
export interface DocumentTypeSymbols {
  readonly state: readonly string[];
  readonly party: readonly string[];
  readonly joint: readonly string[];
}

/**
 * The abbreviations in use: Decree 30/2020/NĐ-CP, annex III, the normative types, and those of the Party's instructions.
 *
 * @public
 */
export const documentTypeSymbols: DocumentTypeSymbols = {
  state: [
    ...["NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr", "HĐ", "CĐ", "BGN", "BTT"],
    ...["GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB", "SY", "TrS", "SL"],
    ...["NĐ", "TT", "TTLT", "NQLT", "PL", "L", "HNVB", "VBHN"],
    ...["CV", "KL", "KHHĐ", "CTHĐ", "KHLT", "KHPH", "CTPH", "CTrPH", "HDLT", "TTh"],
  ],
  party: [
    ...["NQ", "CT", "KL", "QC", "QĐ", "QyĐ", "QĐi", "QCi", "BC", "CTr", "TT", "TTr", "KH", "TB", "HD", "CV", "BB", "ĐA", "PA", "TC"],
    ...["KHHĐ", "CTHĐ", "CTrHĐ", "TTh", "LCT", "HDLT", "GM", "GGT", "PC"],
  ],
  joint: ["QCPH", "CTrPH", "CTPH", "KHPH", "NQLT", "HDLT", "KHLT", "TTLT"],
};
