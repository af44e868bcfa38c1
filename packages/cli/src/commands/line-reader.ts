import { createInterface, type Interface } from "node:readline";
import { Readable } from "node:stream";
import type { CommandContext } from "./context.ts";

/** Asks for lines, from a keyboard or from what is piped in. */
export class LineReader {
  readonly #context: CommandContext;
  readonly #interface: Interface;
  readonly #lines: AsyncIterator<string>;

  constructor(context: CommandContext) {
    this.#context = context;
    this.#interface = createInterface({ input: Readable.from(context.io.input ?? []), crlfDelay: Number.POSITIVE_INFINITY });
    this.#lines = this.#interface[Symbol.asyncIterator]();
  }

  /** The next line; `undefined` at the end of the input. */
  async ask(prompt: string): Promise<string | undefined> {
    this.#context.io.out(prompt);
    const next = await this.#lines.next();
    return next.done === true ? undefined : next.value;
  }

  close(): void {
    this.#interface.close();
  }
}
