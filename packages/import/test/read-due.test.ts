import { foldVietnameseLetters } from "@pccc/core";
import { describe, expect, it } from "vitest";
import { dueInSentence, dueOfValue } from "../src/timing/read-due.ts";

const inSentence = (text: string) => dueInSentence(text, foldVietnameseLetters(text));

describe("a deadline in a sentence", () => {
  it.each([
    ["Hoàn thành trước ngày 30/6/2026.", "2026-06-30", "before"],
    ["Gửi kết quả chậm nhất ngày 05 tháng 7 năm 2026.", "2026-07-05", "by"],
    ["Xong trong tháng 2 năm 2028.", "2028-02-29", "by"],
    ["Tổ chức hội thao trong quý III/2026.", "2026-09-30", "by"],
    ["Hoàn thành trong 6 tháng đầu năm 2026.", "2026-06-30", "by"],
  ])("[HO2] %s → %s, %s", (text, on, bound) => {
    expect(inSentence(text).timing).toMatchObject({ kind: "dated", on, bound });
  });

  it.each([
    "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2026 của tỉnh.",
    "Chủ động cân đối ngân sách năm 2026 để thực hiện.",
    "Bố trí trong dự toán hằng năm.",
    "Bảo đảm nguồn chi thường xuyên.",
    "Xảy ra vào ngày 31/2/2026.",
    "Trình kỳ họp giữa năm 2026.",
    "Biên soạn đề kiểm tra định kỳ cho lớp lái tàu.",
    "Giảm phát thải ròng về 0 vào năm 2050.",
    "Tổng hợp, trình giao kế hoạch vốn hằng năm.",
    "Giữ nếp sinh hoạt hằng ngày của học viên.",
    "Mở lớp tập huấn cho đội dân phòng, hoàn thành trong tuần đầu tháng 9/2026.",
    "Lưu giữ sổ trực, biên bản, bảng tổng hợp kết quả kiểm tra và báo cáo định kỳ của các tổ.",
  ])("is none in %j", (text) => {
    expect(inSentence(text)).toEqual({ timing: { kind: "unspecified" } });
  });

  it("stands before the order in a calendar", () => {
    expect(inSentence("Tháng 9/2026: Kiện toàn đội dân phòng.")).toMatchObject({ dueText: "Tháng 9/2026", dueOn: "2026-09-30" });
    expect(inSentence("Từ tháng 4/2026 thực hiện kiểm tra, hoàn thành trước ngày 30/6/2026.")).toMatchObject({
      startOn: "2026-04-01",
      dueOn: "2026-06-30",
    });
  });

  it("is a span of days that share their year", () => {
    expect(inSentence("Ra quân từ ngày 10 đến hết ngày 15/3/2026.")).toMatchObject({ startOn: "2026-03-10", dueOn: "2026-03-15" });
    expect(inSentence("Tổ chức diễn tập trong quý II và quý IV/2026.")).toMatchObject({ dueOn: "2026-06-30", dueOnAlso: ["2026-12-31"] });
    expect(inSentence("Hỗ trợ từ 5 đến 10 hộ.").dueOn).toBeUndefined();
  });

  it.each([
    ["Diễn tập cứu hộ: Đội A chủ trì, tổ chức hai đợt (tháng 5 và tháng 10 năm 2026).", { dueOn: "2026-05-31", dueOnAlso: ["2026-10-31"] }],
    ["Đàm phán với các hãng tàu. Sở A chủ trì; giai đoạn 2026 - 2030.", { startOn: "2026-01-01", dueOn: "2030-12-31" }],
    ["Báo cáo Bộ A trước ngày 10/12/2026 (số liệu từ 15/12/2025 đến 14/11/2026).", { dueOn: "2026-12-10" }],
    ["Lắp phao: xong 50% trước ngày 31/7 và 100% trước ngày 31/8/2026.", { dueOn: "2026-07-31", dueOnAlso: ["2026-08-31"] }],
    ["Sơn tàu, hoàn thành trước dịp 27/7/2026.", { dueOn: "2026-07-27" }],
    ["Cảng đạt chuẩn xanh vào năm 2029.", { dueOn: "2029-12-31" }],
    ["Sơ kết vào năm 2028, tổng kết vào cuối năm 2030.", { dueOn: "2028-12-31", dueOnAlso: ["2030-12-31"] }],
    ["Nhận đăng ký từ ngày 21/4/2026 đến 17 giờ 00 ngày 28/4/2026.", { startOn: "2026-04-21", dueOn: "2026-04-28" }],
    ["Ra quân đồng loạt sáng ngày 11/5/2026, tập trung ở bến chính.", { dueOn: "2026-05-11" }],
    ["Đo đạc luồng tàu, hoàn thành trước năm 2030.", { dueOn: "2029-12-31" }],
    ["Bàn giao bến trước tháng 9/2027.", { dueOn: "2027-08-31" }],
    ["Mở ngày hội cho học sinh dịp hè (tháng 6/2026) tại phường A.", { dueOn: "2026-06-30" }],
    ["Cử người trực trong ngày bầu cử 15/3/2026.", { dueOn: "2026-03-15" }],
    ["Mở hội nghị, dự kiến tháng 5 năm 2026 (Văn phòng chủ trì).", { dueOn: "2026-05-31" }],
    ["Tổ chức các đoàn kiểm tra từ quý IV năm 2026.", { startOn: "2026-10-01" }],
    ["Tuyển 20 thuyền viên trong năm 2026. Chủ trì: Sở A.", { dueOn: "2026-12-31" }],
  ])("is read in %j", (text, due) => {
    const { dueOn, dueOnAlso, startOn, recurrence } = inSentence(text);
    expect({ dueOn, dueOnAlso, startOn, recurrence }).toEqual({
      dueOn: undefined,
      dueOnAlso: undefined,
      startOn: undefined,
      ...due,
      recurrence: undefined,
    });
  });

  it.each([
    ["Các tổ sinh hoạt định kỳ mỗi tháng một lần.", "monthly", undefined],
    ["Khóa sổ lúc 17h ngày làm việc cuối cùng của tháng.", "monthly", undefined],
    ["Tiếp dân vào ngày 10 và ngày 25 hằng tháng.", "monthly", "10"],
    ["Hằng năm, trong tháng 6, tổng kiểm tra phao.", "annual", "06-30"],
    ["Mở hội chợ hải sản tháng 12 hằng năm.", "annual", "12-31"],
    ["Cập nhật danh mục hằng năm, hoàn thành trước ngày 31 tháng 12.", "annual", "12-31"],
    ["Lập dự toán kinh phí hằng năm gửi Sở A trước ngày 15/7 để tổng hợp.", "annual", "07-15"],
    ["Báo cáo Sở A trước ngày 05 tháng 12 hằng năm hoặc đột xuất khi có yêu cầu.", "annual", "12-05"],
    ["Ra quân từ ngày 29 tháng 4 đến ngày 06 tháng 5 hằng năm.", "annual", "05-06"],
    ["Tổ chức Ngày hội sách (21/4) hằng năm ở bến.", "annual", "04-21"],
    ["Cập nhật số tàu vào 10 giờ 00 thứ Năm hằng tuần; đối chiếu trước ngày 05 hằng tháng.", "weekly", "TH 10:00"],
    ["Thực hiện chế độ báo cáo tuần về Sở A trước 10 giờ thứ Năm.", "weekly", "TH 10:00"],
    ["Bàn giao sổ tàu trước 05/6 hằng năm.", "annual", "06-05"],
    ["Phát bản tin luồng lạch (Đài A chủ trì), thực hiện thường xuyên.", "continuous", undefined],
  ])("comes round again in %j", (text, recurrence, date) => {
    expect(inSentence(text)).toMatchObject({ recurrence, ...(date === undefined ? {} : { recurrenceDate: date }) });
  });

  it("keeps a second date", () => {
    expect(inSentence("Gửi kế hoạch trước ngày 28/2/2026; gửi báo cáo trước ngày 10/11/2026.")).toMatchObject({
      dueText: "trước ngày 28/2/2026; trước ngày 10/11/2026",
      dueOn: "2026-02-28",
      dueOnAlso: ["2026-11-10"],
    });
  });

  it.each([
    ["Hằng tháng kiểm tra trụ nước.", "monthly", undefined],
    ["Báo cáo trước ngày 05 hằng tháng.", "monthly", "05"],
    ["Hằng năm, vào “Ngày hội” (18/11), tổ chức gặp mặt.", "annual", "11-18"],
    ["Định kỳ 6 tháng, năm tổ chức sơ kết.", "half-yearly", undefined],
    ["Báo cáo trước 16 giờ thứ Sáu hằng tuần.", "weekly", "FR 16:00"],
    ["Định kỳ hằng quý rà soát.", "quarterly", undefined],
    ["Thường xuyên kiểm tra.", "continuous", undefined],
    ["Định kỳ kiểm tra.", "periodic", undefined],
    ["Tổ chức đánh giá, báo cáo định kỳ về tiến độ.", "periodic", undefined],
    ["Hằng ngày ghi sổ trực.", "daily", undefined],
    ["Gửi kết quả trước ngày 20 của tháng cuối quý.", "quarterly", undefined],
    ["Tự chấm điểm và gửi kết quả từ ngày 05 đến ngày 20 tháng 12 hằng năm.", "annual", "12-20"],
    ["Tuyên truyền hằng năm vào các Ngày Môi trường (05/6), Ngày Đại dương (08/6).", "annual", undefined],
  ])("reads the recurrence of %j", (text, recurrence, date) => {
    const due = inSentence(text);
    expect([due.recurrence, due.recurrenceDate]).toEqual([recurrence, date]);
  });
});

