import { type Code, unsignedLeb } from "./wasm-code.ts";

/** Types of parameters and locals. @internal */
export type ValueType = "i32" | "v128";

const types = { i32: 0x7f, v128: 0x7b } as const;

/**
 * Writes a module of one function `run`, over memory that is given to it.
 *
 * @param parameters - How many parameters it has: whole numbers of 32 bits.
 * @param locals - The types of its locals, after the parameters.
 * @param body - What it does.
 * @returns The bytes of the module.
 *
 * @internal
 */
export function wasmModule(parameters: number, locals: readonly ValueType[], body: Code): Uint8Array<ArrayBuffer> {
  const groups: { readonly type: ValueType; count: number }[] = [];
  for (const type of locals) {
    const last = groups.at(-1);
    if (last?.type === type) last.count += 1;
    else groups.push({ type, count: 1 });
  }
  const code = [...unsignedLeb(groups.length), ...groups.flatMap(({ type, count }) => [...unsignedLeb(count), types[type]]), ...body, 0x0b];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [1, 0x60, parameters, ...new Array<number>(parameters).fill(types.i32), 0]),
    ...section(2, [1, ...name("kernel"), ...name("memory"), 0x02, 0x00, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...name("run"), 0x00, 0]),
    ...section(10, [1, ...unsignedLeb(code.length), ...code]),
  ]);
}

function section(id: number, content: Code): Code {
  return [id, ...unsignedLeb(content.length), ...content];
}

/** Names are of plain letters. */
function name(text: string): Code {
  return [text.length, ...Array.from(text, (letter) => letter.charCodeAt(0))];
}
