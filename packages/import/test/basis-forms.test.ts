import { importDocument, type PlanDraft } from "@pccc/import";
import { describe, expect, it } from "vitest";

const tasks = "I. NHIỆM VỤ\n1. Thư viện tỉnh kiểm kê toàn bộ kho sách trước ngày 30/6/2030.\n2. Phòng Văn hóa lập danh sách sách hỏng.\n";

function draftOf(text: string): PlanDraft {
  const imported = importDocument(text);
  if (!imported.ok) throw imported.error;
  return imported.value;
}

const planOn = (basis: string): PlanDraft =>
  draftOf(`KẾ HOẠCH\nSắp xếp kho sách (mẫu)\n\n${basis}\nSở Văn hóa ban hành kế hoạch sau:\n\n${tasks}`);

const citedBy = ({ basis }: PlanDraft): readonly string[] =>
  basis.map(({ number, name, date, issuer }) => [number ?? name, date, issuer].filter((part) => part !== undefined).join(" | "));

const law = "Luật Thư viện ngày 21 tháng 11 năm 2019";
const plan = "Kế hoạch số 45/KH-SVH ngày 02/01/2030 của Sở Văn hóa về kho sách";
const both = ["Luật Thư viện | 2019-11-21", "45/KH-SVH | 2030-01-02 | Sở Văn hóa"];

