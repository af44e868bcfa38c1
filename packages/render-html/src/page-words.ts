import type { Text } from "@pccc/core";
import { type PackedWord, packedWords } from "./packed-words.ts";
import type { ClientWord } from "./page/page-data.ts";

/**
 * The words of the page itself, in both languages, with placeholders in braces.
 */
export const pageWords: Readonly<Record<WordId, Required<Text>>> = {
  ...packedWords,
  asOf: { vi: "Tính đến ngày", en: "As of" },
  assumed: { vi: "theo giả định", en: "assumed" },
  "assumed.title": { vi: "Hạn này dựa trên một giả định đã công bố", en: "This deadline rests on a declared assumption" },
  "assumption.basis": { vi: "Căn cứ", en: "Basis" },
  "assumption.by": { vi: "{by}, ngày {day}", en: "{by}, on {day}" },
  "assumption.count": {
    vi: "{n} nghĩa vụ của {units} đơn vị trong {periods} kỳ:",
    en: "{n} obligations of {units} units in {periods} periods:",
  },
  "assumption.declared": { vi: "Người công bố", en: "Declared by" },
  "assumption.unused": { vi: "Không nghĩa vụ nào trong bảng này dựa vào.", en: "No obligation of this board rests on it." },
  "assumption.used": { vi: "Áp dụng cho", en: "Used for" },
  assumptions: { vi: "Giả định ({n})", en: "Assumptions ({n})" },
  "assumptions.lead": {
    vi: "Văn bản không nói rõ những điểm sau; mỗi giả định do một chức danh công bố và có hiệu lực ở mọi nơi có ghi “theo giả định”.",
    en: "The texts are silent on these points; each assumption is declared by a post and holds wherever the page says “assumed”.",
  },
  "assumptions.none": { vi: "Không dòng nào của bảng dựa vào giả định.", en: "No row of the board rests on an assumption." },
  board: { vi: "Bảng điểm", en: "Board" },
  "board.empty": { vi: "Bảng chưa có kết quả nào.", en: "The board holds no result yet." },
  "board.lead": {
    vi: "Thang {total} điểm. Bấm vào một ô để xem từng điểm được và mất, tới tận báo cáo và điều khoản.",
    en: "Out of {total} points. Open a cell to see where each point was won or lost, down to the report and the article.",
  },
  "cell.begins": { vi: "Đơn vị hình thành giữa kỳ", en: "The unit began within the period" },
  "cell.capped": {
    vi: "Xếp loại bị giới hạn do không đạt điều kiện bắt buộc",
    en: "The grade is capped: a required condition was not met",
  },
  "cell.ended": { vi: "Đơn vị đã kết thúc trước kỳ này", en: "The unit had ended before this period" },
  "cell.ends": { vi: "Đơn vị kết thúc giữa kỳ", en: "The unit ended within the period" },
  "cell.noResult": { vi: "Không có kết quả", en: "No result" },
  "cell.notYet": { vi: "Đơn vị chưa hình thành", en: "The unit did not exist yet" },
  "cell.unknown": { vi: "Chưa đủ số liệu, chưa cho điểm", en: "Not enough data: not scored" },
  "change.began": { vi: "Hình thành", en: "Began" },
  "change.ended": { vi: "Kết thúc", en: "Ended" },
  "change.on": { vi: "Từ ngày", en: "From" },
  "change.summary": {
    vi: "từ {day}: {ended} đơn vị kết thúc, {began} đơn vị hình thành",
    en: "from {day}: {ended} units ended, {began} began",
  },
  "change.period": { vi: "Kỳ vắt qua", en: "Period it falls within" },
  "change.unstated": { vi: "Bảng không ghi lý do.", en: "The board states no reason." },
  "change.why": { vi: "Lý do, căn cứ", en: "Reason and basis" },
  changes: { vi: "Thay đổi đơn vị", en: "Changes of units" },
  "changes.lead": {
    vi: "Đơn vị hình thành hoặc kết thúc trong khoảng thời gian của bảng. Ô có dấu ◐ là kết quả của kỳ vắt qua ngày thay đổi.",
    en: "Units that began or ended within the board’s range. A cell marked ◐ belongs to a period that straddles the change.",
  },
  "chart.changes": {
    vi: "Đường đứt đoạn: kỳ có đơn vị hình thành hoặc kết thúc.",
    en: "Dashed line: a period in which units began or ended.",
  },
  "chart.grades": { vi: "Số đơn vị theo xếp loại", en: "Units by grade" },
  "chart.obligations": { vi: "Nghĩa vụ theo trạng thái", en: "Obligations by state" },
  "chart.total": { vi: "Điểm trung bình theo kỳ", en: "Mean total by period" },
  "chart.total.note": {
    vi: "Bình quân giản đơn của các đơn vị có điểm; vạch dọc nối đơn vị thấp nhất với đơn vị cao nhất.",
    en: "Plain mean of the units scored; the upright line runs from the lowest unit to the highest.",
  },
  "chart.units": { vi: "{n} đơn vị", en: "{n} units" },
  charts: { vi: "Diễn biến", en: "Over time" },
  "change.total": { vi: "So với {period}: {difference} điểm ({from} → {to})", en: "Against {period}: {difference} points ({from} → {to})" },
  "client.behind": { vi: "Văn bản, giả định liên quan", en: "Sources and assumptions behind it" },
  "client.change": { vi: "Vì sao khác kỳ trước", en: "Why it differs from the period before" },
  "client.criteria": { vi: "Điểm theo tiêu chí", en: "Points by criterion" },
  "client.editions": { vi: "Các lần nộp", en: "Editions" },
  "client.life": { vi: "Quá trình chấm", en: "The life of the score" },
  "client.none": { vi: "Chưa nộp", en: "Nothing sent" },
  "client.obligations": { vi: "Nghĩa vụ trong kỳ", en: "Obligations of the period" },
  "client.restsOn": { vi: "Căn cứ vào", en: "Rests on" },
  "client.shown": { vi: "{n}/{of} đơn vị", en: "{n} of {of} units" },
  "client.after": { vi: "Trang sau", en: "Next page" },
  "client.before": { vi: "Trang trước", en: "Previous page" },
  "client.rows": { vi: "Dòng {from}–{to} trên {of}", en: "Rows {from}–{to} of {of}" },
  "client.tooOld": {
    vi: "Trình duyệt quá cũ để mở bảng lớn: cần Chrome hoặc Edge 80, Firefox 113, Safari 16.4 trở lên.",
    en: "This browser is too old for a large board: it takes Chrome or Edge 80, Firefox 113, Safari 16.4 or newer.",
  },
  "client.sort": { vi: "Sắp xếp theo: {column}", en: "Sort by: {column}" },
  "client.why": { vi: "Vì sao có nghĩa vụ và hạn này", en: "Why it is owed, and by that day" },
  close: { vi: "Đóng", en: "Close" },
  colophon: { vi: "Để kiểm tra", en: "For verification" },
  "colophon.offline": {
    vi: "Trang này là một tệp độc lập: không tải gì từ mạng, mở được khi không có kết nối. Số nhật ký và mã băm trên đây là mốc neo để đối chiếu bằng lệnh pccc verify.",
    en: "This page is one self-contained file: it loads nothing from any network and opens without a connection. The journal’s number and hash above are the anchor that pccc verify compares with.",
  },
  composition: { vi: "Bộ quy tắc", en: "Composition" },
  "confidence.assumed": { vi: "giả định", en: "assumed" },
  "confidence.computed": { vi: "suy ra theo quy tắc", en: "derived by rule" },
  "confidence.official": { vi: "nguồn chính thức", en: "official source" },
  "confidence.secondary": { vi: "nguồn thứ cấp", en: "secondary source" },
  "confidence.text": { vi: "nguyên văn", en: "wording read" },
  "confidence.unverified": { vi: "chưa kiểm chứng", en: "unverified" },
  contents: { vi: "Mục lục", en: "Contents" },
  criteria: { vi: "Điểm theo tiêu chí", en: "Points by criterion" },
  "criterion.bonus": { vi: "điểm thưởng", en: "bonus" },
  "criterion.deduction": { vi: "điểm trừ", en: "deduction" },
  "criterion.notApplicable": { vi: "Không áp dụng cho đơn vị này", en: "Does not apply to this unit" },
  "criterion.notApplicable.short": { vi: "không áp dụng", en: "n/a" },
  due: { vi: "Hạn", en: "Due" },
  "due.first": { vi: "Hạn ban đầu", en: "First deadline" },
  "due.original": { vi: "(gia hạn từ {day})", en: "(extended from {day})" },
  "edition.accepted": { vi: "đã tiếp nhận", en: "accepted" },
  "edition.evidence": { vi: "minh chứng {digest}…", en: "evidence {digest}…" },
  "edition.returned": { vi: "bị trả lại", en: "returned" },
  "edition.sent": { vi: "Lần {edition}: gửi {sent}, vào sổ {registered}", en: "Edition {edition}: sent {sent}, registered {registered}" },
  editions: { vi: "({n} lần nộp)", en: "({n} editions)" },
  "filter.all": { vi: "Tất cả", en: "All" },
  "filter.attention": { vi: "Trễ hoặc quá hạn", en: "Late or overdue" },
  "filter.grade": { vi: "Xếp loại trong kỳ", en: "Grade in the period" },
  "filter.period": { vi: "Kỳ", en: "Period" },
  "filter.state": { vi: "Nghĩa vụ", en: "Obligations" },
  "filter.unit": { vi: "Tìm đơn vị", en: "Find a unit" },
  "filter.unit.hint": { vi: "Gõ không cần dấu", en: "Diacritics not needed" },
  findings: { vi: "Lưu ý ({n})", en: "Findings ({n})" },
  "findings.more": { vi: "{n} lưu ý nữa cùng loại", en: "{n} more of this kind" },
  "findings.none": { vi: "Không có lưu ý nào về bảng này.", en: "There is nothing to note about this board." },
  grade: { vi: "Xếp loại", en: "Grade" },
  "grade.none": { vi: "Chưa xếp loại", en: "Not graded" },
  "grade.none.short": { vi: "chưa xếp", en: "none" },
  head: { vi: "Mốc nhật ký", en: "Journal head" },
  "head.seq": { vi: "số {seq}", en: "no. {seq}" },
  "key.none": { vi: "Không có kết quả: đơn vị chưa hình thành hoặc đã kết thúc", en: "No result: the unit did not exist yet or had ended" },
  "key.partial": {
    vi: "Kỳ vắt qua ngày đơn vị hình thành hoặc kết thúc.",
    en: "The period straddles the day on which the unit began or ended.",
  },
  late: { vi: "Trễ", en: "Late" },
  "late.minutes": { vi: "{minutes} phút", en: "{minutes} min" },
  "late.days": { vi: "{days} ngày ({working} ngày làm việc)", en: "{days} days ({working} working)" },
  "life.began": { vi: "từ {day}", en: "from {day}" },
  "life.ended": { vi: "đến hết {day}", en: "until {day}" },
  mean: { vi: "Bình quân", en: "Mean" },
  movedFrom: { vi: "chuyển từ {units}", en: "moved from {units}" },
  "movedFrom.term": { vi: "Chuyển từ", en: "Moved from" },
  none: { vi: "Không có", en: "None" },
  noscript: {
    vi: "Trình duyệt đang tắt JavaScript: các bảng dưới đây vẫn đầy đủ; phần giải trình từng điểm cần bật JavaScript.",
    en: "JavaScript is off: the tables below are complete; the explanation of each point needs it.",
  },
  obligation: { vi: "Nghĩa vụ", en: "Obligation" },
  obligations: { vi: "Nghĩa vụ trong kỳ ({n})", en: "Obligations of the period ({n})" },
  "obligations.list": { vi: "Danh sách nghĩa vụ", en: "List of obligations" },
  "obligations.others.short": { vi: "ngoài các kỳ", en: "outside the periods" },
  "obligations.others": { vi: "Nghĩa vụ ngoài các kỳ chấm điểm ({n})", en: "Obligations outside the scored periods ({n})" },
  owedTo: { vi: "Nơi nhận", en: "Owed to" },
  "period.after": { vi: "Kỳ sau", en: "Next period" },
  "period.before": { vi: "Kỳ trước", en: "Previous period" },
  "period.changed": { vi: "có thay đổi đơn vị", en: "units changed" },
  "period.empty": { vi: "Kỳ này chưa có kết quả.", en: "This period has no result." },
  "period.straddles": { vi: "Kỳ này vắt qua thay đổi đơn vị:", en: "This period straddles a change of units:" },
  "period.window": { vi: "{from} – {to}", en: "{from} – {to}" },
  periods: { vi: "Chi tiết theo kỳ", en: "Period by period" },
  "plan.number": { vi: "số {number}", en: "no. {number}" },
  print: { vi: "In", en: "Print" },
  "reason.assumption": { vi: "Giả định", en: "Assumption" },
  "reason.calendar": { vi: "Lịch làm việc", en: "Calendar" },
  "reason.duty": { vi: "Nhiệm vụ", en: "Duty" },
  "reason.extension": { vi: "Gia hạn", en: "Extension" },
  "reason.event": { vi: "Sự kiện", en: "Event" },
  "reason.plan": { vi: "Kế hoạch cấp trên", en: "Plan above" },
  "reason.regime": { vi: "Chế độ báo cáo", en: "Regime" },
  "reason.succession": { vi: "Sắp xếp đơn vị", en: "Succession" },
  "reference.assumption": { vi: "Giả định", en: "Assumption" },
  "reference.citation": { vi: "Văn bản", en: "Source" },
  "reference.judgement": { vi: "Chấm điểm", en: "Judgement" },
  "reference.metric": { vi: "Chỉ số", en: "Metric" },
  "reference.result": { vi: "Kết quả khác", en: "Other result" },
  "reference.obligation": { vi: "Nghĩa vụ", en: "Obligation" },
  "reference.submission": { vi: "Báo cáo", en: "Submission" },
  "reference.succession": { vi: "Sắp xếp đơn vị", en: "Succession" },
  rollUp: { vi: "Tổng hợp các đơn vị trực thuộc", en: "Roll-up of the units below" },
  "rollUp.of": { vi: "{known} trên {of} đơn vị có điểm", en: "{known} of {of} units scored" },
  "sample.head": { vi: "SỐ LIỆU MẪU.", en: "SAMPLE." },
  "sample.mark": { vi: "MẪU", en: "SAMPLE" },
  "sample.sheet": {
    vi: "Bảng tiêu chí là mẫu minh họa, không do cơ quan nào ban hành.",
    en: "The score sheet is a sample; no authority has issued it.",
  },
  sent: { vi: "Gửi ngày", en: "Sent on" },
  "severity.error": { vi: "Lỗi", en: "Error" },
  "severity.note": { vi: "Ghi chú", en: "Note" },
  "severity.warning": { vi: "Cảnh báo", en: "Warning" },
  sheet: { vi: "Bảng tiêu chí", en: "Score sheet" },
  "sheet.edition": { vi: "bản {edition}", en: "edition {edition}" },
  "sheet.official": { vi: "Chính thức", en: "Official" },
  "sheet.sample": { vi: "Mẫu, không chính thức", en: "Sample, not official" },
  skip: { vi: "Tới bảng điểm", en: "Skip to the board" },
  state: { vi: "Trạng thái", en: "State" },
  "state.doneInTime": { vi: "Hoàn thành đúng hạn", en: "Done in time" },
  "state.doneLate": { vi: "Hoàn thành quá hạn", en: "Done late" },
  "state.doneUndated": { vi: "Đã hoàn thành, không thời hạn", en: "Done, no deadline" },
  "state.ended": { vi: "Đã chấm dứt hoặc chờ xem xét", en: "Ended or under review" },
  "state.noDeadline": { vi: "Không thời hạn", en: "No deadline" },
  "state.openInTime": { vi: "Đang thực hiện trong hạn", en: "Open, in time" },
  "state.openOverdue": { vi: "Đang thực hiện quá hạn", en: "Open, overdue" },
  "status.dated": { vi: "Có hạn", en: "Dated" },
  "status.lapsed": { vi: "Đã chấm dứt khi sắp xếp đơn vị", en: "Lapsed with the succession" },
  "status.undated": { vi: "Văn bản không nêu hạn", en: "The text names no deadline" },
  "status.underReview": { vi: "Chờ xem xét sau sắp xếp đơn vị", en: "Under review after the succession" },
  "status.unresolved": { vi: "Chưa xác định: chờ quyết định lịch nghỉ", en: "Unresolved: awaits the calendar decision" },
  summary: { vi: "Tóm tắt", en: "Summary" },
  "tile.grades": { vi: "Xếp loại, {period}", en: "Grades, {period}" },
  "tile.latest": { vi: "Kỳ mới nhất", en: "Latest period" },
  "tile.mean": { vi: "{known}/{of} đơn vị có điểm, điểm trung bình", en: "{known} of {of} units scored, mean total" },
  "tile.periods": { vi: "{n} kỳ báo cáo", en: "Periods: {n}" },
  "tile.reports": { vi: "Báo cáo, mọi kỳ ({n})", en: "Reports, all periods ({n})" },
  "tile.reports.inTime": { vi: "Đúng hạn", en: "In time" },
  "tile.reports.late": { vi: "Trễ hạn", en: "Late" },
  "tile.reports.missing": { vi: "Quá hạn, chưa có", en: "Missing" },
  "tile.reports.other": { vi: "Khác", en: "Other" },
  "tile.since": { vi: "so với {period}", en: "since {period}" },
  "tile.units": { vi: "Đơn vị được chấm", en: "Units scored" },
  "tile.units.active": { vi: "{n} đơn vị đang hoạt động", en: "{n} active" },
  "tile.units.ended": { vi: "{n} đơn vị đã kết thúc", en: "{n} ended" },
  total: { vi: "Tổng điểm", en: "Total" },
  unit: { vi: "Đơn vị", en: "Unit" },
};

