import fc from "fast-check";
import { makeUnitRegistry, plainDate } from "@pccc/core";
import {
  importDocument,
  makeUnitRegister,
  matchActor,
  matchDraftActors,
  type OwnUnit,
  ownUnitNamed,
  ownUnitOf,
  planFromDraft,
} from "@pccc/import";
import { describe, expect, it } from "vitest";
import { Country } from "./unit-country.ts";

// 1.1 is a city with two wards and a commune; since 2025-07-01 ward 1.1.1 is part of 1.3, commune 1.1.3 of 1.3 and 1.4.
const country = new Country([
  [
    "tỉnh",
    "Hòa Mẫu",
    [
      [
        "thành phố",
        "Thuỷ Ước",
        [
          ["phường", "Hoà Bình"],
          ["phường", "Số 2"],
          ["xã", "Tân Lập"],
        ],
      ],
      [
        "huyện",
        "Bản Mẫu",
        [
          ["xã", "Tân Lập"],
          ["xã", "Bản Ước"],
        ],
      ],
      [
        "phường",
        "Thuỷ Ước",
        [
          ["khu phố", "3"],
          ["khu phố", "Đông"],
        ],
      ],
      ["xã", "Tân Tiến"],
    ],
  ],
  [
    "tỉnh",
    "Quý Định",
    [
      ["xã", "Tân Lập"],
      ["xã", "Ngoài Tỉnh"],
    ],
  ],
])
  .merge(["1.1.1", "1.1.2"], ["1.3"], "2025-07-01", "2025-06-30")
  .merge(["1.2.2"], ["1.3", "1.4"], "2025-07-01", "2025-06-30")
  .body("state.1.ca", "Công an tỉnh Hòa Mẫu", "state.1")
  .body("state.1.yte", "Sở Y tế", "state.1")
  .body("state.1.3.ca", "Công an phường Thủy Ước", "state.1.3")
  .body("state.1.4.ca", "Công an xã Tân Tiến", "state.1.4")
  .body("state.1.3.kt", "Phòng Kinh tế, Hạ tầng và Đô thị", "state.1.3")
  .body("state.1.4.kt", "Phòng Kinh tế", "state.1.4")
  .registry();
const before = makeUnitRegister(country, plainDate("2025-05-01"));
const after = makeUnitRegister(country, plainDate("2025-11-01"));

function means(words: string, own: string, register = after): string {
  const { selectors, problem, candidates } = matchActor(words, ownUnitNamed(own, register), register);
  const told = selectors.map((selector) => {
    if (selector.take === "superior") return "superior";
    if (selector.take === "self") return selector.under;
    const except = selector.except === undefined ? "" : ` but ${selector.except.join(" ")}`;
    return `${selector.level ?? "all"} ${selector.take === "children" ? "directly " : ""}below ${selector.under}${except}`;
  });
  return [...told, ...(problem === undefined ? [] : [`${problem}: ${candidates.join(" ")}`.trim().replace(/:$/u, "")])].join("; ");
}

