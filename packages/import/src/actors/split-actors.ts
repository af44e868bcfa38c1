import { foldVietnameseLetters } from "@pccc/core";
import { continuesClass, bringsNames, startsWithAgency } from "../words/agency-words.ts";
import { phrase } from "../words/phrase.ts";
import { withoutEnd } from "../words/without-end.ts";

const separator = phrase("\\s*;\\s*|\\s*,\\s*(?:và\\s+|cùng\\s+)?|\\s+(?:và|hoặc|cùng với|cùng(?! cấp)|&)\\s+", "g");
const communesNamed = /\p{L} các (?:xã|phường) \p{Lu}/u;
const branches = phrase("^(?:đảng ủy|ubnd|ủy ban nhân dân|hội|đoàn) các (?:xã|phường)(?!\\p{L})");
const quantified = phrase("^(?:các|những|mọi|mỗi|từng|tất cả các)\\s");
const classOpen = phrase(
  "^(?:các|những|mọi|mỗi|từng|toàn thể)\\s|(?:^|\\s)(?:các|những|mọi|mỗi|từng|ubnd|ủy ban nhân dân|hđnd|mttq|đảng ủy)\\s(?:xã|phường|quận|huyện|sở|ban|bộ|vụ|cục|cấp|cơ quan|đơn vị|tỉnh|thôn|thị xã|thành phố|tập đoàn|tổng công ty)[^;]*$",
);
const post = phrase(
  "(?:^|,\\s)(?:thủ trưởng|người đứng đầu|lãnh đạo|trưởng|giám đốc)\\s(?:các\\s)?(?:khoa|phòng|cơ quan|đơn vị|sở|ban|bộ|thôn|khu dân cư|tổ dân phố|khóm|ấp|bản)[^;]*$",
);
const genericList = phrase(
  "^(?:cơ quan|đơn vị|tổ chức|sở|phòng|ban|ngành|đoàn thể|cá nhân|địa phương)(?:,\\s(?:cơ quan|đơn vị|tổ chức|sở|phòng|ban|ngành|đoàn thể|cá nhân|địa phương))*$",
);
// "…, cơ quan, tổ chức khác có liên quan": after a body of its own name this is one more member, and not its continuation.
const othersConcerned = phrase(
  "^(?:cơ quan|đơn vị|tổ chức)(?:,?\\s(?:cơ quan|đơn vị|tổ chức|đoàn thể|cá nhân|địa phương))*\\s(?:khác|có liên quan|liên quan)",
);
// "các sở, ban, ngành và cơ quan, đơn vị có liên quan": what stands behind the class is another one.
const departments = phrase(
  "^(?:các )?tổ chức chính trị - xã hội$|^(?:các )(?:sở|ban|ngành|phòng)[^;]*,[^;]*(?:ngành|đoàn thể|phòng|ban)(?: (?:tỉnh|thành phố|xã|phường))?$",
);
const named = phrase("(?:^|\\s)(?:ủy ban|ubnd|hội đồng|hđnd)\\s");
const territory = phrase("^(?:xã|phường|thị trấn|đặc khu|quận|huyện|thị xã|thành phố)(?!\\p{L})");
const endsInTerritory = phrase("(?:^|\\s)(?:xã|phường|thị trấn|đặc khu|quận|huyện|thị xã|tỉnh|thành phố)$");
const firms = phrase("^(?:tập đoàn|tổng công ty|công ty|hiệp hội)(?!\\p{L})");
const firmsAlone = phrase("^(?:các )?(?:tập đoàn|tổng công ty|công ty)(?: nhà nước)?$");
const anyFirm = phrase("(?:tập đoàn|tổng công ty|công ty|doanh nghiệp|hội)(?!\\p{L})|:");
const ofFront = phrase("đảng ủy mặt trận tổ quốc, các đoàn thể trung ương");
const secretariat = phrase("^ban bí thư(?!\\p{L})");
const ofPolitburo = phrase("\\s(?:của|ủy viên) bộ chính trị$");
const branch = phrase("^(?:các )?cơ quan ngành dọc(?!\\p{L})");
const ministries = phrase("^(?:các )?bộ trưởng các bộ |^các bộ (?!,|và |ngành|cơ quan)\\p{L}");
const ofMinistry = phrase(
  "^(?:công an(?! (?:tỉnh|thành phố|xã|phường|các|cấp))|quốc phòng|tài chính|nội vụ|ngoại giao|tư pháp|xây dựng|y tế|công thương|giáo dục và|khoa học và|nông nghiệp và|văn hóa,|dân tộc và)",
);
// "Bí thư tỉnh ủy, thành ủy".
const secretary = phrase("bí thư (?:tỉnh|huyện|thành|quận|thị) ủy$");
const committee = phrase("^(?:tỉnh|huyện|thành|quận|thị) ủy(?!\\p{L})");
const minister = phrase("^(?:các )?bộ trưởng(?:$|, thủ trưởng)");
const ofMinisterRank = phrase("^thủ trưởng (?:các )?cơ quan (?:ngang bộ|thuộc chính phủ)");
const planning = phrase("^(?:vụ|phòng|ban) kế hoạch$");
// "các đơn vị, cơ sở giáo dục trực thuộc".
const institutions = phrase("^cơ sở (?:giáo dục|y tế|đào tạo)(?!\\p{L})");
const units = phrase("^các (?:cơ quan|đơn vị|trường)$");
const cooperatives = phrase("^hợp tác xã(?!\\p{L})");
// "Thủ trưởng các ngành, các cấp" are all whom it may concern.
const everyField = phrase("(?:^|\\s)(?:các ngành, các cấp|các cấp, các ngành)(?:$|\\s(?:trong|của|trên))");
const firmsNamed = phrase("(?:^|\\s)(?:doanh nghiệp|công ty)$");
const press = phrase("^(?:các )?(?:cơ quan )?báo, đài(?!\\p{L})");
// "Các chi bộ, đảng bộ bộ phận trực thuộc".
const partyUnits = phrase("^các (?:chi bộ|đảng bộ)$");
const partyUnit = phrase("^(?:chi bộ|đảng bộ)(?!\\p{L})");
// "Ban Chỉ huy cấp tỉnh, cấp xã" stands at both levels.
const level = phrase("^cấp (?:tỉnh|thành phố|huyện|xã|cơ sở)(?!\\p{L})");
const endsInLevel = phrase("\\scấp (?:trung ương|tỉnh|thành phố|huyện|xã)$");
const office = phrase("^văn phòng (?:đoàn đbqh|đoàn đại biểu quốc hội|hđnd|hội đồng nhân dân|đảng ủy|ubnd|tỉnh ủy)(?:,? hđnd)?$");
const officeWord = foldVietnameseLetters("văn phòng");
const field = phrase("\\s(?:phụ trách|lĩnh vực|mảng)\\s[^,;]*$");
// "các Bộ: Công an, Tài chính" goes on with names; only a body told in full is another one.
const ownHead = phrase(
  "^(?:ubnd|ủy ban|hội đồng|sở|văn phòng|viện|thanh tra|bộ chỉ huy|công an (?:tỉnh|thành phố|huyện|xã|phường)|đảng ủy|thủ trưởng|giám đốc|chủ tịch|các|hội|đoàn|liên đoàn|liên minh|hiệp hội|trường|bệnh viện|công ty|trung tâm|chi cục)\\s",
);
// "Đồng chí Nguyễn Văn A, Phó Chủ tịch Ủy ban": the post belongs to the person.
const person = phrase("^(?:đồng chí|đ/c|ông|bà)(?:\\.|\\s)\\s?(?!phó|chủ tịch|bí thư|trưởng|giám đốc)\\p{L}+\\s\\p{L}+[^,]*$");
const postHead = phrase(
  "^(?:phó |quyền )?(?:chủ tịch|bí thư|trưởng|giám đốc|chánh|viện trưởng|hiệu trưởng|tổ trưởng|ủy viên|chỉ huy trưởng)(?!\\p{L})",
);
const postAlone = phrase("^(?:các )?(?:đồng chí )?(?:bí thư|bộ trưởng|chủ tịch|giám đốc|thủ trưởng|chánh văn phòng|thủ tướng)$");

