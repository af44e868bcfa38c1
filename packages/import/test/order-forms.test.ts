import { importDocument } from "@pccc/import";
import { describe, expect, it } from "vitest";

// An order among others, issued on 5 January 2026.
function draftOf(items: string, heading = "NHIỆM VỤ") {
  const head =
    "ỦY BAN NHÂN DÂN\nPHƯỜNG AN MẪU\nSố: 7/KH-UBND\nAn Mẫu, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\nGiữ an toàn bến cảng (mẫu)\n\n";
  const imported = importDocument(`${head}I. ${heading}\n\n${items}\n`);
  if (!imported.ok) throw imported.error;
  return imported.value;
}

const taskOf = (order: string) => draftOf(`1. ${order}\n2. Dọn vệ sinh cầu tàu.`).tasks[0];

describe("who an order names", () => {
  it.each([
    ["Vá lưới bến. Chi đoàn cảng chủ trì, phối hợp với các khóm, Công an phường.", ["Chi đoàn cảng"], ["các khóm", "Công an phường"]],
    ["Đo sâu luồng tàu *(Văn phòng chủ trì; xong trước ngày 28/02/2026)*.", ["Văn phòng"], []],
    ["Tập huấn lái cẩu (Phòng Kinh tế chủ trì, phối hợp Trạm Y tế).", ["Phòng Kinh tế"], ["Trạm Y tế"]],
    ["Lập sơ đồ bến: Đồn Biên phòng chủ trì, Công an phường, Trạm Y tế phối hợp.", ["Đồn Biên phòng"], ["Công an phường", "Trạm Y tế"]],
    ["Khảo sát số tàu neo đậu: Trưởng bến, xong trước 05/5/2026.", ["Trưởng bến"], []],
    ["Đối với việc thuê kho: đồng ý về nguyên tắc, giao Trung tâm Dịch vụ cảng ký hợp đồng.", ["Trung tâm Dịch vụ cảng"], []],
    ["Phát động tuần lễ biển sạch, Đoàn Thanh niên phường chủ trì thực hiện.", ["Đoàn Thanh niên phường"], []],
    ["Hiệp đồng với Hải đội 2 tổ chức cứu nạn.", [], ["Hải đội 2"]],
    ["Phối hợp với Tổ tiêm phòng và các khóm phun khử trùng kho.", [], ["Tổ tiêm phòng", "các khóm"]],
    ["Phối hợp với Trung tâm Chính trị (thành phố), Văn phòng mở lớp.", [], ["Trung tâm Chính trị (thành phố)", "Văn phòng"]],
    ["Đoàn liên ngành do Phòng Kinh tế chủ trì kiểm tra kho xăng.", ["Phòng Kinh tế"], []],
    ["Phòng Hậu cần (PH10), Phòng Tài chính bảo đảm xăng dầu.", ["Phòng Hậu cần (PH10)", "Phòng Tài chính"], []],
    ["Tập thể lãnh đạo UBND, Thường trực HĐND kiểm điểm việc quản lý bến.", ["Tập thể lãnh đạo UBND", "Thường trực HĐND"], []],
    ["Các chi bộ, đảng bộ bộ phận trực thuộc quán triệt quy định.", ["Các chi bộ, đảng bộ bộ phận trực thuộc"], []],
    ["Thủ trưởng các đơn vị được giao chủ trì lập dự toán.", ["Thủ trưởng các đơn vị được giao chủ trì"], []],
    ["Chiều thứ Sáu hằng tuần, các trưởng bến họp giao ban.", ["các trưởng bến"], []],
    ["UBND các phường Thành Mẫu, Trường Mẫu, Cửa Bến rà soát bến đò.", ["UBND các phường Thành Mẫu, Trường Mẫu, Cửa Bến"], []],
    [
      "Các đảng ủy trực thuộc Tỉnh ủy, đảng ủy các xã, phường mở đợt học tập.",
      ["Các đảng ủy trực thuộc Tỉnh ủy", "đảng ủy các xã, phường"],
      [],
    ],
    ["Các Tổ công tác đôn đốc giải ngân kiểm tra cầu tàu.", ["Các Tổ công tác đôn đốc giải ngân"], []],
    ["Tổ công tác đến từng tàu phát phiếu tự kiểm tra.", ["Tổ công tác"], []],
    [
      "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên mở lớp lái tàu.",
      ["Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên"],
      [],
    ],
    ["Chủ nhật hằng tuần (từ 01/3/2026), các khóm dọn bến.", ["các khóm"], []],
    [
      "Phòng Kinh tế (Đội phòng, chống gian lận của phường) chủ trì kiểm tra kho.",
      ["Phòng Kinh tế (Đội phòng, chống gian lận của phường)"],
      [],
    ],
    ["Sơn lại cột mốc (các khóm; Trạm Quản lý bến; hoàn thành trong tháng 3/2026).", ["các khóm", "Trạm Quản lý bến"], []],
    ["Phát bản tin tàu thuyền (Đài Truyền thanh thực hiện; mỗi tuần 01 tin).", ["Đài Truyền thanh"], []],
    ["Dạy bơi cho học sinh (Trường Tiểu học An Mẫu chủ trì, từ học kỳ II).", ["Trường Tiểu học An Mẫu"], []],
    ["Tổ kiểm tra do bà Lê Thị Mẫu (Phó Chủ tịch) làm Tổ trưởng kiểm tra xăng dầu.", ["Tổ kiểm tra"], []],
    ["Các khóm được giám sát chuẩn bị sổ sách.", ["Các khóm được giám sát"], []],
    ["Cán bộ, công chức, người lao động toàn phường gương mẫu đi tàu đúng bến.", ["Cán bộ, công chức, người lao động toàn phường"], []],
    ["Các phòng, ban, đơn vị được giao chủ trì nhiệm vụ: cập nhật tiến độ.", ["Các phòng, ban, đơn vị được giao chủ trì nhiệm vụ"], []],
    ["Trạm Quản lý bến; Ban Quản lý chợ: rà soát ki-ốt.", ["Trạm Quản lý bến", "Ban Quản lý chợ"], []],
    ["Chi đoàn cảng khi được huy động phải có mặt tại bến.", ["Chi đoàn cảng"], []],
    ["Các câu lạc bộ sinh hoạt mỗi tháng một lần.", ["Các câu lạc bộ"], []],
    ["Trạm Dịch vụ việc làm tổ chức sàn tuyển thuyền viên.", ["Trạm Dịch vụ việc làm"], []],
    ["UBND các phường duyệt sơ đồ trước ngày 30/6/2026. Riêng phường An Hải hoàn thành trước ngày 15/5/2026.", ["UBND các phường"], []],
  ])("is told in %j", (order, leads, coordinates) => {
    const task = taskOf(order);
    expect([task?.leads, task?.coordinates]).toEqual([leads, coordinates]);
  });

  it.each([
    ["Các tổ chức chính trị - xã hội phường", "Hội Nông dân phường phát động thu gom lưới cũ.", "Hội Nông dân phường"],
    ["UBND các phường", "Riêng Công an phường tiếp tục kiểm tra tàu cá.", "Công an phường"],
    ["Các Đội tuần tra", "Đội tuần tra số 5 kiểm soát cửa luồng.", "Đội tuần tra số 5"],
    ["Các phòng, đơn vị thuộc Sở", "Thanh tra Sở kiểm tra đột xuất kho hàng.", "Thanh tra Sở"],
  ])("is one of those of the heading %j", (heading, order, lead) => {
    expect(draftOf(`1. ${heading}\n- ${order}\n- Trực tại bến.`).tasks.map(({ leads }) => leads)).toEqual([[lead], [heading]]);
  });

  it("stands below the last of several items and is meant for all", () => {
    const lines =
      "1. Sắp xếp kho\na) Kiểm kê vật tư.\nb) Dán nhãn kệ hàng.\n- Đơn vị chủ trì: Văn phòng.\n- Thời gian: trước ngày 30/4/2026.";
    expect(draftOf(lines).tasks.map(({ leads, dueOn }) => [leads, dueOn])).toEqual([
      [["Văn phòng"], "2026-04-30"],
      [["Văn phòng"], "2026-04-30"],
    ]);
  });
});

