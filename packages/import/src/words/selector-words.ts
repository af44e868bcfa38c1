import { type AuthorityLine, foldVietnamese, type Selector, type UnitLevel } from "@pccc/core";
import { phrase, wordEnd, wordStart } from "./phrase.ts";

/** Whose plan it is, as far as words need it to be understood. */
export interface OwnUnit {
  readonly unit: string;
  readonly line: AuthorityLine;
  readonly level: UnitLevel;
  readonly hierarchy: string;
  /** The name of the body that issues the plan, as printed. */
  readonly name: string | undefined;
}

/** How the bodies of a line are called. */
const bodies: Readonly<Record<AuthorityLine, RegExp>> = {
  front: phrase(`${wordStart}(?:mttq|ubmttq|mặt trận)`),
  state: phrase(`${wordStart}(?:ubnd|ủy ban nhân dân)`),
  party: phrase(`${wordStart}(?:tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|đảng bộ|ban thường vụ|ban chấp hành|chi bộ|cấp ủy)`),
  organisation: phrase(`${wordStart}(?:đoàn thanh niên|hội|liên đoàn|công đoàn|đoàn tncs)`),
};

/** Classes of units by their level: "các xã, phường" are all communes. */
const classes: readonly (readonly [UnitLevel, RegExp])[] = [
  [
    "residential",
    phrase(`${wordStart}(?:ban công tác mặt trận|ban ctmt|khu dân cư|các thôn|tổ dân phố|khu phố|các bản|các chi bộ)${wordEnd}`),
  ],
  [
    "commune",
    phrase(
      `${wordStart}(?:(?:các |những |từng |mỗi )(?:xã|phường|thị trấn|đặc khu)|(?:xã|phường|thị trấn|đặc khu)(?:,| và)\\s(?:xã|phường|thị trấn|đặc khu)|cấp xã|cơ sở xã)${wordEnd}`,
    ),
  ],
  [
    "district",
    phrase(
      `${wordStart}(?:(?:các |những |từng )(?:huyện|quận|thị xã)|(?:quận|huyện|thị xã)(?:,| và)\\s(?:quận|huyện|thị xã|thành phố)|cấp huyện)${wordEnd}`,
    ),
  ],
  ["province", phrase(`${wordStart}(?:các tỉnh|(?:tỉnh)(?:,| và)\\s(?:thành phố)|cấp tỉnh)${wordEnd}`)],
];

const everyLevel = phrase(`${wordStart}(?:các cấp|từ tỉnh đến cơ sở)${wordEnd}`);

/** The words for one unit of a level, below which its own name may stand. */
const single: Readonly<Record<UnitLevel, RegExp>> = {
  central: phrase(`${wordStart}trung ương${wordEnd}`),
  province: phrase(`${wordStart}(?:tỉnh|thành phố|tỉnh ủy|thành ủy)${wordEnd}`),
  district: phrase(`${wordStart}(?:huyện|quận|thị xã|thành phố|huyện ủy|quận ủy|thị ủy|thành ủy)${wordEnd}`),
  commune: phrase(`${wordStart}(?:xã|phường|thị trấn|đặc khu|đảng ủy)${wordEnd}`),
  residential: phrase(`${wordStart}(?:thôn|tổ dân phố|khu dân cư|chi bộ)${wordEnd}`),
};

const above: Readonly<Record<UnitLevel, readonly UnitLevel[]>> = {
  central: [],
  province: ["central"],
  // The district level ended on 2025-06-30: since then a commune's superior is the province.
  district: ["province", "central"],
  commune: ["district", "province", "central"],
  residential: ["commune"],
};

/** Turns the words for a body or a class of bodies into a selector; `undefined` where they name none in the plan's own hierarchy. */
export function selectorOf(words: string, own: OwnUnit): Selector | undefined {
  const folded = foldVietnamese(words);
  if (own.name !== undefined && folded === foldVietnamese(own.name)) return self(own);
  const inLine = bodies[own.line].test(folded);
  if (!inLine && !startsWithClass(folded)) return undefined;
  for (const [level, pattern] of classes) {
    if (pattern.test(folded) && isBelow(level, own.level)) return { take: "descendants", hierarchy: own.hierarchy, under: own.unit, level };
  }
  if (!inLine) return undefined;
  if (everyLevel.test(folded)) return { take: "descendants", hierarchy: own.hierarchy, under: own.unit };
  if (single[own.level].test(folded)) return self(own);
  return above[own.level].some((level) => single[level].test(folded)) ? { take: "superior", hierarchy: own.hierarchy } : undefined;
}

const order: readonly UnitLevel[] = ["central", "province", "district", "commune", "residential"];

function isBelow(level: UnitLevel, own: UnitLevel): boolean {
  return order.indexOf(level) > order.indexOf(own);
}

function startsWithClass(folded: string): boolean {
  return phrase("^(?:các (?:xã|phường|địa phương)|cấp xã|ban công tác|ban ctmt|xã, phường|phường, xã|xã, phường, thị trấn)").test(folded);
}

function self(own: OwnUnit): Selector {
  return { take: "self", hierarchy: own.hierarchy, under: own.unit };
}
