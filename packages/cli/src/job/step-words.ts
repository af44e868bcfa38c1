import { formatPoints, type Language, parsePoints, type Text, textIn } from "@pccc/core";
import type { ScoreStep } from "@pccc/host";

/** The criteria of the sheet that scored, for their titles. */
export type StepCriteria = readonly { readonly id: string; readonly title: Text }[];

/** Says what a step of the life of a score was; the words of whoever took it are personal and left out. */
export function stepWords(step: ScoreStep, criteria: StepCriteria, language: Language): string {
  const say = (vi: string, en: string): string => (language === "vi" ? vi : en);
  const titleOf = (id: string): string => {
    const criterion = criteria.find((candidate) => candidate.id === id);
    return criterion === undefined ? id : textIn(criterion.title, language);
  };
  switch (step.kind) {
    case "selfScored":
    case "appraised": {
      const points = step.record.points.map(({ criterion, points: claimed }) => `${titleOf(criterion)}: ${decimalIn(claimed, language)}`);
      return step.kind === "selfScored"
        ? say(`tự chấm ${points.join("; ")}`, `self-scored ${points.join("; ")}`)
        : say(`thẩm định ${points.join("; ")}`, `appraised ${points.join("; ")}`);
    }
    case "closed": {
      const { number, head } = step.record;
      return say(`chốt lần ${number}, theo sổ đến mục ${head.seq}`, `closed, number ${number}, by the journal up to entry ${head.seq}`);
    }
    case "appealed": {
      const { number, criteria: about } = step.record;
      const which = about.length === 0 ? say("toàn bộ điểm", "the whole score") : about.map(titleOf).join("; ");
      return say(`đề nghị số ${number} xem xét lại: ${which}`, `appeal ${number} filed: ${which}`);
    }
    case "decided": {
      const { number, decision } = step.record;
      const outcomes = {
        upheld: say("giữ nguyên điểm", "the score stands"),
        changed: say("chấp nhận, chấm lại", "accepted, to be scored again"),
        withdrawn: say("đơn vị rút đề nghị", "withdrawn"),
      } as const;
      const outcome = outcomes[decision?.outcome ?? "upheld"];
      return say(`giải quyết đề nghị số ${number}: ${outcome}`, `appeal ${number} decided: ${outcome}`);
    }
  }
}

/** Decimal text as a language writes it; what is no number stays as it stands. */
function decimalIn(text: string, language: Language): string {
  const places = 9;
  const points = parsePoints(text, places);
  return points === undefined ? text : formatPoints(points, places, language === "vi" ? "," : ".");
}
