export type { Contributions, DutyKind, EntryKindContribution } from "./contributions.ts";
export type { DocumentReader } from "./document-reader.ts";
export type { Layout, TextStyle } from "./layout.ts";
export { type Rendered, RenderError, type Renderer } from "./renderer.ts";
export type { IssuerMatch, UnitPack, UnitPackQuery, UnitRecords } from "./unit-pack.ts";
export type { BoardView, DocumentBlock, OfficialDocumentView, View } from "./view.ts";
