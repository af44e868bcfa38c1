import { foldVietnamese } from "@pccc/core";
import {
  actorsAloneInBrackets,
  actorsAsked,
  actorsByWhom,
  actorsInBrackets,
  actorsInLaterSentence,
  actorsInSentences,
  fundedBy,
  partnersInSentence,
} from "../actors/read-actors.ts";
import { subjectOf } from "../actors/sentence-subject.ts";
import type { Block } from "../layout/block.ts";
import type { OutlineNode } from "../outline/outline-tree.ts";
import type { DraftDue, LeadSource } from "../plan-draft.ts";
import { dayInMonth } from "../timing/day-in-month.ts";
import { periodDue } from "../timing/period-due.ts";
import { dueInSentence } from "../timing/read-due.ts";
import { phrase } from "../words/phrase.ts";
import type { Attributes } from "./attributes.ts";
import type { FoundTask } from "./body-reading.ts";
import type { Scope } from "./scope.ts";

/** Where a task stands and how sure we are that it is one. */
export interface TaskPlace {
  readonly node: OutlineNode;
  readonly content: Block;
  readonly confidence: number;
  /** Where its attributes come from: lines below it, or a table. */
  readonly attributesFrom: LeadSource;
}

// A time that may belong to what is done and not to when: a person should look.
const impliedTime = 0.85;

const asks = phrase(" (?:yêu cầu|đề nghị)\\s");

// "11. Chủ tịch UBND tỉnh yêu cầu Thủ trưởng các sở …": who signs the letter is not told to ask.
const authorityAsks = phrase(
  "^(?:(?:chủ tịch )?(?:ủy ban nhân dân|ubnd) (?:tỉnh|thành phố|huyện|xã|phường|đặc khu)|thủ tướng chính phủ|ban thường vụ)(?:\\s[^\\s,.;:]+){0,6}? (?:yêu cầu|đề nghị)\\s",
);

// "5. Bộ Y tế đề nghị Bảo hiểm xã hội …" in a letter of the ministry.
function asksAs(issuer: string, folded: string): boolean {
  const at = folded.slice(0, issuer.length + 12).search(asks);
  return at >= 4 && `${issuer} `.startsWith(folded.slice(0, at + 1));
}

/** Makes a task: its leads from attributes, brackets, an assignment, an introduction, a heading or the sentence, in that order. */
export function makeTask(place: TaskPlace, scope: Scope, attributes: Attributes): FoundTask {
  const { node, content, confidence } = place;
  const brackets = actorsInBrackets(content.text, content.folded);
  // A paragraph in which the issuer asks others is no order to itself.
  const issuerAsks = authorityAsks.test(content.folded) || asksAs(scope.issuer, content.folded);
  const asksOthers = node.label === undefined || (scope.actorsFrom !== "heading" && issuerAsks);
  const asked = asksOthers && node.taskRow === undefined ? actorsAsked(content.text, content.folded) : [];
  const own = asked.length > 0 ? asked : actorsInSentences(content.text, content.folded);
  const byWhom = own.length > 0 ? [] : actorsByWhom(content.text, content.folded);
  const told = own.length + byWhom.length > 0 ? [] : actorsInLaterSentence(content.text, content.folded);
  const later = told.length === 0 && scope.zone === "funding" ? fundedBy(content.text, content.folded) : told;
  const alone = actorsAloneInBrackets(content.text, content.folded);
  const [leads, leadsFrom]: readonly [readonly string[], LeadSource | undefined] =
    attributes.leads.length > 0
      ? [attributes.leads, place.attributesFrom]
      : brackets !== undefined
        ? [brackets.leads, "brackets"]
        : own.length > 0 &&
            (asked.length > 0 ||
              isAssigned(content.folded) ||
              singledOut.test(content.folded) ||
              scope.actorsFrom === "introduction" ||
              narrows(own, scope.actors) ||
              (scope.actors.every(isOverseer) && leadsPlainly(content)) ||
              scope.actors.every(isLevel))
          ? [own, "sentence"]
          : scope.introduced.leads.length > 0
            ? [scope.introduced.leads, "introduction"]
            : scope.actors.length > 0
              ? [scope.actors, scope.actorsFrom]
              : own.length > 0
                ? [own, "sentence"]
                : byWhom.length + later.length > 0
                  ? [[...byWhom, ...later], "sentence"]
                  : [alone, alone.length > 0 ? "brackets" : undefined];
  const partners = brackets?.partners.length ? brackets.partners : partnersInSentence(content.text, content.folded);
  const said = dueInSentence(content.text, content.folded);
  const above =
    dayInMonth(content.text, attributes.due) ?? onDayAbove(attributes.due, scope.due) ?? (said.dueText === undefined ? scope.due : said);
  const inPeriod = above === undefined ? periodDue(content.text, content.folded) : undefined;
  return {
    node,
    content,
    path: node.path,
    zone: scope.zone,
    leads,
    leadsFrom,
    coordinates:
      attributes.coordinates.length > 0 ? attributes.coordinates : partners.length > 0 ? partners : partnersAbove(scope, leads, leadsFrom),
    due: above ?? inPeriod?.due ?? said,
    also: attributes.also,
    confidence: inPeriod?.isSure === false ? Math.min(confidence, impliedTime) : confidence,
  };
}

// "7h00 - 7h15" below "Ngày 24/8/2026": the hours of that day.
const hours = /^[\d\s:hgp.–-]+$/u;

