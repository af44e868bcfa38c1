import pccc from "@pccc/plugin-pccc";
import vn from "@pccc/plugin-vn";
import { definePlugin, type Plugin } from "@pccc/plugin";
import { docxDocumentRenderer } from "@pccc/render-docx";
import { htmlBoardRenderer, htmlCoverageRenderer } from "@pccc/render-html";
import { icsCalendarRenderer } from "@pccc/render-ics";

/** What `pccc` is composed of. */
export const plugins: readonly Plugin[] = [
  vn,
  pccc,
  definePlugin({
    id: "html",
    version: "0.1.0",
    apiLevel: 1,
    needs: [],
    provides: { renderers: { "html.board": htmlBoardRenderer, "html.coverage": htmlCoverageRenderer } },
  }),
  definePlugin({
    id: "docx",
    version: "0.1.0",
    apiLevel: 1,
    needs: [],
    provides: { renderers: { "docx.document": docxDocumentRenderer } },
  }),
  definePlugin({ id: "ics", version: "0.1.0", apiLevel: 1, needs: [], provides: { renderers: { "ics.calendar": icsCalendarRenderer } } }),
];
