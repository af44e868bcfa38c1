import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
afterAll(folder.remove);
const run = (...args: readonly string[]) => runCli(["units", ...args], folder.path);

describe("pccc units", () => {
  it("shows the Front of Thanh Hóa on the eve and on the day of the reform", async () => {
    const idsOn = async (day: string): Promise<readonly string[]> => {
      const { status, out } = await run("tree", "--line", "front", "--as-of", day, "--json");
      expect(status).toBe(0);
      return (JSON.parse(out) as { units: { id: string }[] }).units.map(({ id }) => id);
    };
    const [eve, day] = [await idsOn("2025-06-30"), await idsOn("2025-07-01")];
    expect([eve.includes("front.38.sam-son-city"), eve.includes("front.38.16531")]).toEqual([true, false]);
    expect([day.includes("front.38.sam-son-city"), day.includes("front.38.16531")]).toEqual([false, true]);
    expect(day.length).toBe(167);
  });

  it("tells what became of an old commune and why", async () => {
    const { status, out } = await run("history", "front.38.sam-son-city.quang-hung", "--line", "front", "--lang", "vi");
    expect(status).toBe(0);
    expect(out).toContain("2024-12-01 (ngày giả định)");
    expect(out).toMatch(/là: .*Nam Sầm Sơn \(front\.38\.16516\)/u);
    // How sure each event is stands beside it in words; the day on which it left is as doubtful as the merger itself.
    expect(out).toMatch(/2021-01-01 {2}trực thuộc .*\(hệ thống Mặt trận\) {2}\[368\/NQ-UBTVQH14; suy ra theo quy tắc\]/u);
    expect(out).toMatch(/2024-12-01 \(ngày giả định\) {2}không còn trong hệ thống Mặt trận .*; giả định\]/u);
    expect(out).not.toMatch(/\b(?:computed|assumed|official|secondary|unverified|front)\b(?!\.)/u);
    const { out: inEnglish } = await run("history", "area.38.16516", "--line", "territory", "--lang", "en");
    expect(inEnglish).toContain("[1686/NQ-UBTVQH15; asserted by secondary sources]");
    expect((await run("history", "front.nobody")).status).toBe(2);
  });

  it("compares two days with the basis of each change", async () => {
    const { out } = await run("compare", "--from", "2025-06-30", "--to", "2025-07-01", "--line", "territory", "--json");
    const { changes } = JSON.parse(out) as { changes: { unit: string; change: string; through: { basis: { document: string } }[] }[] };
    const ward = changes.find(({ unit }) => unit === "area.38.16531");
    expect([ward?.change, ward?.through[0]?.basis.document]).toEqual(["appeared", "1686/NQ-UBTVQH15"]);
  });

  it("reads the numbers of each day in the units of the other, and loses none", async () => {
    const wards = ["quang-vinh", "quang-minh", "dai-hung"].map((name, index) => `front.38.sam-son-city.${name},${(index + 1) * 10},`);
    const file = join(folder.path, "so-lieu.csv");
    writeFileSync(file, `unit,before,after\n${wards.join("\n")}\nfront.38.16516,,120\n`);
    const days = ["compare", "--from", "2025-06-30", "--to", "2025-07-01", "--line", "front", "--numbers", file];
    const { numbers } = JSON.parse((await run(...days, "--json")).out) as {
      numbers: { later: { unit: string; counted?: number; carried?: number }[]; earlier: { carried?: number }[] };
    };
    expect(numbers.later).toEqual([{ unit: "front.38.16516", counted: 120, carried: 60 }]);
    expect(numbers.earlier.map(({ carried }) => carried)).toEqual([60, 40, 20]);
    expect((await run(...days, "--lang", "en")).out).toContain("Carried from 2025-06-30");
    writeFileSync(file, "unit,before,after\nfront.38.16516,1.5,\n");
    const bad = await run(...days);
    expect([bad.status, bad.error]).toEqual([2, expect.stringContaining("PCCC_CLI_TABLE_VALUE")]);
  });

  it("loads a list of another program, asks it by two clocks, and writes nothing of a faulty one", async () => {
    const header = "code,level,name,full_name,kind,parent_code,from\n";
    const bad = join(folder.path, "bad.csv");
    writeFileSync(
      bad,
      `${header}70,province,P,,,,\n1,commune,A,,,99,\n2,commune,B,,,3,\n3,commune,C,,,2,\n70,province,Q,,,,\n4,commune,D,,,70,2024-12-01\n`,
    );
    const refused = await run("load", bad, "--from", "2025-07-01", "--db", "list.db");
    expect(refused.status).toBe(2);
    for (const words of ["Line 3:", "Line 4:", "Line 6:", "Line 7:"]) expect(refused.error).toContain(words);
    expect(existsSync(join(folder.path, "list.db"))).toBe(false);

    const good = join(folder.path, "good.csv");
    writeFileSync(good, `${header}70,province,P,,,,\n1,commune,A,,,70,\n`);
    expect((await run("load", good, "--from", "2025-07-01", "--db", "list.db")).status).toBe(0);
    const namesAt = async (...more: readonly string[]): Promise<readonly string[]> => {
      const { out } = await run("tree", "--line", "territory", "--db", "list.db", "--as-of", "2025-07-01", "--json", ...more);
      return (JSON.parse(out) as { units: { name: string }[] }).units.map(({ name }) => name);
    };
    expect(await namesAt()).toEqual(["P", "A"]);
    expect(await namesAt("--known-at", "0")).toEqual([]);
  });

  it("refuses records that contradict each other or those on record, each with its line, and writes nothing", async () => {
    const basis = "basis: { document: x, confidence: assumed }";
    const unit = (id: string): string => `  - { id: ${id}, kind: area, level: commune, names: [{ name: ${id} }], codes: [] }\n`;
    const seat = (id: string, rest: string): string =>
      `  - { unit: ${id}, hierarchy: territory, fromInclusive: 2025-07-01, ${rest}${basis} }\n`;
    const bad = join(folder.path, "bad.yaml");
    writeFileSync(
      bad,
      `units:\n${["a", "b", "b", "c", "d"].map(unit).join("")}memberships:\n${seat("a", "")}${seat("b", "parent: zz, ")}` +
        `${seat("c", "parent: d, ")}${seat("d", "parent: c, ")}` +
        `successions:\n  - { id: s1, on: 2025-07-01, dayEstablished: true, ${basis}, before: [q], after: [a] }\n`,
    );
    const refused = await run("load", bad, "--db", "records.db", "--lang", "vi");
    expect(refused.status).toBe(2);
    const told = [...refused.error.matchAll(/(PCCC_UNITS_\w+) \(dòng (\d+)\)/gu)].map(([, code, line]) => `${code} ${line}`);
    expect(told.sort()).toEqual([
      "PCCC_UNITS_CYCLE 10",
      "PCCC_UNITS_DUPLICATE_ID 4",
      "PCCC_UNITS_UNKNOWN_UNIT 13",
      "PCCC_UNITS_UNKNOWN_UNIT 9",
    ]);
    expect(existsSync(join(folder.path, "records.db"))).toBe(false);

    const good = join(folder.path, "good.yaml");
    writeFileSync(good, `units:\n${unit("a")}memberships:\n${seat("a", "")}successions: []\n`);
    expect((await run("load", good, "--db", "records.db")).status).toBe(0);
    writeFileSync(
      good,
      `units:\n${unit("b")}memberships:\n${seat("b", "parent: a, ").replace("2025-07-01", "2024-07-01")}successions: []\n`,
    );
    const later = await run("load", good, "--db", "records.db", "--lang", "en");
    expect([later.status, later.error]).toEqual([2, expect.stringContaining("PCCC_UNITS_OUTSIDE_PARENT (line 4)")]);
  });

  it("finds a unit by its name, shows the steps between, and asks back where a name is not enough", async () => {
    const { status, out } = await run("history", "Quảng Hùng", "--line", "front", "--lang", "en", "--as-of", "2025-07-01");
    expect(status).toBe(0);
    expect(out).toMatch(/2025-07-01 {2}.*Đại Hùng.* → Ủy ban MTTQ Việt Nam phường Nam Sầm Sơn {2}\[1686\/NQ-UBTVQH15/u);
    const unsure = await run("history", "Trung Sơn", "--line", "front");
    expect([unsure.status, unsure.error.includes("front.38.14875")]).toEqual([2, true]);
  });

  it("says that the tree of a day is incomplete where later units come from nowhere", async () => {
    const eve = await run("tree", "--line", "front", "--as-of", "2025-06-30", "--lang", "en");
    expect(eve.out).toContain("Note: of 164 units that begin after 2025-06-30");
    expect((await run("tree", "--line", "front", "--as-of", "2025-07-01", "--lang", "en")).out).not.toContain("Note:");
  });

  it("proposes what a merger of areas means for the bodies there, and takes the proposal back as it is", async () => {
    const file = (name: string, text: string): string => {
      writeFileSync(join(folder.path, name), text);
      return name;
    };
    const list = `code,level,name,parent_code,line,area_code,from,to,agency_code
38,province,Tỉnh P,,,,2021-01-01,,
1,commune,Xã A,38,,,2021-01-01,2025-06-30,
2,commune,Xã B,38,,,2021-01-01,2025-06-30,
3,commune,Phường C,38,,,2025-07-01,,
38,province,Mặt trận tỉnh P,,front,38,2021-01-01,,000.00.00.H56
1,commune,Mặt trận xã A,38,front,1,2021-01-01,,
2,commune,Mặt trận xã B,38,front,2,2021-01-01,,
`;
    const act = `units: []
memberships: []
successions:
  - id: merger
    on: 2025-07-01
    dayEstablished: true
    basis: { document: 1/NQ-X, confidence: text }
    before: [area.38.1, area.38.2]
    after: [area.38.3]
`;
    const steps = [
      await run("load", file("bodies.csv", list), "--from", "2021-01-01", "--db", "bodies.db"),
      await run("load", file("act.yaml", act), "--db", "bodies.db"),
    ];
    expect(steps.map(({ status, error }) => [status, error])).toEqual([
      [0, ""],
      [0, ""],
    ]);
    const proposal = await run("propose", "merger", "--line", "front", "--db", "bodies.db");
    expect((await run("load", file("proposal.yaml", proposal.out), "--db", "bodies.db")).status).toBe(0);
    const treeOn = async (on: string): Promise<readonly string[]> => {
      const { out } = await run("tree", "--line", "front", "--db", "bodies.db", "--as-of", on, "--json");
      return (JSON.parse(out) as { units: { name: string }[] }).units.map(({ name }) => name);
    };
    expect(await treeOn("2025-06-30")).toEqual(["Mặt trận tỉnh P", "Mặt trận xã A", "Mặt trận xã B"]);
    expect(await treeOn("2025-07-01")).toEqual(["Mặt trận tỉnh P", "Mặt trận phường C"]);
    expect((await run("propose", "nobody", "--line", "front", "--db", "bodies.db")).status).toBe(2);
    const faulty = await run("load", file("faulty.yaml", act.replace("2025-07-01", "2025-07-32")), "--db", "bodies.db");
    expect([faulty.status, faulty.error.includes("Line 5: successions.0.on is wrong")]).toEqual([2, true]);
  });

  it("ends with 2 on a question that it does not know, and on one that misses a day", async () => {
    expect((await run("grow")).status).toBe(2);
    expect((await run("compare", "--from", "2025-06-30")).status).toBe(2);
    expect((await run("tree", "--line", "nobody")).status).toBe(2);
  });
});
