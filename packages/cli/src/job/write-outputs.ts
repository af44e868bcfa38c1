import { join } from "node:path";
import { nameOf, superiorOf, textIn, type PlainDate } from "@pccc/core";
import { boardDocument, boardText, HostError, layoutFor, progressReport } from "@pccc/host";
import type { Rendered } from "@pccc/plugin";
import { writeUserFile, writeUserFiles } from "../files.ts";
import type { Manner } from "../io.ts";
import { catalogues } from "../print-problem.ts";
import { boardView } from "./board-view.ts";
import type { OutputInput } from "./output-input.ts";

/** Writes the board as a page and as data into a folder, and the unit's report to the one above it. */
export async function writeOutputs(folder: string, input: OutputInput, manner: Manner): Promise<readonly string[]> {
  const files = [join(folder, "board.html"), join(folder, "board.json")];
  const view = boardView(input, manner.language, catalogues);
  const page = await bytesOf(await input.app.render("html.board", view));
  await writeUserFiles([
    [files[0] as string, page],
    [files[1] as string, boardText(boardDocument(input.query, input.board))],
  ]);
  if (input.reportPeriod !== undefined) {
    const file = join(folder, "bao-cao.docx");
    await writeReport(file, { ...input, reportPeriod: input.reportPeriod });
    files.push(file);
  }
  return files;
}

/** Writes the report of the plan's unit on one period to the unit above it, in the layout of its line. */
export async function writeReport(file: string, input: OutputInput & { readonly reportPeriod: string }): Promise<void> {
  const { app, state, query, board, facts } = input;
  const adopted = state.plans.get(query.plan);
  if (adopted === undefined) throw new HostError("PCCC_HOST_UNKNOWN_PLAN", `no plan ${query.plan}`, { plan: query.plan });
  const { plan } = adopted;
  const period = board.periods.find(({ id }) => id === input.reportPeriod);
  const on: PlainDate = period?.toInclusive ?? query.asOf;
  const nameOn = (id: string): string => {
    const unit = state.registry.units.find((candidate) => candidate.id === id);
    return unit === undefined ? id : nameOf(unit, on);
  };
  const superior = superiorOf(state.registry, query.hierarchy, plan.unit, on);
  const view = progressReport({
    board,
    facts,
    period: input.reportPeriod,
    layout: layoutFor(app.composition, plan.document.line ?? "state", on),
    planTitle: plan.document.title,
    organ: nameOn(plan.unit),
    ...(superior === undefined ? {} : { superiorOrgan: nameOn(superior) }),
    recipients: [...(superior === undefined ? [] : [`${nameOn(superior)} (b/c)`]), "Lưu: VT"],
    place: input.place,
    ...(input.sampleNotice === undefined ? {} : { sampleNotice: textIn(input.sampleNotice, "vi") }),
  });
  await writeUserFile(file, await bytesOf(await app.render("docx.document", view)));
}

/** The bytes of what was rendered, in one piece. */
export async function bytesOf(rendered: Rendered): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of rendered.bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}
