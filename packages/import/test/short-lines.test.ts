import { importDocument } from "@pccc/import";
import { describe, expect, it } from "vitest";

function taskOf(item: string) {
  const imported = importDocument(`KẾ HOẠCH\nPhòng cháy chợ năm 2026 (mẫu)\n\nI. NHIỆM VỤ\n\n1. ${item}\n2. Tổng vệ sinh các quầy hàng.\n`);
  if (!imported.ok) throw imported.error;
  const { tasks, sections } = imported.value;
  expect(tasks.map(({ sectionPath }) => sectionPath)).toEqual(["I/1", "I/2"]);
  expect(sections.map(({ label }) => label)).toEqual(["I"]);
  const [task] = tasks;
  return [task?.leads, task?.coordinates, task?.dueText, task?.dueOn ?? task?.recurrence];
}

describe("the lines below an item of a short plan", () => {
  it.each([
    [
      "Củng cố đội dân phòng.\n- Phân công: Trưởng thôn.\n- Xong trước ngày 15/3/2026.",
      [["Trưởng thôn"], [], "Xong trước ngày 15/3/2026", "2026-03-15"],
    ],
    [
      "Mua sắm bình chữa cháy.\n- Giao: Kế toán xã.\n- Hoàn thành trong quý II.",
      [["Kế toán xã"], [], "Hoàn thành trong quý II", "2026-06-30"],
    ],
    [
      "Kiểm tra chợ An Mẫu.\n+ Cơ quan chủ trì: Công an xã.\n+ Lãnh đạo phụ trách: Chủ tịch UBND xã.\n+ Hạn: 30/4/2026.",
      [["Công an xã"], [], "30/4/2026", "2026-04-30"],
    ],
    [
      "Kiểm tra kho hàng.\n- Phân công: đ/c Phó Chủ tịch UBND xã chỉ đạo; Trưởng các thôn thực hiện.",
      [["đ/c Phó Chủ tịch UBND xã", "Trưởng các thôn"], [], undefined, undefined],
    ],
    [
      "Diễn tập chữa cháy.\n- Đơn vị thực hiện: Công an xã (chủ trì); Trạm Y tế, Đoàn Thanh niên (phối hợp).",
      [["Công an xã"], ["Trạm Y tế", "Đoàn Thanh niên"], undefined, undefined],
    ],
    [
      "Diễn tập chữa cháy.\n- Đơn vị thực hiện: Chủ trì: Công an xã. Phối hợp: Trạm Y tế; các trưởng thôn.",
      [["Công an xã"], ["Trạm Y tế", "các trưởng thôn"], undefined, undefined],
    ],
  ])("tell who and when: %j", (item, expected) => {
    expect(taskOf(item)).toEqual(expected);
  });
});

describe("the end of an order", () => {
  it.each([
    ["Kiểm tra bến xe (Công an xã).", [["Công an xã"], [], undefined, undefined]],
    ["Dọn vệ sinh kho (Trạm Y tế, trưởng thôn).", [["Trạm Y tế", "trưởng thôn"], [], undefined, undefined]],
    ["Tuần tra ban đêm (Công an xã, thường xuyên).", [["Công an xã"], [], "thường xuyên", "continuous"]],
    ["Tổng kết phong trào: tháng 12/2026 (Văn phòng).", [["Văn phòng"], [], "tháng 12/2026", "2026-12-31"]],
    ["Diễn tập tại chợ vào ngày 04/10.", [[], [], "vào ngày 04/10", "2026-10-04"]],
    ["Kiểm tra kho của Công ty An Mẫu (trước đây là kho lương thực).", [[], [], undefined, undefined]],
  ])("tells who and when: %j", (item, expected) => {
    expect(taskOf(item)).toEqual(expected);
  });
});

describe("the cells of a row", () => {
  const rowOf = (bodies: string, time: string) => {
    const table = `| TT | Nhiệm vụ | Cơ quan thực hiện | Thời gian |\n|---|---|---|---|\n| 1 | Kiểm tra kho hàng | ${bodies} | ${time} |`;
    const imported = importDocument(`KẾ HOẠCH\nPhòng cháy chợ năm 2026 (mẫu)\n\nI. NHIỆM VỤ\n\n${table}\n`);
    if (!imported.ok) throw imported.error;
    return imported.value.tasks[0];
  };

  it.each([
    ["Sở Nội vụ chủ trì; Sở Tài chính phối hợp", ["Sở Nội vụ"], ["Sở Tài chính"]],
    ["Sở Nội vụ; phối hợp: Sở Tài chính, Sở Y tế", ["Sở Nội vụ"], ["Sở Tài chính", "Sở Y tế"]],
    ["Sở Nội vụ (phối hợp: Sở Tài chính, Sở Y tế)", ["Sở Nội vụ"], ["Sở Tài chính", "Sở Y tế"]],
    ["- Sở Nội vụ: chủ trì; - Sở Tài chính: phối hợp", ["Sở Nội vụ"], ["Sở Tài chính"]],
    ["Sở Nội vụ (chủ trì); Sở Y tế, Công an tỉnh (phối hợp)", ["Sở Nội vụ"], ["Sở Y tế", "Công an tỉnh"]],
    ["Sở Nội vụ chủ trì, phối hợp với Sở Tài chính", ["Sở Nội vụ"], ["Sở Tài chính"]],
    ["Sở Nội vụ phối hợp với Sở Tài chính", ["Sở Nội vụ"], ["Sở Tài chính"]],
    ["- Cơ quan chủ trì: Sở Nội vụ - Cơ quan phối hợp: các sở, ngành", ["Sở Nội vụ"], ["các sở, ngành"]],
    ["Đ/c Phó Chủ tịch UBND tỉnh phụ trách", ["Đ/c Phó Chủ tịch UBND tỉnh"], []],
  ])("tell who leads and who works with them: %s", (bodies, leads, coordinates) => {
    expect(rowOf(bodies, "Quý I")).toMatchObject({ leads, coordinates });
  });

  it.each([
    ["12/2026", "2026-12-31"],
    ["T6/2026", "2026-06-30"],
    ["Q.IV/2026", "2026-12-31"],
    ["Q1", "2026-03-31"],
    ["Cả năm", "2026-12-31"],
    ["15.6.2026", "2026-06-15"],
    ["Trước 15h ngày 5/6/2026", "2026-06-05"],
    ["Theo kế hoạch của tỉnh", undefined],
  ])("shorten the time: %s", (time, dueOn) => {
    const task = rowOf("Công an xã", time);
    expect([task?.dueText, task?.dueOn]).toEqual([time, dueOn]);
  });
});
