const chunkBytes = 65_536;

/**
 * Gives a page in pieces, as renderers do.
 *
 * @param page - The page.
 * @returns Its UTF-8 bytes.
 */
export async function* pageBytes(page: string): AsyncGenerator<Uint8Array, void, undefined> {
  const bytes = new TextEncoder().encode(page);
  for (let start = 0; start < bytes.length; start += chunkBytes) yield bytes.subarray(start, start + chunkBytes);
}
