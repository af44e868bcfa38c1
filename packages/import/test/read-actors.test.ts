import { foldVietnameseLetters } from "@pccc/core";
import { describe, expect, it } from "vitest";
import { actorsInSentence, partnersInSentence } from "../src/actors/read-actors.ts";
import { splitActors } from "../src/actors/split-actors.ts";

const acting = (text: string): readonly string[] => actorsInSentence(text, foldVietnameseLetters(text));
const partners = (text: string): readonly string[] => partnersInSentence(text, foldVietnameseLetters(text));

describe("splitActors", () => {
  it.each([
    [
      "Các Sở, ban, ngành, UBND xã, phường và các cơ quan có liên quan",
      ["Các Sở, ban, ngành", "UBND xã, phường", "các cơ quan có liên quan"],
    ],
    ["Sở Văn hóa, Thể thao và Du lịch; Sở Giáo dục và Đào tạo", ["Sở Văn hóa, Thể thao và Du lịch", "Sở Giáo dục và Đào tạo"]],
    ["các bộ, cơ quan ngang bộ, Ủy ban nhân dân các tỉnh, thành phố", ["các bộ, cơ quan ngang bộ", "Ủy ban nhân dân các tỉnh, thành phố"]],
    ["Bộ trưởng, Thủ trưởng cơ quan ngang bộ", ["Bộ trưởng, Thủ trưởng cơ quan ngang bộ"]],
    ["Công an xã, các thôn", ["Công an xã", "các thôn"]],
    ["Văn phòng HĐND và UBND xã", ["Văn phòng HĐND và UBND xã"]],
    ["các sở: Xây dựng, Công Thương, Tài chính", ["các sở: Xây dựng, Công Thương, Tài chính"]],
    ["các Bộ: Công an, Tài chính; Văn phòng Chính phủ", ["các Bộ: Công an, Tài chính", "Văn phòng Chính phủ"]],
    ["Đồng chí Trần Thử, Phó Chủ tịch UBND huyện", ["Đồng chí Trần Thử, Phó Chủ tịch UBND huyện"]],
    ["Các đơn vị liên quan trong phạm vi chức năng của mình", ["Các đơn vị liên quan"]],
    ["Ủy ban nhân dân các xã, phường được giao nhiệm vụ", ["Ủy ban nhân dân các xã, phường"]],
  ])("%s", (text, expected) => {
    expect(splitActors(text)).toEqual(expected);
  });
});

describe("who acts in a sentence", () => {
  it.each([
    ["Sở Xây dựng chủ trì rà soát.", ["Sở Xây dựng"]],
    ["Các tổ chức thành viên tổ chức lễ phát động.", ["Các tổ chức thành viên"]],
    ["Giao Công an tỉnh chủ trì, phối hợp với Sở Y tế.", ["Công an tỉnh"]],
    ["Căn cứ Kế hoạch này, các xã, phường xây dựng chương trình.", ["các xã, phường"]],
    ["Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các đơn vị báo cáo Sở Nội vụ.", ["các đơn vị"]],
    ["Đoàn kiểm tra tiến hành làm việc tại cơ sở.", ["Đoàn kiểm tra"]],
    ["Tổ chức tuyên truyền ở các xã, phường.", []],
    ["Phối hợp với Công an tỉnh kiểm tra.", []],
    ["Báo cáo định kỳ được gửi đúng hạn.", []],
    ["Trước khi xảy ra cháy: Tổ bảo vệ kiểm tra cầu dao.", ["Tổ bảo vệ"]],
    ["Ủy ban nhân dân các xã: Mẫu Sơn, Mẫu Thủy bố trí kho.", ["Ủy ban nhân dân các xã: Mẫu Sơn, Mẫu Thủy"]],
    [
      "Các sở có liên quan tới việc thực hiện Kế hoạch này có trách nhiệm bố trí cán bộ.",
      ["Các sở có liên quan tới việc thực hiện Kế hoạch này"],
    ],
    ["Đề nghị Tỉnh đoàn bằng nhiều hình thức tổ chức ra quân.", ["Tỉnh đoàn"]],
    ["Ban Thường vụ Huyện đoàn xây dựng kế hoạch.", ["Ban Thường vụ Huyện đoàn"]],
  ])("%s", (text, expected) => {
    expect(acting(text)).toEqual(expected);
  });
});

describe("with whom a sentence tells somebody to work", () => {
  it.each([
    ["Chủ trì, phối hợp với Sở Y tế và các cơ quan liên quan tổ chức tập huấn.", ["Sở Y tế", "các cơ quan liên quan"]],
    ["Căn cứ chức năng, nhiệm vụ, quyền hạn được giao, chủ động phối hợp cùng Sở Y tế trong việc tập huấn.", ["Sở Y tế"]],
    ["Trên cơ sở đề xuất của các phòng, Sở Tài chính phối hợp với các đơn vị liên quan thẩm định.", ["các đơn vị liên quan"]],
    [
      "Phối hợp với Ủy ban nhân dân 03 xã: Mẫu Sơn, Mẫu Thủy, Mẫu Lâm thành lập trạm.",
      ["Ủy ban nhân dân 03 xã: Mẫu Sơn, Mẫu Thủy, Mẫu Lâm"],
    ],
    ["Kiểm tra việc phối hợp với trưởng thôn của các ban.", []],
    ["Tuyên truyền sâu rộng trong Nhân dân.", []],
  ])("%s", (text, expected) => {
    expect(partners(text)).toEqual(expected);
  });
});
