import { phrase } from "./phrase.ts";

// As Decree 30/2020/NĐ-CP has them, with the hour of "hỏa tốc hẹn giờ".
const mark = phrase("^[(*]{0,3}\\s?(?:hỏa tốc(?:,? hẹn giờ[\\s.…:\\dhg/-]{0,20})?|thượng khẩn|khẩn)\\s?[)*]{0,3}[.!]{0,3}$");

/** Whether a line only says how fast the document goes: "HỎA TỐC", "(Khẩn)". It is of no other part of the document. */
export function isUrgencyMark(folded: string): boolean {
  return folded.length <= 48 && mark.test(folded);
}