function onDayAbove(due: DraftDue | undefined, above: DraftDue | undefined): DraftDue | undefined {
  if (due?.dueText === undefined || above?.dueText === undefined || !hours.test(due.dueText)) return due;
  return { ...above, dueText: `${due.dueText}; ${above.dueText}` };
}

// An introduction that names only partners ("Phối hợp với các xã:") is for whoever leads.
function partnersAbove({ introduced, partners }: Scope, leads: readonly string[], leadsFrom: LeadSource | undefined): readonly string[] {
  if (introduced.partners.length > 0 && (leads === introduced.leads || introduced.leads.length === 0)) return introduced.partners;
  return leadsFrom === "heading" ? partners : [];
}

/** Gives the attributes of an item to a task below it, where that has none of its own. */
export function withInherited(task: FoundTask, attributes: Attributes): FoundTask {
  const own = task.leadsFrom === "attribute";
  return {
    ...task,
    leads: attributes.leads.length > 0 && !own ? attributes.leads : task.leads,
    leadsFrom: attributes.leads.length > 0 ? "attribute" : task.leadsFrom,
    coordinates: attributes.coordinates.length > 0 && !own ? attributes.coordinates : task.coordinates,
    due: task.due.dueText === undefined || !own ? (attributes.due ?? task.due) : task.due,
    also: [...task.also, ...attributes.also],
  };
}

const deputy = phrase(
  "^(?:các )?(?:(?:đồng chí |ông |bà )?(?:thứ trưởng|phó (?:chủ tịch|giám đốc|thủ tướng|trưởng ban))|đồng chí|ông|bà)(?!\\p{L})",
);

function isOverseer(actor: string): boolean {
  return deputy.test(foldVietnamese(actor));
}

// Below the deputy minister who answers for the field, "Vụ A chủ trì, phối hợp với …" says who does it.
function leadsPlainly({ text, folded }: Block): boolean {
  const subject = subjectOf(text, folded);
  return subject !== undefined && phrase("^\\s*chủ trì(?!\\p{L})").test(folded.slice(subject.end));
}

// "II. CẤP HUYỆN" says where bodies stand; a sentence that names its own says which.
function isLevel(actor: string): boolean {
  return phrase("^(?:ở )?cấp (?:trung ương|tỉnh|thành phố|huyện|xã|cơ sở)$").test(foldVietnamese(actor));
}

// "Giao Thanh tra …" below the heading of another body names whom it means.
const assignment = phrase("^(?:giao|đề nghị)\\s");

function isAssigned(folded: string): boolean {
  return assignment.test(folded);
}

// "Riêng Công an tỉnh tiếp tục …": one of those of the heading.
const singledOut = phrase("^riêng\\s");

// Under "Sở A, Sở B" the sentence "Sở A chủ trì, phối hợp với Sở B" says which of them leads.
function narrows(own: readonly string[], heading: readonly string[]): boolean {
  const names = heading.map((name) => name.toLowerCase());
  // "Cục A" under "Các đơn vị thuộc Bộ".
  if (own.length > 0 && heading.length === 1 && anyUnits.test(foldVietnamese(heading[0] ?? "")) && own.every(isProper)) return true;
  if (own.length < heading.length && own.every((name) => names.includes(name.toLowerCase()))) return true;
  return (
    own.length > 0 &&
    own.every((name) => names.some((listed) => isListed(name.toLowerCase(), listed) || isOfClass(name, listed) || isUnion(name, listed)))
  );
}

const unions = phrase("^(?:các )?(?:tổ chức chính trị - xã hội|đoàn thể)(?!\\p{L})");
const union = phrase(
  "^(?:(?:tỉnh|thành|huyện|xã) đoàn|hội (?:liên hiệp phụ nữ|lhpn|nông dân|cựu chiến binh|ccb|phụ nữ)|đoàn (?:thanh niên|tncs)|liên đoàn lao động|lđlđ|công đoàn)(?!\\p{L})",
);

// "Tỉnh đoàn" under "các tổ chức chính trị - xã hội".
function isUnion(name: string, list: string): boolean {
  return unions.test(foldVietnamese(list)) && union.test(foldVietnamese(name));
}

const anyUnits = phrase(
  "^các (?:đơn vị|cơ quan|phòng|ban|bộ phận|lực lượng|vụ|cục)(?:(?:,| và) (?:đơn vị|cơ quan|phòng|ban|bộ phận|tổ chức|vụ|cục|trung tâm|viện))*(?: (?:thuộc|trực thuộc|của|có liên quan|liên quan|chức năng|chuyên môn|nghiệp vụ)(?: .*)?)?$",
);

// A name of its own has a capital behind its first word.
function isProper(name: string): boolean {
  return /^\p{Lu}[^,;]*\s\p{Lu}/u.test(name) && !anyUnits.test(foldVietnamese(name));
}

// "Đội QLTT số 5" under "Các Đội QLTT", "UBND xã A" under "UBND các xã, phường".
function isOfClass(name: string, list: string): boolean {
  const [, head = "", noun = ""] = /^([^,;:()]*?)(?:các|những) ([^,;:()]+)/u.exec(list) ?? [];
  return (
    noun !== "" && /\s(?:số \d|\p{Lu})/u.test(name.slice(head.length + noun.length)) && name.toLowerCase().startsWith(`${head}${noun} `)
  );
}

// "Bộ Y tế" under "Các Bộ: Tài chính, Y tế".
function isListed(name: string, list: string): boolean {
  const [, head = "", fields = ""] = /^các (\p{L}+): (.+)$/u.exec(list) ?? [];
  return head !== "" && name.startsWith(`${head} `) && fields.split(/,\s|\svà\s/u).includes(name.slice(head.length + 1));
}
