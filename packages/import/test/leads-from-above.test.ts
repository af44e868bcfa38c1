import { importDocument, type PlanDraft } from "@pccc/import";
import { describe, expect, it } from "vitest";

function draftOf(...lines: readonly string[]): PlanDraft {
  const imported = importDocument(["KẾ HOẠCH", "Rà soát hệ thống chữa cháy (mẫu)", "", ...lines].join("\n\n"));
  if (!imported.ok) throw imported.error;
  return imported.value;
}

const whoDoes = (draft: PlanDraft): readonly (readonly [string, readonly string[], readonly string[]])[] =>
  draft.tasks.map(({ sectionPath, leads, coordinates }) => [sectionPath, leads, coordinates]);

describe("a lead that stands above the task", () => {
  it("is that of the section's introduction for all below it, with its partners", () => {
    const draft = draftOf(
      "II. NHIỆM VỤ",
      "Giao Công an tỉnh chủ trì, phối hợp với Sở Xây dựng thực hiện các nhiệm vụ sau:",
      "1. Kiểm tra hệ thống họng nước",
      "a) Lập danh sách các trụ nước bị hỏng.",
      "b) Sửa chữa các trụ nước bị hỏng.",
      "2. Cập nhật bản đồ nguồn nước lên cổng dữ liệu.",
      "3. Sở Y tế kiểm tra lối thoát nạn của các bệnh viện.",
      "III. TỔ CHỨC THỰC HIỆN",
      "1. Tổng hợp kết quả vào cuối năm.",
    );
    expect(whoDoes(draft)).toEqual([
      ["II/1/a", ["Công an tỉnh"], ["Sở Xây dựng"]],
      ["II/1/b", ["Công an tỉnh"], ["Sở Xây dựng"]],
      ["II/2", ["Công an tỉnh"], ["Sở Xây dựng"]],
      ["II/3", ["Sở Y tế"], []],
      ["III/1", [], []],
    ]);
    expect(draft.tasks[0]?.leadsFrom).toBe("introduction");
  });

  it("is that of a sentence that runs on behind the heading", () => {
    const draft = draftOf(
      "II. NHIỆM VỤ",
      "1. Kiểm tra chéo Đội dân phòng xã và các tổ viên thực hiện việc kiểm tra ban đêm theo các nội dung sau:",
      "- Kiểm tra cầu dao điện của các chợ.",
      "2. Kiểm tra kho tàng của Công ty Thương mại theo các nội dung sau:",
      "- Kiểm tra lối vào kho.",
    );
    expect(whoDoes(draft)).toEqual([
      ["II/1", ["Đội dân phòng xã", "các tổ viên"], []],
      ["II/2", [], []],
    ]);
  });

  it("is that of an introduction that ends with the duty", () => {
    const draft = draftOf("III. PHÂN CÔNG", "Đội dân phòng xã có trách nhiệm:", "1. Tuần tra ban đêm.", "2. Kiểm tra nguồn nước.");
    expect(whoDoes(draft)).toEqual([
      ["III/1", ["Đội dân phòng xã"], []],
      ["III/2", ["Đội dân phòng xã"], []],
    ]);
  });

  it("may stand in a line below without a colon", () => {
    const draft = draftOf(
      "II. NHIỆM VỤ",
      "1. Kiểm tra các bến sông.",
      "- Cơ quan chủ trì là Công an xã; đơn vị phối hợp: Điện lực.",
      "2. Kiểm tra các kho gỗ.",
      "- Cơ quan phối hợp là Đội dân phòng.",
    );
    expect(whoDoes(draft)).toEqual([
      ["II/1", ["Công an xã"], ["Điện lực"]],
      ["II/2", [], ["Đội dân phòng"]],
    ]);
  });

  it("may stand at the end of the order itself", () => {
    const draft = draftOf(
      "II. NHIỆM VỤ",
      "1. Tuần tra các bến sông, do Công an xã chủ trì.",
      "2. Kiểm tra các hồ sơ thiết kế, dự toán, do đơn vị tư vấn lập.",
    );
    expect(whoDoes(draft)).toEqual([
      ["II/1", ["Công an xã"], []],
      ["II/2", [], []],
    ]);
  });

  it("is not the body that issues the plan", () => {
    const draft = draftOf(
      "II. NHIỆM VỤ",
      "Ủy ban nhân dân tỉnh yêu cầu thực hiện các nhiệm vụ sau:",
      "1. Kiểm tra hệ thống họng nước tại các chợ.",
      "III. GIẢI PHÁP",
      "Ban Chỉ đạo tỉnh xây dựng kế hoạch với các nội dung sau:",
      "1. Thay mới các bình chữa cháy hết hạn.",
    );
    expect(whoDoes(draft)).toEqual([
      ["II/1", [], []],
      ["III/1", [], []],
    ]);
  });
});

describe("who acts behind an opening clause", () => {
  it("is whom the clause comes to, known by a name or by what they do", () => {
    const draft = draftOf(
      "II. NHIỆM VỤ",
      "1. Đối với vụ cháy ở chợ thì cơ quan, tổ chức, đơn vị giới thiệu người ứng cử vào đội dân phòng có trách nhiệm phối hợp với Ủy ban nhân dân xã xác minh và trả lời bằng văn bản cho Công an tỉnh.",
      "2. Sau hội nghị tổng kết, trên cơ sở danh sách các trụ nước, Công an xã lập kế hoạch sửa chữa.",
      "3. Các cơ quan phối hợp với Công an xã kiểm tra trụ nước.",
    );
    expect(whoDoes(draft)).toEqual([
      ["II/1", ["cơ quan, tổ chức, đơn vị giới thiệu người ứng cử vào đội dân phòng"], ["Ủy ban nhân dân xã"]],
      ["II/2", ["Công an xã"], []],
      ["II/3", ["Các cơ quan"], ["Công an xã"]],
    ]);
    expect(draft.reporting).toMatchObject([
      { from: "cơ quan, tổ chức, đơn vị giới thiệu người ứng cử vào đội dân phòng", to: "Công an tỉnh" },
    ]);
  });

  it("is that of a sentence behind the heading which says what follows in particular", () => {
    const draft = draftOf(
      "II. NHIỆM VỤ",
      "1. Tiếp nhận tin báo cháy Đội dân phòng xã thực hiện quy trình theo hướng dẫn của tỉnh, cụ thể:",
      "- Ghi chép đầy đủ tin báo.",
      "- Chuyển ngay tin báo đến Công an xã.",
    );
    expect(whoDoes(draft)).toEqual([
      ["II/1", ["Đội dân phòng xã"], []],
      ["II/1", ["Đội dân phòng xã"], []],
    ]);
  });
});
