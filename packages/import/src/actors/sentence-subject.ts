import { continuesClass, bringsNames, startsWithAgency } from "../words/agency-words.ts";
import { phrase, wordEnd, wordStart } from "../words/phrase.ts";
import { startsWithOpening, verbOffsets } from "../words/verb-words.ts";

/** The bodies that a sentence names as those who act. */
export interface Subject {
  /** Where the names begin and end in the text. */
  readonly start: number;
  readonly end: number;
}

const longest = 420;
const request = phrase(
  `^(?:trong đó,?\\s+)?(?:giao|đề nghị|yêu cầu|phân công(?! cán bộ| công chức| người| nhiệm vụ| trách nhiệm)|kính đề nghị|khuyến khích(?= (?:đoàn|hội|liên đoàn|mặt trận|ủy ban|liên minh|liên hiệp)\\s)|đồng thời,? (?:giao|đề nghị|yêu cầu))\\s+(?:cho\\s+)?`,
);
const entry = phrase(
  `(?:[,;]\\s+|\\)\\s*,?\\s+|vướng mắc,?\\s+(?:thì\\s+)?|phát sinh,?\\s+(?:thì\\s+)?|\\sthì\\s+|${wordStart}(?:đề nghị|yêu cầu|giao)\\s+)(?=\\p{L})`,
  "g",
);
// "The Provincial Police shall …" in an official translation.
const translatedOrder = phrase(
  "^((?:the )?)([a-z][^.;:]{2,160}?)\\s(?:shall|must|is responsible for|are responsible for|is assigned to|are requested to)\\s",
);

// "The Provincial Police shall:" above what it shall do.
const translatedOwner = phrase(
  "^(?:the )?([a-z][^.;:]{2,160}?)\\s(?:shall|must|is responsible for|are responsible for|is assigned to|are requested to)\\s*:?$",
);
const translatedAct = phrase(
  "^(?:inspect|report|review|coordinate|cooperate|organi[sz]e|develop|prepare|submit|provide|train|check|maintain|monitor|ensure|guide|direct|implement|issue|propose|publish|conduct|carry out|strengthen|improve|establish|assign|allocate|arrange|update|complete|disseminate|mobili[sz]e|supervise|handle|install|repair|advise|consolidate|draft|examine)\\s(?=[a-z])",
);

/** Whether folded text is an order of an English translation. */
export function isTranslatedOrder(folded: string): boolean {
  return translatedOrder.test(folded) || translatedAct.test(folded);
}

/** The body that the heading of an English translation tells to do what stands below it, as its place in the text. */
export function translatedOwnerOf(folded: string): Subject | undefined {
  const found = translatedOwner.exec(folded);
  const name = found?.[1] ?? "";
  const start = found === null ? 0 : found[0].indexOf(name);
  return found === null ? undefined : { start, end: start + name.length };
}

