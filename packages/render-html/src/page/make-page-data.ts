import { anchorOf, anchorOfRecord } from "../anchor.ts";
import type { AnsweredObligation, BoardRow, Explanation } from "../board-records.ts";
import { citationWords } from "../citation-words.ts";
import { latenessOf, lookOf } from "../obligation-states.ts";
import { lifeIn } from "../unit-life.ts";
import type { PageContext } from "./page-context.ts";
import type { ClientWord, NodeData, ObligationData, PageData, ReferenceData, RowData, TextIndex } from "./page-data.ts";
import { changeWords, lifeWords } from "./row-story.ts";
import { makeTextTable, type TextTable } from "./text-table.ts";

const clientWords: readonly ClientWord[] = [
  "client.shown",
  "client.criteria",
  "client.obligations",
  "client.restsOn",
  "client.behind",
  "client.why",
  "client.editions",
  "client.none",
  "client.change",
  "client.life",
  "client.sort",
  "client.rows",
  "client.before",
  "client.after",
  "client.tooOld",
];

/**
 * Gathers what the page's script shows on demand.
 *
 * @param context - The page's context.
 * @returns The data; every text stands in it once.
 */
export function makePageData(context: PageContext): PageData {
  const { board, view, text } = context;
  const table = makeTextTable();
  const unitIndex = new Map(board.units.map((unit, index) => [unit.id, index]));
  const periodIndex = new Map(board.periods.map((period, index) => [period.id, index]));
  const obligationIndex = new Map(view.facts.answered.map(({ obligation }, index) => [obligation.id, index]));
  const owed = Map.groupBy(view.facts.answered.keys(), (index) => {
    const obligation = view.facts.answered[index]?.obligation;
    return obligation === undefined ? "" : anchorOf(obligation.unit, obligation.period.id);
  });
  const references: ReferenceData[] = [];
  const maker: Maker = { context, table, obligationIndex, references, placesOfReferences: [new Map(), new Map()] };
  return {
    units: board.units.map((unit) => [table.add(unit.name), table.add(anchorOf(unit.id, ""))]),
    periods: board.periods.map((period) => [table.add(text(period.label)), table.add(anchorOf("", period.id))]),
    rows: board.rows.map((row): RowData => {
      const grade = context.gradeOf(row.grade);
      return [
        unitIndex.get(row.unit) ?? -1,
        periodIndex.get(row.period) ?? -1,
        table.add(headlineOf(context, row)),
        grade?.slot ?? -1,
        nodeOf(
          maker,
          row.explanation,
          new Set(row.criteria.flatMap(({ criterion, state }) => (state === "NotApplicable" ? criterion : []))),
        ),
        owed.get(anchorOf(row.unit, row.period)) ?? [],
        notesOf(context, row).map(table.add),
        changeWords(context, row).map(table.add),
        lifeWords(context, row).map(table.add),
      ];
    }),
    obligations: view.facts.answered.map((answered) => obligationOf(maker, answered)),
    words: wordsOf(context),
    // Last, since the others fill it.
    texts: table.texts,
    references,
  };
}

/**
 * The words that the page's script writes itself, in the page's language.
 *
 * @param context - The page's context.
 * @returns The words.
 */
export function wordsOf({ say }: PageContext): PageData["words"] {
  return Object.fromEntries(clientWords.map((id) => [id, say(id)])) as Record<ClientWord, string>;
}

interface Maker {
  readonly context: PageContext;
  readonly table: TextTable;
  readonly obligationIndex: ReadonlyMap<string, number>;
  readonly references: ReferenceData[];
  /** Where a reference stands: beside no obligation, and beside one. */
  readonly placesOfReferences: readonly [Map<Reference, number>, Map<Reference, number>];
}

type Reference = Explanation["references"][number];

function headlineOf(context: PageContext, row: BoardRow): string {
  const grade = context.gradeOf(row.grade)?.title ?? context.say("grade.none");
  return row.total === undefined
    ? context.say("cell.unknown")
    : `${context.points(row.total)} / ${context.points(context.board.sheet.total)} · ${grade}`;
}

function notesOf(context: PageContext, row: BoardRow): readonly string[] {
  const { board, say, date, changes } = context;
  const unit = context.unitOf(row.unit);
  const period = board.periods.find((candidate) => candidate.id === row.period);
  if (unit === undefined || period === undefined) return [];
  const life = lifeIn(unit, period);
  const because = (kind: "began" | "ended"): string => changes.find((change) => change[kind].includes(unit))?.reasons.join(" ") ?? "";
  return [
    ...(life.begins && unit.fromInclusive !== undefined
      ? [`${say("cell.begins")} (${say("life.began", { day: date(unit.fromInclusive) })}). ${because("began")}`.trim()]
      : []),
    ...(life.ends && unit.toInclusive !== undefined
      ? [`${say("cell.ends")} (${say("life.ended", { day: date(unit.toInclusive) })}). ${because("ended")}`.trim()]
      : []),
    ...(row.readings === undefined ? [] : [context.text(row.readings.because)]),
    ...(row.cappedBy.length > 0 ? [`${say("cell.capped")}: ${row.cappedBy.join(", ")}`] : []),
  ];
}

