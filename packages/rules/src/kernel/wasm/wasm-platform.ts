import { set, vector } from "./wasm-code.ts";
import { wasmModule } from "./wasm-module.ts";

/**
 * The part of the platform's WebAssembly that is used.
 *
 * @internal
 */
export interface WasmPlatform {
  readonly Memory: new (size: { readonly initial: number }) => WasmMemory;
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
}

/** A linear memory. @internal */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
}

/**
 * Finds WebAssembly where it is there and may be used.
 *
 * @returns It; `undefined` where there is none, where it lacks vectors of 128 bits, or where a page or a host forbids it.
 *
 * @internal
 */
export function wasmPlatform(): WasmPlatform | undefined {
  const platform = (globalThis as { readonly WebAssembly?: WasmPlatform }).WebAssembly;
  if (platform === undefined) return undefined;
  try {
    const probe = new platform.Module(wasmModule(0, ["v128"], set(0, vector("i16x8.add", zeros(), zeros()))));
    return probe === undefined ? undefined : platform;
  } catch {
    return undefined;
  }
}

function zeros(): readonly number[] {
  return [0xfd, 0x0c, ...new Uint8Array(16)];
}