describe("the actors of a document", () => {
  it.each([
    ["UBND tỉnh Hòa Mẫu", "state.1"],
    ["Ủy ban nhân dân phường Thủy Ước", "state.1.3"],
    ["Chủ tịch UBND P. Thuỷ Ước", "state.1.3"],
    ["MTTQ xã Tân Tiến", "front.1.4"],
    ["Ban Thường trực UBMTTQVN xã Tân Tiến", "front.1.4"],
    ["Đảng uỷ phường Thủy Ước", "party.1.3"],
    ["Ban Thường vụ Tỉnh ủy Hoà Mẫu", "party.1"],
    ["Công an phường Thủy Ước", "state.1.3.ca"],
    ["Trưởng Công an xã Tân Tiến", "state.1.4.ca"],
    ["Phòng Kinh tế, Hạ tầng và Đô thị phường Thủy Ước", "state.1.3.kt"],
  ])("[AM1] %s is named, and is %s", (words, unit) => {
    expect(means(words, "front.1")).toBe(unit === "front.1" ? "superior" : unit);
  });

  it.each([
    ["Ban Thường trực", "front.1.3", "front.1.3"],
    ["Ban Thường trực Ủy ban MTTQ Việt Nam phường", "front.1.3", "front.1.3"],
    ["MTTQ tỉnh", "front.1.3", "superior"],
    ["UBND phường", "front.1.3", "state.1.3"],
    ["UBND tỉnh", "front.1.3", "state.1"],
    ["Đảng ủy phường", "front.1.3", "party.1.3"],
    ["Tỉnh ủy", "front.1.3", "party.1"],
    ["Công an phường", "front.1.3", "state.1.3.ca"],
    ["CAT", "front.1.3", "state.1.ca"],
    ["Sở Y tế", "front.1.3", "state.1.yte"],
    ["Phòng Kinh tế", "state.1.4", "state.1.4.kt"],
    ["UBND xã", "front.1.3", "unknown"],
    ["Công an xã", "front.1.3", "unknown"],
    ["Văn phòng UBND tỉnh", "state.1", "unknown"],
    ["các tổ chức thành viên của MTTQ phường", "front.1.3", "unknown"],
  ])("[AM2] %s is understood from %s: %s", (words, own, meaning) => {
    expect(means(words, own)).toBe(meaning);
  });

  it.each([
    ["các xã, phường", "front.1", "commune below front.1"],
    ["MTTQ các xã, phường", "front.1", "commune below front.1"],
    ["UBND các xã, phường", "front.1", "commune below state.1"],
    ["Đảng ủy các xã, phường", "front.1", "commune below party.1"],
    ["Chủ tịch UBND cấp xã", "state.1", "commune below state.1"],
    ["các xã, phường trên địa bàn tỉnh", "front.1", "commune below front.1"],
    ["UBND các xã", "state.1", "commune below state.1 but state.1.3"],
    ["các khu dân cư", "front.1.3", "residential below front.1.3"],
    ["Ban công tác Mặt trận các khu phố", "front.1.3", "residential below front.1.3"],
    ["Trưởng ban CTMT khu phố Đông", "front.1.3", "front.1.3.2"],
    ["Công an các xã, phường", "front.1", "state.1.3.ca; state.1.4.ca"],
    ["UBND xã Tân Tiến và phường Thủy Ước", "front.1", "state.1.4; state.1.3"],
    ["các xã Tân Tiến, Bản Ước và phường Hòa Bình", "front.1", "front.1.4; front.1.2.2; front.1.1.1"],
    ["các xã, phường", "front.1.3", "unknown"],
  ])("[AM3] %s in a document of %s means %s", (words, own, meaning) => {
    expect(means(words, own, words.includes("Bản Ước") ? before : after)).toBe(meaning);
  });

  it.each([
    ["các sở, ban, ngành", "state.1", "province directly below state.1"],
    ["Thủ trưởng các sở, ban, ngành tỉnh", "front.1", "province directly below state.1"],
    ["Các sở, ngành", "state.1.3", "province directly below state.1"],
    ["các sở", "state.1", "province directly below state.1 but state.1.ca"],
    ["các phòng, ban", "state.1.3", "commune directly below state.1.3 but state.1.3.ca"],
    ["các phòng chuyên môn", "front.1.3", "commune directly below state.1.3 but state.1.3.ca"],
    ["các phòng, ban, ngành, đoàn thể phường", "state.1.3", "commune directly below state.1.3"],
    ["các phòng, ban xã Tân Tiến", "state.1", "commune directly below state.1.4 but state.1.4.ca"],
    ["các phòng, ban", "state.1", "unknown"],
    ["các sở, ban, ngành", "state.2", "unknown"],
    ["Phòng Kinh tế", "state.1.4", "state.1.4.kt"],
    ["các ban, ngành", "state.1", "unknown"],
  ])("[AM8] %s in a document of %s means %s", (words, own, meaning) => {
    expect(means(words, own)).toBe(meaning);
  });

  it("[AM8] departments beside bodies of other lines, or only those concerned, are less sure", () => {
    const own = ownUnitNamed("state.1", after);
    expect(matchActor("các sở, ban, ngành", own, after).confidence).toBeGreaterThanOrEqual(0.9);
    for (const words of ["các sở, ban, ngành, đoàn thể tỉnh", "các sở, ban, ngành có liên quan"])
      expect([matchActor(words, own, after).selectors.length, matchActor(words, own, after).confidence < 0.9]).toEqual([1, true]);
  });

  it("[AM3] a class of which only a part is meant is less sure", () => {
    const own = ownUnitNamed("state.1", after);
    const sure = matchActor("UBND các xã, phường", own, after).confidence;
    expect(matchActor("UBND các xã, phường có liên quan", own, after).confidence).toBeLessThan(0.9);
    expect(sure).toBeGreaterThanOrEqual(0.9);
  });

  it.each([
    ["Khu phố số 03", "front.1.3", "front.1.3.1"],
    ["khu phố 3, phường Thủy Ước", "front.1", "front.1.3.1"],
    ["phường 2", "front.1.1", "front.1.1.2"],
    ["MTTQ Tân Tiến", "front.1", "front.1.4"],
  ])("[AM1] %s: numbers and names without their kind (%s)", (words, own, unit) => {
    expect(means(words, own, words.includes("phường 2") ? before : after)).toBe(unit);
  });
});

