import { data, make, textAt } from "./page.ts";

/** Builds the card of an obligation: its state, its day, why, and what was sent. */
export function obligationCard(index: number, words?: string): HTMLElement {
  const obligation = data.obligations[index];
  if (obligation === undefined) return make("span", "", words ?? "");
  const [title, state, slot, facts, reasons, editions, id] = obligation;
  const facts1 = make("dl", "");
  for (const [term, value] of facts) facts1.append(make("dt", "", textAt(term)), make("dd", "", textAt(value)));
  const chain = make("ol", "");
  for (const [kind, text, citation, anchor] of reasons) {
    const step = make("li", "", make("strong", "", `${textAt(kind)}: `));
    if (anchor >= 0) {
      const link = make("a", "", textAt(text));
      link.setAttribute("href", `#${textAt(anchor)}`);
      step.append(link);
    } else step.append(textAt(text));
    if (citation >= 0) step.append(make("span", "cited", textAt(citation)));
    chain.append(step);
  }
  const sent = make(
    "ul",
    "",
    ...(editions.length === 0 ? [data.words["client.none"]] : editions.map(textAt)).map((text) => make("li", "", text)),
  );
  return make(
    "details",
    "owed",
    make("summary", "", make("span", "", words ?? textAt(title)), make("span", `chip state s${slot}`, textAt(state))),
    facts1,
    make("h4", "", data.words["client.why"]),
    chain,
    make("h4", "", data.words["client.editions"]),
    sent,
    make("p", "note", make("code", "", textAt(id))),
  );
}
