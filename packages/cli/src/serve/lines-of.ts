/** One line of a stream; what is longer than the limit is not kept, only counted. */
export type StreamLine = { readonly kind: "line"; readonly bytes: Uint8Array } | { readonly kind: "tooLong"; readonly bytes: number };

const newline = 0x0a;

/** Cuts a stream into lines. It never holds more than one line of the limit and one piece of the stream. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, limitBytes: number): AsyncGenerator<StreamLine> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (): StreamLine => {
    const line: StreamLine = length > limitBytes ? { kind: "tooLong", bytes: length } : { kind: "line", bytes: Buffer.concat(parts) };
    parts = [];
    length = 0;
    return line;
  };
  const keep = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > limitBytes) parts = [];
    // The stream may use its buffer again.
    else if (piece.length > 0) parts.push(Uint8Array.from(piece));
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      keep(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (length > 0) yield take();
}
