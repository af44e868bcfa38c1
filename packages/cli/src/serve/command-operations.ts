import type { Command, Option } from "commander";
import { argumentName, commandParams } from "./command-params.schema.ts";
import { paramsOf } from "./request.schema.ts";
import type { Operation } from "./operation.ts";
import { runCaptured } from "./run-captured.ts";

/** What belongs to the way of speaking with a command, and not to what it is asked. */
const manners: ReadonlySet<string> = new Set(["help", "json", "lang"]);

/** A command that answers other programs cannot be asked by one. */
const notAsked: ReadonlySet<string> = new Set(["serve"]);

/**
 * Makes an operation of each command of the program, so that there is one list of what `pccc` can do.
 *
 * @param program - The program; a command in a group is named with it, such as `units show`.
 * @returns The operations by name: params are the arguments and options of the command, by the names that its help prints.
 */
export function commandOperations(program: Command): Readonly<Record<string, Operation>> {
  return Object.fromEntries(leavesOf(program, []).map(({ path, command }) => [path.join(" "), operationOf(path, command)]));
}

interface Leaf {
  readonly path: readonly string[];
  readonly command: Command;
}

function leavesOf(command: Command, path: readonly string[]): readonly Leaf[] {
  return command.commands.flatMap((child) => {
    const at = [...path, child.name()];
    if (notAsked.has(at.join(" "))) return [];
    return child.commands.length > 0 ? leavesOf(child, at) : [{ path: at, command: child }];
  });
}

function operationOf(path: readonly string[], command: Command): Operation {
  const options = command.options.filter((option) => !manners.has(option.attributeName()));
  const schema = commandParams(command.registeredArguments, options);
  return {
    title: { vi: command.description() },
    params: schema,
    answer: (params, context) => {
      const given = paramsOf(schema, params ?? {}) as Readonly<Record<string, unknown>>;
      const named = options.flatMap((option) => optionWords(option, given[option.attributeName()]));
      const places = command.registeredArguments.flatMap((argument) => listOf(given[argumentName(argument)]));
      // Behind the two dashes a value that begins with one is no option.
      return runCaptured([...path, ...named, "--json", "--lang", context.language, "--", ...places], context);
    },
  };
}

function optionWords(option: Option, value: unknown): readonly string[] {
  const name = option.long ?? option.short ?? "";
  if (value === undefined || value === false) return [];
  return value === true ? [name] : listOf(value).map((item) => `${name}=${item}`);
}

/** What a schema has let through: one text, or several. */
function listOf(value: unknown): readonly string[] {
  return typeof value === "string" ? [value] : ((value ?? []) as readonly string[]);
}