describe("a basis", () => {
  it.each([
    ["behind plus signs", `+ Căn cứ ${law};\n+ Căn cứ ${plan};`],
    ["behind dots", `• Căn cứ ${law};\n• Căn cứ ${plan};`],
    ["behind stars", `* Căn cứ ${law};\n* Căn cứ ${plan};`],
    ["behind numbers", `1. Căn cứ ${law};\n2. Căn cứ ${plan};`],
    ["in a list below “Căn cứ:”", `Căn cứ:\n- ${law};\n- ${plan};`],
  ])("is read %s", (_form, lines) => {
    const draft = planOn(lines);
    expect(citedBy(draft)).toEqual(both);
    expect(draft.basis.map(({ relation }) => relation)).toEqual(["pursuantTo", "pursuantTo"]);
    expect(draft.tasks).toHaveLength(2);
  });

  it.each([
    ["Căn cứ Điều 48, Điều 50 Luật Thư viện", ["Luật Thư viện"]],
    ["Căn cứ quy định tại khoản 2 Điều 48 của Luật Thư viện năm2019", ["Luật Thư viện"]],
    ["Căn cứ Luật Thư viện (Luật số 46/2019/QH14)", ["46/2019/QH14"]],
    ["Căn cứ Luật Thư viện, Luật Xuất bản và các văn bản hướng dẫn thi hành", ["Luật Thư viện", "Luật Xuất bản"]],
    ["Căn cứ Nghị quyết Hội nghị viên chức, người lao động", ["Nghị quyết Hội nghị viên chức, người lao động"]],
    ["Căn cứ Điều lệ Hội Bạn đọc Việt Nam", ["Điều lệ Hội Bạn đọc Việt Nam"]],
    ["Thực hiện Nghị quyết Đại hội Hội Bạn đọc lần thứ V về kho sách", ["Nghị quyết Đại hội Hội Bạn đọc lần thứ V"]],
    ["Căn cứ Điều lệ thư viện ban hành theo Thông tư số 7/2029/TT-BVH", ["7/2029/TT-BVH"]],
  ])("of a law or a charter is what it is cited by: %s", (line, expected) => {
    expect(citedBy(planOn(`${line};`))).toEqual(expected);
  });

  it.each([
    ["Kế hoạch số 45/KH-SVH của Sở Văn hóa ngày 02/01/2030 về kho sách", both[1]],
    ["Kế hoạch số 45/KH-SVH của Sở Văn hóa, ngày 02 tháng 01 năm 2030", both[1]],
    ["Kế hoạch số 45/KH-SVH ngày 02/2030 của Sở Văn hóa", "45/KH-SVH | Sở Văn hóa"],
    ["Kế hoạch số 45/KH-SVH ngày 02 tháng năm 2030 của Sở Văn hóa", "45/KH-SVH | Sở Văn hóa"],
    ["Kế hoạch số 45 /KH - SVH ngày 02/01/2030 của Sở Văn hóa", both[1]],
    ["Công văn số 45/SGDĐT-GDTrH ngày 02/01/2030 của Sở Giáo dục và Đào tạo", "45/SGDĐT-GDTrH | 2030-01-02 | Sở Giáo dục và Đào tạo"],
    ["đề nghị của Giám đốc Sở Văn hóa (Tờ trình số 45/TTr-SVH ngày 02/01/2030)", "45/TTr-SVH | 2030-01-02 | Giám đốc Sở Văn hóa"],
  ])("has number, date and issuer of “%s”", (cited, expected) => {
    expect(citedBy(planOn(`${cited.startsWith("đề nghị") ? "Theo" : "Căn cứ"} ${cited};`))).toEqual([expected]);
  });

  it("is less sure of a number with its year twice", () => {
    const [cited] = planOn("Căn cứ Thông tư số 32/2029/2029/TT-BVH ngày 03/4/2029 của Bộ trưởng Bộ Văn hóa;").basis;
    expect(cited).toMatchObject({ number: "32/2029/TT-BVH", numberRaw: "32/2029/2029/TT-BVH", confidence: 0.7 });
  });

  it.each([
    "các Thông tư của Bộ trưởng Bộ Văn hóa: Số 7/2029/TT-BVH ngày 03/02/2029 quy định về kho sách; Số 8/2029/TT-BVH ngày 04/02/2029 quy định về thư viện",
    "các Thông tư của Bộ trưởng Bộ Văn hóa số: 7/2029/TT-BVH ngày 03/02/2029; 8/2029/TT-BVH ngày 04/02/2029",
    "các Thông tư số 7/2029/TT-BVH ngày 03/02/2029 và số 8/2029/TT-BVH ngày 04/02/2029 của Bộ trưởng Bộ Văn hóa",
  ])("names the issuer of several documents once: %s", (cited) => {
    expect(citedBy(planOn(`Căn cứ ${cited};`))).toEqual([
      "7/2029/TT-BVH | 2029-02-03 | Bộ trưởng Bộ Văn hóa",
      "8/2029/TT-BVH | 2029-02-04 | Bộ trưởng Bộ Văn hóa",
    ]);
  });

  it("gives the issuer of several documents to no other", () => {
    const cited = "các Thông tư của Bộ trưởng Bộ Văn hóa số: 7/2029/TT-BVH ngày 03/02/2029; Kế hoạch số 45/KH-SVH ngày 02/01/2030";
    expect(citedBy(planOn(`Căn cứ ${cited};`))).toEqual(["7/2029/TT-BVH | 2029-02-03 | Bộ trưởng Bộ Văn hóa", "45/KH-SVH | 2030-01-02"]);
  });
});

describe("a letter whose basis follows the addressee at once", () => {
  const asked =
    "Triển khai Kế hoạch số 45/KH-SVH ngày 02/01/2030 của Sở Văn hóa, Thư viện tỉnh yêu cầu:\n1. Thư viện các xã kiểm kê kho sách.\n";

  it.each([
    ["below a list", `Kính gửi:\n- Phòng Văn hóa các huyện;\n- Thư viện các xã.\n${asked}`],
    ["in one line with place and date", `An Mẫu, ngày 08 tháng 4 năm 2030 Kính gửi: Thư viện các xã ${asked}`],
    ["below a name over two lines", `Kính gửi: Giám đốc\nSở Văn hóa\n${asked}`],
  ])("has it %s", (_form, text) => {
    expect(citedBy(draftOf(text))).toEqual([both[1]]);
  });

  it("has post and body as one addressee", () => {
    expect(draftOf(`Kính gửi: Giám đốc\nSở Văn hóa\n${asked}`).addressees.map(({ value }) => value)).toEqual(["Giám đốc Sở Văn hóa"]);
  });
});
