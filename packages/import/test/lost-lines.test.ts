import { readdirSync, readFileSync } from "node:fs";
import { importDocument, type PlanDraft } from "@pccc/import";
import { describe, expect, it } from "vitest";
import { uncoveredText } from "./uncovered-text.ts";

function draftOf(text: string): PlanDraft {
  const imported = importDocument(text);
  if (!imported.ok) throw imported.error;
  return imported.value;
}

const plan = [
  "ỦY BAN NHÂN DÂN XÃ AN MẪU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 31/KH-UBND",
  "An Mẫu, ngày 09 tháng 4 năm 2026 KẾ HOẠCH Kiểm tra an toàn điện tại các chợ năm 2026",
  "Căn cứ Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ ngày 29 tháng 11 năm 2024; Thực hiện Kế hoạch số 77/KH-UBND ngày 20/02/2026 của Ủy ban nhân dân tỉnh.",
  "I. MỤC ĐÍCH, YÊU CẦU 1. Phòng ngừa cháy do điện tại các chợ. 2. Không làm cản trở việc buôn bán của tiểu thương.",
  "II. NHIỆM VỤ 1. Kiểm tra các chợ a) Công an xã kiểm tra tủ điện của từng chợ, xong trước ngày 30/6/2026.",
  "b) Ban Quản lý chợ: - Lập danh sách các ki ốt có dây hỏng; - Thay cầu dao cũ.",
  "2. Tuyên truyền: Đài Truyền thanh xã tổ chức chuyên mục về an toàn điện.",
  "III. TỔ CHỨC THỰC HIỆN Giao Công an xã theo dõi, báo cáo Ủy ban nhân dân xã trước ngày 15/12/2026.",
  "Trên đây là Kế hoạch kiểm tra an toàn điện tại các chợ./. Nơi nhận: - Ủy ban nhân dân tỉnh (b/c); - Công an xã (t/h); - Lưu: VT.",
  "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Người Ký Mẫu",
].join(" ");

