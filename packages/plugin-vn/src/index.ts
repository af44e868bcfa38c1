export { type DocumentType, documentTypes } from "./documents/document-types.ts";
export { layouts } from "./layouts/layouts.ts";
export { areaRecords } from "./units/area-records.ts";
export { bodyRecords } from "./units/body-records.ts";
export { type IssuerCandidate, type IssuerReading, matchIssuer, readIssuer } from "./units/match-issuer.ts";
export { unitPackFor, vnUnits } from "./units/vn-units.ts";
