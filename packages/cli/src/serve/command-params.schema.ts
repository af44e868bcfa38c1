import type { Argument, Option } from "commander";
import { z } from "zod";
import type { ParamsSchema } from "./request.schema.ts";

/** The shape of what a command is asked: its arguments and options, by name. */
export function commandParams(places: readonly Argument[], options: readonly Option[]): ParamsSchema {
  return z.strictObject({
    ...Object.fromEntries(places.map((argument) => [argumentName(argument), argumentSchema(argument)])),
    ...Object.fromEntries(options.map((option) => [option.attributeName(), optionSchema(option)])),
  });
}

/** As a parameter: `as-of` is `asOf`. */
export function argumentName(argument: Argument): string {
  return argument.name().replaceAll(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}

function argumentSchema(argument: Argument): z.ZodType {
  const one = z.string().meta({ description: argument.description || argument.name() });
  const value = argument.variadic ? z.array(one).min(argument.required ? 1 : 0) : one;
  return argument.required ? value : value.exactOptional();
}

function optionSchema(option: Option): z.ZodType {
  const text = option.argChoices === undefined ? z.string() : z.enum(option.argChoices);
  const isSwitch = !option.required && !option.optional;
  const value = isSwitch ? z.boolean() : option.variadic ? z.array(text).min(1) : text;
  const described = value.meta({ description: option.description });
  return option.mandatory ? described : described.exactOptional();
}
