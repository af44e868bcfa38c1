import {
  type AuthorityLine,
  type CitedDocument,
  type Duty,
  plainDate,
  type Plan,
  type PlanSection,
  type Recipient,
  type Task,
  type Timing,
} from "@pccc/core";
import type { layouts } from "@pccc/plugin-vn";
import fc from "fast-check";

const works = [
  "kiểm tra hệ thống điện ở các chợ",
  "tập huấn kỹ năng thoát nạn cho các hộ kinh doanh",
  "lập danh sách các hộ có dây điện xuống cấp",
  "rà soát, bổ sung biển cấm lửa tại nhà văn hóa",
  "tuyên truyền trên loa truyền thanh về an toàn điện",
  "xây dựng điểm chữa cháy công cộng",
  "bố trí kinh phí mua bình chữa cháy",
  "báo cáo kết quả về Ủy ban nhân dân tỉnh",
] as const;
const bodies = [
  "Công an xã",
  "Sở Công Thương",
  "Văn phòng Ủy ban nhân dân tỉnh",
  "Ủy ban nhân dân các xã, phường",
  "Ủy ban MTTQ Việt Nam tỉnh",
  "Phòng Kinh tế, Hạ tầng và Đô thị",
  "Ban Chỉ huy Quân sự xã",
] as const;
const headings = [
  "Công tác tuyên truyền",
  "Công tác kiểm tra, giám sát",
  "Công tác xây dựng lực lượng",
  "Bảo đảm điều kiện thực hiện",
] as const;
const tops = ["NHIỆM VỤ TRỌNG TÂM", "NỘI DUNG THỰC HIỆN", "NHIỆM VỤ VÀ GIẢI PHÁP", "TỔ CHỨC THỰC HIỆN"] as const;
const romans = ["I", "II", "III", "IV"] as const;
const letters = ["a", "b", "c", "d", "đ", "e", "g"] as const;
const subjects = [
  "Bảo đảm an toàn phòng cháy, chữa cháy",
  "Tổng kiểm tra, rà soát an toàn điện tại các chợ, trung tâm thương mại, khu dân cư",
  "Thực hiện cao điểm tuyên truyền, huấn luyện phòng cháy, chữa cháy và cứu nạn, cứu hộ đối với nhà ở nhiều tầng, nhiều căn hộ, nhà ở kết hợp sản xuất, kinh doanh",
] as const;

const day = fc.record({ year: fc.constantFrom(2026, 2027), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });
const two = (value: number): string => String(value).padStart(2, "0");
const iso = ({ year, month, day: of }: { year: number; month: number; day: number }) => plainDate(`${year}-${two(month)}-${two(of)}`);
const printed = ({ year, month, day: of }: { year: number; month: number; day: number }): string => `${of}/${month}/${year}`;

/** A timing as words give it, each form of them. */
const timing: fc.Arbitrary<Timing> = fc.oneof(
  day.map((on): Timing => ({ kind: "dated", on: iso(on), bound: "before", words: `trước ngày ${printed(on)}` })),
  day.map((on): Timing => ({ kind: "dated", on: iso(on), bound: "by", words: `chậm nhất ngày ${printed(on)}` })),
  fc.constant<Timing>({ kind: "dated", on: plainDate("2026-06-30"), bound: "by", words: "trong quý II năm 2026" }),
  fc.constant<Timing>({ kind: "dated", on: plainDate("2026-09-30"), bound: "by", words: "trong tháng 9/2026" }),
  fc
    .tuple(day, day)
    .filter(([from, to]) => iso(from) < iso(to))
    .map(
      ([from, to]): Timing => ({
        kind: "window",
        fromInclusive: iso(from),
        toInclusive: iso(to),
        words: `từ ngày ${printed(from)} đến ngày ${printed(to)}`,
      }),
    ),
  fc.integer({ min: 1, max: 28 }).map((on): Timing => {
    return { kind: "recurring", frequency: "monthly", on: two(on), bound: "before", words: `trước ngày ${on} hằng tháng` };
  }),
  day.map((from): Timing => ({ kind: "window", fromInclusive: iso(from), words: `từ ngày ${printed(from)} trở đi` })),
  day.map((on): Timing => {
    const words = `trước 16 giờ ngày ${printed(on)}`;
    return { kind: "dated", on: iso(on), time: "16:00", bound: "before", words };
  }),
  day.map(({ month, day: of }): Timing => {
    return {
      kind: "recurring",
      frequency: "annual",
      on: `${two(month)}-${two(of)}`,
      bound: "before",
      words: `hằng năm, trước ngày ${of}/${month}`,
    };
  }),
  fc.constantFrom<Timing>(
    { kind: "recurring", frequency: "weekly", words: "hằng tuần" },
    { kind: "recurring", frequency: "half-yearly", words: "định kỳ 6 tháng" },
    { kind: "recurring", frequency: "quarterly", words: "hằng quý" },
    { kind: "recurring", frequency: "annual", words: "hằng năm" },
    { kind: "continuous", words: "thường xuyên" },
  ),
);

