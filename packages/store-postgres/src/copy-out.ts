import pg from "pg";

/**
 * A select of one `bytea` that the server copies out in its binary form: the client takes the answers of all other statements as text.
 *
 * @remarks
 * The server sends one message per row: two bytes for the number of fields, four for the length, and the bytes. In front of the first one
 * is the head of the whole, and behind the last a message whose number of fields is -1.
 */
export class CopyOut extends pg.Query {
  #bytes: Uint8Array | undefined;

  /**
   * Runs a select and waits for its answer.
   *
   * @param client - The client.
   * @param select - The select.
   * @returns The bytes of the first row; `undefined` where there is none, or its value is.
   */
  static async read(client: pg.PoolClient, select: string): Promise<Uint8Array | undefined> {
    return new Promise((resolve, reject) => {
      const query: CopyOut = new CopyOut({ text: `COPY (${select}) TO STDOUT (FORMAT binary)` }, [], (error) => {
        if (error) reject(error);
        else resolve(query.#bytes);
      });
      client.query(query);
    });
  }

  /** Called by the client with each message of the copy, which is good during the call only. */
  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    const head = chunk.subarray(0, signature.length).equals(signature) ? headSize + chunk.readUInt32BE(headSize - 4) : 0;
    const field = head + 2;
    if (this.#bytes !== undefined || chunk.length < field + 4 || chunk.readInt16BE(head) !== 1) return;
    const length = chunk.readInt32BE(field);
    if (length >= 0) this.#bytes = new Uint8Array(chunk.subarray(field + 4, field + 4 + length));
  }
}

const signature = Buffer.from("PGCOPY\n\u00ff\r\n\0", "latin1");
/** The signature, four bytes of flags, and four that say how much more the head has. */
const headSize = signature.length + 8;
