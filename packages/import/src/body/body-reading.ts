import type { Block, Range } from "../layout/block.ts";
import type { OutlineNode } from "../outline/outline-tree.ts";
import type { DraftDue, LeadSource, OutlineKind } from "../plan-draft.ts";
import type { Zone } from "../words/heading-words.ts";

/** A heading as found. */
export interface FoundSection {
  readonly node: OutlineNode;
  readonly heading: string;
  readonly range: Range;
  readonly confidence: number;
}

/** A task as found. */
export interface FoundTask {
  readonly node: OutlineNode;
  readonly content: Block;
  /** The path of the section or item in which it stands. */
  readonly path: string;
  readonly zone: Zone;
  readonly leads: readonly string[];
  readonly leadsFrom: LeadSource | undefined;
  readonly coordinates: readonly string[];
  readonly due: DraftDue;
  /** Further text of the task in which reporting duties may stand, such as the value of an attribute. */
  readonly also: readonly Block[];
  readonly confidence: number;
}

/** A paragraph that orders no task of its own but may hold a duty to report. */
export interface LooseParagraph {
  readonly content: Block;
  readonly zone: Zone;
  /** A paragraph that closes the text ("Trên đây là …") rather than the section in which it stands. */
  readonly isClosing: boolean;
  readonly actors: readonly string[];
}

export interface BodyReading {
  readonly sections: readonly FoundSection[];
  readonly tasks: readonly FoundTask[];
  readonly loose: readonly LooseParagraph[];
  /** What stands under a heading about the basis ("CĂN CỨ PHÁP LÝ"). */
  readonly basis: readonly Block[];
  readonly entries: readonly { readonly kind: OutlineKind; readonly block: Block }[];
}
