import { definePlugin, type Plugin } from "@pccc/plugin";
import { drillsHeld } from "./drills-held.ts";
import { drillSheet } from "./drill-sheet.ts";

/** What the plugin brings: its ids once more, so that the compiler knows them. */
export interface FloodContributions {
  readonly metrics: { readonly "flood.drills-held": typeof drillsHeld };
  readonly sheets: { readonly "flood.drill-sheet": typeof drillSheet };
}

const flood: Plugin<"flood", FloodContributions> = definePlugin({
  id: "flood",
  version: "0.1.0",
  apiLevel: 1,
  needs: ["vn"],
  provides: {
    metrics: { "flood.drills-held": drillsHeld },
    sheets: { "flood.drill-sheet": drillSheet },
  },
});
export default flood;
