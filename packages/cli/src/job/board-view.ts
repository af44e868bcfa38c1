import { civilDayOf, type DiagnosticsCatalogue, formatFinding, type Language, textIn } from "@pccc/core";
import { scoreLives } from "@pccc/host";
import type { BoardView } from "@pccc/plugin";
import { stepWords } from "./step-words.ts";
import type { OutputInput } from "./output-input.ts";

/** The board as a renderer is given it, its findings as prose. */
export function boardView(
  { app, state, query, board, facts, sampleNotice }: OutputInput,
  language: Language,
  catalogues: readonly DiagnosticsCatalogue[],
): BoardView {
  const document = state.plans.get(query.plan)?.plan.document;
  return {
    kind: "board",
    language,
    plan: {
      title: document?.title ?? query.plan,
      ...(document?.number === undefined ? {} : { number: document.number }),
      issuer: document?.issuer ?? "",
    },
    board,
    facts,
    ...(sampleNotice === undefined ? {} : { sampleNotice: textIn(sampleNotice, language) }),
    figureTitles: Object.fromEntries(
      Object.values(app.composition.figures).map(({ id, title }) => [id.slice(id.indexOf(".") + 1), textIn(title, language)]),
    ),
    lives: scoreLives(state, query.plan).map(({ unit, period, steps }) => ({
      unit,
      period,
      steps: steps.map((step) => ({
        on: civilDayOf(step.at),
        by: step.by,
        words: stepWords(step, board.sheet.criteria, language),
        evidence: step.kind === "decided" ? [] : step.record.evidence.map(({ sha256 }) => sha256),
      })),
    })),
    findings: board.findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      message: formatFinding(catalogues, finding, language).message,
    })),
  };
}
