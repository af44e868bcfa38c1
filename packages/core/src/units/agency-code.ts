/**
 * An electronic identification code of an agency, in the order from the top.
 *
 * @public
 */
export interface AgencyCode {
  /** From the top: `H56`, `01`, `12`. Groups that only fill the old form are left out. */
  readonly groups: readonly string[];
  /** `lowFirst`: the older dotted form, `000.01.12.H28`; `topFirst`: that of Decision 20/2020/QĐ-TTg, `H37.02.02`. */
  readonly form: "lowFirst" | "topFirst";
  /** As printed. */
  readonly raw: string;
}

/**
 * Reads an identification code of an agency in either official form.
 *
 * @param text - Such as `000.00.00.H56`, `00.01.H03`, `H37.02.02` or `G01`.
 * @returns The code; `undefined` when the text has neither form.
 *
 * @public
 */
export function parseAgencyCode(text: string): AgencyCode | undefined {
  const raw = text.trim();
  const top = /^([A-Z]\d{2})((?:\.\d{2,3}){0,3})$/u.exec(raw);
  if (top !== null) return { groups: withoutFillers(raw.split(".")), form: "topFirst", raw };
  if (!/^(?:\d{2,3}\.){1,3}[A-Z]\d{2}$/u.test(raw)) return undefined;
  return { groups: withoutFillers(raw.split(".").reverse()), form: "lowFirst", raw };
}

/**
 * Writes an identification code from the top, so that both official forms of one code are equal.
 *
 * @param code - The code.
 * @returns Such as `H28.12.01`.
 *
 * @public
 */
export function formatAgencyCode(code: AgencyCode): string {
  return code.groups.join(".");
}

function withoutFillers(groups: readonly string[]): readonly string[] {
  const last = groups.findLastIndex((group) => !/^0+$/u.test(group));
  return groups.slice(0, last + 1);
}