// "các tổ chức", "cơ quan, tổ chức": here the word is a noun.
const organisationNoun = phrase("(?:^|các|những|mọi|mỗi|quan,|vị,|hội,|đảng,|thể,|nghiệp,|và)\\s+$");
const organisationTail = phrase(
  `^tổ chức (?:thành viên|chính trị|xã hội|đoàn thể|đảng|công đoàn|hội|có liên quan|liên quan|phụ trách|quản lý|trong|thuộc|khoa học|sự nghiệp|nghề nghiệp|quốc tế|trực thuộc|tư vấn|hoạt động|cá nhân|kinh tế|tín dụng|tôn giáo|phi chính phủ|khác|ở (?:trung ương|địa phương|cơ sở))${wordEnd}|^tổ chức(?:,|;| và| có | chính| được (?:giao|phân công))`,
);
const organisationName = phrase(
  `^tổ chức (?:thành viên|chính trị|xã hội|đoàn thể|đảng|công đoàn|tín dụng|phi chính phủ)${wordEnd}|^tổ chức(?:, cá nhân| và cá nhân| có liên quan| liên quan)`,
);
const relative = phrase(`(?:được|do|đã|đang|bị|của|để|nhằm|liên quan (?:đến|tới)(?: việc| công tác)?)(?: phân công| giao)?\\s+$`);
const bodyNames: readonly (readonly [RegExp, RegExp])[] = [
  [
    phrase(
      `${wordStart}(?:(?<!(?:tỉnh|huyện|thành|quận|thị|xã|phường|ương|khối) )đoàn|tổ|ban|(?<!quân )đội|hội đồng|(?<!(?:quốc|văn|biên|hải|dự) )phòng|chi cục|cục)\\s+$`,
    ),
    phrase(
      `^(?:kiểm tra|giám sát|thanh tra|chỉ đạo|chỉ huy|tiêm phòng|tiêm chủng|rà soát|tuần tra|kiểm kê|khảo sát|điều tra|ứng cứu|biên tập|tổ chức|vận động|quản lý|điều hành|hướng dẫn|thẩm định|đánh giá|xây dựng|bảo vệ|thi hành|công tác)${wordEnd}`,
    ),
  ],
  [phrase(`${wordStart}hội đồng\\s+$`), phrase(`^phối hợp (?:phổ biến|pbgdpl|công tác)${wordEnd}`)],
  [phrase(`${wordStart}hội đồng phối hợp\\s+$`), phrase(`^phổ biến${wordEnd}`)],
  // Departments in small letters: "các sở giáo dục và đào tạo".
  [phrase(`${wordStart}giáo dục,?\\s+(?:và\\s+|&\\s+)?$`), phrase(`^đào tạo${wordEnd}`)],
  [phrase(`${wordStart}nông nghiệp,?\\s+(?:và\\s+)?$`), phrase(`^phát triển nông thôn${wordEnd}`)],
  [phrase(`${wordStart}kế hoạch,?\\s+(?:và\\s+)?$`), phrase(`^đầu tư${wordEnd}`)],
  [phrase(`${wordStart}(?:tiểu ban|tổ|bộ phận|cơ quan|nhóm)\\s+$`), phrase(`^giúp việc${wordEnd}`)],
  [phrase(`${wordStart}tham mưu,?\\s+(?:và\\s+)?$`), phrase(`^giúp việc${wordEnd}`)],
  [phrase(`${wordStart}cơ sở\\s+$`), phrase(`^(?:khám|đào tạo|chăm sóc|bảo trợ)${wordEnd}`)],
  [phrase(`${wordStart}cơ quan chuyên trách\\s+$`), phrase(`^tham mưu${wordEnd}`)],
  // "các Bộ quản lý lĩnh vực": by what they manage one knows which.
  [
    phrase(`${wordStart}(?:bộ|sở|ngành|cơ quan|đơn vị)\\s+$`),
    phrase(`^quản lý (?:các )?(?:lĩnh vực|ngành|chuyên ngành|chuyên môn)${wordEnd}`),
  ],
  // "các thôn được giám sát xây dựng báo cáo".
  [phrase(`${wordStart}được\\s+$`), phrase(`^(?:giám sát|kiểm tra|thanh tra|kiểm toán)${wordEnd}`)],
  [phrase(`${wordStart}chủ đầu tư\\s+$`), phrase(`^(?:xây dựng|kinh doanh)${wordEnd}`)],
  [phrase(`${wordStart}đối tượng\\s+$`), phrase(`^(?:thực hiện|kiểm tra|kiểm kê|quản lý)${wordEnd}`)],
  [phrase(`${wordStart}nông nghiệp\\s+$`), phrase(`^ứng dụng công nghệ cao${wordEnd}`)],
  [phrase(`${wordStart}cơ quan tham mưu,\\s+$`), phrase(`^quản lý nhà nước${wordEnd}`)],
  // "Cục Kết cấu hạ tầng xây dựng", "Cục Kinh tế - Quản lý đầu tư xây dựng".
  [phrase(`${wordStart}(?:kết cấu hạ tầng|quản lý đầu tư|kinh tế)\\s+$`), phrase(`^xây dựng${wordEnd}`)],
  [phrase(`${wordStart}quản lý\\s+$`), phrase(`^đầu tư${wordEnd}`)],
  // "Ban QLDA Đầu tư xây dựng các công trình giao thông".
  [phrase(`${wordStart}(?:qlda|quản lý dự án|ban quản lý)(?: các)?\\s+$`), phrase(`^đầu tư${wordEnd}`)],
  [phrase(`${wordStart}(?:qlda|dự án|quản lý) đầu tư\\s+$`), phrase(`^xây dựng${wordEnd}`)],
  [phrase(`${wordStart}(?:khu vực|địa bàn|vùng)\\s+$`), phrase(`^(?:dự báo|bị|chịu|xảy ra)${wordEnd}`)],
  [phrase(`${wordStart}trung tâm hỗ trợ\\s+$`), phrase(`^đầu tư${wordEnd}`)],
  [phrase(`${wordStart}(?:viện quy hoạch|(?:phòng|ban|cục|chi cục|vụ) quản lý)\\s+$`), phrase(`^xây dựng${wordEnd}`)],
  [phrase(`${wordStart}văn phòng\\s+$`), phrase(`^(?:đăng ký đất|thường trực)${wordEnd}`)],
  [phrase(`${wordStart}tổ công tác\\s+$`), phrase(`^(?:thúc đẩy|đôn đốc)${wordEnd}`)],
  // "Trung tâm Khuyến công và Tư vấn phát triển công nghiệp".
  [
    phrase(`${wordStart}(?:tư vấn|hỗ trợ|xúc tiến|quỹ đầu tư)\\s+$`),
    phrase(`^phát triển (?:công nghiệp|doanh nghiệp|nông thôn|đất|quỹ đất|thương mại)${wordEnd}`),
  ],
  [phrase(`${wordStart}tổ công tác (?:thúc đẩy|đôn đốc)\\s+$`), phrase(`^(?:giải ngân|đầu tư|sản xuất|tăng trưởng)${wordEnd}`)],
  [phrase(`${wordStart}dịch vụ\\s+$`), phrase(`^tổng hợp${wordEnd}`)],
  [phrase(`${wordStart}hậu\\s+$`), phrase(`^cần${wordEnd}`)],
  [phrase(`${wordStart}(?:cơ quan|đơn vị) chịu sự\\s+$`), phrase(`^(?:giám sát|kiểm tra|thanh tra|quản lý|điều hành|chỉ đạo)${wordEnd}`)],
  [phrase(`${wordStart}chất lượng công trình\\s+$`), phrase(`^xây dựng${wordEnd}`)],
  [phrase(`${wordStart}tập thể\\s+$`), phrase(`^lãnh đạo${wordEnd}`)],
  // "các viện nghiên cứu" are what they are called.
  [phrase(`${wordStart}(?:viện|trung tâm|cơ sở)\\s+$`), phrase(`^nghiên cứu${wordEnd}`)],
  [phrase(`${wordStart}lĩnh vực\\s+$`), phrase("^")],
  // "Vụ Các vấn đề chung về xây dựng pháp luật", "các đơn vị xây dựng pháp luật".
  [
    phrase(`${wordStart}(?:vụ|cục|ban|phòng|đơn vị|chung về)\\s+$`),
    phrase(`^xây dựng (?:pháp luật|chính quyền|nông thôn|lực lượng)${wordEnd}`),
  ],
  // "các tổ chức cung cấp dịch vụ", "đơn vị tư vấn": what they do for others is their name.
  [
    phrase(`${wordStart}(?:tổ chức|doanh nghiệp|đơn vị|cơ sở|công ty)\\s+$`),
    phrase(`^(?:tư vấn(?! (?:cho|về))|(?:cung cấp|chi trả|cung ứng|kinh doanh|thực hiện) (?:các )?dịch vụ|chi trả dịch vụ)${wordEnd}`),
  ],
  [phrase(`${wordStart}(?:cục|trung tâm|phòng) trợ\\s+$`), phrase(`^giúp pháp lý${wordEnd}`)],
  [phrase(`${wordStart}dịch vụ\\s+$`), phrase(`^(?:chi trả|tư vấn)${wordEnd}`)],
  [phrase(`${wordStart}thanh tra\\s+$`), phrase(`^xây dựng${wordEnd}`)],
  [phrase(`${wordStart}cấp trên\\s+$`), phrase(`^trực tiếp${wordEnd}`)],
  [phrase(`${wordStart}bầu\\s+$`), phrase(`^cử${wordEnd}`)],
  [phrase(`${wordStart}(?:phạm vi|thẩm quyền|diện|quyền|chức năng)\\s+$`), phrase(`^(?:quản lý|phụ trách|theo dõi|giám sát)${wordEnd}`)],
  [
    phrase(`${wordStart}(?:cơ quan|lực lượng|người|đơn vị|bộ phận|(?<!tổ chức )(?<!tổ chức - )cán bộ)\\s+$`),
    phrase(
      `^(?:quản lý|bảo vệ|chủ trì(?!,? (?:và )?phối hợp)|tham mưu|thường trực|soạn thảo|thẩm định|chủ quản|phối hợp (?:thực|có)|chỉ đạo(?!, )|thanh tra|kiểm tra (?:đảng|các cấp)|thực hiện chế độ|phụ trách|sử dụng)${wordEnd}`,
    ),
  ],
];

