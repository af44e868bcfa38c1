import type { AuthorityLine, Plan } from "@pccc/core";
import { planDocument } from "@pccc/host";
import { importDocument, planFromDraft } from "@pccc/import";
import { documentTypes, layouts } from "@pccc/plugin-vn";
import { docxDocumentRenderer } from "@pccc/render-docx";
import type { PlanWorld } from "./plan-worlds.ts";

const typeNames = new Map<string | undefined, string>([
  ...documentTypes.map(({ symbol, name }) => [symbol, name.vi] as const),
  ["KL", "Kết luận"],
]);

/** A plan as docx. */
export async function docxOf({ plan, layout, organ, above, signatureLines }: PlanWorld): Promise<Uint8Array> {
  const view = planDocument({
    plan,
    layout: layouts[layout],
    organ,
    superiorOrgan: above,
    place: "Bình Ước",
    year: 2026,
    typeNameOf: (symbol) => typeNames.get(symbol),
    nameOf: ({ take }) => (take === "descendants" ? "các xã, phường" : take),
    signatureLines,
  });
  const rendered = await docxDocumentRenderer.render(view);
  if (!rendered.ok) throw rendered.error;
  const chunks: Uint8Array[] = [];
  for await (const chunk of rendered.value.bytes) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

/** The plan that a text gives. */
export function planOf(text: Parameters<typeof importDocument>[0], line: AuthorityLine): Plan {
  const draft = importDocument(text);
  if (!draft.ok) throw draft.error;
  return planFromDraft(draft.value, {
    planId: "p",
    unit: "u",
    line,
    level: "province",
    hierarchy: line,
    onSuccession: () => "mustReview",
  }).plan;
}

/** What the plan says, without the places of its words and without what is worked out from them. */
export function said({ document, sections, tasks, duties, recipients, signatoryRole }: Plan): object {
  return {
    document: { ...document, relations: document.relations.map(({ numberRaw: _raw, ...relation }) => relation) },
    sections: sections.map(({ label, heading, level }) => ({ label, heading, level })),
    tasks: tasks.map(({ text, section, leads, coordinates, timing }) => ({ text, section, leads, coordinates, timing })),
    reports: duties
      .filter(({ kind, task }) => kind === "report" && task === undefined)
      .map(({ title, owedBy, timing }) => ({ title, owedBy, timing })),
    recipients: recipients.map(({ text, purpose }) => ({ text, purpose })),
    signatoryRole,
  };
}
