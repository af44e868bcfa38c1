import type { UnitLevel } from "./unit.ts";

/**
 * A class of units, to be expanded against a hierarchy as of a date.
 *
 * @remarks
 * `self` is the unit `under` alone; `children` are the units directly below it; `descendants` all below it;
 * `superior` is the unit above whoever asks (it has no `under`). The units of `except` are left out, not those below them.
 *
 * @public
 */
export type Selector =
  | { readonly take: "self"; readonly hierarchy: string; readonly under: string }
  | {
      readonly take: "children" | "descendants";
      readonly hierarchy: string;
      readonly under: string;
      readonly level?: UnitLevel;
      readonly except?: readonly string[];
    }
  | { readonly take: "superior"; readonly hierarchy: string };
