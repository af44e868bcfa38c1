import type { Diagnostic } from "@pccc/core";

/**
 * The codes of this package.
 *
 * @public
 */
export type PluginCode =
  | "PCCC_PLUGIN_INVALID_ID"
  | "PCCC_PLUGIN_INVALID_VERSION"
  | "PCCC_PLUGIN_INVALID_API_LEVEL"
  | "PCCC_PLUGIN_INVALID_NEEDS"
  | "PCCC_PLUGIN_UNKNOWN_KIND"
  | "PCCC_PLUGIN_EMPTY_ID"
  | "PCCC_PLUGIN_FOREIGN_ID"
  | "PCCC_PLUGIN_ID_MISMATCH"
  | "PCCC_PLUGIN_DUPLICATE_ID"
  | "PCCC_PLUGIN_FOREIGN_CODE";

/**
 * What each code of this package means.
 *
 * @public
 */
export const diagnostics: Readonly<Record<PluginCode, Diagnostic>> = {
  PCCC_PLUGIN_INVALID_ID: {
    severity: "error",
    message: {
      vi: "Mã plugin “{plugin}” không hợp lệ.",
      en: 'The plugin id "{plugin}" is not valid.',
    },
    advice: {
      vi: "Dùng chữ thường a–z, chữ số và dấu gạch nối, bắt đầu bằng chữ cái, ví dụ pccc.",
      en: "Use lower-case letters a–z, digits and hyphens, a letter first, such as pccc.",
    },
  },
  PCCC_PLUGIN_INVALID_VERSION: {
    severity: "error",
    message: {
      vi: "Plugin {plugin} có phiên bản “{version}”, không đúng dạng số.số.số.",
      en: 'Plugin {plugin} has the version "{version}", which is not of the form number.number.number.',
    },
    advice: {
      vi: "Ghi đúng phiên bản của gói, ví dụ 1.4.0: nhật ký lưu phiên bản này.",
      en: "Write the version of the package, such as 1.4.0: the journal records it.",
    },
  },
  PCCC_PLUGIN_INVALID_API_LEVEL: {
    severity: "error",
    message: {
      vi: "Plugin {plugin} khai mức API {level}, không phải số nguyên dương.",
      en: "Plugin {plugin} declares API level {level}, which is not a positive integer.",
    },
    advice: {
      vi: "Ghi mức API mà plugin được viết theo; mức hiện hành có trong hằng HIGHEST_API_LEVEL.",
      en: "Write the API level that the plugin is written for; the current one is the constant HIGHEST_API_LEVEL.",
    },
  },
  PCCC_PLUGIN_INVALID_NEEDS: {
    severity: "error",
    message: {
      vi: "Plugin {plugin} khai “{needed}” trong needs: lặp lại, tự cần chính mình, hoặc không phải mã plugin.",
      en: 'Plugin {plugin} lists "{needed}" in needs: it is repeated, the plugin itself, or no plugin id.',
    },
    advice: { vi: "Ghi mỗi plugin cần có đúng một lần.", en: "List each needed plugin once." },
  },
  PCCC_PLUGIN_UNKNOWN_KIND: {
    severity: "error",
    message: {
      vi: "Plugin {plugin} đóng góp loại “{kind}” mà SDK không biết. Các loại: {available}.",
      en: 'Plugin {plugin} contributes the kind "{kind}", which the SDK does not know. Kinds: {available}.',
    },
    advice: {
      vi: "Sửa tên loại, hoặc dùng bản SDK có loại này.",
      en: "Correct the kind, or use a version of the SDK that knows it.",
    },
  },
  PCCC_PLUGIN_EMPTY_ID: {
    severity: "error",
    message: {
      vi: "Plugin {plugin} có một mã rỗng trong {kind}: “{id}”.",
      en: 'Plugin {plugin} has an empty id in {kind}: "{id}".',
    },
    advice: { vi: "Đặt mã có dạng {plugin}.tên.", en: "Give it an id of the form {plugin}.name." },
  },
  PCCC_PLUGIN_FOREIGN_ID: {
    severity: "error",
    message: {
      vi: "Plugin {plugin} đóng góp {kind} mang mã {id}, không bắt đầu bằng “{plugin}.”.",
      en: 'Plugin {plugin} contributes {kind} with the id {id}, which does not start with "{plugin}.".',
    },
    advice: {
      vi: "Mỗi plugin chỉ đặt mã dưới tên của mình: đổi thành {plugin}.tên.",
      en: "A plugin names things under its own id only: rename it to {plugin}.name.",
    },
  },
  PCCC_PLUGIN_ID_MISMATCH: {
    severity: "error",
    message: {
      vi: "Plugin {plugin}: trong {kind}, khóa {id} chứa một mục tự xưng là {own}.",
      en: "Plugin {plugin}: in {kind}, the key {id} holds an item whose own id is {own}.",
    },
    advice: { vi: "Cho khóa và mã của mục trùng nhau.", en: "Make the key and the item's id the same." },
  },
  PCCC_PLUGIN_DUPLICATE_ID: {
    severity: "error",
    message: {
      vi: "Plugin {plugin} dùng mã {id} hai lần: trong {first} và trong {second}.",
      en: "Plugin {plugin} uses the id {id} twice: in {first} and in {second}.",
    },
    advice: {
      vi: "Một mã chỉ chỉ một thứ, để lời giải thích trích dẫn không mơ hồ: đổi một trong hai.",
      en: "An id names one thing, so that an explanation that cites it is not ambiguous: rename one of them.",
    },
  },
  PCCC_PLUGIN_FOREIGN_CODE: {
    severity: "error",
    message: {
      vi: "Plugin {plugin} có mã chẩn đoán {id} không bắt đầu bằng PCCC_.",
      en: "Plugin {plugin} has the diagnostic code {id}, which does not start with PCCC_.",
    },
    advice: { vi: "Đặt mã có dạng PCCC_TÊN.", en: "Give it a code of the form PCCC_NAME." },
  },
};