describe("what an introduction tells", () => {
  it("is for whom it names, though a department be called after its staff", () => {
    const lines = "1. Đội ngũ\nPhòng Tổ chức cán bộ tham mưu Giám đốc:\n- Lập đề án vị trí.\n- Cử người đi học lái cẩu.";
    expect(draftOf(lines).tasks.map(({ leads }) => leads)).toEqual([["Phòng Tổ chức cán bộ"], ["Phòng Tổ chức cán bộ"]]);
  });
});

describe("a work with a number of its own", () => {
  it("is a heading above the line for what is to be done", () => {
    const lines =
      "1. Dự án 1: Nâng cấp cầu tàu\n- Nội dung:\n+ Gia cố mố cầu số 3.\n+ Lắp đèn báo luồng.\n- Cơ quan chủ trì: Phòng Kinh tế.\n- Thời gian: Giai đoạn 1: 2026 - 2027.";
    const { sections, tasks } = draftOf(lines);
    expect(sections.map(({ heading }) => heading)).toContain("Dự án 1: Nâng cấp cầu tàu");
    expect(tasks.map(({ text, leads, dueOn }) => [text, leads, dueOn])).toEqual([
      ["Gia cố mố cầu số 3.", ["Phòng Kinh tế"], "2027-12-31"],
      ["Lắp đèn báo luồng.", ["Phòng Kinh tế"], "2027-12-31"],
    ]);
  });

  it("or the time that it is does not belong to the order", () => {
    const lines = "1. Kiểm tra bến\na) Đợt 1: Kiểm tra phao cứu sinh trong tháng 3/2026.\nb) Đợt 2: Kiểm tra kho xăng trong tháng 6/2026.";
    expect(draftOf(lines).tasks.map(({ text, dueOn }) => [text, dueOn])).toEqual([
      ["Kiểm tra phao cứu sinh trong tháng 3/2026.", "2026-03-31"],
      ["Kiểm tra kho xăng trong tháng 6/2026.", "2026-06-30"],
    ]);
  });
});

