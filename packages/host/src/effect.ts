import { Context, Effect, Layer } from "effect";
import { makePccc } from "./make-pccc.ts";
import type { PcccOptions } from "./pccc-options.ts";
import type { PcccFailure, PcccService } from "./pccc-service.ts";

export type { PcccFailure, PcccOptions, PcccService };

/**
 * The key of the application in an Effect context.
 *
 * @public
 */
export const Pccc: Context.Service<PcccService, PcccService> = Context.Service("@pccc/host/Pccc");

/**
 * Opens an application for as long as the layer lives.
 *
 * @param options - What it is made of.
 * @returns The layer that provides `Pccc`.
 *
 * @public
 */
export function layerPccc(options: PcccOptions): Layer.Layer<PcccService, PcccFailure> {
  return Layer.effect(
    Pccc,
    Effect.suspend(() => makePccc(options)),
  );
}
