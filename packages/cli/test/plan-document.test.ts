import { type Duty, type Plan, plainDate, type Timing } from "@pccc/core";
import { planDocument } from "@pccc/host";
import { layouts } from "@pccc/plugin-vn";
import { describe, expect, it } from "vitest";

const task = (
  id: string,
  section: string,
  text: string,
  timing: Timing,
  leads: readonly string[] = [],
  coordinates: readonly string[] = [],
) => ({
  ...{ id: `p/${id}`, section, text, timing, leads, coordinates },
});
const report: Duty = {
  id: "p.report-commune",
  kind: "report",
  title: { vi: "Báo cáo Ủy ban nhân dân tỉnh" },
  owedBy: { take: "descendants", hierarchy: "state", under: "state.1", level: "commune" },
  timing: { kind: "recurring", frequency: "quarterly" },
  onSuccession: "moves",
  plan: "p",
};
const plan: Plan = {
  id: "p",
  unit: "state.1",
  document: {
    id: "p",
    type: "KẾ HOẠCH",
    number: "5/KH-UBND",
    title: "Giữ an toàn điện",
    line: "state",
    relations: [
      { relation: "implements", number: "02-KL/TW", date: plainDate("2021-05-18"), issuer: "Ban Bí thư" },
      { relation: "cites", number: "9/QĐ-UBND" },
    ],
  },
  sections: [
    { label: "I", heading: "NHIỆM VỤ", level: 1 },
    { label: "I/1", heading: "Công an tỉnh", level: 2 },
  ],
  // What was drafted has no places in a text: the numbers give the order.
  tasks: [
    task(
      "t02",
      "I/2",
      "Sửa chữa hệ thống điện.",
      { kind: "dated", on: plainDate("2026-06-30"), bound: "before" },
      ["Sở Công Thương"],
      ["Điện lực"],
    ),
    task("t01", "I/1", "Kiểm tra các chợ hằng quý.", { kind: "recurring", frequency: "quarterly", words: "hằng quý" }, ["Công an tỉnh"]),
  ],
  duties: [report, { ...report, id: "p.report-own", task: "p/t01" }],
  recipients: [{ text: "Lưu: VT", purpose: "file" }],
};

describe("the document of a plan", () => {
  const view = planDocument({
    plan,
    layout: layouts["vn.state2020"],
    organ: ["ỦY BAN NHÂN DÂN TỈNH BÌNH ƯỚC"],
    place: "Bình Ước",
    year: 2026,
    typeNameOf: (symbol) => ({ KL: "Kết luận" })[symbol],
    nameOf: () => "Ủy ban nhân dân các xã, phường",
    signatureLines: ["CHỦ TỊCH"],
  });

  it("[HW1] says below a task what its words and the headings above it do not, and in the order of the numbers", () => {
    expect(view.body).toEqual([
      { kind: "heading", level: 1, label: "I.", text: "NHIỆM VỤ" },
      { kind: "heading", level: 2, label: "1.", text: "Công an tỉnh" },
      { kind: "list", items: ["Kiểm tra các chợ hằng quý."] },
      { kind: "paragraph", text: "2. Sửa chữa hệ thống điện." },
      {
        kind: "list",
        items: ["Cơ quan chủ trì: Sở Công Thương.", "Cơ quan phối hợp: Điện lực.", "Thời gian thực hiện: trước ngày 30/6/2026."],
      },
      { kind: "paragraph", text: "Trong quá trình thực hiện, Ủy ban nhân dân các xã, phường báo cáo Ủy ban nhân dân tỉnh hằng quý." },
      { kind: "paragraph", text: "Trên đây là Kế hoạch Giữ an toàn điện" },
    ]);
  });

  it("[HW1] rests on what the plan rests on, and not on what it mentions", () => {
    expect(view.basis).toEqual(["Thực hiện Kết luận số 02-KL/TW ngày 18/5/2021 của Ban Bí thư"]);
    expect([view.number, view.notation, view.date, view.year]).toEqual(["5", "KH-UBND", undefined, 2026]);
  });
});
