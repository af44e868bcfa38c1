/** A drawn line, level or upright; lengths are points, y grows downward. */
export interface Ruling {
  readonly isLevel: boolean;
  /** The y of a level line, the x of an upright one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}