const bare = phrase(
  "^[^,;.\\s]+(?:\\s(?:ty|thể|vị|xã|phố|quan|nghiệp|đoàn|công ty|chức))?(?=$|[,;]|\\s(?:và|hoặc|thuộc|trực thuộc|của|có liên quan|liên quan|nhà nước|trên|trong)(?!\\p{L}))",
);
// "Chủ tịch Hội đồng thành viên, Tổng giám đốc các tập đoàn": two posts of the same bodies.
const chairs = phrase("chủ tịch hội đồng (?:thành viên|quản trị)$");
const directs = phrase("^(?:tổng )?giám đốc(?!\\p{L})");
// "Cán bộ, công chức, viên chức, lực lượng vũ trang trong tỉnh" are all who serve.
const servants = phrase("^cán bộ, công chức(?:, [^;]*)?$");
// "Cấp ủy, tổ chức đảng, chính quyền, đoàn thể các cấp" is one class.
const atAllLevels = phrase("^(?:các )?cấp ủy(?: đảng)?(?:,| và) [^;:]*(?:chính quyền|đoàn thể|tổ chức đảng)(?: địa phương)? các cấp$");
// "Ủy ban Kinh tế và Tài chính": the field of one body.
const joins = foldVietnameseLetters("và");
const fieldWord = phrase("^(?:tài chính|tư pháp)(?!\\p{L})");
const inField = phrase("^(?:ủy ban|ban|bộ|sở|phòng|vụ|cục)\\s");
const people = phrase("^(?:cán bộ|công chức|giáo viên|chuyên viên)\\s");
const department = phrase("^(?:cục|vụ|phòng|ban)\\s");

