import type { AuthorityLine, Citation, PlainDate, UnitLevel } from "@pccc/core";

/** The kinds of administrative unit, as they are written before a name. */
export type AreaKind = "tỉnh" | "thành phố" | "huyện" | "xã" | "phường" | "đặc khu";

/** A kind that an area had until it became another. */
export interface FormerKind {
  readonly kind: AreaKind;
  readonly toInclusive: PlainDate;
}

/**
 * A row of the administrative map: an area, where it lies and when it exists.
 *
 * @remarks
 * `key` is what unit ids are made of: `38.16531` gives `area.38.16531`, `front.38.16531` and so on.
 */
export interface AdministrativeArea {
  readonly key: string;
  readonly level: UnitLevel;
  readonly kind: AreaKind;
  readonly former?: FormerKind;
  readonly name: string;
  /** The code of Decision 19/2025/QĐ-TTg, where the area exists under it. */
  readonly code?: string;
  /** The key of the area above; absent for a province. */
  readonly parent?: string;
  readonly fromInclusive: PlainDate;
  readonly toInclusive?: PlainDate;
  readonly basis: Citation;
}

/** What became of areas on a day, by their keys. */
export interface AreaSuccession {
  readonly id: string;
  readonly on: PlainDate;
  readonly dayEstablished: boolean;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly basis: Citation;
  /** Where the bodies seated there do not follow the areas: the area whose body takes theirs in, and by what act of each line. */
  readonly bodies?: { readonly passTo: string; readonly basis: Readonly<Record<AuthorityLine, Citation>> };
}
