import type { Text } from "@pccc/core";
import type { ObligationState } from "@pccc/rules";

/** The official words for the states of an obligation. */
export const stateWords: Readonly<Record<ObligationState, Text>> = {
  doneInTime: { vi: "hoàn thành đúng hạn", en: "done in time" },
  doneLate: { vi: "hoàn thành quá hạn", en: "done late" },
  openInTime: { vi: "trong hạn, chưa xong", en: "open in time" },
  openOverdue: { vi: "quá hạn, chưa xong", en: "overdue" },
  noDeadline: { vi: "không thời hạn, chưa xong", en: "no deadline" },
  doneUndated: { vi: "đã xong, không thời hạn", en: "done, no deadline" },
  ended: { vi: "chấm dứt", en: "ended" },
};
