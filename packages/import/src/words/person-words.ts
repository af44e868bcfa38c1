/** How folded text begins that names a person: "Ông …", "Đ/c …", "Thầy Hiệu trưởng …". */
export const personHead =
  "^(?:ông|bà|đ/c|đồng chí)(?:\\.|\\s)|^(?:thầy|cô)\\s(?:giáo|hiệu trưởng|phó hiệu trưởng|tổng phụ trách|tổ trưởng|chủ tịch|bí thư)(?!\\p{L})";
