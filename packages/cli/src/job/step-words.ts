import type { Language } from "@pccc/core";
import type { ScoreStep } from "@pccc/host";

/** Says what a step of the life of a score was; the words of whoever took it are personal and left out. */
export function stepWords(step: ScoreStep, language: Language): string {
  const say = (vi: string, en: string): string => (language === "vi" ? vi : en);
  switch (step.kind) {
    case "selfScored":
    case "appraised": {
      const points = step.record.points.map(({ criterion, points: claimed }) => `${criterion} ${claimed}`).join(", ");
      return step.kind === "selfScored"
        ? say(`tự chấm: ${points}`, `self-scored: ${points}`)
        : say(`thẩm định: ${points}`, `appraised: ${points}`);
    }
    case "closed": {
      const { number, head } = step.record;
      return say(`chốt lần ${number}, theo sổ đến mục ${head.seq}`, `closed, number ${number}, by the journal up to entry ${head.seq}`);
    }
    case "appealed":
      return say(`đề nghị xem xét lại lần ${step.record.number}`, `appeal ${step.record.number} filed`);
    case "decided": {
      const outcomes = {
        upheld: say("giữ nguyên điểm", "the score stands"),
        changed: say("chấp nhận, chấm lại", "accepted, to be scored again"),
        withdrawn: say("đơn vị rút đề nghị", "withdrawn"),
      } as const;
      const outcome = step.record.decision?.outcome ?? "upheld";
      return say(`giải quyết đề nghị: ${outcomes[outcome]}`, `appeal decided: ${outcomes[outcome]}`);
    }
  }
}
