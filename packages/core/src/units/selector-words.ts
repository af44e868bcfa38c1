import type { Language } from "../text.ts";
import type { UnitLevel } from "./unit.ts";

/** How a selector is said in one language: the first form of each list is the one that is written. */
export interface SelectorWords {
  /** The unit above whoever asks. */
  readonly superior: readonly string[];
  /** One unit alone. */
  readonly only: readonly string[];
  readonly levels: Readonly<Record<UnitLevel, readonly string[]>>;
  /** Units of any level. */
  readonly anyLevel: readonly string[];
  readonly directlyBelow: readonly string[];
  readonly below: readonly string[];
  readonly except: readonly string[];
  readonly and: readonly string[];
  readonly hierarchies: Readonly<Record<string, readonly string[]>>;
  /** What stands before and after the id of a hierarchy that has no words of its own. */
  readonly otherHierarchy: { readonly before: string; readonly after: string };
}

/** The words of the language of selectors. */
export const selectorWords: Readonly<Record<Language, SelectorWords>> = {
  vi: {
    superior: ["cấp trên trực tiếp", "cấp trên"],
    only: ["riêng", "chỉ"],
    levels: {
      central: ["các cơ quan trung ương", "cấp trung ương"],
      province: ["các tỉnh, thành phố", "các tỉnh", "cấp tỉnh"],
      district: ["các huyện, quận, thị xã, thành phố", "các huyện", "cấp huyện"],
      commune: ["các xã, phường", "các xã, phường, đặc khu", "các phường, xã", "xã, phường", "các xã", "cấp xã"],
      residential: ["các khu dân cư", "các thôn, tổ dân phố", "các thôn", "khu dân cư"],
    },
    anyLevel: ["mọi đơn vị", "các đơn vị", "tất cả đơn vị"],
    directlyBelow: ["trực thuộc"],
    below: ["của", "thuộc", "trong"],
    except: ["trừ"],
    and: ["và"],
    hierarchies: {
      front: ["khối Mặt trận", "khối MTTQ", "hệ thống Mặt trận"],
      state: ["khối Nhà nước", "khối chính quyền"],
      party: ["khối Đảng"],
      organisation: ["khối đoàn thể"],
      territory: ["theo địa bàn", "theo địa giới"],
    },
    otherHierarchy: { before: "khối [", after: "]" },
  },
  en: {
    superior: ["the superior", "superior"],
    only: ["only"],
    levels: {
      central: ["central bodies"],
      province: ["provinces"],
      district: ["districts"],
      commune: ["communes", "the communes"],
      residential: ["residential areas"],
    },
    anyLevel: ["all units", "units"],
    directlyBelow: ["directly below"],
    below: ["of", "below", "in"],
    except: ["except"],
    and: ["and"],
    hierarchies: {
      front: ["Front line", "line of the Front"],
      state: ["State line", "line of the State"],
      party: ["Party line", "line of the Party"],
      organisation: ["organisation line"],
      territory: ["by territory"],
    },
    otherHierarchy: { before: "[", after: "] line" },
  },
};

/** The levels from the highest down. */
export const levelsDown: readonly UnitLevel[] = ["central", "province", "district", "commune", "residential"];
