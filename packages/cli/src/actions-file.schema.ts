import { plainDateSchema } from "@pccc/core/schema";
import type { RouteAction } from "@pccc/rules";
import { z } from "zod";

/** What a file says of actions: their costs and first days, and which cannot be done. */
export interface ActionsFile {
  readonly format: "pccc.actions/1";
  readonly actions: readonly {
    /** The id of an action as `pccc route` lists it, or the metric or criterion of several. */
    readonly id: string;
    readonly cost?: number;
    readonly earliest?: NonNullable<RouteAction["earliest"]>;
    readonly possible?: boolean;
  }[];
}

/** The shape of a file of actions. */
export const actionsFileSchema: z.ZodType<ActionsFile> = z.strictObject({
  format: z.literal("pccc.actions/1"),
  actions: z.array(
    z.strictObject({
      id: z.string().min(1),
      cost: z.int().min(0).exactOptional(),
      earliest: plainDateSchema.exactOptional(),
      possible: z.boolean().exactOptional(),
    }),
  ),
});
