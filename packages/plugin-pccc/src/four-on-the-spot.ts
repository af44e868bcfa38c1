import { type Citation, plainDate, type Text } from "@pccc/core";

/**
 * One of the four things that a place must have ready before a fire.
 *
 * @public
 */
export interface OnTheSpotItem {
  readonly id: "command" | "force" | "equipment" | "logistics";
  readonly title: Text;
  readonly basis: Citation;
}

const basis: Citation = {
  document: "1492/QĐ-TTg",
  date: plainDate("2021-09-10"),
  confidence: "secondary",
  note: {
    vi: "Phương châm 4 tại chỗ; điều khoản chưa được kiểm tra.",
    en: "The motto of the four on the spot; the provision was not checked.",
  },
};

/**
 * The four of "4 tại chỗ", in the order in which they are usually named.
 *
 * @public
 */
export const fourOnTheSpot: readonly OnTheSpotItem[] = [
  { id: "command", title: { vi: "Chỉ huy tại chỗ", en: "Command on the spot" }, basis },
  { id: "force", title: { vi: "Lực lượng tại chỗ", en: "Force on the spot" }, basis },
  { id: "equipment", title: { vi: "Phương tiện tại chỗ", en: "Equipment on the spot" }, basis },
  { id: "logistics", title: { vi: "Hậu cần tại chỗ", en: "Logistics on the spot" }, basis },
];
