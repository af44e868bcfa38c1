import { importDocument, type PlanDraft } from "@pccc/import";
import { describe, expect, it } from "vitest";

function draftOf(...lines: readonly string[]): PlanDraft {
  const imported = importDocument(lines.join("\n"));
  if (!imported.ok) throw imported.error;
  return imported.value;
}

const decision = draftOf(
  "| BỘ XÂY DỰNG ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc |",
  "| --- | --- |",
  "| Số: 77/QĐ-BXD | *Hà Nội, ngày 04 tháng* *5 năm 2026 * |",
  "QUYẾT ĐỊNH",
  "BAN HÀNH KẾ HOẠCH RÀ SOÁT TRỤ NƯỚC CHỮA CHÁY",
  "BỘ TRƯỞNG BỘ XÂY DỰNG",
  "*Căn cứ Nghị định số 12/2026/NĐ-CP ngày 03 tháng 02 năm 2026 của Chính phủ quy định về nguồn nước chữa cháy;*",
  "*Theo đề nghị của Vụ trưởng Vụ Hạ tầng.*",
  "QUYẾT ĐỊNH:",
  "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch rà soát trụ nước chữa cháy.",
  "Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.",
  "* *",
  "| *Nơi nhận:* - Như trên; - Các Thứ trưởng (để biết); - Lưu: VT, HT. | KT. BỘ TRƯỞNG  THỨ TRƯỞNG     Người Thử Mẫu |",
  "| --- | --- |",
  "* *",
  "KẾ HOẠCH",
  "RÀ SOÁT TRỤ NƯỚC CHỮA CHÁY",
  "*(Kèm theo Quyết định số 77/QĐ-BXD ngày 04 tháng 5 năm 2026 của Bộ trưởng Bộ Xây dựng)*",
  "I. NHIỆM VỤ",
  "1. Vụ Hạ tầng lập danh mục trụ nước (*) trên các tuyến phố.",
  "2. Cục Giám định sửa chữa các trụ nước hỏng (*).",
);

describe("a decision whose italics are kept as stars", () => {
  it("has its basis, its day and a title that ends above who decides", () => {
    expect(decision.basis.map(({ number }) => number)).toEqual(["12/2026/NĐ-CP"]);
    expect(decision.issuedOn?.value).toBe("2026-05-04");
    expect(decision.title?.value).toBe("BAN HÀNH KẾ HOẠCH RÀ SOÁT TRỤ NƯỚC CHỮA CHÁY");
  });

  it("has its recipients, and a signature of which post and name stand in one cell", () => {
    expect(decision.recipients.map(({ text }) => text)).toEqual(["Như trên", "Các Thứ trưởng (để biết)", "Lưu: VT, HT"]);
    expect(decision.signatory).toMatchObject({ authority: "KT. BỘ TRƯỞNG", role: "THỨ TRƯỞNG", name: "Người Thử Mẫu" });
  });

  it("orders what its plan orders, and not the note of the annex; a star that calls a note stays", () => {
    expect(decision.tasks.map(({ text }) => text)).toEqual([
      "Vụ Hạ tầng lập danh mục trụ nước (*) trên các tuyến phố.",
      "Cục Giám định sửa chữa các trụ nước hỏng (*).",
    ]);
  });
});

const letter = draftOf(
  "ỦY BAN NHÂN DÂN TỈNH THỬ MẪU |  | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
  "Số:        /UBND-NC |  | Thử Mẫu, ngày     tháng     năm 2026",
  "V/v quản lý trụ nước chữa cháy trên địa bàn |  | ",
  "",
  "Kính gửi: | - Các sở, ban, ngành thuộc tỉnh; - Ủy ban nhân dân các xã, phường.",
  "",
  "Để bảo đảm nguồn nước chữa cháy, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các cơ quan, đơn vị thực hiện một số nội dung sau:",
  "1. Sở Xây dựng",
  "- Rà soát các trụ nước bị hỏng, sửa chữa xong trước ngày 30/9/2026.",
  "2. Các Bộ quản lý chuyên ngành phối hợp cung cấp số liệu.",
  "3. Chủ tịch UBND tỉnh yêu cầu Giám đốc các sở, Chủ tịch UBND các xã, phường nghiêm túc thực hiện. Quá trình thực hiện nếu có vướng mắc, các đơn vị kịp thời có văn bản báo cáo Ủy ban nhân dân tỉnh (qua Sở Xây dựng) để xem xét.",
  "",
  "Nơi nhận: - Như trên; - Thường trực Tỉnh ủy (để báo cáo); - Lưu: VT, NC. | KT. CHỦ TỊCH PHÓ CHỦ TỊCH Người Thử Mẫu",
);

describe("a letter whose cells stand between single bars", () => {
  it("has no bars in its subject, its addressees, its recipients and its signature", () => {
    expect(letter.title?.value).toBe("V/v quản lý trụ nước chữa cháy trên địa bàn");
    expect(letter.addressees.map(({ value }) => value)).toEqual(["Các sở, ban, ngành thuộc tỉnh", "Ủy ban nhân dân các xã, phường"]);
    expect(letter.recipients.map(({ text }) => text)).toEqual(["Như trên", "Thường trực Tỉnh ủy (để báo cáo)", "Lưu: VT, NC"]);
    expect(letter.signatory).toMatchObject({ authority: "KT. CHỦ TỊCH", role: "PHÓ CHỦ TỊCH", name: "Người Thử Mẫu" });
  });

  it("gives what its signer asks to those whom he asks, and the report in writing to those who meet an obstacle", () => {
    expect(letter.tasks.map(({ sectionPath, leads }) => [sectionPath, leads])).toEqual([
      ["1", ["Sở Xây dựng"]],
      ["2", ["Các Bộ quản lý chuyên ngành"]],
      ["3", ["Giám đốc các sở", "Chủ tịch UBND các xã, phường"]],
    ]);
    expect(letter.reporting).toMatchObject([{ from: "các đơn vị", to: "Ủy ban nhân dân tỉnh", via: "Sở Xây dựng", frequency: "ad-hoc" }]);
  });
});

describe("the conclusion of a meeting", () => {
  it("orders neither what something is held to be nor the matter that a line names", () => {
    const draft = draftOf(
      "THÔNG BÁO",
      "Kết luận cuộc họp về Đề án trụ nước (mẫu)",
      "",
      "Sau khi nghe báo cáo, Chủ tịch Ủy ban nhân dân tỉnh kết luận như sau:",
      "1. Mạng lưới trụ nước được coi là nền tảng để tổ chức chữa cháy ban đầu.",
      "2. Sở Xây dựng tập trung các việc sau:",
      "- Về việc xây dựng, trình ban hành quy định quản lý trụ nước:",
      "Sở Xây dựng lấy ý kiến các đơn vị cấp nước, hoàn thiện dự thảo.",
    );
    expect(draft.tasks.map(({ text }) => text)).toEqual(["Sở Xây dựng lấy ý kiến các đơn vị cấp nước, hoàn thiện dự thảo."]);
  });
});
