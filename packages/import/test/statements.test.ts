import { importDocument, type DraftTask } from "@pccc/import";
import { describe, expect, it } from "vitest";

function tasksOf(sentence: string): readonly DraftTask[] {
  const imported = importDocument(
    `KẾ HOẠCH\nPhòng cháy tại bến bãi (mẫu)\n\nI. NHIỆM VỤ\n\n1. Công an xã kiểm tra các bến bãi.\n\n2. ${sentence}\n`,
  );
  if (!imported.ok) throw imported.error;
  return imported.value.tasks.filter(({ sectionPath }) => sectionPath === "I/2");
}

describe("a sentence with an act in it", () => {
  it.each([
    "Phấn đấu 100% bến bãi được kiểm tra trong năm 2026.",
    "Phấn đấu mỗi thôn có trên 90% hộ ký cam kết.",
    "Công an xã là cơ quan thường trực của Ban Chỉ đạo.",
    "Đồng chí Người Thử Mẫu, Chủ tịch Ủy ban nhân dân xã là Trưởng ban.",
    "Năm 2025, Công an xã đã kiểm tra 30 bến bãi.",
    "Các cơ sở vi phạm bị xử phạt theo quy định.",
    "Sở Y tế được giao 2 tỷ đồng để thực hiện.",
    "Chủ hộ kinh doanh có quyền khiếu nại quyết định xử phạt.",
    "Hội nghị bàn kế hoạch kiểm tra bến bãi.",
    "Công an tỉnh có Văn bản số 12/CAT-PC07 hướng dẫn thực hiện.",
    "Tập thể, cá nhân vi phạm sẽ bị xử lý kỷ luật.",
    "Chi bộ nào không thực hiện sẽ không được xét thi đua.",
    "Theo báo cáo của Công an tỉnh, năm 2025 xảy ra 12 vụ cháy.",
    "Một số mẫu văn bản phục vụ kiểm tra.",
    "Chủ trì thảo luận, giải đáp thắc mắc: 1 buổi được tính 2 giờ chuẩn.",
  ])("is no task where it tells nobody to do anything: %j", (sentence) => {
    expect(tasksOf(sentence)).toEqual([]);
  });

  it.each([
    ["Phấn đấu hoàn thành việc lắp đặt trụ nước trước ngày 30/9/2026.", []],
    ["Công an xã là cơ quan thường trực, chủ trì tham mưu Ban Chỉ đạo.", ["Công an xã"]],
    ["Các hộ dân bị ảnh hưởng kê khai thiệt hại gửi về thôn.", ["Các hộ dân bị ảnh hưởng"]],
    ["Sở Y tế được giao chủ trì kiểm tra các bệnh viện.", ["Sở Y tế"]],
    ["Năm 2026, Công an xã kiểm tra 30 bến bãi.", ["Công an xã"]],
    ["Đợt 1: kiểm tra 10 bến bãi trong quý I/2026.", []],
  ])("is a task where it orders: %j", (sentence, leads) => {
    expect(tasksOf(sentence).map((task) => task.leads)).toEqual([leads]);
  });
});

describe("the articles of a decision", () => {
  it("order where they give something to somebody, and not where they put the decision into force", () => {
    const imported = importDocument(
      [
        "QUYẾT ĐỊNH\nVề việc kiện toàn Đội dân phòng (mẫu)",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "QUYẾT ĐỊNH:",
        "Điều 1. Kiện toàn Đội dân phòng xã gồm 15 thành viên.",
        "Điều 2. Giao Công an xã tổ chức thực hiện Quyết định này.",
        "Điều 3. Giao Phòng Kinh tế hướng dẫn, kiểm tra việc thi hành Quyết định này.",
        "Điều 4. Các thôn, đơn vị có liên quan tổ chức triển khai thực hiện Quyết định này.",
        "Điều 5. Văn phòng Hội đồng nhân dân và Ủy ban nhân dân, Công an xã chịu trách nhiệm thi hành Quyết định này./.",
      ].join("\n\n"),
    );
    if (!imported.ok) throw imported.error;
    expect(imported.value.tasks.map(({ sectionPath, leads }) => [sectionPath, leads])).toEqual([
      ["Điều 2", ["Công an xã"]],
      ["Điều 3", ["Phòng Kinh tế"]],
    ]);
  });
});