describe("titled items that go on in small letters", () => {
  it("are a heading and an order each", () => {
    const lines =
      "1. Việc khác\n1.1. Quản lý bến đò: kiểm tra giấy phép lái đò.\n1.2. Thu gom lưới cũ: đề nghị Công ty Lưới Mẫu tổ chức thu lưới.\n1.3. Sơn phao tiêu ở cửa luồng.";
    const { sections, tasks } = draftOf(lines);
    expect(sections.map(({ heading }) => heading)).toEqual(["NHIỆM VỤ", "Việc khác", "Quản lý bến đò", "Thu gom lưới cũ"]);
    expect(tasks.map(({ text, leads }) => [text, leads])).toEqual([
      ["kiểm tra giấy phép lái đò.", []],
      ["đề nghị Công ty Lưới Mẫu tổ chức thu lưới.", ["Công ty Lưới Mẫu"]],
      ["Sơn phao tiêu ở cửa luồng.", []],
    ]);
  });
});

describe("money that somebody sees to", () => {
  it("is an order; money alone is none", () => {
    const orders = (text: string) => draftOf(text, "KINH PHÍ").tasks.map(({ leads, dueOn }) => [leads, dueOn]);
    expect(orders("Chi từ ngân sách phường. Phòng Kinh tế lập dự toán, trình duyệt trước ngày 20/02/2026.")).toEqual([
      [["Phòng Kinh tế"], "2026-02-20"],
    ]);
    expect(orders("Chi từ ngân sách phường và các nguồn hợp pháp khác.")).toEqual([]);
  });
});

describe("an item that only points to an annex", () => {
  it.each(["Chuyển đổi số: Chi tiết tại Phụ lục kèm theo.", "Nhiệm vụ cụ thể: Theo Phụ lục đính kèm."])("is a heading: %j", (item) => {
    const { tasks, sections } = draftOf(`1. ${item}\n2. Dọn vệ sinh cầu tàu.`);
    expect(tasks.map(({ sectionPath }) => sectionPath)).toEqual(["I/2"]);
    expect(sections.map(({ label }) => label)).toEqual(["I", "I/1"]);
  });
});

describe("steps", () => {
  it("head what stands below them", () => {
    const { tasks, sections } = draftOf("Bước 1: Chuẩn bị\n- Lập danh sách tàu.\nBước 2: Kiểm tra\n- Đo mức dầu từng tàu.");
    expect(sections.map(({ label, heading }) => `${label} ${heading}`)).toEqual(["I NHIỆM VỤ", "I/Bước 1 Chuẩn bị", "I/Bước 2 Kiểm tra"]);
    expect(tasks.map(({ sectionPath, text }) => [sectionPath, text])).toEqual([
      ["I/Bước 1", "Lập danh sách tàu."],
      ["I/Bước 2", "Đo mức dầu từng tàu."],
    ]);
  });
});

