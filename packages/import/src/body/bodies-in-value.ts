import { foldVietnameseLetters } from "@pccc/core";
import { actorsInValue, partnersInSentence } from "../actors/read-actors.ts";
import { phrase } from "../words/phrase.ts";
import { verbOffsets } from "../words/verb-words.ts";

interface Bodies {
  readonly leads: readonly string[];
  readonly partners: readonly string[];
}

// "- Chủ trì: Sở A. - Phối hợp: Sở B", "Sở A (phối hợp: Sở B)".
const role = phrase("(?:^|[\\s;.,(])[-–+•]?\\s*(?:(?:cơ quan|đơn vị)\\s+)?(chủ trì|phối hợp)(?: thực hiện)?\\s*:\\s*", "g");
// "Sở A (chủ trì); Sở B (phối hợp)".
const bracketed = phrase("([^()]+?)\\s*\\((?:(?:cơ quan|đơn vị)\\s+)?(chủ trì|phối hợp)(?!\\p{L}|\\s+với)[^():]*\\)", "g");
// "Sở A chủ trì; Sở B phối hợp", "- Sở A: chủ trì".
const behind = phrase("([^;:]+?)\\s*:?\\s(chủ trì|phối hợp)(?: thực hiện)?\\s*(?:[;.]|$)", "g");
// "Sở A phối hợp với Sở B".
const together = phrase("^([^;:()]{3,160}?)\\s+phối hợp (?:với|cùng)\\s+");
const leading = foldVietnameseLetters("chủ trì");

/** Who leads and who works with them, of a value that tells both: "Sở A chủ trì, phối hợp với Sở B", or each with its role. */
export function bodiesInValue(text: string): Bodies {
  const folded = foldVietnameseLetters(text);
  const roles = Array.from(folded.matchAll(role));
  const ended = roles.length > 0 ? [] : Array.from(folded.matchAll(bracketed));
  const told = roles.length + ended.length > 0 ? ended : rolesBehind(folded);
  const joint = roles.length + told.length > 0 ? null : together.exec(folded);
  if (joint !== null && verbOffsets(joint[1] ?? "").length === 0)
    return { leads: actorsInValue(text.slice(0, (joint[1] ?? "").length)), partners: actorsInValue(text.slice(joint[0].length)) };
  if (roles.length === 0 && told.length === 0) return { leads: actorsInValue(text), partners: partnersInSentence(text, folded) };
  const leads: string[] = [];
  const partners: string[] = [];
  const add = (words: string, named: string | undefined): void => {
    const value = words.replace(/^[\s;,.–+•-]+/u, "").replace(/[\s;,.()–+•-]+$/u, "");
    for (const actor of value === "" ? [] : actorsInValue(value)) (named === leading ? leads : partners).push(actor);
  };
  add(text.slice(0, roles[0]?.index ?? 0), leading);
  roles.forEach((match, index) => add(text.slice(match.index + match[0].length, roles[index + 1]?.index), match[1]));
  for (const match of told) add(text.slice(match.index, match.index + (match[1] ?? "").length), match[2]);
  const last = told.at(-1);
  if (last !== undefined) add(text.slice(last.index + last[0].length), undefined);
  return { leads, partners };
}

// Only where each of several bodies has its role: "Sở A chủ trì" alone is a sentence.
function rolesBehind(folded: string): readonly RegExpExecArray[] {
  const found = Array.from(folded.matchAll(behind));
  const covered = found.reduce((sum, match) => sum + match[0].length, 0);
  return found.length > 1 && covered + found.length >= folded.length ? found : [];
}
