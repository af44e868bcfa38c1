/** Whether this browser can open what a page has packed. */
export const canUnpack: boolean = typeof DecompressionStream === "function";

/** Opens what the page packed into an element: JSON in zlib in base64. */
export async function unpack(id: string): Promise<unknown> {
  const text = atob(document.getElementById(id)?.textContent ?? "");
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).json();
}
