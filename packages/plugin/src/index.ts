export type { Contributions, DutyKind, EntryKindContribution, Figure } from "./contributions.ts";
export { definePlugin } from "./define-plugin.ts";
export { diagnostics, type PluginCode } from "./diagnostics.ts";
export type { DocumentPack } from "./document-pack.ts";
export type { DocumentReader } from "./document-reader.ts";
export type { ClosingLine, Layout, LineSpacing, TextStyle } from "./layout.ts";
export {
  type CalendarIdOf,
  type ContributionIdOf,
  type ContributionIds,
  HIGHEST_API_LEVEL,
  LOWEST_API_LEVEL,
  type MetricIdOf,
  type Plugin,
  type RegimeIdOf,
  type SameIds,
  type SheetIdOf,
} from "./plugin.ts";
export { PluginError } from "./plugin-error.ts";
export { type AnyRenderer, type Rendered, RenderError, type Renderer } from "./renderer.ts";
export type { IssuerMatch, UnitPack, UnitPackQuery } from "./unit-pack.ts";
export type {
  BoardLife,
  BoardStep,
  BoardView,
  CalendarEvent,
  CoverageView,
  DocumentBlock,
  DueCalendarView,
  OfficialDocumentView,
  View,
} from "./view.ts";
