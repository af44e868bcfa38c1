import { PcccError, type Result } from "@pccc/core";
import type { View } from "./view.ts";

/**
 * Why a view could not be rendered.
 *
 * @public
 */
export class RenderError extends PcccError<"RenderError"> {
  constructor(
    code: `PCCC_RENDER_${string}`,
    message: string,
    params: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super("RenderError", code, message, params, options);
  }
}

/**
 * The bytes of a rendered view.
 *
 * @public
 */
export interface Rendered {
  readonly mediaType: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * Writes one kind of view in one format. Deterministic: the same view gives the same bytes.
 *
 * @public
 */
export interface Renderer<K extends View["kind"] = View["kind"]> {
  readonly id: string;
  readonly accepts: K;
  readonly mediaType: string;
  /** Without a dot. */
  readonly extension: string;
  render(view: Extract<View, { readonly kind: K }>): Promise<Result<Rendered, RenderError>>;
}

/**
 * A renderer of any kind of view.
 *
 * @public
 */
export type AnyRenderer = { readonly [K in View["kind"]]: Renderer<K> }[View["kind"]];