/**
 * What the page says.
 */
export type WordId =
  | ClientWord
  | PackedWord
  | "asOf"
  | "assumed"
  | "assumed.title"
  | "assumption.basis"
  | "assumption.by"
  | "assumption.count"
  | "assumption.declared"
  | "assumption.unused"
  | "assumption.used"
  | "assumptions"
  | "assumptions.lead"
  | "assumptions.none"
  | "board"
  | "board.empty"
  | "board.lead"
  | "cell.begins"
  | "cell.capped"
  | "cell.ended"
  | "cell.ends"
  | "cell.noResult"
  | "cell.notYet"
  | "cell.unknown"
  | "change.began"
  | "change.ended"
  | "change.on"
  | "change.summary"
  | "change.period"
  | "change.unstated"
  | "change.why"
  | "changes"
  | "changes.lead"
  | "chart.changes"
  | "chart.grades"
  | "chart.obligations"
  | "chart.total"
  | "chart.total.note"
  | "chart.units"
  | "charts"
  | "change.total"
  | "close"
  | "colophon"
  | "colophon.offline"
  | "composition"
  | "confidence.assumed"
  | "confidence.computed"
  | "confidence.official"
  | "confidence.secondary"
  | "confidence.text"
  | "confidence.unverified"
  | "contents"
  | "criteria"
  | "criterion.bonus"
  | "criterion.deduction"
  | "criterion.notApplicable"
  | "criterion.notApplicable.short"
  | "due"
  | "due.first"
  | "due.original"
  | "edition.accepted"
  | "edition.evidence"
  | "edition.returned"
  | "edition.sent"
  | "editions"
  | "filter.all"
  | "filter.attention"
  | "filter.grade"
  | "filter.period"
  | "filter.state"
  | "filter.unit"
  | "filter.unit.hint"
  | "findings"
  | "findings.more"
  | "findings.none"
  | "grade"
  | "grade.none"
  | "grade.none.short"
  | "head"
  | "head.seq"
  | "key.none"
  | "key.partial"
  | "late"
  | "late.days"
  | "late.minutes"
  | "life.began"
  | "life.ended"
  | "mean"
  | "movedFrom"
  | "movedFrom.term"
  | "none"
  | "noscript"
  | "obligation"
  | "obligations"
  | "obligations.list"
  | "obligations.others.short"
  | "obligations.others"
  | "owedTo"
  | "period.after"
  | "period.before"
  | "period.changed"
  | "period.empty"
  | "period.straddles"
  | "period.window"
  | "periods"
  | "plan.number"
  | "print"
  | "reason.assumption"
  | "reason.calendar"
  | "reason.duty"
  | "reason.extension"
  | "reason.event"
  | "reason.plan"
  | "reason.regime"
  | "reason.succession"
  | "reference.assumption"
  | "reference.citation"
  | "reference.judgement"
  | "reference.metric"
  | "reference.result"
  | "reference.obligation"
  | "reference.submission"
  | "reference.succession"
  | "rollUp"
  | "rollUp.of"
  | "sample.head"
  | "sample.mark"
  | "sample.sheet"
  | "sent"
  | "severity.error"
  | "severity.note"
  | "severity.warning"
  | "sheet"
  | "sheet.edition"
  | "sheet.official"
  | "sheet.sample"
  | "skip"
  | "state"
  | "state.doneInTime"
  | "state.doneLate"
  | "state.doneUndated"
  | "state.ended"
  | "state.noDeadline"
  | "state.openInTime"
  | "state.openOverdue"
  | "status.dated"
  | "status.lapsed"
  | "status.undated"
  | "status.underReview"
  | "status.unresolved"
  | "summary"
  | "tile.grades"
  | "tile.latest"
  | "tile.mean"
  | "tile.periods"
  | "tile.reports"
  | "tile.reports.inTime"
  | "tile.reports.late"
  | "tile.reports.missing"
  | "tile.reports.other"
  | "tile.since"
  | "tile.units"
  | "tile.units.active"
  | "tile.units.ended"
  | "total"
  | "unit";