describe("units that share a name", () => {
  it("[AM4] that below the own unit counts first, then that of the province", () => {
    expect(means("UBND xã Tân Lập", "state.1.1", before)).toBe("state.1.1.3");
    expect(means("UBND xã Tân Lập", "state.1.2", before)).toBe("state.1.2.1");
    expect(means("UBND xã Tân Lập", "state.2", before)).toBe("state.2.1");
  });

  it("[AM4] the places around decide, and where nothing does all are candidates", () => {
    expect(means("UBND xã Tân Lập, huyện Bản Mẫu", "state.1", before)).toBe("state.1.2.1");
    expect(means("UBND xã Tân Lập, tỉnh Quý Định", "state.1", before)).toBe("state.2.1");
    expect(means("UBND xã Tân Lập", "state.1", before)).toBe("ambiguous: state.1.1.3 state.1.2.1");
    expect(matchActor("UBND xã Tân Lập", undefined, before).candidates).toHaveLength(3);
  });

  it("[AM4] a name that only another province bears is not taken without that province", () => {
    expect(means("UBND xã Ngoài Tỉnh", "state.1")).toBe("ambiguous: state.2.2");
    expect(means("UBND xã Ngoài Tỉnh, tỉnh Quý Định", "state.1")).toBe("state.2.2");
  });
});

describe("names without their kind", () => {
  const centres = new Country([
    [
      "tỉnh",
      "Hòa Mẫu",
      [
        ["xã", "Trung Tâm"],
        ["xã", "Tân Tiến"],
      ],
    ],
  ]).registry();
  const register = makeUnitRegister(centres, plainDate("2025-11-01"));

  it("[AM1] are not taken for a body that is called like a place, nor from nowhere", () => {
    const own = ownUnitNamed("state.1", register);
    expect(matchActor("Trung tâm", own, register)).toMatchObject({ selectors: [], problem: "unknown" });
    expect(matchActor("UBND xã Trung Tâm", own, register).selectors).toHaveLength(1);
    expect(matchActor("Tân Tiến", own, register).selectors).toHaveLength(1);
    expect(matchActor("Tân Tiến", undefined, register)).toMatchObject({ selectors: [], problem: "ambiguous", candidates: ["state.1.2"] });
  });

  it("[AM6] and no list of a whole page of words takes longer than a name", () => {
    expect(matchActor(`UBND các xã ${"Tân Tiến, ".repeat(50_000)}`, undefined, register)).toMatchObject({ problem: "unknown" });
  });
});

describe("former names", () => {
  it("[AM5] before the reform the unit itself is meant", () => {
    expect(means("UBND phường Hòa Bình", "state.1.1", before)).toBe("state.1.1.1");
  });

  it("[AM5] after it the only successor is, and that is said", () => {
    expect(means("UBND phường Hòa Bình", "state.1", after)).toBe("state.1.3; former: state.1.1.1");
  });

  it("[AM5] several successors are candidates", () => {
    expect(means("UBND xã Bản Ước", "state.1", after)).toBe("ambiguous: state.1.3 state.1.4");
  });
});

describe("the spelling of names", () => {
  const named = ["phường Thuỷ Ước", "xã Tân Tiến", "tỉnh Hoà Mẫu"] as const;
  const bodies = ["Uỷ ban nhân dân", "Ủy ban nhân dân", "UBND", "ubnd", "Chủ tịch UBND", "UB nhân dân"] as const;
  const places = { xã: ["xã", "X."], phường: ["phường", "P."], tỉnh: ["tỉnh"] } as const;
  const oldTones = (text: string): string => text.replaceAll("uỷ", "ủy").replaceAll("oà", "òa");

  it("[AM1] tone placement, Unicode form, case, abbreviations and spaces change nothing", () => {
    const own = ownUnitNamed("state.2", after);
    fc.assert(
      fc.property(
        fc.constantFrom(...named),
        fc.constantFrom(...bodies),
        fc.boolean(),
        fc.constantFrom("NFC", "NFD"),
        fc.constantFrom(
          (text: string) => text,
          (text: string) => text.toUpperCase(),
          (text: string) => text.replaceAll(" ", "  "),
        ),
        fc.nat(1),
        (place, body, isOld, form, shape, short) => {
          const [kind = "", ...name] = place.split(" ");
          const kinds = places[kind as keyof typeof places];
          const words = `${body} ${kinds[short % kinds.length] ?? ""} ${name.join(" ")}, tỉnh Hòa Mẫu`;
          const spelt = shape(isOld ? oldTones(words) : words).normalize(form);
          const unit = { phường: "state.1.3", xã: "state.1.4", tỉnh: "state.1" }[kind];
          expect(matchActor(spelt, own, after).selectors).toEqual([{ take: "self", hierarchy: "state", under: unit }]);
        },
      ),
    );
  });

  it("[AM6] whatever the words, the answer is units or a reason", () => {
    const own: OwnUnit = { unit: "state.1", line: "state", level: "province", hierarchy: "state" };
    const word = fc.constantFrom(
      "các",
      "xã",
      "phường",
      ",",
      "và",
      "UBND",
      "Tân",
      "Lập",
      "thuộc",
      "tỉnh",
      "Công an",
      "số",
      "0",
      "cấp",
      "(",
      "–",
      "🜂",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.option(fc.constant(after), { nil: undefined }), (words, register) => {
        const match = matchActor(words.join(" "), own, register);
        expect(match.selectors.length > 0 || match.problem !== undefined).toBe(true);
        expect(match.selectors.length > 0).toBe(match.confidence > 0);
      }),
    );
  });
});

