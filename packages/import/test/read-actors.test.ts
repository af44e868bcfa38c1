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
  ])("%s", (text, expected) => {
    expect(acting(text)).toEqual(expected);
  });
});

describe("with whom a sentence tells somebody to work", () => {
  it.each([
    ["Chủ trì, phối hợp với Sở Y tế và các cơ quan liên quan tổ chức tập huấn.", ["Sở Y tế", "các cơ quan liên quan"]],
    ["Kiểm tra việc phối hợp với trưởng thôn của các ban.", []],
    ["Tuyên truyền sâu rộng trong Nhân dân.", []],
  ])("%s", (text, expected) => {
    expect(partners(text)).toEqual(expected);
  });
});
