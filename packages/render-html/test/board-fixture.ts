import { addDays, epochDayOf, type Language, type PlainDate, plainDate } from "@pccc/core";
import type { BoardView } from "@pccc/plugin";
import { adoption, assumption, cityId, criteria, periods, reform, units } from "./invented-units.ts";

type Board = BoardView["board"];
type BoardRow = Board["rows"][number];
type BoardUnit = Board["units"][number];
type Period = Board["periods"][number];
type Explanation = BoardRow["explanation"];
type Answered = BoardView["facts"]["answered"][number];

/**
 * Makes a board of invented units over 17 quarters, with a merger in 2024 and a reform on 1 July 2025.
 *
 * @param language - The view's language.
 * @returns The same view each time.
 */
export function boardFixture(language: Language = "vi"): BoardView {
  const draw = makeDraw(20_211_004);
  const answered: Answered[] = [];
  const rows: BoardRow[] = [];
  for (const unit of units.filter((candidate) => candidate.id !== cityId)) {
    for (const period of periods) {
      if (!livesIn(unit, period)) continue;
      const owed = obligationsOf(unit, period, draw);
      answered.push(...owed);
      rows.push(rowOf(unit, period, owed, draw));
    }
  }
  return {
    kind: "board",
    language,
    plan: {
      title: "Kế hoạch hành động về phòng cháy, chữa cháy và cứu nạn, cứu hộ trên địa bàn thị xã Hải Vân",
      number: "15/KH-MTTQ-BTT",
      issuer: "Ban Thường trực Ủy ban MTTQ Việt Nam thị xã Hải Vân",
    },
    board: {
      format: 1,
      title: {
        vi: "Kết quả thực hiện kế hoạch phòng cháy, chữa cháy của Mặt trận thị xã Hải Vân",
        en: "Results of the fire prevention plan of the Front of Hải Vân town",
      },
      sheet: {
        id: "mau.pccc-quy",
        edition: "2021.1",
        title: { vi: "Bảng tiêu chí mẫu về PCCC theo quý", en: "Sample quarterly fire safety sheet" },
        official: false,
        sha256: "5d41402abc4b2a76b9719d911017c592ae5b8a2c1f4d6e7089aabbccddeeff00",
        decimals: 2,
        total: 10_000,
        criteria,
        bands: [
          { id: "xuat-sac", title: { vi: "Xuất sắc", en: "Excellent" }, atLeast: 9000 },
          { id: "tot", title: { vi: "Tốt", en: "Good" }, atLeast: 8000 },
          { id: "dat", title: { vi: "Đạt", en: "Fair" }, atLeast: 6500 },
          { id: "chua-dat", title: { vi: "Chưa đạt", en: "Weak" }, atLeast: 0 },
        ],
      },
      asOf: plainDate("2026-01-15"),
      head: { seq: 1284, recordedAt: 1_768_450_000_000, hash: "9b74c9897bac770ffc029102a200c5de76aa01bb23cc45dd67ee89ff00112233" },
      composition: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      periods,
      units,
      rows,
      rollUps: rollUpsOf(rows),
      assumptions: [assumption],
      findings: [],
    },
    facts: { answered: [...answered, adoption] },
    sampleNotice:
      language === "vi"
        ? "Đơn vị và số liệu do dự án tự đặt, không phải của địa phương nào."
        : "Invented units and figures; no real locality.",
    figureTitles: { ho: "Số hộ được tuyên truyền" },
    findings: [
      { code: "PCCC_FIXTURE_UNDATED", severity: "warning", message: "Văn bản chỉ nói “định kỳ báo cáo”, không nêu kỳ." },
      {
        code: "PCCC_FIXTURE_STRADDLE",
        severity: "note",
        message: "Kỳ Quý III/2025 vắt qua ngày 01/07/2025; nghĩa vụ báo cáo chuyển sang đơn vị kế thừa.",
      },
      {
        code: "PCCC_FIXTURE_STRADDLE",
        severity: "note",
        message: "Kỳ Quý IV/2024 vắt qua ngày 01/11/2024; ngày này chưa được xác lập, dùng theo giả định.",
      },
    ],
  };
}

function livesIn(unit: BoardUnit, period: Period): boolean {
  if (unit.fromInclusive !== undefined && unit.fromInclusive > period.toInclusive) return false;
  // In the straddled quarter of the reform the successor answers for the whole window.
  return (
    unit.toInclusive === undefined ||
    unit.toInclusive >= period.toInclusive ||
    (unit.toInclusive > period.fromInclusive && period.id === "nd09:2024-Q4")
  );
}