describe("the value of a time", () => {
  it.each([
    ["2026 và các năm tiếp theo", { openEnded: true }],
    ["Giai đoạn 1: 2025 - 2027", { startOn: "2025-01-01", dueOn: "2027-12-31" }],
    ["Trước quý III/2026", { dueOn: "2026-06-30" }],
    ["Quý I và quý III/2026", { dueOn: "2026-03-31", dueOnAlso: ["2026-09-30"] }],
  ])("%j", (value, due) => {
    expect(dueOfValue(value)).toMatchObject(due);
  });
});

describe("the value of a time attribute", () => {
  it.each([
    ["Từ ngày 01/3/2026 đến ngày 30/4/2026.", { startOn: "2026-03-01", dueOn: "2026-04-30" }],
    ["năm 2026 - 2027", { startOn: "2026-01-01", dueOn: "2027-12-31" }],
    ["Quý IV năm 2025 và các năm tiếp theo", { openEnded: true }],
    ["Hoàn thành trong năm 2025.", { dueOn: "2025-12-31" }],
    ["Thực hiện thường xuyên", { recurrence: "continuous" }],
    ["Theo tiến độ của Trung ương", {}],
    ["Từ 15/5 đến 15/6/2026", { startOn: "2026-05-15", dueOn: "2026-06-15" }],
    ["02 - 06/3/2026", { startOn: "2026-03-02", dueOn: "2026-03-06" }],
    ["từ ngày 20 tháng 12 đến ngày 10 tháng 01 năm 2026", { startOn: "2025-12-20", dueOn: "2026-01-10" }],
    ["Trung tuần tháng 5/2026", { dueOn: "2026-05-20" }],
    ["Hạ tuần tháng 5/2026", { dueOn: "2026-05-31" }],
    ["Giữa tháng 5/2026", {}],
    ["Tuần 2 tháng 5/2026", {}],
    ["Dự kiến ngày 05/12/2025 (chậm nhất ngày 10/12/2025)", { dueOn: "2025-12-10" }],
  ])("%s", (text, expected) => {
    const { timing: _timing, dueText, ...found } = dueOfValue(text);
    expect(found).toEqual(expected);
    expect(dueText).toBe(text.replace(/\.$/u, ""));
  });

  it("is an event where the words name one", () => {
    expect(dueOfValue("Sau khi Nghị định được ban hành").timing).toEqual({ kind: "onEvent", words: "Sau khi Nghị định được ban hành" });
  });
});
