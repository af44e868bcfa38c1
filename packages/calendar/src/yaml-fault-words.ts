import type { Text } from "@pccc/core";
import type { ErrorCode } from "yaml";

const vietnamese: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_ALIAS: "tên gọi lại (*) không trỏ tới đâu, hoặc nở ra không dứt",
  BAD_DQ_ESCAPE: "ký tự sau dấu \\ trong nháy kép không hợp lệ",
  BAD_INDENT: "thụt dòng sai, hoặc thiếu dấu đóng ] hay }",
  BAD_SCALAR_START: "giá trị bắt đầu bằng ký tự dành riêng; hãy đặt trong dấu nháy",
  BLOCK_AS_IMPLICIT_KEY: "hai dấu hai chấm trên một dòng; hãy đặt giá trị trong dấu nháy",
  BLOCK_IN_FLOW: "không được xuống dòng theo khối trong ngoặc [ ] hay { }",
  DUPLICATE_KEY: "một trường được viết hai lần trong cùng một nhóm",
  MISSING_CHAR: "thiếu dấu đóng ngoặc, đóng nháy, hai chấm hoặc dấu cách",
  MULTILINE_IMPLICIT_KEY: "tên trường phải nằm trên một dòng; có thể thiếu dấu hai chấm",
  MULTIPLE_DOCS: "tệp có nhiều văn bản YAML; chỉ được một",
  NON_STRING_KEY: "tên trường phải là chữ",
  RESOURCE_EXHAUSTION: "các phần lồng nhau quá sâu",
  TAB_AS_INDENT: "thụt dòng bằng dấu Tab; hãy dùng dấu cách",
  UNEXPECTED_TOKEN: "có ký tự không mong đợi ở chỗ này",
};

/**
 * Says in both languages why a text is no YAML.
 *
 * @param code - What the reader of YAML found.
 * @param message - Its own words, in English, the place behind them.
 * @returns The words.
 */
export function yamlFaultWords(code: ErrorCode, message: string): Required<Text> {
  if (message.startsWith("Sequence item without -")) {
    return {
      vi: "thụt dòng lệch với các dòng của cùng một mục, hoặc thiếu dấu - đầu mục",
      en: "The line does not begin below the other lines of its item, or lacks its -",
    };
  }
  const en = (message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:$/u, "");
  return { vi: vietnamese[code] ?? "không đúng cú pháp YAML", en };
}
