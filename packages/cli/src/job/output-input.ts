import type { Text } from "@pccc/core";
import type { BoardQuery, JournalState, Pccc } from "@pccc/host";
import type { Board, BoardFacts } from "@pccc/rules";

/** What the outputs are written from. */
export interface OutputInput {
  readonly app: Pccc;
  readonly state: JournalState;
  readonly query: BoardQuery;
  readonly board: Board;
  readonly facts: BoardFacts;
  readonly reportPeriod: string | undefined;
  readonly place: string;
  readonly sampleNotice?: Text;
}
