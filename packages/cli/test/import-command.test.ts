import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
afterAll(folder.remove);
const run = (...args: readonly string[]) => runCli(["import", ...args], folder.path);

writeFileSync(
  join(folder.path, "ke-hoach.txt"),
  [
    "ỦY BAN NHÂN DÂN",
    "TỈNH HÒA MẪU",
    "Số: 5/KH-UBND",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Hòa Mẫu, ngày 10 tháng 11 năm 2025",
    "",
    "KẾ HOẠCH",
    "Giữ an toàn điện",
    "",
    "I. NHIỆM VỤ",
    "1. UBND các xã, phường kiểm tra đường dây trước ngày 30/11/2025.",
    "2. UBND xã Tân Tiến chủ trì, phối hợp với UBND xã Tân Lập diễn tập trước ngày 15/12/2025.",
    "3. Sở Công Thương lập danh sách trước ngày 15/12/2025.",
  ].join("\n"),
);
writeFileSync(
  join(folder.path, "don-vi.csv"),
  [
    "code,level,name,full_name,kind,parent_code",
    "01,province,Hoà Mẫu,Tỉnh Hoà Mẫu,Tỉnh,",
    "02,province,Quý Định,Tỉnh Quý Định,Tỉnh,",
    "001,commune,Tân Tiến,Xã Tân Tiến,Xã,01",
    "002,commune,Thủy Ước,Phường Thủy Ước,Phường,01",
    "003,commune,Tân Lập,Xã Tân Lập,Xã,02",
  ].join("\n"),
);

interface Told {
  readonly units: {
    readonly asOf: string;
    readonly own: string;
    readonly actors: readonly { words: string; units: readonly string[]; problem?: string; candidates: readonly string[] }[];
  };
}

describe("pccc import --units", () => {
  it("tells which units the actors are on the document's day, for programs", async () => {
    const { status, out } = await run("ke-hoach.txt", "--units", "don-vi.csv", "--json");
    expect(status).toBe(0);
    const { units } = JSON.parse(out) as Told;
    expect([units.asOf, units.own]).toEqual(["2025-11-10", "area.01"]);
    expect(units.actors.map(({ words, units: ids, problem, candidates }) => [words, ids, problem, candidates])).toEqual([
      ["UBND các xã, phường", ["area.01.001", "area.01.002"], undefined, []],
      ["UBND xã Tân Tiến", ["area.01.001"], undefined, []],
      ["UBND xã Tân Lập", [], "ambiguous", ["area.02.003"]],
      ["Sở Công Thương", [], "unknown", []],
    ]);
  });

  it("shows the same for people", async () => {
    const { out } = await run("ke-hoach.txt", "--units", "don-vi.csv", "--lang", "vi");
    expect(out).toContain("Ai làm, theo đơn vị ngày 2025-11-10: xác định được 2/4");
    expect(out).toMatch(/UBND các xã, phường +2 đơn vị: các xã, phường của Hoà Mẫu/u);
    expect(out).toMatch(/UBND xã Tân Tiến +Xã Tân Tiến \(area\.01\.001\)/u);
    expect(out).toContain("Xã Tân Lập [area.02.003]");
  });

  it("takes the units of a journal, and the unit that is named", async () => {
    expect((await runCli(["units", "load", "don-vi.csv", "--from", "2025-07-01", "--db", "so.db"], folder.path)).status).toBe(0);
    const { units } = JSON.parse((await run("ke-hoach.txt", "--db", "so.db", "--unit", "area.02", "--json")).out) as Told;
    expect(units.own).toBe("area.02");
    expect(units.actors[2]).toMatchObject({ words: "UBND xã Tân Lập", units: ["area.02.003"] });
  });

  it("refuses a unit that is not there, a unit without units and two sources", async () => {
    const nobody = await run("ke-hoach.txt", "--units", "don-vi.csv", "--unit", "area.99");
    expect([nobody.status, nobody.error]).toEqual([2, expect.stringContaining("PCCC_CLI_UNKNOWN_UNIT")]);
    expect((await run("ke-hoach.txt", "--unit", "area.01")).error).toContain("PCCC_CLI_USAGE");
    expect((await run("ke-hoach.txt", "--units", "don-vi.csv", "--db", "so.db")).error).toContain("PCCC_CLI_USAGE");
  });
});

describe("pccc import for people", () => {
  it("shows tasks below their headings, who works along, the days of a long deadline, reports, recipients and what to look at", async () => {
    writeFileSync(
      join(folder.path, "day-du.txt"),
      [
        "KẾ HOẠCH",
        "Giữ an toàn điện",
        "I. NHIỆM VỤ",
        "1. Công an xã chủ trì, phối hợp với Điện lực và Đoàn xã kiểm tra đường dây trước ngày 30/6/2026 và trước ngày 30/9/2026.",
        "2. Treo biển cảnh báo ở nhà văn hóa.",
        "II. BÁO CÁO",
        "1. Công an xã định kỳ báo cáo Ủy ban nhân dân xã.",
        "2. Đoàn xã báo cáo Công an xã trước 16 giờ hằng ngày.",
        "Nơi nhận:",
        "- Ủy ban nhân dân xã (b/c);",
        "- Lưu: VT.",
      ].join("\n"),
    );
    const { out } = await run("day-du.txt", "--lang", "vi");
    expect(out).toMatch(/\nI\. NHIỆM VỤ\n +1 +I\/1 .*Công an xã \+2 phối hợp +30\/06\/2026; 30\/09\/2026/u);
    expect(out).toMatch(/ 2 +I\/2 .*\(không nêu\)/u);
    expect(out).toMatch(/Chế độ báo cáo\n.*\n.*\nCông an xã +Ủy ban nhân dân xã +định kỳ, không nêu kỳ/u);
    expect(out).toMatch(/\nĐoàn xã +Công an xã +hằng ngày +trước 16 giờ hằng ngày/u);
    expect(out).toContain("Nơi nhận\n  để báo cáo: Ủy ban nhân dân xã (b/c)\n  Lưu: VT\n");
    expect(out).toMatch(/Nên xem lại \d+ mục \(.*1 nhiệm vụ không nêu ai làm, 2 chế độ báo cáo chưa rõ/u);
  });

  it("shows what a decision brings into force", async () => {
    const lines = [
      "ỦY BAN NHÂN DÂN TỈNH",
      "QUYẾT ĐỊNH",
      "Ban hành Kế hoạch giữ an toàn điện",
      "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch giữ an toàn điện.",
    ];
    const plan = ["KẾ HOẠCH", "Giữ an toàn điện", "(Kèm theo Quyết định số 5/QĐ-UBND)", "I. NHIỆM VỤ", "1. Công an xã kiểm tra đường dây."];
    writeFileSync(join(folder.path, "quyet-dinh.txt"), [...lines, "Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH", "", ...plan].join("\n"));
    expect((await run("quyet-dinh.txt", "--lang", "vi")).out).toMatch(/Kèm theo +KẾ HOẠCH: Giữ an toàn điện/u);
  });
});
