import type { AdministrativeDocument } from "../documents/administrative-document.ts";
import type { SourceSpan } from "../source-span.ts";
import type { Duty } from "./duty.ts";
import type { Timing } from "./timing.ts";

/**
 * A heading of a plan's outline.
 *
 * @public
 */
export interface PlanSection {
  /** Full path of labels, such as `II/1/a`. */
  readonly label: string;
  readonly heading: string;
  readonly level: number;
  readonly span?: SourceSpan;
}

/**
 * The smallest item of a plan that orders something to be done.
 *
 * @public
 */
export interface Task {
  /** `<planId>/t<n>`, readable ASCII; survives amendments. */
  readonly id: string;
  readonly text: string;
  readonly section: string;
  /** Who leads, as printed. */
  readonly leads: readonly string[];
  /** Who coordinates, as printed. */
  readonly coordinates: readonly string[];
  readonly timing: Timing;
  readonly span?: SourceSpan;
}

/**
 * To whom a document goes and why: `b/c` báo cáo, `t/h` thực hiện, `p/h` phối hợp, `lưu`.
 *
 * @public
 */
export interface Recipient {
  readonly text: string;
  readonly purpose?: "report" | "implement" | "coordinate" | "file";
  readonly span?: SourceSpan;
}

/**
 * A plan that a unit has adopted to implement documents above it.
 *
 * @public
 */
export interface Plan {
  readonly id: string;
  /** The unit whose plan it is. */
  readonly unit: string;
  readonly document: AdministrativeDocument;
  readonly sections: readonly PlanSection[];
  readonly tasks: readonly Task[];
  readonly duties: readonly Duty[];
  readonly recipients: readonly Recipient[];
  /** The post of the signatory. The name is personal data and is kept apart. */
  readonly signatoryRole?: string;
}
