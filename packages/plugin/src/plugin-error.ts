import { PcccError } from "@pccc/core";
import type { PluginCode } from "./diagnostics.ts";

/**
 * A plugin that cannot be defined: it names the plugin and the place.
 *
 * @public
 */
export class PluginError extends PcccError<"PluginError"> {
  constructor(code: PluginCode, message: string, params: Readonly<Record<string, string | number>>) {
    super("PluginError", code, message, params);
  }
}
