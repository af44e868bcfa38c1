import { formatDate, formatPoints } from "@pccc/core";
import { isExplainedInThisEdition, type Receipt, type WrittenExplanation } from "@pccc/rules";
import { type Language, words } from "./words.ts";

/** Shows a receipt that holds: the score, who sealed it, and where each point went. */
export function showReceipt(receipt: Receipt, file: string, language: Language): readonly Node[] {
  const { unit, period, result, sheet, seal, explanation } = receipt;
  const points = (value: number): string => formatPoints(value, sheet.decimals, language === "vi" ? "," : ".");
  const grade = sheet.bands.find(({ id }) => id === result.grade)?.title;
  const total = result.total === undefined ? words.unknown[language] : `${points(result.total)} / ${sheet.total}`;
  const wordsOf = (text: { readonly vi: string; readonly en?: string } | undefined): string =>
    (language === "en" ? text?.en : undefined) ?? text?.vi ?? "";
  const facts: readonly (readonly [string, string])[] = [
    [words.unit[language], unit.name],
    [words.period[language], wordsOf(period.label)],
    [words.score[language], grade === undefined ? total : `${total} · ${wordsOf(grade)}`],
    [words.sheet[language], `${wordsOf(sheet.title)} (${sheet.edition})${sheet.official ? "" : ` · ${words.sample[language]}`}`],
    [words.asKnownAt[language], formatDate(receipt.asKnownAt, language)],
    [words.parts[language], String(Object.keys(receipt.digests).length)],
    [words.seal[language], seal === undefined ? words.unsealed[language] : seal.publicKey],
    [words.file[language], file],
  ];
  const node = ({ label, points: own, possible, because, references = [], children = [] }: WrittenExplanation): HTMLElement => {
    const rest = own === undefined ? words.unknown[language] : points(own);
    const share = possible === undefined || possible === 0 ? rest : `${rest} / ${points(possible)}`;
    return element("li", [
      element("span", [wordsOf(explanation.texts[label])], "label"),
      element("span", [share], "points"),
      element("p", [wordsOf(explanation.texts[because])]),
      ...(references.length === 0
        ? []
        : [
            element("details", [
              element("summary", [`${words.restsOn[language]} (${references.length})`]),
              element(
                "ul",
                references.map((place) => element("li", [wordsOf(explanation.texts[explanation.references[place]?.text ?? -1])])),
                "references",
              ),
            ]),
          ]),
      ...(children.length === 0 ? [] : [element("ul", children.map(node), "tree")]),
    ]);
  };
  return [
    element("h2", [words.holds[language]]),
    element(
      "dl",
      facts.flatMap(([term, value]) => [element("dt", [term]), element("dd", [value])]),
    ),
    element("p", [seal === undefined ? words.unsealedMeans[language] : words.sealMeans[language]], "note"),
    ...(receipt.readings === undefined ? [] : [element("p", [wordsOf(receipt.readings.because)])]),
    element("h3", [words.why[language]]),
    ...(isExplainedInThisEdition(receipt) ? [] : [element("p", [words.otherEdition[language]], "note")]),
    element("ul", [node(explanation.root)], "tree"),
  ];
}

/** Shows why a receipt does not hold. */
export function showFault(message: string, file: string, language: Language): readonly Node[] {
  return [element("h2", [words.fails[language]]), element("p", [message]), element("p", [file], "note")];
}

function element(name: string, content: readonly (Node | string)[], className = ""): HTMLElement {
  const made = document.createElement(name);
  made.append(...content);
  if (className !== "") made.className = className;
  return made;
}