function nodeOf(maker: Maker, node: Explanation, notApplicable: ReadonlySet<string>): NodeData {
  const { context, table } = maker;
  const { points, references } = node;
  const possible = node.possible === undefined || node.possible <= 0 ? undefined : node.possible;
  const spared = notApplicable.has(node.id) && (points === undefined || points === 0);
  // An obligation's card shows what it rests on itself: beside one, the same sources need not stand in the open.
  const carded = references.some(({ kind }) => kind === "obligation");
  return [
    table.add(context.text(node.label)),
    spared ? table.add(context.say("criterion.notApplicable.short")) : points === undefined ? -1 : table.add(context.points(points)),
    possible === undefined || spared ? -1 : table.add(context.points(possible)),
    table.add(context.text(node.because)),
    references.map((reference) => placeOfReference(maker, reference, carded)),
    node.children.map((child) => nodeOf(maker, child, notApplicable)),
    spared ? -1 : shareOf(points, possible),
  ];
}

function shareOf(points: number | undefined, possible: number | undefined): number {
  if (points === undefined) return -1;
  if (possible === undefined) return points < 0 ? 0 : -1;
  return Math.max(0, Math.min(100, Math.floor((points * 100) / possible)));
}

/** The reference's place; the criteria of a result rest on the same ones. */
function placeOfReference(maker: Maker, reference: Reference, carded: boolean): number {
  const places = maker.placesOfReferences[carded ? 1 : 0];
  const known = places.get(reference);
  if (known !== undefined) return known;
  const place = maker.references.push(referenceOf(maker, reference, carded)) - 1;
  places.set(reference, place);
  return place;
}

function referenceOf(maker: Maker, reference: Reference, carded: boolean): ReferenceData {
  const { context, table, obligationIndex } = maker;
  const { kind, ref } = reference;
  const assumed = kind === "assumption" && context.board.assumptions.some(({ id }) => id === ref);
  return [
    table.add(context.say(`reference.${kind}`)),
    table.add(context.text(reference.text)),
    kind === "obligation" ? (obligationIndex.get(ref) ?? -1) : -1,
    assumed ? table.add(anchorOfRecord("assumption", ref)) : -1,
    kind === "submission" ? editionAt(maker, ref) : -1,
    carded && (kind === "assumption" || kind === "succession" || kind === "citation") ? 1 : 0,
  ];
}

function editionAt({ context, table, obligationIndex }: Maker, ref: string): TextIndex {
  // A submission is named by its obligation and its edition: `<obligation>#<edition>`.
  const at = ref.lastIndexOf("#");
  const answered = context.view.facts.answered[obligationIndex.get(ref.slice(0, at)) ?? -1];
  const submission = answered?.submissions.find(({ edition }) => String(edition) === ref.slice(at + 1));
  return answered === undefined || submission === undefined ? -1 : table.add(editionWords(context, answered, submission));
}

function obligationOf(maker: Maker, answered: AnsweredObligation): ObligationData {
  const { context, table } = maker;
  const { say, date, text, board } = context;
  const { obligation } = answered;
  const look = lookOf(answered.state);
  const facts: (readonly [string, string])[] = [];
  facts.push([
    say("due"),
    obligation.dueOn === undefined || obligation.status !== "dated"
      ? say(`status.${obligation.status}`)
      : `${obligation.dueTime === undefined ? "" : `${obligation.dueTime} `}${date(obligation.dueOn)}`,
  ]);
  if (obligation.originalDueOn !== undefined) facts.push([say("due.first"), date(obligation.originalDueOn)]);
  if (answered.sentOn !== undefined) facts.push([say("sent"), date(answered.sentOn)]);
  const lateness = latenessOf(answered, say);
  if (lateness !== undefined) facts.push([say("late"), lateness]);
  if (obligation.owedTo !== undefined) facts.push([say("owedTo"), context.unitOf(obligation.owedTo)?.name ?? obligation.owedTo]);
  if (obligation.movedFrom !== undefined && obligation.movedFrom.length > 0) {
    facts.push([say("movedFrom.term"), obligation.movedFrom.map((id) => context.unitOf(id)?.name ?? id).join(", ")]);
  }
  return [
    table.add(text(obligation.title)),
    table.add(say(look.word)),
    look.slot,
    facts.map(([term, words]) => [table.add(term), table.add(words)]),
    obligation.reasons.map((reason) => [
      table.add(say(`reason.${reason.kind}`)),
      table.add(text(reason.text)),
      reason.citation === undefined ? -1 : table.add(citationWords(context, reason.citation)),
      board.assumptions.some(({ id }) => id === reason.ref) ? table.add(anchorOfRecord("assumption", reason.ref)) : -1,
    ]),
    answered.submissions.map((submission) => table.add(editionWords(context, answered, submission))),
    table.add(obligation.id),
  ];
}

function editionWords(context: PageContext, answered: AnsweredObligation, submission: AnsweredObligation["submissions"][number]): string {
  const { say } = context;
  // Evidence names and reasons of verdicts may name people: a board never holds them.
  const figures = Object.entries(submission.figures).map(
    ([name, value]) => `${context.view.figureTitles[name] ?? name}: ${context.count(value)}`,
  );
  const verdict = answered.verdicts.findLast(({ edition }) => edition === submission.edition);
  return [
    say("edition.sent", {
      edition: submission.edition,
      sent: context.instant(submission.sentAt),
      registered: context.instant(submission.registeredAt),
    }),
    ...(verdict === undefined ? [] : [say(verdict.outcome === "accepted" ? "edition.accepted" : "edition.returned")]),
    ...(figures.length === 0 ? [] : [figures.join("; ")]),
    ...submission.evidence.map(({ sha256 }) => say("edition.evidence", { digest: sha256.slice(0, 12) })),
  ].join(" · ");
}