// All communes of the largest province take half of this.
const longestList = 8_000;

/**
 * Splits a list of bodies into its members.
 *
 * "các sở, ban, ngành" and "các xã, phường" are one class; "Sở Văn hóa, Thể thao và Du lịch" is one name.
 */
export function splitActors(list: string): readonly string[] {
  if (list.length > longestList) return [];
  const text = withoutEnd(list.trim(), ".;,:");
  const folded = foldVietnameseLetters(text);
  if (atAllLevels.test(folded) || (servants.test(folded) && !quantified.test(folded.slice(folded.indexOf(",") + 2))))
    return [tidyActor(text)];
  const actors: string[] = [];
  let start = 0;
  for (const match of folded.matchAll(separator)) {
    if (match.index <= start || isInBrackets(folded, start, match.index)) continue;
    const next = match.index + match[0].length;
    if (!parts(text, folded, start, match.index, next, match[0])) continue;
    actors.push(tidyActor(text.slice(start, match.index)));
    start = next;
  }
  actors.push(tidyActor(text.slice(start)));
  return actors.filter((actor) => actor !== "");
}

function parts(text: string, folded: string, start: number, end: number, next: number, mark: string): boolean {
  if (mark.includes(";")) return true;
  const rest = folded.slice(next);
  if (!startsWithAgency(rest) && !othersConcerned.test(rest)) return false;
  const current = folded.slice(start, end);
  const colon = folded.indexOf(":", start);
  if (colon >= 0 && colon < end && bringsNames(text.slice(start), folded.slice(start), colon - start)) return ownHead.test(rest);
  // "Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương" is one committee; "của Bộ Chính trị, Ban Bí thư" tells whose.
  if (ofFront.test(`${current}, ${rest}`) || (secretariat.test(rest) && ofPolitburo.test(current))) return false;
  if (everyField.test(`${current}, ${rest}`)) return false;
  if (quantified.test(rest) || branch.test(rest) || branches.test(rest)) return true;
  // "UBND các xã, phường, Tổng công ty, công ty": firms are no part of the class before them.
  if (firms.test(rest) && !anyFirm.test(current)) return true;
  if (firms.test(rest) && firmsAlone.test(current)) return false;
  if (postAlone.test(current) || (chairs.test(current) && directs.test(rest)) || (person.test(current) && postHead.test(rest)))
    return false;
  // "Văn phòng HĐND và UBND" is one office; "Chuyên viên lĩnh vực Hành chính, Văn phòng" one post.
  if ((office.test(current) && !rest.startsWith(officeWord)) || field.test(current)) return false;
  // "Bộ trưởng, Thủ trưởng Cơ quan ngang Bộ, Thủ trưởng Cơ quan thuộc Chính phủ" is one class.
  if (ofMinisterRank.test(rest) && minister.test(current)) return false;
  // "các Bộ Quốc phòng, Công an" goes on with ministries.
  if (ofMinistry.test(rest) && ministries.test(current)) return false;
  const capital = /^\p{Lu}/u.test(text.slice(next));
  // "UBND các phường Thành Vinh, Trường Vinh, Cửa Lò": a place may be called as a school would be.
  if (communesNamed.test(text.slice(start, end)) && /^Trường \p{Lu}\p{L}+(?:,|$| và )/u.test(text.slice(next))) return false;
  // "Cục Nhà giáo và Cán bộ quản lý giáo dục": people with a capital within a list are part of a body's name.
  if (capital && people.test(rest) && department.test(current)) return false;
  // "Các Sở, Ban, Ngành": a class goes on with a capital too, where the noun stands alone.
  if (capital && fieldWord.test(rest) && (planning.test(current) || (mark.trim() === joins && inField.test(current)))) return false;
  if (capital) return !(continuesClass(rest) && bare.test(rest) && classOpen.test(current));
  if (othersConcerned.test(rest) && (named.test(current) || (mark.trim() === joins && departments.test(current)))) return true;
  if (committee.test(rest) && secretary.test(current)) return false;
  if (partyUnit.test(rest) && partyUnits.test(current)) return false;
  if (institutions.test(rest) && units.test(current)) return false;
  if (cooperatives.test(rest) && firmsNamed.test(current)) return false;
  if (territory.test(rest) && endsInTerritory.test(current)) return false;
  if (press.test(`${current}, ${rest}`)) return false;
  if (level.test(rest) && endsInLevel.test(current)) return false;
  return !(continuesClass(rest) && (classOpen.test(current) || post.test(current) || genericList.test(current)));
}

