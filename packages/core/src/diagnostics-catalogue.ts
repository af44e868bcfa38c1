import type { Finding, Severity } from "./finding.ts";
import type { SourceSpan } from "./source-span.ts";
import type { Language } from "./text.ts";

/**
 * What one code means: its severity and its words, with placeholders in braces.
 *
 * @public
 */
export interface Diagnostic {
  readonly severity: Severity;
  /** What happened, on what input, and why. */
  readonly message: { readonly vi: string; readonly en: string };
  /** What to do about it. */
  readonly advice: { readonly vi: string; readonly en: string };
}

/**
 * The codes of one package.
 *
 * @public
 */
export type DiagnosticsCatalogue = Readonly<Record<string, Diagnostic>>;

/**
 * Makes a finding of a catalogue's code.
 *
 * @param catalogue - The package's codes.
 * @param code - One of them.
 * @param params - What the placeholders of its message stand for.
 * @param span - The place in the source text, where there is one.
 * @returns The finding, with the catalogue's severity.
 *
 * @public
 */
export function makeFinding<C extends DiagnosticsCatalogue>(
  catalogue: C,
  code: keyof C & string,
  params: Readonly<Record<string, string | number>>,
  span?: SourceSpan,
): Finding {
  const severity = catalogue[code]?.severity ?? "error";
  return span === undefined ? { code, severity, params } : { code, severity, params, span };
}

/**
 * Writes a finding as prose.
 *
 * @param catalogues - Where the code is looked for, in order.
 * @param finding - The finding.
 * @param language - The language of the words.
 * @returns The message and what to do; the code and the parameters alone where no catalogue knows the code.
 *
 * @public
 */
export function formatFinding(
  catalogues: readonly DiagnosticsCatalogue[],
  finding: Pick<Finding, "code" | "params">,
  language: Language,
): { readonly message: string; readonly advice: string } {
  for (const catalogue of catalogues) {
    const diagnostic = catalogue[finding.code];
    if (diagnostic !== undefined) {
      const { message, advice } = diagnostic;
      return { message: fill(message[language], finding.params, language), advice: fill(advice[language], finding.params, language) };
    }
  }
  return { message: `${finding.code} ${JSON.stringify(finding.params)}`, advice: "" };
}

function fill(template: string, params: Readonly<Record<string, string | number>>, language: Language): string {
  return template.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    // What files write in English words is said in Vietnamese too, beside the word to look for.
    const said = language === "vi" && wordParams.has(name) ? vietnameseWords[value] : undefined;
    return said === undefined ? String(value) : `${said} (${value})`;
  });
}

const wordParams: ReadonlySet<string> = new Set(["level", "below", "frequency", "stated", "assumed"]);
const vietnameseWords: Readonly<Record<string, string>> = {
  central: "trung ương",
  province: "tỉnh",
  district: "huyện",
  commune: "xã",
  residential: "khu dân cư",
  weekly: "tuần",
  monthly: "tháng",
  quarterly: "quý",
  "half-yearly": "6 tháng",
  "nine-monthly": "9 tháng",
  annual: "năm",
};