function obligationsOf(unit: BoardUnit, period: Period, draw: (below: number) => number): readonly Answered[] {
  const due = addDays(period.toInclusive, 1);
  const luck = draw(100);
  const lateBy = luck < 78 ? 0 : luck < 91 ? 1 + draw(9) : -1;
  const id = `bao-cao-dinh-ky@${unit.id}/${period.id}`;
  const sent = lateBy < 0 ? undefined : addDays(due, lateBy === 0 ? -draw(2) : lateBy);
  const moved = unit.id.startsWith("front.w") && period.id === "nd09:2025-Q3";
  const report: Answered = {
    obligation: {
      id,
      duty: "bao-cao-dinh-ky",
      kind: "report",
      title: { vi: "Báo cáo định kỳ kết quả thực hiện kế hoạch", en: "Periodic report on the plan" },
      unit: unit.id,
      owedTo: moved ? "front.province" : cityId,
      period,
      status: "dated",
      dueOn: due,
      assumption: assumption.id,
      ...(moved ? { movedFrom: ["front.hai-van.c01", "front.hai-van.c02"] } : {}),
      reasons: [
        {
          kind: "duty",
          ref: "bao-cao-dinh-ky",
          text: {
            vi: "Phần tổ chức thực hiện giao các phường, xã định kỳ báo cáo.",
            en: "The plan asks wards and communes to report periodically.",
          },
        },
        { kind: "assumption", ref: assumption.id, text: assumption.statement, citation: assumption.basis },
        {
          kind: "calendar",
          ref: "vn.calendar",
          text: {
            vi: `Ngày làm việc đầu tiên sau ngày chốt ${vietnamese(period.toInclusive)} là ${vietnamese(due)}.`,
            en: `The first working day after the cut-off is ${vietnamese(due)}.`,
          },
          citation: { document: "45/2019/QH14", provision: "Điều 112", confidence: "official" },
        },
        ...(moved ? [{ kind: "succession" as const, ref: "reform-2025", text: reform }] : []),
      ],
    },
    state: sent === undefined ? "openOverdue" : lateBy > 0 ? "doneLate" : "doneInTime",
    submissions:
      sent === undefined
        ? []
        : [
            {
              obligation: id,
              edition: 1,
              sentAt: instantOf(sent, 9),
              registeredAt: instantOf(sent, 10),
              figures: { ho: 400 + draw(300), toLienGia: draw(12) },
              evidence: [{ name: "bao-cao.pdf", sha256: "ab".repeat(32) }],
            },
            ...(draw(12) === 0
              ? [
                  {
                    obligation: id,
                    edition: 2,
                    sentAt: instantOf(addDays(sent, 3), 15),
                    registeredAt: instantOf(addDays(sent, 3), 16),
                    figures: {},
                    evidence: [],
                  },
                ]
              : []),
          ],
    verdicts: sent === undefined ? [] : [{ obligation: id, edition: 1, outcome: "accepted", decidedAt: instantOf(addDays(sent, 1), 9) }],
    ...(sent === undefined ? {} : { sentOn: sent }),
    daysLate: sent === undefined ? epochDayOf(plainDate("2026-01-15")) - epochDayOf(due) : lateBy,
    workingDaysLate:
      sent === undefined ? Math.floor(((epochDayOf(plainDate("2026-01-15")) - epochDayOf(due)) * 5) / 7) : Math.ceil((lateBy * 5) / 7),
  };
  if (!period.id.endsWith("Q4")) return [report];
  const activity: Answered = {
    obligation: {
      id: `hoat-dong-4-10@${unit.id}/${period.id}`,
      duty: "hoat-dong-4-10",
      kind: "perform",
      title: { vi: "Hoạt động hưởng ứng Ngày toàn dân phòng cháy và chữa cháy 04/10", en: "Activities of 4 October" },
      unit: unit.id,
      period,
      status: "dated",
      dueOn: plainDate(`${period.toInclusive.slice(0, 4)}-10-04`),
      reasons: [
        {
          kind: "duty",
          ref: "hoat-dong-4-10",
          text: {
            vi: "Kế hoạch giao tổ chức hoạt động vào ngày 04/10 hằng năm.",
            en: "The plan asks for activities on 4 October each year.",
          },
        },
      ],
    },
    state: draw(5) === 0 ? "doneLate" : "doneInTime",
    submissions: [],
    verdicts: [],
    sentOn: plainDate(`${period.toInclusive.slice(0, 4)}-10-0${3 + draw(2)}`),
    daysLate: 0,
    workingDaysLate: 0,
  };
  return [report, activity];
}

