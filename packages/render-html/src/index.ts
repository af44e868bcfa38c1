export { diagnostics, type RenderHtmlCode } from "./diagnostics.ts";
export { htmlBoardRenderer } from "./html-board-renderer.ts";
export { htmlCoverageRenderer } from "./html-coverage-renderer.ts";
