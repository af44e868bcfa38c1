import { foldVietnameseLetters } from "@pccc/core";
import { actorsInValue, partnersInSentence } from "../actors/read-actors.ts";
import { phrase } from "../words/phrase.ts";

interface Bodies {
  readonly leads: readonly string[];
  readonly partners: readonly string[];
}

// "- Chủ trì: Sở A. - Phối hợp: Sở B".
const role = phrase("(?:^|[\\s;.,])[-–+•]?\\s*(?:(?:cơ quan|đơn vị)\\s+)?(chủ trì|phối hợp)(?: thực hiện)?\\s*:\\s*", "g");
// "Sở A (chủ trì); Sở B (phối hợp)".
const bracketed = phrase("([^()]+?)\\s*\\((?:(?:cơ quan|đơn vị)\\s+)?(chủ trì|phối hợp)(?!\\p{L})[^()]*\\)", "g");
const leading = foldVietnameseLetters("chủ trì");

/** Who leads and who works with them, of a value that tells both: "Sở A chủ trì, phối hợp với Sở B", or each with its role. */
export function bodiesInValue(text: string): Bodies {
  const folded = foldVietnameseLetters(text);
  const roles = Array.from(folded.matchAll(role));
  const told = roles.length > 0 ? [] : Array.from(folded.matchAll(bracketed));
  if (roles.length === 0 && told.length === 0) return { leads: actorsInValue(text), partners: partnersInSentence(text, folded) };
  const leads: string[] = [];
  const partners: string[] = [];
  const add = (words: string, named: string | undefined): void => {
    const value = words.replace(/^[\s;,.–+•-]+/u, "").replace(/[\s;,.–+•-]+$/u, "");
    for (const actor of value === "" ? [] : actorsInValue(value)) (named === leading ? leads : partners).push(actor);
  };
  add(text.slice(0, roles[0]?.index ?? 0), leading);
  roles.forEach((match, index) => add(text.slice(match.index + match[0].length, roles[index + 1]?.index), match[1]));
  for (const match of told) add(text.slice(match.index, match.index + (match[1] ?? "").length), match[2]);
  const last = told.at(-1);
  if (last !== undefined) add(text.slice(last.index + last[0].length), undefined);
  return { leads, partners };
}