interface Work {
  readonly verb: string;
  readonly leads: readonly string[];
  readonly partners: readonly string[];
  readonly timing: Timing | undefined;
  /** Whether the sentence says them, or lines below it. */
  readonly says: boolean;
}

const work: fc.Arbitrary<Work> = fc.record({
  verb: fc.constantFrom(...works),
  leads: fc.uniqueArray(fc.constantFrom(...bodies), { minLength: 1, maxLength: 2 }),
  partners: fc.uniqueArray(fc.constantFrom(...bodies), { maxLength: 2 }),
  timing: fc.option(timing, { nil: undefined }),
  says: fc.boolean(),
});

function taskOf({ verb, leads, partners, timing: due, says }: Work, section: string, number: number): Task {
  const others = partners.filter((partner) => !leads.includes(partner));
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const lead = others.length === 0 ? `${leads.join(" và ")} ` : `${leads.join(", ")} chủ trì, phối hợp với ${others.join(" và ")} `;
  const ahead = due?.kind === "continuous" ? `${due.words} ` : "";
  const when = due === undefined || ahead !== "" ? "" : ` ${due.words}`;
  return {
    id: `p/t${two(number)}`,
    text: says ? `${lead}${ahead}${verb}${when}.` : `${capital(verb)}.`,
    section,
    leads,
    coordinates: others,
    timing: due ?? { kind: "unspecified" },
  };
}

interface Part {
  readonly heading: string;
  readonly works: readonly Work[];
  readonly isLettered: boolean;
}

const part: fc.Arbitrary<Part> = fc.record({
  heading: fc.constantFrom(...headings),
  works: fc.array(work, { minLength: 1, maxLength: 4 }),
  isLettered: fc.boolean(),
});

