import { type DraftTask, importDocument } from "@pccc/import";
import { describe, expect, it } from "vitest";

function taskOf(sentence: string): DraftTask | undefined {
  const imported = importDocument(`KẾ HOẠCH\nBảo dưỡng bể nước chữa cháy (mẫu)\n\nI. NHIỆM VỤ\n\n1. ${sentence}\n`);
  if (!imported.ok) throw imported.error;
  return imported.value.tasks[0];
}

describe("a period of the calendar in a task", () => {
  it.each([
    ["Tháng 02/2028 kiểm tra các chợ.", "2028-02-29", "Tháng 02/2028"],
    ["Quý II/2026, Công an xã tổ chức diễn tập.", "2026-06-30", "Quý II/2026"],
    ["Trong năm 2026 hoàn thành rà soát.", "2026-12-31", "Trong năm 2026"],
    ["Kiểm tra các chợ (tháng 02/2026).", "2026-02-28", "tháng 02/2026"],
    ["Tổ chức diễn tập: tháng 3/2026.", "2026-03-31", "tháng 3/2026"],
  ])("is its deadline where the sentence sets it apart: %j", (sentence, dueOn, dueText) => {
    expect(taskOf(sentence)).toMatchObject({ dueOn, dueText, timing: { kind: "dated", on: dueOn, bound: "by" } });
  });

  it.each([
    ["Kiểm tra các chợ quý II/2026.", "2026-06-30"],
    ["Tuyên truyền lưu động tại các thôn tháng 02/2026.", "2026-02-28"],
    ["Hoàn thành việc lắp đặt trụ nước năm 2026.", "2026-12-31"],
  ])("is its deadline, for a person to confirm, where it only stands at the end: %j", (sentence, dueOn) => {
    expect(taskOf(sentence)).toMatchObject({ dueOn, confidence: 0.85 });
  });

  it.each([
    "Tổng hợp báo cáo kết quả quý I/2026.",
    "Tổng kết công tác năm 2026.",
    "Triển khai kế hoạch năm 2026.",
    "Đối chiếu số liệu cháy nổ các xã tháng 3/2026.",
  ])("names what is done and not when in %j", (sentence) => {
    expect(taskOf(sentence)).toMatchObject({ timing: { kind: "unspecified" }, confidence: 0.9 });
  });

  it("gives way to a deadline that the sentence states", () => {
    expect(taskOf("Tháng 02/2026 kiểm tra các chợ, xong trước ngày 15/3/2026.")).toMatchObject({ dueOn: "2026-03-15" });
  });
});

describe("who acts by a day", () => {
  it.each([
    ["Các xã, phường trước ngày 20 hằng tháng báo cáo Sở Nội vụ.", "Các xã, phường"],
    ["Công an xã chậm nhất là ngày 05/6/2026 gửi danh sách cơ sở.", "Công an xã"],
    ["Phòng Kinh tế trong tháng 3/2026 tổ chức diễn tập.", "Phòng Kinh tế"],
  ])("is named without the day in %j", (sentence, lead) => {
    expect(taskOf(sentence)?.leads).toEqual([lead]);
  });
});