function isInBrackets(folded: string, from: number, at: number): boolean {
  const open = folded.lastIndexOf("(", at);
  return open >= from && folded.indexOf(")", open) > at;
}

const assigned = phrase(
  "^(.*?)(\\s(?:được|đã được) (?:phân công|giao)(?: chủ trì(?: soạn thảo(?: văn bản| dự thảo)?)?| phụ trách| nhiệm vụ)?)(?:\\s.*)?$",
);
/** "Các sở, ban, ngành được giao chủ trì dự án": with what they are charged is a part of what they are called. */
export function isChargedName(text: string): boolean {
  return chargedName.test(foldVietnameseLetters(text));
}

const chargedName = phrase(
  "^(?:thủ trưởng )?(?:các |những )(?:sở|vụ|phòng|cơ quan|đơn vị)(?:,\\s(?:ban|ngành|cục|cơ quan|đơn vị|công chức|cá nhân|địa phương))*\\s(?:được|đã được) (?:phân công|giao)(?: chủ trì| phụ trách| thực hiện)? (?:các )?(?:nhiệm vụ|dự án|tiểu dự án|tiêu chí|nội dung|công việc|lĩnh vực|địa bàn)$",
);
const ledBy = phrase("(?:chủ trì(?: soạn thảo(?: văn bản| dự thảo)?)?|phụ trách)$");
const genericHead = phrase("^(?:thủ trưởng )?(?:các |những )?(?:cơ quan|đơn vị|cơ quan, đơn vị|cá nhân|bộ phận|thành viên|cán bộ)$");

// "Ủy ban … được phân công thực hiện …": what it was assigned is no part of the name, unless nothing else tells which bodies are meant.
function tidyActor(text: string): string {
  const cut = isChargedName(text.trim()) ? null : assigned.exec(foldVietnameseLetters(text.trim()));
  const [, head = "", charge = ""] = cut ?? [];
  // Nothing but its charge tells which bodies are meant; that they lead is enough of it.
  const kept = genericHead.test(head) ? (ledBy.test(charge) ? head.length + charge.length : text.length) : head.length;
  const name = cut === null ? text : text.trim().slice(0, kept);
  return withoutEnd(name.trim().replace(/^[-–+•*]\s*/u, ""), ".;,:")
    .replace(/^Riêng (?=\p{Lu})/u, "")
    .replace(/^[Đđ]ồng chí (?=(?:Bí thư|Bộ trưởng|Thứ trưởng|Chủ tịch|Giám đốc) \p{L})/u, "")
    .replace(/,\s(?:trong đó|nhất là|đặc biệt)(?!\p{L}).*$/u, "")
    .replace(/\s(?:(?:trực tiếp )?chỉ đạo(?: chung)?|phụ trách)$/u, "")
    .replace(/\sngoài (?:việc|các|nhiệm vụ)(?!\p{L}).*$/u, "")
    .replace(/\slàm (?:nòng cốt|đầu mối|thường trực)(?!\p{L}).*$/u, "")
    .replace(/\skhi được (?:đề nghị|yêu cầu|giao)(?!\p{L}).*$/u, "")
    .replace(/\s*\((?:theo|(?:được )?thành lập)\s[^()]*\)$/u, "")
    .replace(/\sdo [^;]{3,80}\slàm (?:[Tt]ổ trưởng|[Tt]rưởng (?:đoàn|ban|nhóm))$/u, "")
    .replace(/\s[-–]$/u, "")
    .replace(/\s[-–]\s(?:là )?[Cc]ơ quan (?:[Tt]hường trực|đầu mối|chủ trì)(?!\p{L}).*$/u, "")
    .replace(/\s*\((?:(?:sau|dưới) đây )?(?:(?:được |viết |xin )?gọi|viết) (?:tắt|chung) là [^()]*\)$/u, "")
    .replace(/\s*\((?:nếu có|để b\/c|(?:là )?[Cc]ơ quan (?:thường trực|tham mưu|đầu mối|chủ trì)(?: [^()]{2,60})?)\)$/u, "")
    .replace(/\slà (?:cơ quan|đơn vị|đầu mối)(?!\p{L})[^()]*$/u, "")
    .replace(/\s(?:trong (?:phạm vi|quá trình)|theo (?:chức năng|phạm vi|thẩm quyền|nhiệm vụ|lĩnh vực))(?!\p{L}).*$/u, "");
}
