import type { AdministrativeDocument } from "../documents/administrative-document.ts";
import type { SourceSpan } from "../source-span.ts";
import type { Selector } from "../units/selector.ts";
import type { Duty } from "./duty.ts";
import type { Indicator } from "./indicator.ts";
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
  /** `<planId>/t<n>`, readable ASCII; survives amendments and is never given to another task. */
  readonly id: string;
  readonly text: string;
  readonly section: string;
  /** Who leads, as printed. */
  readonly leads: readonly string[];
  /** Who coordinates, as printed. */
  readonly coordinates: readonly string[];
  /** The units that the printed leads mean, as far as they could be told. */
  readonly ledBy?: readonly Selector[];
  /** The units that the printed coordinators mean, as far as they could be told. */
  readonly coordinatedBy?: readonly Selector[];
  readonly timing: Timing;
  /** The tasks of the same plan that must be done before it. */
  readonly dependsOn?: readonly string[];
  /** The tasks of plans above that it carries out. */
  readonly restsOn?: readonly string[];
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
  /** The plans above that it carries out, by id. */
  readonly carriesOut?: readonly string[];
  readonly sections: readonly PlanSection[];
  readonly tasks: readonly Task[];
  readonly duties: readonly Duty[];
  readonly indicators?: readonly Indicator[];
  readonly recipients: readonly Recipient[];
  /** The post of the signatory. The name is personal data and is kept apart. */
  readonly signatoryRole?: string;
}
