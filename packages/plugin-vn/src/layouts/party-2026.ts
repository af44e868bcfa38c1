import { plainDate } from "@pccc/core";
import type { Layout } from "@pccc/plugin";
import { party2018 } from "./party-2018.ts";

/**
 * The form of the Party's documents since the guide of 2026.
 *
 * @remarks
 * Regulation 399-QĐ/TW of 9 January 2026 says which documents there are; the sizes stand in the guide that followed it in May.
 * Where our sources give both guides the parts agree, so that what follows differs only in its basis and its days.
 *
 * @law 05-HD/VPTW (in force from 2026-05-27)
 *
 * @public
 */
export const party2026: Layout = {
  ...withoutEnd(party2018),
  id: "vn.party2026",
  title: {
    vi: "Văn bản của Đảng theo Quy định 399-QĐ/TW và Hướng dẫn 05-HD/VPTW",
    en: "Document of the Party, Regulation 399-QĐ/TW and Guide 05-HD/VPTW",
  },
  validFrom: plainDate("2026-05-27"),
  basis: [
    {
      document: "399-QĐ/TW",
      date: plainDate("2026-01-09"),
      confidence: "secondary",
      note: {
        vi: "Thay Quy định 66-QĐ/TW năm 2017. Chỉ thấy qua công cụ của bên thứ ba.",
        en: "Replaces 66-QĐ/TW of 2017. Seen in third-party tools only.",
      },
    },
    {
      document: "05-HD/VPTW",
      date: plainDate("2026-05-27"),
      confidence: "secondary",
      note: {
        vi: "Thay Hướng dẫn 36-HD/VPTW. Chỉ thấy qua công cụ của bên thứ ba; lấy ngày ký làm ngày hiệu lực.",
        en: "Replaces 36-HD/VPTW. Seen in third-party tools only; the day of effect is taken to be the day of signing.",
      },
    },
  ],
};

function withoutEnd(layout: Layout): Layout {
  const { validTo: _end, ...rest } = layout;
  return rest;
}
