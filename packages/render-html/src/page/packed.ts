import { zlibSync } from "fflate";
import { type Html, html } from "../html.ts";

/**
 * Packs data into an element that the page's script opens when it is needed.
 *
 * @remarks
 * JSON in zlib in base64. The compressor is written in JavaScript, so that the same data gives the same bytes on every machine.
 *
 * @param id - The element's id.
 * @param value - Plain JSON data.
 * @returns The markup: an element that no browser runs or shows.
 */
export function packed(id: string, value: unknown): Html {
  const bytes = zlibSync(new TextEncoder().encode(JSON.stringify(value)), { level: 6 });
  return html`<script type="text/plain" id="${id}">${base64(bytes)}</script>
`;
}

function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  // Whole groups of three bytes, and not more arguments than a call may have.
  for (let start = 0; start < bytes.length; start += 30_000) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(start, start + 30_000))));
  }
  return pieces.join("");
}