/** Finds who acts in a sentence: its subject, or those whom it asks. */
export function subjectOf(text: string, folded: string): Subject | undefined {
  const translated = translatedOrder.exec(folded);
  if (translated !== null) return { start: (translated[1] ?? "").length, end: (translated[1] ?? "").length + (translated[2] ?? "").length };
  const asked = request.exec(folded);
  if (asked !== null) return subjectAt(text, folded, asked[0].length) ?? askedAlone(folded, asked[0].length);
  const direct = subjectAt(text, folded, 0);
  const opens = startsWithOpening(folded);
  if (direct !== undefined) return direct;
  const sentenceEnd = endOfSentence(text, folded, 0);
  // "Trước khi xảy ra: Công an xã kiểm tra …", "Phát thẻ: Ủy ban nhân dân xã chủ trì …".
  const told = sentenceEnd < 120 && /^: \p{Lu}/u.test(text.slice(sentenceEnd)) ? subjectAt(text, folded, sentenceEnd + 2) : undefined;
  // "…, bao gồm: Tổ trưởng là …" tells who they are.
  const acts = told !== undefined && !phrase("^\\s*là\\s").test(folded.slice(told.end));
  if (acts || !opens) return acts ? told : undefined;
  for (const match of folded.slice(0, Math.min(sentenceEnd, 900)).matchAll(entry)) {
    const found = subjectAt(text, folded, match.index + match[0].length);
    if (found !== undefined && !leansBack(folded, match.index) && !isMember(text, folded, found.start)) return whoAsks(text, folded, found);
  }
  return undefined;
}