const outline = fc
  .array(
    fc.record({
      top: fc.constantFrom(...tops),
      parts: fc.array(part, { minLength: 1, maxLength: 3 }),
      direct: fc.array(work, { maxLength: 3 }),
      shape: fc.constantFrom("headings", "numbers", "bullets", "decimals"),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((sections) => {
    const found: PlanSection[] = [];
    const tasks: Task[] = [];
    const add = (one: Work, path: string): void => void tasks.push(taskOf(one, path, tasks.length + 1));
    sections.forEach(({ top, parts, direct, shape }, index) => {
      const roman = romans[index] ?? "I";
      found.push({ label: roman, heading: top, level: 1 });
      if (shape === "numbers" || shape === "bullets") {
        for (const [at, one] of (direct.length === 0 ? (parts[0] as Part).works : direct).entries())
          add(one, shape === "bullets" ? roman : `${roman}/${at + 1}`);
        return;
      }
      parts.forEach(({ heading, works: below, isLettered }, at) => {
        const label = `${roman}/${at + 1}`;
        found.push({ label, heading, level: 2 });
        const path = (place: number): string => {
          if (shape === "decimals") return `${label}.${place + 1}`;
          return isLettered ? `${label}/${letters[place] ?? "a"}` : label;
        };
        below.forEach((one, place) => add(one, path(place)));
      });
    });
    return { sections: found, tasks };
  });

const relation: fc.Arbitrary<CitedDocument> = fc.oneof(
  fc.constant<CitedDocument>({ relation: "implements", number: "02-KL/TW", date: plainDate("2021-05-18"), issuer: "Ban Bí thư" }),
  fc.constant<CitedDocument>({ relation: "pursuantTo", number: "105/2025/NĐ-CP", date: plainDate("2025-05-15"), issuer: "Chính phủ" }),
  fc.constant<CitedDocument>({ relation: "pursuantTo", name: "Luật Tổ chức chính quyền địa phương" }),
  day.map(
    (on): CitedDocument => ({ relation: "implements", number: "45/KH-UBND", date: iso(on), issuer: "Ủy ban nhân dân tỉnh Bình Ước" }),
  ),
);

const recipient: fc.Arbitrary<Recipient> = fc.constantFrom<Recipient>(
  { text: "Ủy ban nhân dân tỉnh (b/c)", purpose: "report" },
  { text: "Các sở, ban, ngành (t/h)", purpose: "implement" },
  { text: "Ủy ban nhân dân các xã, phường (t/h)", purpose: "implement" },
  { text: "Công an tỉnh (p/h)", purpose: "coordinate" },
  { text: "Ban Tuyên giáo và Dân vận Tỉnh ủy" },
);

/** A report that no task orders. */
function reportOf(due: Timing, index: number, line: AuthorityLine): Duty {
  return {
    id: `p.report-${index + 1}`,
    kind: "report",
    title: { vi: "Báo cáo Văn phòng Ủy ban nhân dân tỉnh" },
    owedBy: { take: "descendants", hierarchy: line, under: "u", level: "commune" },
    timing: due,
    onSuccession: "mustReview",
    plan: "p",
  };
}

/** The head and the foot of a body's documents. */
interface Issuer {
  readonly layout: keyof typeof layouts;
  readonly line: AuthorityLine;
  readonly above: readonly string[];
  readonly organ: readonly string[];
  /** As it is read. */
  readonly name: string;
  readonly symbol: string;
  readonly signatures: readonly (readonly string[])[];
}

const signedForCommittee = [
  ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
  ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
] as const;
const province = "ỦY BAN NHÂN DÂN TỈNH BÌNH ƯỚC";

const issuers: readonly Issuer[] = [
  state([], [province], "/KH-UBND", signedForCommittee),
  state([province], ["ỦY BAN NHÂN DÂN PHƯỜNG AN MẪU"], "/KH-UBND", signedForCommittee),
  state([province], ["SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"], "/KH-SNNMT", [["GIÁM ĐỐC"], ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]]),
  {
    layout: "vn.front2013",
    line: "front",
    above: [],
    organ: ["ỦY BAN MTTQ VIỆT NAM", "XÃ AN MẪU", "BAN THƯỜNG TRỰC"],
    name: "ỦY BAN MTTQ VIỆT NAM XÃ AN MẪU - BAN THƯỜNG TRỰC",
    symbol: "/KH-MTTQ-BTT",
    signatures: [
      ["TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"],
      ["TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH"],
    ],
  },
  {
    layout: "vn.party2026",
    line: "party",
    above: [],
    organ: ["TỈNH ỦY BÌNH ƯỚC"],
    name: "TỈNH ỦY BÌNH ƯỚC",
    symbol: "-KH/TU",
    signatures: [
      ["T/M BAN THƯỜNG VỤ", "BÍ THƯ"],
      ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"],
    ],
  },
];

function state(above: readonly string[], organ: readonly string[], symbol: string, signatures: Issuer["signatures"]): Issuer {
  return { layout: "vn.state2020", line: "state", above, organ, name: [...above, ...organ].join(" - "), symbol, signatures };
}

/** A plan with the head that its document has. */
export interface PlanWorld extends Pick<Issuer, "layout" | "line" | "above" | "organ"> {
  readonly plan: Plan;
  readonly signatureLines: readonly string[];
}

/** Plans of invented bodies. */
export const planWorld: fc.Arbitrary<PlanWorld> = fc
  .record({
    outline,
    subject: fc.constantFrom(...subjects),
    number: fc.option(fc.integer({ min: 10, max: 999 }), { nil: undefined }),
    issuedOn: fc.option(day, { nil: undefined }),
    relations: fc.uniqueArray(relation, { minLength: 1, maxLength: 3, selector: ({ number, name }) => number ?? name }),
    recipients: fc.uniqueArray(recipient, { minLength: 1, maxLength: 4, selector: ({ text }) => text }),
    issuer: fc.constantFrom(...issuers),
    signed: fc.nat(1),
    reports: fc.uniqueArray(
      timing.filter(({ kind }) => kind !== "continuous"),
      { maxLength: 2, selector: ({ words }) => words },
    ),
  })
  .map(({ outline: { sections, tasks }, subject, number, issuedOn, relations, recipients, issuer, signed, reports }) => {
    const { layout, line, above, organ } = issuer;
    const signatureLines = issuer.signatures[signed % issuer.signatures.length] ?? [];
    const document = {
      id: "p",
      type: "KẾ HOẠCH",
      ...(number === undefined ? {} : { number: `${number}${issuer.symbol}` }),
      ...(issuedOn === undefined ? {} : { issuedOn: iso(issuedOn) }),
      place: "Bình Ước",
      issuer: issuer.name,
      title: subject,
      line,
      relations,
    };
    const plan: Plan = {
      id: "p",
      unit: "u",
      document,
      sections,
      tasks,
      duties: reports.map((due, index) => reportOf(due, index, line)),
      recipients: [...recipients, { text: "Lưu: VT", purpose: "file" }],
      signatoryRole: signatureLines.at(-1) ?? "",
    };
    return { plan, layout, line, above, organ, signatureLines };
  });
