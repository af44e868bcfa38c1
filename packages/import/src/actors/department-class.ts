import { foldVietnamese } from "@pccc/core";
import { phrase } from "../words/phrase.ts";
import { type NamedPlace, type PlaceNames, readPlaces } from "./read-reach.ts";

/** A class of the departments of a body: "các sở, ban, ngành tỉnh", "các phòng, ban". */
export interface DepartmentClass {
  /** The nouns with which the names of its members begin; empty where "ngành" leaves it open. */
  readonly kinds: readonly string[];
  /** Whether they are those of a province; else those of the body in whose document the words stand. */
  readonly isOfProvince: boolean;
  /** The place whose departments are meant; absent where the words name none. */
  readonly place?: readonly NamedPlace[];
  /** Whether only some of them are meant, or others beside them. */
  readonly isPart: boolean;
}

const kind = "(?:sở|phòng|ban|ngành|chi cục|thanh tra|đoàn thể|hội|đơn vị|cơ quan|trung tâm|đơn vị sự nghiệp)(?= |$)";
const list = phrase(
  `^(?:(?:thủ trưởng|giám đốc|lãnh đạo|người đứng đầu|trưởng) )?(?:(?:tất cả )?(?:các|những|mọi|mỗi|từng) )?(${kind}(?:(?: ,| và| , và)? ${kind})*)(?: (.+))?$`,
);
const profession = phrase("^(?:chuyên môn|nghiệp vụ|trực thuộc)(?= |$) ?");
const owner = phrase("^(?:, )?(?:của|thuộc|trực thuộc|cấp) (?:ủy ban nhân dân |sở )?|^ủy ban nhân dân ");
const part = phrase("^(?:, )?(?:có liên quan|liên quan|khác|được|còn lại|chức năng|nơi|trong|tham gia)(?= |$)");
const others = new Set(["đoàn thể", "hội"].map(foldVietnamese));
const open = new Set(["ngành", "cơ quan", "đơn vị", "đơn vị sự nghiệp"].map(foldVietnamese));

/** Reads words in the form of `actorWords` as a class of departments; `undefined` where they name none. */
export function departmentClass(words: string, names: PlaceNames): DepartmentClass | undefined {
  const [, nouns = "", behind = ""] = list.exec(words) ?? [];
  const kinds = Array.from(nouns.matchAll(phrase(kind, "g")), ([noun]) => noun);
  const isOfProvince = kinds.includes(foldVietnamese("sở"));
  // "Ban, ngành", "cơ quan, đơn vị" alone may be of any level, and "phòng" is a department where others stand beside it.
  if (!isOfProvince && !kinds.includes(foldVietnamese("phòng"))) return undefined;
  const isNamed = kinds.length === 1 && !phrase("(?:^|trưởng |đốc |đạo |đầu )(?:các|những|mọi|mỗi|từng) ").test(words);
  if (isNamed) return undefined;
  const rest = behind.replace(profession, "");
  const isSome = part.test(rest);
  const where = isSome ? "" : rest.replace(owner, "");
  const place = where === "" || where === foldVietnamese("tỉnh") || where === foldVietnamese("sở") ? undefined : readPlaces(where, names);
  if (where !== "" && place === undefined && where !== foldVietnamese("tỉnh") && where !== foldVietnamese("sở")) return undefined;
  return {
    kinds: kinds.some((noun) => open.has(noun)) ? [] : kinds.filter((noun) => !others.has(noun)),
    isOfProvince,
    ...(place === undefined ? {} : { place }),
    isPart: isSome || kinds.some((noun) => others.has(noun)),
  };
}
