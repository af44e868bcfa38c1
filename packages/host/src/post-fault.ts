import type { RecordFault } from "./invalid-record.ts";
import type { RecordKind } from "./journal-record.schema.ts";

/** Where the records about scores say who decided. */
const fields: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  judgement: ["decidedBy"],
  selfScore: ["scoredBy"],
  appraisal: ["appraisedBy"],
  close: ["closedBy"],
  appeal: ["filedBy", "decision.decidedBy"],
};

/**
 * Tells where a record about scores names anything but a post: it is chained and cannot be erased, so that nobody's name may stand in it.
 *
 * @remarks
 * Asked of what is written only: a journal with other words in it can still be read.
 *
 * @internal
 */
export function postFaultOf(kind: RecordKind, body: object): RecordFault | undefined {
  for (const path of fields[kind] ?? []) {
    const value = path.split(".").reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>> | undefined)?.[key], body);
    if (typeof value !== "string" || isPost(value)) continue;
    return {
      path,
      expected: {
        vi: "cần chức danh viết dạng post:…, không phải tên người",
        en: "expected a post such as post:chair, and no person's name",
      },
      got: value,
    };
  }
  return undefined;
}

/** A post: the prefix, then an id without spaces. */
function isPost(text: string): boolean {
  return /^post:\S+$/u.test(text);
}
