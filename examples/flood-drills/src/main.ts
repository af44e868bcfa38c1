import { type Plan, plainDate } from "@pccc/core";
import { memory } from "@pccc/core/memory";
import { createPccc, unrestricted } from "@pccc/host";
import vn from "@pccc/plugin-vn";
import flood from "./flood-plugin.ts";

const province = "state.38";
const actor = { id: "example", onBehalfOf: province };
const pccc = await createPccc({ plugins: [flood, vn], journal: memory(), access: unrestricted() });

const records = pccc.composition.unitPacks["vn.units"]?.records({ line: "state", province: "38" });
if (records === undefined) throw new Error("the law plugin brings no units");
await pccc.loadUnits(records, actor);

const plan: Plan = {
  id: "flood-2025",
  unit: province,
  document: { id: "flood-2025", type: "KẾ HOẠCH", title: "Diễn tập sơ tán trước mùa lũ (ví dụ)", line: "state", relations: [] },
  sections: [],
  tasks: [],
  duties: [
    {
      id: "flood-2025.report",
      kind: "report",
      title: { vi: "Báo cáo diễn tập", en: "Report on the drills" },
      owedBy: { take: "descendants", hierarchy: "state", under: province, level: "commune" },
      owedTo: { take: "superior", hierarchy: "state" },
      timing: { kind: "recurring", frequency: "quarterly" },
      onSuccession: "moves",
      plan: "flood-2025",
    },
  ],
  recipients: [],
};
await pccc.adoptPlan({ plan, adoptedOn: plainDate("2025-07-15") }, actor);
// The plan says quarterly and names neither windows nor deadlines: whoever scores must declare them.
await pccc.declareAssumptions(
  [
    {
      id: "windows",
      duties: ["flood-2025.report"],
      statement: {
        vi: "Kỳ số liệu theo Nghị định 09/2019/NĐ-CP, gửi sau 2 ngày làm việc (ví dụ)",
        en: "Windows of Decree 09/2019, 2 working days (example)",
      },
      schedule: { regime: "vn.nd09", frequency: "quarterly", workingDaysByLevel: { commune: 2 } },
      basis: { document: "09/2019/NĐ-CP", confidence: "assumed" },
      declaredOn: plainDate("2025-07-15"),
      declaredBy: "example",
    },
  ],
  actor,
);

const report = (unit: string, drillsHeld: number, villagesAtRisk: number) => ({
  obligation: `flood-2025.report@${unit}/nd09:2025-Q4`,
  edition: 1,
  sentAt: Date.UTC(2025, 11, 15, 2),
  registeredAt: Date.UTC(2025, 11, 15, 3),
  figures: { drillsHeld, villagesAtRisk },
  evidence: [],
});
await pccc.submit([report("state.38.16531", 9, 10), report("state.38.16516", 3, 8)], actor);

const { board } = await pccc.board({
  plan: plan.id,
  sheet: "flood.drill-sheet",
  calendar: "vn.public-sector",
  hierarchy: "state",
  regime: "vn.nd09",
  frequency: "quarterly",
  fromInclusive: plainDate("2025-09-15"),
  toInclusive: plainDate("2025-12-14"),
  asOf: plainDate("2025-12-31"),
});
const known = board.rows.filter(({ state }) => state === "Known");
console.log(`${pccc.metric("flood.drills-held").title.en}: ${board.rows.length} communes, ${known.length} have reported`);
for (const { unit, total, grade } of known) {
  console.log(`${board.units.find(({ id }) => id === unit)?.name}: ${(total ?? 0) / 100} points, ${grade}`);
}
await pccc.close();
