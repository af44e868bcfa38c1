import type { Diagnostic } from "../diagnostics-catalogue.ts";

/**
 * The codes of plans.
 *
 * @public
 */
export type PlanDiagnosticCode =
  | "PCCC_PLAN_NOT_ADOPTED"
  | "PCCC_PLAN_ALREADY_ADOPTED"
  | "PCCC_PLAN_ENDED"
  | "PCCC_PLAN_OTHER_UNIT"
  | "PCCC_PLAN_DUPLICATE_ID"
  | "PCCC_PLAN_UNKNOWN_TASK"
  | "PCCC_PLAN_TASK_CYCLE"
  | "PCCC_PLAN_DEPENDENCY_LATER"
  | "PCCC_PLAN_TARGET_FROZEN"
  | "PCCC_PLAN_TARGETS_DIFFER"
  | "PCCC_PLAN_NOBODY_ADOPTS"
  | "PCCC_EXTENSION_UNSIGNED"
  | "PCCC_EXTENSION_BACKWARDS"
  | "PCCC_EXTENSION_TOO_MANY";

/** What the codes of plans mean. */
export const planDiagnostics: Readonly<Record<PlanDiagnosticCode, Diagnostic>> = {
  PCCC_PLAN_NOT_ADOPTED: {
    severity: "error",
    message: {
      vi: "Kế hoạch {plan} chưa được ban hành vào ngày {on} nên không thể sửa đổi hoặc chấm dứt.",
      en: "Plan {plan} is not adopted by {on}, so it can be neither amended nor ended.",
    },
    advice: {
      vi: "Ghi việc ban hành kế hoạch trước, hoặc sửa lại mã và ngày.",
      en: "Record its adoption first, or correct the id or the day.",
    },
  },
  PCCC_PLAN_ALREADY_ADOPTED: {
    severity: "error",
    message: {
      vi: "Kế hoạch {plan} đã được ban hành từ ngày {adoptedOn}, không thể ban hành lại ngày {on}.",
      en: "Plan {plan} is adopted since {adoptedOn} and cannot be adopted again on {on}.",
    },
    advice: {
      vi: "Ghi văn bản mới thành sửa đổi (plan amend), hoặc ban hành kế hoạch thay thế với mã khác.",
      en: "Record the new text as an amendment (plan amend), or adopt a replacement under another id.",
    },
  },
  PCCC_PLAN_ENDED: {
    severity: "error",
    message: {
      vi: "Kế hoạch {plan} đã hết hiệu lực từ ngày {endedOn}; việc ghi ngày {on} không áp dụng được nữa.",
      en: "Plan {plan} ended on {endedOn}; what is recorded for {on} comes too late.",
    },
    advice: {
      vi: "Ban hành một kế hoạch mới với mã khác.",
      en: "Adopt a new plan under another id.",
    },
  },
  PCCC_PLAN_OTHER_UNIT: {
    severity: "error",
    message: {
      vi: "Kế hoạch {plan} là của đơn vị {unit}; bản sửa đổi ngày {on} ghi đơn vị khác.",
      en: "Plan {plan} belongs to {unit}; the amendment of {on} names another unit.",
    },
    advice: {
      vi: "Sửa lại đơn vị, hoặc ban hành kế hoạch mới cho đơn vị kia.",
      en: "Correct the unit, or adopt a plan of the other unit's own.",
    },
  },
  PCCC_PLAN_DUPLICATE_ID: {
    severity: "error",
    message: {
      vi: "Trong kế hoạch {plan}, mã {id} được dùng cho nhiều hơn một mục.",
      en: "In plan {plan} the id {id} is used more than once.",
    },
    advice: {
      vi: "Đặt cho mỗi nhiệm vụ, nghĩa vụ và chỉ tiêu một mã riêng.",
      en: "Give each task, duty and indicator an id of its own.",
    },
  },
  PCCC_PLAN_UNKNOWN_TASK: {
    severity: "error",
    message: {
      vi: "{from} nêu nhiệm vụ {task}, không có trong kế hoạch.",
      en: "{from} names the task {task}, which is not in the plan.",
    },
    advice: {
      vi: "Sửa lại mã, hoặc thêm nhiệm vụ vào kế hoạch.",
      en: "Correct the id, or add the task.",
    },
  },
  PCCC_PLAN_TASK_CYCLE: {
    severity: "error",
    message: {
      vi: "Các nhiệm vụ của kế hoạch {plan} chờ nhau thành vòng: {cycle}.",
      en: "Tasks of plan {plan} wait for each other in a circle: {cycle}.",
    },
    advice: {
      vi: "Bỏ một trong các quan hệ phụ thuộc của vòng này.",
      en: "Take out one of the dependencies of this circle.",
    },
  },
  PCCC_PLAN_DEPENDENCY_LATER: {
    severity: "warning",
    message: {
      vi: "Nhiệm vụ {task} có hạn {due} nhưng phải chờ {before}, có hạn sau đó ({wanted}).",
      en: "Task {task} is due on {due} but waits for {before}, which is due later ({wanted}).",
    },
    advice: {
      vi: "Kiểm tra lại hai thời hạn hoặc quan hệ phụ thuộc.",
      en: "Check the two days, or the dependency.",
    },
  },
  PCCC_PLAN_TARGET_FROZEN: {
    severity: "error",
    message: {
      vi: "Chỉ tiêu {indicator} của kỳ {period} trong kế hoạch {plan} đã khóa từ ngày {from} (kỳ đã bắt đầu); sửa đổi hay thay thế kế hoạch ngày {on} không được sửa, bỏ hay thêm.",
      en: "The target of {indicator} for {period} in the plan {plan} is frozen since {from}, when the period began; an amendment or replacement of {on} may not change, drop or add one.",
    },
    advice: {
      vi: "Giữ nguyên chỉ tiêu của kỳ đã bắt đầu (kế hoạch thay thế ghi lại đúng như cũ), chỉ sửa các kỳ sau.",
      en: "Leave targets of periods that have begun as they are (a replacement restates them); change later periods only.",
    },
  },
  PCCC_PLAN_TARGETS_DIFFER: {
    severity: "warning",
    message: {
      vi: "Chỉ tiêu {indicator}, kỳ {period}: đơn vị {unit} thuộc hai nhóm có chỉ tiêu khác nhau.",
      en: "Indicator {indicator}, period {period}: the unit {unit} is in two classes with different targets.",
    },
    advice: {
      vi: "Giao chỉ tiêu riêng cho đơn vị đó hoặc sửa lại một nhóm.",
      en: "Set a target for the unit alone, or correct one of the classes.",
    },
  },
  PCCC_PLAN_NOBODY_ADOPTS: {
    severity: "warning",
    message: {
      vi: "Ngày {on} không có đơn vị nào phải ban hành kế hoạch triển khai {plan}.",
      en: "On {on} no unit is to adopt a plan of its own for {plan}.",
    },
    advice: {
      vi: "Kiểm tra nghĩa vụ ban hành kế hoạch (adoptPlan) và ngày hỏi.",
      en: "Check the plan's duties to adopt a plan (adoptPlan), and the day.",
    },
  },
  PCCC_EXTENSION_UNSIGNED: {
    severity: "error",
    message: {
      vi: "Gia hạn {obligation} đến {dueOn} không nêu ai quyết định.",
      en: "The extension of {obligation} to {dueOn} does not say who decides it.",
    },
    advice: {
      vi: "Ghi chức danh quyết định (decidedBy), không ghi tên người.",
      en: "Give the post that decides (decidedBy), never a name.",
    },
  },
  PCCC_EXTENSION_BACKWARDS: {
    severity: "error",
    message: {
      vi: "Gia hạn {obligation} đến {dueOn} không muộn hơn lần gia hạn trước ({earlier}).",
      en: "The extension of {obligation} to {dueOn} is not later than the one before ({earlier}).",
    },
    advice: {
      vi: "Nêu ngày muộn hơn; hạn đã gia hạn không bị rút ngắn bằng một lần gia hạn.",
      en: "Name a later day; an extension does not shorten one that was given.",
    },
  },
  PCCC_EXTENSION_TOO_MANY: {
    severity: "error",
    message: {
      vi: "Không gia hạn {obligation} đến {dueOn}: đã đủ số lần cho phép ({most}).",
      en: "{obligation} cannot be extended to {dueOn}: all extensions that are allowed ({most}) were given.",
    },
    advice: {
      vi: "Xem lại giới hạn trong kế hoạch, hoặc sửa đổi kế hoạch.",
      en: "See the limit in the plan, or amend the plan.",
    },
  },
};