const asking = phrase("^\\s*(?:đề nghị|yêu cầu)\\s");

// "Nhằm bảo đảm … cho học sinh, giáo viên của các trường, Sở A đề nghị …": what comes before the body that asks is whom it is for.
function whoAsks(text: string, folded: string, found: Subject): Subject {
  const at = folded.lastIndexOf(", ", found.end) + 2;
  const isOwn = at > found.start && /^\p{Ll}/u.test(text.slice(found.start)) && /^\p{Lu}/u.test(text.slice(at));
  return isOwn && asking.test(folded.slice(found.end)) ? { start: at, end: found.end } : found;
}

/** Finds the names at an offset and the act that follows them. */
export function subjectAt(text: string, folded: string, from: number): Subject | undefined {
  const window = folded.slice(from, from + longest);
  if (!startsWithAgency(window)) return undefined;
  const stop = endOfSentence(text.slice(from, from + longest), window, 0);
  let inRelative = false;
  let known = 0;
  for (const offset of verbOffsets(window)) {
    if (offset < known || offset === 0) continue;
    if (offset >= stop) break;
    const before = window.slice(Math.max(0, offset - 24), offset);
    const after = window.slice(offset, offset + 60);
    if (/^\p{Lu}/u.test(text.slice(from + offset))) continue;
    if (isNounBeforeAct(before, after) || (quantified.test(before) && organisation.test(after))) continue;
    if ((organisationNoun.test(before) ? organisationTail : organisationName).test(after)) continue;
    // The words behind are looked for at one place, those before at many.
    if (bodyNames.some(([name, rest]) => rest.test(after) && name.test(before))) continue;
    if (isKnownByWork(window, offset, stop) || isKnownByField(window, offset, stop)) continue;
    known = anyUnits.test(window.slice(0, offset)) ? offset + (chargedToLead.exec(after)?.[0].length ?? 0) : 0;
    if (known > offset) continue;
    const bears = chargedWith.test(before) && burden.test(after);
    if ((relative.test(before) && !bears) || (charged.test(after) && isNamedByCharge(window, offset, stop))) {
      inRelative = true;
      continue;
    }
    if (inRelative && !mustAct.test(after)) continue;
    const end = trimEnd(window, offset);
    // "Ban Chỉ đạo … (sau đây gọi tắt là Ban Chỉ đạo) ban hành": the words within are no act.
    if (isOpenBracket(window, end)) continue;
    // "Thường trực quản lý nền nếp": how it is to be done, and not a body.
    if (end === 0 || standing.test(window.slice(0, end))) return undefined;
    return { start: from, end: from + end };
  }
  return undefined;
}