describe("when an order is due", () => {
  it.each([
    ["Tập lái cẩu (dự kiến ngày 26/02/2026 tại bến số 2).", "2026-02-26", undefined],
    ["Kiểm tra kho (tháng 3 và tháng 9/2026).", "2026-03-31 2026-09-30", undefined],
    ["Kiểm tra kho (tháng 5 và tháng 6/2026).", "2026-05-01/2026-06-30", undefined],
    ["Rà soát phao tiêu trong nửa đầu tháng 5/2026.", "2026-05-15", undefined],
    ["Sơn lại trụ neo trong 6 tháng đầu năm 2026.", "2026-06-30", undefined],
    ["Vớt rác mặt nước trong 02 ngày 24 và 25/01/2026.", "2026-01-24/2026-01-25", undefined],
    ["Trồng cây chắn gió; xong trước 23 tháng Chạp (ngày 10/02/2026).", "2026-02-10", undefined],
    ["Sáng mùng 4 Tết (ngày 20/02/2026), các khóm kiểm tra bến.", "2026-02-20", undefined],
    ["Chạy thử cẩu 02 lần (lần 1: tháng 3/2026; lần 2: tháng 5/2026).", "2026-03-31 2026-05-31", undefined],
    ["Lập bảng đất giao trước ngày 01/7/2014, xong trước ngày 18/4/2026.", "2026-04-18", undefined],
    ["Từ ngày 15/9/2026, kiểm soát xe ra vào bến.", "2026-09-15/", undefined],
    ["Ngày 01/6/2026, Phòng Kinh tế tổ chức Tuần lễ biển.", "2026-06-01", undefined],
    ["Gặp chủ tàu tối thiểu 02 tuần/lần.", "", "periodic"],
    ["Họp chủ tàu 6 tháng một lần.", "", "half-yearly"],
    ["Kiểm tra bình chữa cháy định kỳ cuối tháng.", "", "monthly"],
    ["Họp chủ tàu định kỳ mỗi quý một lần, bắt đầu từ quý II/2026.", "2026-04-01/", "quarterly"],
    ["Trực bến trước 15 giờ hằng ngày, từ ngày 14/02/2026 đến ngày 22/02/2026.", "2026-02-14/2026-02-22", "daily"],
    ["Lắp phao tiêu trước ngày 20/3.", "2026-03-20", undefined],
    ["Lắp phao tiêu trước ngày 02/01.", "", undefined],
  ])("is told in %j", (order, days, recurrence) => {
    const task = taskOf(order);
    const last = [task?.dueOn, ...(task?.dueOnAlso ?? [])].filter((day) => day !== undefined).join(" ");
    expect([task?.startOn === undefined ? last : `${task.startOn}/${last}`, task?.recurrence]).toEqual([days, recurrence]);
  });
});

describe("a calendar with a month in front of several tasks", () => {
  it("gives the month, or the day in it, to each of them", () => {
    const table =
      "| Tháng | Nội dung | Phụ trách |\n|---|---|---|\n| **9/2026** | Họp chủ tàu ngày 28/9 | Trưởng bến |\n| | Sơn cầu tàu | Văn phòng |\n| **10/2026** | Thi an toàn | Chi đoàn cảng |";
    expect(draftOf(table).tasks.map(({ leads, dueOn }) => [leads, dueOn])).toEqual([
      [["Trưởng bến"], "2026-09-28"],
      [["Văn phòng"], "2026-09-30"],
      [["Chi đoàn cảng"], "2026-10-31"],
    ]);
  });
});

describe("groups of a table with decimal numbers", () => {
  it("are parts of the section with that number", () => {
    const table =
      "4. Phân công\n\n| Hoạt động | Người thực hiện | Thời gian |\n|---|---|---|\n| **4.1. Chuẩn bị** | | |\n| Mua dây neo | Văn phòng | Tháng 3/2026 |";
    const { tasks, sections } = draftOf(table);
    expect(sections.map(({ label }) => label)).toEqual(["I", "I/4", "I/4.1"]);
    expect(tasks.map(({ sectionPath }) => sectionPath)).toEqual(["I/4.1"]);
  });
});

describe("documents that a plan says are to be drafted", () => {
  it("have who drafts them and when they go up", () => {
    const lines =
      "1. Nghị định quy định về bến cảng.\n- Đơn vị chủ trì soạn thảo: Vụ Bến cảng.\n- Đơn vị phối hợp: Vụ Pháp chế.\n- Thời gian trình Chính phủ: Trước ngày 15/5/2026.\n2. Rà soát văn bản.";
    expect(draftOf(lines).tasks.map(({ text, leads, coordinates, dueOn }) => [text, leads, coordinates, dueOn])[0]).toEqual([
      "Nghị định quy định về bến cảng.",
      ["Vụ Bến cảng"],
      ["Vụ Pháp chế"],
      "2026-05-15",
    ]);
  });
});
