import type { Text } from "@pccc/core";
import type { Io, Manner } from "../io.ts";
import type { ParamsSchema } from "./request.schema.ts";

/** Runs a command line and gives its exit status. */
export type RunCommand = (argv: readonly string[], io: Io) => Promise<number>;

/** What an operation may use. */
export interface OperationContext extends Pick<Manner, "io" | "language"> {
  readonly run: RunCommand;
}

/** One operation of `pccc serve`: what it wants, and what it gives. */
export interface Operation {
  readonly title: Text;
  /** The shape of its params; it has none where absent. */
  readonly params?: ParamsSchema;
  readonly answer: (params: unknown, context: OperationContext) => unknown;
}