// "Thủ trưởng các đơn vị được giao chủ trì xây dựng …".
const anyUnits = phrase("^(?:thủ trưởng )?(?:các )?(?:cơ quan|đơn vị|cơ quan, đơn vị|bộ, ngành|sở, ngành)\\s+$");
const chargedToLead = phrase("^được (?:giao|phân công) chủ trì(?: soạn thảo(?: văn bản| dự thảo)?)?(?= )");
const afterOffices = phrase("(?:cơ quan|đơn vị),\\s+$");
const organisation = phrase(`^tổ chức\\s+`);
const quantified = phrase("(?:^|\\s)(?:các|những|mọi|mỗi)\\s+$");

// "Các cơ quan, tổ chức tiếp tục …": an act behind the word shows that it is a noun.
function isNounBeforeAct(before: string, after: string): boolean {
  const noun = organisation.exec(after);
  return noun !== null && afterOffices.test(before) && verbOffsets(after.slice(noun[0].length)).includes(0);
}

// "Các cơ quan được giao có trách nhiệm …".
const chargedWith = phrase("được (?:giao|phân công)\\s+$");
const burden = phrase(`^(?:có|chịu) trách nhiệm${wordEnd}`);

const charged = phrase(`^được (?:giao|phân công)${wordEnd}`);

// "Các đơn vị được giao chủ trì chịu trách nhiệm …": by what they were charged with one knows who is meant.
function isNamedByCharge(window: string, from: number, stop: number): boolean {
  const duty = window.slice(from, stop).search(phrase(`${wordStart}(?:chịu trách nhiệm|có trách nhiệm|phải)${wordEnd}`));
  return duty > 0 && duty <= 60 && !/[,;]/u.test(window.slice(from, from + duty));
}

const anyBody = phrase("^(?:các |những )?(?:cơ quan|tổ chức|đơn vị)(?:,? (?:và )?(?:cơ quan|tổ chức|đơn vị))*\\s+(?:trực tiếp\\s+)?$");
const isToAct = phrase(`^[^,;.:]{3,70}?\\s(?:có trách nhiệm|chịu trách nhiệm)${wordEnd}`);

