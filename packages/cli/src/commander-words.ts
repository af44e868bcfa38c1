import type { Language } from "@pccc/core";
import type { CommanderError } from "commander";

/** What the library finds wrong with a command line, in Vietnamese; `{1}` is what it quotes. */
const vietnamese: Readonly<Record<string, string>> = {
  "commander.unknownCommand": "không có lệnh {1}",
  "commander.unknownOption": "không có tùy chọn {1}",
  "commander.missingArgument": "thiếu tham số {1}",
  "commander.optionMissingArgument": "tùy chọn {1} thiếu giá trị",
  "commander.excessArguments": "thừa tham số",
};

/**
 * Says in the session's language what is wrong with a command line.
 *
 * @param problem - What the library found; its own words are English.
 * @param language - The language.
 * @returns The words, without a stop.
 */
export function commanderWords({ code, message }: CommanderError, language: Language): string {
  const english = message.replace(/^error: /u, "").replace(/\.$/u, "");
  if (language === "en") return english;
  const quoted = [...english.matchAll(/'([^']*)'/gu)].map(([, text = ""]) => text);
  if (code === "commander.invalidArgument") {
    // option '--lang <vi|en>' argument 'fr' is invalid. Allowed choices are vi, en
    const [name = "", value = ""] = quoted;
    const choices = /choices are (.*)$/u.exec(english)?.[1];
    return `${name} không nhận “${value}”${choices === undefined ? "" : `; chỉ nhận ${choices}`}`;
  }
  const words = vietnamese[code];
  return words === undefined ? english : words.replace("{1}", quoted[0] ?? "");
}