describe("a document whose line ends are lost", () => {
  const draft = draftOf(plan);

  it("[RF6] is cut where its form shows that lines began", () => {
    expect(draft).toMatchObject({
      docType: { value: "KẾ HOẠCH" },
      number: { value: "31/KH-UBND" },
      issuedOn: { value: "2026-04-09" },
      place: { value: "An Mẫu" },
      issuer: { value: "ỦY BAN NHÂN DÂN XÃ AN MẪU" },
      title: { value: "Kiểm tra an toàn điện tại các chợ năm 2026" },
      signatory: { authority: "TM. ỦY BAN NHÂN DÂN", role: "CHỦ TỊCH", name: "Người Ký Mẫu" },
    });
    expect(draft.basis.map(({ number, name }) => number ?? name)).toEqual(["Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ", "77/KH-UBND"]);
    expect(draft.tasks.map(({ sectionPath, text, leads }) => [sectionPath, text.slice(0, 24), leads])).toEqual([
      ["II/1/a", "Công an xã kiểm tra tủ đ", ["Công an xã"]],
      ["II/1/b", "Lập danh sách các ki ốt ", ["Ban Quản lý chợ"]],
      ["II/1/b", "Thay cầu dao cũ.", ["Ban Quản lý chợ"]],
      ["II/2", "Đài Truyền thanh xã tổ c", ["Đài Truyền thanh xã"]],
      ["III", "Giao Công an xã theo dõi", ["Công an xã"]],
    ]);
    expect(draft.recipients.map(({ text }) => text)).toEqual(["Ủy ban nhân dân tỉnh (b/c)", "Công an xã (t/h)", "Lưu: VT"]);
  });

  it("[RF6] is sure of nothing, says so, and points into the text as given", () => {
    const readings = [draft.docType, draft.number, draft.title, draft.signatory, ...draft.sections, ...draft.tasks, ...draft.basis];
    expect(Math.max(...readings.map((reading) => reading?.confidence ?? 0))).toBe(0.85);
    expect(draft.findings[0]?.code).toBe("PCCC_IMPORT_LINES_LOST");
    for (const { span, text } of draft.tasks) expect(plan.slice(span.startOffset, span.endOffset)).toBe(text);
    expect(uncoveredText(plan, draft)).toBe("");
  });

  it("[RF6] may be a decision with its plan behind it, or a letter", () => {
    const decision = draftOf(
      "ỦY BAN NHÂN DÂN TỈNH BÌNH MẪU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 9/QĐ-UBND Bình Mẫu, ngày 03 tháng 3 năm 2026 QUYẾT ĐỊNH Ban hành Kế hoạch kiểm tra bến thủy QUYẾT ĐỊNH: Điều 1. Ban hành kèm theo Quyết định này Kế hoạch kiểm tra bến thủy. Điều 2. Các sở, ngành chịu trách nhiệm thi hành Quyết định này./. Nơi nhận: - Như Điều 2; - Lưu: VT. KT. CHỦ TỊCH PHÓ CHỦ TỊCH Người Ký Mẫu KẾ HOẠCH Kiểm tra bến thủy (Kèm theo Quyết định số 9/QĐ-UBND ngày 03/3/2026) I. NỘI DUNG 1. Kiểm tra áo phao của từng phương tiện. 2. Kiểm tra giấy phép mở bến.",
    );
    expect(decision).toMatchObject({ attached: { title: { value: "Kiểm tra bến thủy" } }, signatory: { role: "PHÓ CHỦ TỊCH" } });
    expect(decision.tasks.map(({ sectionPath }) => sectionPath)).toEqual(["I/1", "I/2"]);
    const letter = draftOf(
      "SỞ XÂY DỰNG TỈNH BÌNH MẪU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 15/SXD-QL V/v kiểm tra bến thủy Bình Mẫu, ngày 03 tháng 3 năm 2026 Kính gửi: - Công an tỉnh; - Ủy ban nhân dân các xã. Sở Xây dựng đề nghị thực hiện các nội dung sau: 1. Công an tỉnh kiểm tra áo phao của từng phương tiện. 2. Ủy ban nhân dân các xã rà soát giấy phép mở bến. Nơi nhận: - Như trên; - Lưu: VT. GIÁM ĐỐC Người Ký Mẫu",
    );
    expect(letter.addressees.map(({ value }) => value)).toEqual(["Công an tỉnh", "Ủy ban nhân dân các xã"]);
    expect(letter.tasks.map(({ sectionPath, leads }) => [sectionPath, leads])).toEqual([
      ["1", ["Công an tỉnh"]],
      ["2", ["Ủy ban nhân dân các xã"]],
    ]);
  });

  it.each([
    ["without the frame of a document", `Hôm nay họp thôn. 1. Nghe báo cáo. 2. Bầu tổ trưởng. ${"Mọi người ra về. ".repeat(30)}`],
    ["with a frame and no labels", `KẾ HOẠCH ${"mua sắm của gia đình trong năm mới ".repeat(20)}`],
  ])("[RF6] is not cut %s", (_, text) => {
    const imported = importDocument(text);
    expect(imported.ok ? imported.value.findings.map(({ code }) => code) : []).not.toContain("PCCC_IMPORT_LINES_LOST");
  });

  it.each(["documents", "annotated"])("[CO1] loses no character of our own %s put on one line", (name) => {
    const folder = new URL(`./${name}/`, import.meta.url);
    for (const file of readdirSync(folder).filter((entry) => /\.(?:txt|md)$/u.test(entry))) {
      const text = readFileSync(new URL(file, folder), "utf8").replaceAll(/[\s|]+/gu, " ");
      const imported = importDocument(text);
      expect([file, imported.ok ? uncoveredText(text, imported.value) : ""]).toEqual([file, ""]);
    }
  });

  it("[LM1] ends quickly on labels without end", () => {
    const start = performance.now();
    for (const labels of ["1. A. ", "I. AB 1. C. a) d. ", "Nơi nhận: - A; ", "(Kèm theo a) KẾ HOẠCH "])
      importDocument(`KẾ HOẠCH Thử I. ABC 1. D. ${labels.repeat(60_000)}`);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
