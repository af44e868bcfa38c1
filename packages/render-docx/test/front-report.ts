import type { OfficialDocumentView } from "@pccc/plugin";
import { layouts } from "@pccc/plugin-vn";

const wards: readonly string[] = [
  "Ủy ban MTTQ Việt Nam phường Bắc Thượng",
  "Ủy ban MTTQ Việt Nam phường Trung Thượng",
  "Ủy ban MTTQ Việt Nam phường Trường Nghĩa",
  "Ủy ban MTTQ Việt Nam phường Phú Cường",
  "Ủy ban MTTQ Việt Nam phường Phú Tiến",
  "Ủy ban MTTQ Việt Nam phường Phú Châu",
  "Ủy ban MTTQ Việt Nam phường Phú Ước",
  "Ủy ban MTTQ Việt Nam phường Phú Vinh",
  "Ủy ban MTTQ Việt Nam xã Mỹ Hưởng",
  "Ủy ban MTTQ Việt Nam xã Mỹ Đường",
  "Ủy ban MTTQ Việt Nam xã Mỹ Đại",
];

/**
 * A report of the Front of a city to the province: places and figures are invented.
 */
export const frontReport: OfficialDocumentView = {
  kind: "officialDocument",
  layout: layouts["vn.front2013"],
  superiorOrgan: ["ỦY BAN MTTQ VIỆT NAM TỈNH ÁNH DƯƠNG"],
  organ: ["ỦY BAN MTTQ VIỆT NAM THÀNH PHỐ BÌNH ƯỚC", "BAN THƯỜNG TRỰC"],
  notation: "BC-MTTQ-BTT",
  place: "Bình Ước",
  year: 2025,
  typeName: "BÁO CÁO",
  subject: "Kết quả thực hiện kế hoạch hành động về phòng cháy, chữa cháy và cứu nạn, cứu hộ quý I năm 2025",
  basis: [
    "Căn cứ Kế hoạch số 123/KH-MTTQ-BTT ngày 05 tháng 6 năm 2023 của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Ánh Dương",
    "Căn cứ kế hoạch hành động đã ban hành của Ban Thường trực Ủy ban MTTQ Việt Nam thành phố",
  ],
  body: [
    {
      kind: "paragraph",
      text: "Ban Thường trực Ủy ban MTTQ Việt Nam thành phố báo cáo tình hình triển khai công tác phòng cháy, chữa cháy và cứu nạn, cứu hộ trong hệ thống Mặt trận trên địa bàn như sau:",
    },
    { kind: "heading", level: 1, label: "I.", text: "Tình hình báo cáo của các đơn vị" },
    { kind: "heading", level: 2, label: "1.", text: "Kỳ số liệu và thời hạn" },
    {
      kind: "paragraph",
      text: "Kỳ số liệu tính từ ngày 15/12/2024 đến ngày 14/3/2025. Có 11 đơn vị phải gửi báo cáo, trong đó 8 đơn vị gửi đúng hạn, 2 đơn vị gửi chậm và 1 đơn vị chưa gửi. Tỷ lệ đúng hạn đạt 72,7%.",
    },
    { kind: "heading", level: 2, label: "2.", text: "Kết quả theo từng đơn vị" },
    {
      kind: "table",
      caption: "Bảng 1. Báo cáo của các phường, xã (số liệu minh họa)",
      columns: [
        { title: "TT", align: "center", widthPercent: 7 },
        { title: "Đơn vị", align: "left", widthPercent: 45 },
        { title: "Hạn gửi", align: "center", widthPercent: 15 },
        { title: "Ngày gửi", align: "center", widthPercent: 15 },
        { title: "Tình trạng", align: "left", widthPercent: 18 },
      ],
      rows: wards.map((ward, index) => [
        String(index + 1),
        ward,
        "17/3/2025",
        index === 10 ? "–" : index > 7 ? "19/3/2025" : "14/3/2025",
        index === 10 ? "chưa gửi" : index > 7 ? "chậm 2 ngày" : "đúng hạn",
      ]),
    },
    { kind: "heading", level: 1, label: "II.", text: "Kết quả chấm điểm" },
    { kind: "heading", level: 2, label: "1.", text: "Nhận xét" },
    { kind: "heading", level: 3, label: "a)", text: "Mặt làm được" },
    {
      kind: "list",
      items: [
        "Các phường, xã đã ban hành kế hoạch của mình và phân công cán bộ theo dõi từng khu dân cư;",
        "Ban Công tác Mặt trận ở khu dân cư phối hợp với lực lượng tại chỗ tổ chức tuyên truyền, vận động hộ gia đình trang bị bình chữa cháy và mở lối thoát nạn thứ hai;",
        "Hoạt động hưởng ứng ngày 04 tháng 10 được lồng ghép với sinh hoạt khu dân cư.",
      ],
    },
    { kind: "heading", level: 3, label: "b)", text: "Hạn chế" },
    { kind: "list", items: ["Một số đơn vị gửi báo cáo chậm, số liệu còn sơ sài;", "Việc kiểm tra, giám sát chưa thường xuyên."] },
    {
      kind: "table",
      caption: "Bảng 2. Điểm và xếp loại (phiếu mẫu, không phải văn bản chính thức)",
      columns: [
        { title: "TT", align: "center", widthPercent: 7 },
        { title: "Đơn vị", align: "left", widthPercent: 53 },
        { title: "Điểm", align: "right", widthPercent: 15 },
        { title: "Xếp loại", align: "left", widthPercent: 25 },
      ],
      rows: wards.map((ward, index) => [
        String(index + 1),
        ward,
        `${96 - 3 * index},5`,
        index < 3 ? "Xuất sắc" : index < 7 ? "Tốt" : "Hoàn thành",
      ]),
    },
    { kind: "heading", level: 1, label: "III.", text: "Giả định đã áp dụng" },
    {
      kind: "paragraph",
      text: "Kế hoạch không nêu kỳ báo cáo. Các thời hạn trên được tính theo quý, thời điểm chốt số liệu áp dụng tương tự Nghị định số 09/2019/NĐ-CP; đây là giả định, chưa phải quy định của cấp trên.",
    },
    { kind: "heading", level: 1, label: "IV.", text: "Đề nghị" },
    {
      kind: "paragraph",
      text: "Đề nghị Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh cho biết kỳ báo cáo và thời hạn gửi chính thức để các đơn vị thực hiện thống nhất.",
    },
  ],
  recipients: [
    "Ban Thường trực UB MTTQ tỉnh (b/c)",
    "Thường trực Thành ủy (b/c)",
    "Ủy ban MTTQ các phường, xã (t/h)",
    "Lưu: VT, MTTQ thành phố",
  ],
  signature: { lines: ["TM. BAN THƯỜNG TRỰC"] },
  sampleNotice: "BẢN MẪU – số liệu minh họa, không phải văn bản chính thức",
};
