import type { Language } from "@pccc/core";

/**
 * What a command may use of the world.
 *
 * @public
 */
export interface Io {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** What is piped in; `pccc serve` reads its requests from it. */
  readonly input?: AsyncIterable<Uint8Array>;
  /** Waits until what was written has left; nothing is waited for where absent. */
  readonly drained?: () => Promise<void>;
  readonly isTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** How a command was asked to speak. */
export interface Manner {
  readonly io: Io;
  readonly language: Language;
  readonly json: boolean;
}

/** Chooses the language: `--lang`, then `LANG`, then Vietnamese. */
export function languageOf(argv: readonly string[], env: Io["env"]): Language {
  const at = argv.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const given = at === -1 ? undefined : (argv[at]?.split("=")[1] ?? argv[at + 1]);
  if (given === "vi" || given === "en") return given;
  return env["LANG"]?.startsWith("en") === true ? "en" : "vi";
}