// "cơ quan, tổ chức, đơn vị giới thiệu người ứng cử có trách nhiệm …": what they do tells which are meant.
function isKnownByWork(window: string, from: number, stop: number): boolean {
  return anyBody.test(window.slice(0, from)) && isToAct.test(window.slice(from, stop));
}

const charge = phrase("^phụ trách (?:lĩnh vực|địa bàn|ngành|khối|mảng|thôn|tổ dân phố|xã|phường)\\s");

// "Thứ trưởng phụ trách lĩnh vực tiếp tục …": of what they have charge tells who is meant.
function isKnownByField(window: string, from: number, stop: number): boolean {
  if (!charge.test(window.slice(from)) || /,\s+$/u.test(window.slice(0, from))) return false;
  const next = verbOffsets(window.slice(from, stop)).find((offset) => offset > 0);
  return next !== undefined && next <= 60 && !/[,;]/u.test(window.slice(from, from + next));
}

const standing = phrase("^thường trực$");
const mustAct = phrase(`^(?:có trách nhiệm|chịu trách nhiệm|chủ động|phải|cần|căn cứ|kịp thời)${wordEnd}`);

function askedAlone(folded: string, from: number): Subject | undefined {
  if (!startsWithAgency(folded.slice(from))) return undefined;
  const end = folded.slice(from).search(/[.;:]|$/u);
  return end > 0 && end <= 200 ? { start: from, end: from + end } : undefined;
}

// "… phạm vi quản lý của sở, ngành mình, các đơn vị": what follows "của" belongs to the clause before.
function leansBack(folded: string, at: number): boolean {
  return phrase("(?:của|cho|với|và|tại|thuộc|do|từ|đến|về|theo)\\s*$").test(folded.slice(Math.max(0, at - 6), at));
}

// "… của các Sở, ban, ngành, Sở Tài chính": a lower-case noun behind a comma goes on naming a class.
export function isMember(text: string, folded: string, at: number): boolean {
  // "…, tỉnh Đắk Lắk cần …" has a name of its own.
  if (/^(?:tỉnh|thành phố|huyện|xã|phường|đặc khu)\s\p{Lu}/u.test(text.slice(at))) return false;
  return /^\p{Ll}/u.test(text.slice(at)) && continuesClass(folded.slice(at)) && /,\s+$/u.test(folded.slice(Math.max(0, at - 4), at));
}

// "Các xã, phường trước ngày 20 …": when they are to do it is no part of their name.
const when = phrase(
  "\\s(?:trước|chậm nhất|muộn nhất|trong|vào|đến|từ)\\s(?:là\\s|hết\\s)?(?:(?:ngày|tháng|quý|năm)\\s)?(?:\\d|[ivx]{1,3}/)[^;:]*$|\\s(?:chậm|muộn) nhất\\s*$|\\s(?:sau khi|trước khi|ngay sau khi|ngay khi|khi) [^;:]*$|\\s(?:do|vì) (?:đặc thù|điều kiện|yêu cầu|tính chất)\\s[^;:]*$",
);

function trimEnd(window: string, offset: number): number {
  return window
    .slice(0, offset)
    .replace(when, "")
    .replace(
      phrase(
        "(?:[\\s,;:]|\\s(?:và|thì|sẽ|đã|đang|cần|phải|đi|cùng|luôn|đều|tự|tích cực|tiếp tục)|,\\s(?:trước hết|trước tiên|nhất|đặc biệt|trọng tâm))+$",
      ),
      "",
    ).length;
}

function isOpenBracket(window: string, end: number): boolean {
  return window.lastIndexOf("(", end) > window.lastIndexOf(")", end);
}

// A semicolon may stand in a list of bodies; a full stop before a capital, or a colon, ends the search.
function endOfSentence(text: string, folded: string, from: number): number {
  for (const match of folded.slice(from).matchAll(/[.:](?=\s|$)/gu)) {
    if (match[0] === "." || !bringsNames(text, folded, from + match.index)) return from + match.index;
  }
  return folded.length;
}
