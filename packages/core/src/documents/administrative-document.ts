import type { PlainDate } from "../plain-date.ts";
import type { AuthorityLine } from "./authority-line.ts";
import type { CitedDocument } from "./cited-document.ts";

/**
 * An administrative document as registered: what its letterhead says and what it rests on.
 *
 * @remarks
 * A document may have neither number nor date; a draft may be cited.
 *
 * @public
 */
export interface AdministrativeDocument {
  readonly id: string;
  /** The type word as printed, such as `KẾ HOẠCH`. */
  readonly type: string;
  readonly number?: string;
  readonly issuedOn?: PlainDate;
  readonly place?: string;
  readonly issuer?: string;
  readonly title: string;
  readonly line?: AuthorityLine;
  readonly relations: readonly CitedDocument[];
}
