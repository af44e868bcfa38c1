import type { Sheet } from "@pccc/rules";

/** Ten points for drills: our own sample, official nowhere. */
export const drillSheet: Sheet<"flood.drills-held"> = {
  format: 1,
  id: "flood.drill-sheet",
  edition: "2025",
  title: { vi: "Phiếu mẫu diễn tập sơ tán (không phải văn bản chính thức)", en: "Sample sheet for evacuation drills (not official)" },
  official: false,
  decimals: 2,
  total: "10",
  criteria: [
    {
      id: "drills",
      title: { vi: "Diễn tập sơ tán", en: "Evacuation drills" },
      maximum: "10",
      form: { kind: "linear", metric: "flood.drills-held", rounding: "half-up" },
      placement: "total",
      notApplicable: "exclude",
    },
  ],
  gates: [],
  bands: [
    { id: "ready", title: { vi: "Sẵn sàng", en: "Ready" }, atLeast: "8" },
    { id: "not-ready", title: { vi: "Chưa sẵn sàng", en: "Not ready" }, atLeast: "0" },
  ],
  bandRounding: { decimals: 2, rounding: "half-up" },
  rollUp: { kind: "mean", rounding: "half-up" },
  basis: [],
};
