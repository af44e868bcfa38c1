import { type Citation, makeUnitRegistry, plainDate, type UnitRegistry } from "@pccc/core";

const basis: Citation = { document: "1686/NQ-UBTVQH15", date: plainDate("2025-06-16"), confidence: "secondary" };
const founded = plainDate("2017-05-18");
const mergedIn2024 = plainDate("2024-12-01");
const reform = plainDate("2025-07-01");

/** The eleven communes of 2021. */
export const communes2021: readonly string[] = [
  "bac-son",
  "quang-tien",
  "quang-cu",
  "trung-son",
  "truong-son",
  "quang-chau",
  "quang-tho",
  "quang-vinh",
  "quang-minh",
  "quang-hung",
  "quang-dai",
];
const samSonWard = ["bac-son", "quang-tien", "quang-cu", "trung-son", "truong-son", "quang-chau", "quang-tho"];
const namSamSonWard = ["quang-vinh", "quang-minh", "dai-hung", "quang-giao"];

/** The Front's line from the province to the communes, as far as the schedule tests need it. The day of the 2024 merger is assumed. */
export function samsonFront(): UnitRegistry {
  const unit = (id: string, level: "province" | "district" | "commune") =>
    ({ id, kind: "body", level, line: "front", names: [{ name: `MTTQ ${id}` }], codes: [] }) as const;
  const place = (of: string, parent: string, fromInclusive = founded, toInclusive?: typeof founded) => ({
    unit: of,
    hierarchy: "front",
    parent,
    fromInclusive,
    ...(toInclusive === undefined ? {} : { toInclusive }),
    basis,
  });
  const lastOf2024 = plainDate("2024-11-30");
  const lastBeforeReform = plainDate("2025-06-30");
  const ended = (id: string) => id === "quang-hung" || id === "quang-dai";
  const made = makeUnitRegistry({
    units: [
      unit("province", "province"),
      unit("city", "district"),
      unit("quang-xuong", "district"),
      ...communes2021.map((id) => unit(id, "commune")),
      unit("dai-hung", "commune"),
      unit("quang-giao", "commune"),
      unit("sam-son-ward", "commune"),
      unit("nam-sam-son-ward", "commune"),
    ],
    memberships: [
      { unit: "province", hierarchy: "front", fromInclusive: founded, basis },
      place("city", "province", founded, lastBeforeReform),
      place("quang-xuong", "province", founded, lastBeforeReform),
      ...communes2021.map((id) => place(id, "city", founded, ended(id) ? lastOf2024 : lastBeforeReform)),
      place("dai-hung", "city", mergedIn2024, lastBeforeReform),
      place("quang-giao", "quang-xuong", founded, lastBeforeReform),
      place("sam-son-ward", "province", reform),
      place("nam-sam-son-ward", "province", reform),
    ],
    successions: [
      { id: "dai-hung-2024", on: mergedIn2024, dayEstablished: false, basis, before: ["quang-hung", "quang-dai"], after: ["dai-hung"] },
      { id: "sam-son-2025", on: reform, dayEstablished: true, basis, before: samSonWard, after: ["sam-son-ward"] },
      { id: "nam-sam-son-2025", on: reform, dayEstablished: true, basis, before: namSamSonWard, after: ["nam-sam-son-ward"] },
      { id: "district-level-2025", on: reform, dayEstablished: true, basis, before: ["city", "quang-xuong"], after: [] },
    ],
  });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}