function rowOf(unit: BoardUnit, period: Period, owed: readonly Answered[], draw: (below: number) => number): BoardRow {
  const report = owed[0];
  if (report === undefined) throw new RangeError("a unit owes a report in each period");
  const unknown = unit.id === "front.hai-van.c07" && period.id === "nd09:2023-Q2";
  const children = criteria.map((criterion, index): Explanation => {
    const missing = report.state === "openOverdue";
    const points =
      index === 0
        ? missing
          ? 0
          : Math.max(0, 3000 - report.daysLate * 300)
        : index === 1 && missing
          ? 0
          : index === 5
            ? draw(10) === 0
              ? 200
              : 0
            : Math.round((criterion.maximum * (0.72 + draw(29) / 100)) / 50) * 50;
    return {
      id: criterion.id,
      label: criterion.title,
      ...(unknown && index === 2 ? {} : { points: Math.min(points, criterion.maximum) }),
      possible: criterion.maximum,
      because:
        index === 0
          ? missing
            ? { vi: "Chưa có báo cáo: 0 điểm.", en: "No report: 0 points." }
            : report.daysLate > 0
              ? {
                  vi: `Báo cáo gửi trễ ${report.daysLate} ngày, mỗi ngày trừ 3 điểm.`,
                  en: `The report was ${report.daysLate} days late, 3 points off a day.`,
                }
              : { vi: "Báo cáo gửi trong hạn: đủ điểm.", en: "The report came in time: full points." }
          : unknown && index === 2
            ? { vi: "Chưa có số liệu thực tập: chưa cho điểm.", en: "No figures of drills: not scored." }
            : { vi: `Tỷ lệ đạt nhân với điểm tối đa của tiêu chí, làm tròn tới 0,5.`, en: "The rate reached times the maximum." },
      references:
        index === 0
          ? [
              {
                kind: "obligation",
                ref: report.obligation.id,
                text: {
                  vi: `Báo cáo hạn ${vietnamese(report.obligation.dueOn ?? period.toInclusive)}`,
                  en: `Report due ${report.obligation.dueOn ?? ""}`,
                },
              },
              ...report.submissions.map((submission) => ({
                kind: "submission" as const,
                ref: `${report.obligation.id}#${submission.edition}`,
                text: { vi: `Bản gửi lần ${submission.edition}`, en: `Edition ${submission.edition}` },
              })),
              { kind: "assumption", ref: assumption.id, text: { vi: "Kỳ quý theo tương tự", en: "Quarters by analogy" } },
            ]
          : [
              {
                kind: "metric",
                ref: `mau.${criterion.id}`,
                text: { vi: `Chỉ số: ${criterion.title.vi}`, en: `Metric: ${criterion.title.en ?? ""}` },
              },
            ],
      children: [],
    };
  });
  const total = children.reduce((sum, child) => sum + (child.points ?? 0), 0);
  const grade = total >= 9000 ? "xuat-sac" : total >= 8000 ? "tot" : total >= 6500 ? "dat" : "chua-dat";
  const capped = report.state === "openOverdue" && total >= 6500;
  return {
    unit: unit.id,
    period: period.id,
    state: unknown ? "Unknown" : "Known",
    ...(unknown ? {} : { total, grade: capped ? "chua-dat" : grade }),
    cappedBy: !unknown && capped ? ["thieu-bao-cao"] : [],
    criteria: children.map((child) => ({
      criterion: child.id,
      state: child.points === undefined ? "Unknown" : "Known",
      ...(child.points === undefined ? {} : { points: child.points }),
    })),
    explanation: {
      id: "total",
      label: { vi: "Tổng điểm", en: "Total" },
      ...(unknown ? {} : { points: total }),
      possible: 10_000,
      because: unknown
        ? { vi: "Một tiêu chí chưa đủ số liệu nên chưa có tổng điểm.", en: "One criterion lacks data: no total." }
        : { vi: "Tổng các tiêu chí; điểm thưởng nằm trong thang.", en: "The sum of the criteria; the bonus lies inside the total." },
      references: [],
      children,
    },
  };
}

function rollUpsOf(rows: readonly BoardRow[]): Board["rollUps"] {
  const communes = new Set(units.filter((unit) => unit.parent === cityId).map((unit) => unit.id));
  return periods.flatMap((period) => {
    const below = rows.filter((row) => row.period === period.id && communes.has(row.unit));
    const totals = below.flatMap((row) => row.total ?? []);
    if (below.length === 0) return [];
    const total = Math.round(totals.reduce((sum, value) => sum + value, 0) / totals.length);
    return [
      {
        unit: cityId,
        period: period.id,
        total,
        grade: total >= 9000 ? "xuat-sac" : total >= 8000 ? "tot" : "dat",
        known: totals.length,
        of: below.length,
      },
    ];
  });
}

function vietnamese(date: PlainDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

function instantOf(date: PlainDate, hour: number): number {
  return epochDayOf(date) * 86_400_000 + (hour - 7) * 3_600_000;
}

function makeDraw(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