describe("a draft's actors", () => {
  const text = [
    "ỦY BAN NHÂN DÂN",
    "PHƯỜNG THỦY ƯỚC",
    "",
    "KẾ HOẠCH",
    "Giữ an toàn điện ở các khu phố",
    "",
    "I. NHIỆM VỤ",
    "1. Công an phường chủ trì, phối hợp với MTTQ phường kiểm tra đường dây trước ngày 30/11/2025.",
    "2. Công an phường lập danh sách các hộ trước ngày 15/12/2025.",
    "3. UBND xã Tân Lập chia sẻ kinh nghiệm trước ngày 15/12/2025.",
  ].join("\n");

  it("[AM2] are told once each with their tasks; the issuer is found by its name, and what is not matched has a finding", () => {
    const draft = importDocument(text);
    if (!draft.ok) throw draft.error;
    const own = ownUnitOf(draft.value, after);
    expect(own).toMatchObject({ unit: "state.1.3", level: "commune", hierarchy: "state" });
    const { actors, findings } = matchDraftActors(draft.value, own, after);
    expect(
      actors.map(({ words, tasks, selectors }) => [
        words,
        tasks,
        selectors.map((selector) => (selector.take === "self" ? selector.under : "")),
      ]),
    ).toEqual([
      ["Công an phường", ["t01", "t02"], ["state.1.3.ca"]],
      ["MTTQ phường", ["t01"], ["front.1.3"]],
      ["UBND xã Tân Lập", ["t03"], []],
    ]);
    expect(findings.map(({ code, params }) => [code, params["count"]])).toEqual([["PCCC_IMPORT_ACTOR_AMBIGUOUS", 2]]);
  });

  it("[AM7] are the same in the plan: who leads, who coordinates and who owes", () => {
    const draft = importDocument(text);
    if (!draft.ok) throw draft.error;
    const { plan, findings } = planFromDraft(draft.value, {
      planId: "p",
      unit: "state.1.3",
      line: "state",
      level: "commune",
      hierarchy: "state",
      onSuccession: () => "mustReview",
      register: after,
    });
    const police = { take: "self", hierarchy: "state", under: "state.1.3.ca" };
    expect(plan.tasks[0]).toMatchObject({ ledBy: [police], coordinatedBy: [{ take: "self", hierarchy: "front", under: "front.1.3" }] });
    expect(plan.tasks[2]?.ledBy).toBeUndefined();
    expect(plan.duties.map(({ task, owedBy }) => [task, owedBy])).toEqual([
      ["p/t01", police],
      ["p/t02", police],
    ]);
    expect(findings.map(({ code, params }) => [code, params["task"]])).toEqual([["PCCC_IMPORT_ACTOR_AMBIGUOUS", "t03"]]);
  });
});

describe("a store that has areas alone", () => {
  it("[AM1] lets them stand for the bodies of the document's line, and for no other", () => {
    const areas = new Country([
      [
        "tỉnh",
        "Hòa Mẫu",
        [
          ["phường", "Thuỷ Ước"],
          ["xã", "Tân Tiến"],
        ],
      ],
    ]);
    const isOfArea = ({ unit = "", id = unit }: { readonly unit?: string; readonly id?: string }): boolean => id.startsWith("area.");
    const registry = makeUnitRegistry({
      units: areas.units.filter(isOfArea),
      memberships: areas.memberships.filter(isOfArea),
      successions: [],
    });
    if (!registry.ok) throw new Error("refused");
    const register = makeUnitRegister(registry.value, plainDate("2025-11-01"));
    const own = ownUnitNamed("area.1", register, "front");
    const under = (words: string) => matchActor(words, own, register).selectors;
    expect(under("MTTQ xã Tân Tiến")).toEqual([{ take: "self", hierarchy: "territory", under: "area.1.2" }]);
    expect(under("Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh")).toEqual([{ take: "self", hierarchy: "territory", under: "area.1" }]);
    expect(under("MTTQ các xã, phường")).toEqual([{ take: "descendants", hierarchy: "territory", under: "area.1", level: "commune" }]);
    expect(under("UBND xã Tân Tiến")).toEqual([]);
  });
});
