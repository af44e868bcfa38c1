import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createPccc, unrestricted } from "@pccc/host";
import pccc from "@pccc/plugin-pccc";
import vn from "@pccc/plugin-vn";
import { sqlite } from "@pccc/store-sqlite";
import type { CountryPlan } from "./country-plans.ts";
import { months, reportsOf } from "./country-reports.ts";
import { line } from "./country-units.ts";
import type { UnitRecords } from "@pccc/core";

const actor = { id: "post:bench", onBehalfOf: "bench" };

/** A folder with a journal and the scenario by which commands ask it. */
export interface CountryFolder {
  readonly folder: string;
  readonly plan: CountryPlan;
  readonly records: UnitRecords;
  /** The units that report. */
  readonly reporting: readonly string[];
}

/** Writes the scenario that names a plan: what a command needs beside the journal. */
export function writeScenario({ folder, plan }: CountryFolder): void {
  const scenario = {
    title: plan.plan.document.title,
    plan: { file: "khong-dung.txt", id: plan.plan.id, unit: plan.plan.unit, adoptedOn: "2025-10-01" },
    units: { pack: "vn.units", line, province: "38" },
    calendar: "vn.public-sector",
    sheet: "pccc.sample-sheet",
    regime: "vn.nd09",
    frequency: "monthly",
    range: { from: "2025-10-15", to: "2026-10-14" },
    asOf: "2026-11-16",
    assumptions: [],
    onSuccession: { report: "moves", reportOfOwnUnit: "lapses", adoptPlan: "lapses", perform: "moves" },
    report: { period: "nd09:2026-10", place: "Hà Nội" },
    sampleNotice: { vi: "Số liệu do phép đo tự đặt.", en: "Figures invented by the benchmark." },
  };
  writeFileSync(join(folder, "pccc.yaml"), `${JSON.stringify(scenario, undefined, 1)}\n`);
}

/** Puts units, plan and twelve months of reports into a new SQLite journal; gives the number of entries. */
export async function writeJournal({ folder, plan, records, reporting }: CountryFolder): Promise<number> {
  const app = await createPccc({ plugins: [vn, pccc], journal: sqlite({ file: join(folder, "pccc.db") }), access: unrestricted() });
  try {
    await app.loadUnits(records, actor);
    await app.adoptPlan({ plan: plan.plan, adoptedOn: plan.assumption.declaredOn }, actor);
    await app.declareAssumptions([plan.assumption], actor);
    const duty = plan.plan.duties[0]?.id as string;
    for (const month of months.keys()) await app.submit([...reportsOf(duty, reporting, month)], actor);
    return (await app.head()).seq;
  } finally {
    await app.close();
  }
}
