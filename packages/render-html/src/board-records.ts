import type { BoardView } from "@pccc/plugin";

// The renderer compiles against the plugin contract alone: the records of the rules are named through the view.
export type Board = BoardView["board"];
export type BoardRow = Board["rows"][number];
export type RollUpRow = Board["rollUps"][number];
export type BoardUnit = Board["units"][number];
export type Criterion = Board["sheet"]["criteria"][number];
export type Period = Board["periods"][number];
export type Explanation = BoardRow["explanation"];
export type AnsweredObligation = BoardView["facts"]["answered"][number];
export type Obligation = AnsweredObligation["obligation"];
export type ObligationState = AnsweredObligation["state"];
