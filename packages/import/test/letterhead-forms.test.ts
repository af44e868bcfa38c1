import { importDocument, type PlanDraft } from "@pccc/import";
import { describe, expect, it } from "vitest";
import { uncoveredText } from "./uncovered-text.ts";

const motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc";
const dated = "An Mẫu, ngày 08 tháng 4 năm 2030";
const number = "Số: 36/KH-UBND";
const title = "Sắp xếp lại kho sách của các thư viện xã";
const basis = "Căn cứ Kế hoạch số 45/KH-SVH ngày 02/01/2030 của Sở Văn hóa về kho sách;";
const body = [
  "I. NHIỆM VỤ",
  "1. Thư viện tỉnh kiểm kê toàn bộ kho sách trước ngày 30/6/2030.",
  "2. Phòng Văn hóa lập danh sách sách hỏng trước ngày 15/7/2030.",
  "",
  "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n",
  "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Mẫu\n",
].join("\n");
const plan = `KẾ HOẠCH\n${title}\n\n${basis}\n\n${body}`;

function draftOf(text: string): PlanDraft {
  const imported = importDocument(text);
  if (!imported.ok) throw imported.error;
  expect(uncoveredText(text, imported.value)).toBe("");
  return imported.value;
}

function fieldsOf(text: string) {
  const { docType, number: read, issuedOn, place, issuer, title: named } = draftOf(text);
  return {
    docType: docType?.value,
    number: read?.value,
    issuedOn: issuedOn?.value,
    place: place?.value,
    issuer: issuer?.value,
    title: named?.value,
  };
}

const ofPlan = {
  docType: "KẾ HOẠCH",
  number: "36/KH-UBND",
  issuedOn: "2030-04-08",
  place: "An Mẫu",
  issuer: "ỦY BAN NHÂN DÂN TỈNH AN MẪU",
  title,
};

describe("a letterhead", () => {
  it.each([
    ["whose motto is glued to what stands before it", `ỦY BAN NHÂN DÂN TỈNH AN MẪU${motto.replace("\n", `\n${number}`)}\n${dated}`],
    [
      "below the lines of a page that end with a time stamp",
      `Trang chủ\nĐang tải...\nQuyết định số 9/QĐ-UBND về kho sách\n15:11 03/04/2030\n\nỦY BAN NHÂN DÂN\nTỈNH AN MẪU\n${number}\n${motto}\n${dated}`,
    ],
    [
      "below links to other documents",
      `Danh sách văn bản\nSố: 9/QĐ-UBND - Quyết định về kho sách cũ\nTải về\n\nỦY BAN NHÂN DÂN\nTỈNH AN MẪU\n${motto}\n${number}\n${dated}`,
    ],
    [
      "whose place is broken in a cell",
      `|\nỦY BAN NHÂN DÂN\nTỈNH AN MẪU\n\n${number}\n\n|\n\n${motto}\n\n${dated.replace(" ", "\n")}\n\n|`,
    ],
  ])("is read, %s", (_form, head) => {
    expect(fieldsOf(`${head}\n\n${plan}`)).toEqual(ofPlan);
  });

  it.each([
    ["in one paragraph with title and basis", ""],
    ["in one paragraph behind a number", "1. "],
  ])("is read %s", (_form, label) => {
    const head = `${label}ỦY BAN NHÂN DÂN TỈNH AN MẪU ${motto.replace("\n", " ")} ${number} ${dated}`;
    const text = `${head} KẾ HOẠCH ${title} ${basis} Ủy ban nhân dân tỉnh ban hành kế hoạch sau:\n\n${body}`;
    expect(fieldsOf(text)).toEqual(ofPlan);
    expect(draftOf(text).basis.map((cited) => cited.number)).toEqual(["45/KH-SVH"]);
  });

  it.each([
    ["ỦY BAN NHÂN DÂN TỈNH AN MẪU\nSỞ VĂN HÓA\nTHƯ VIỆN TỈNH", "ỦY BAN NHÂN DÂN TỈNH AN MẪU - SỞ VĂN HÓA - THƯ VIỆN TỈNH"],
    ["ĐẢNG BỘ TỈNH AN MẪU ĐẢNG ỦY XÃ BÌNH THỬ", "ĐẢNG BỘ TỈNH AN MẪU - ĐẢNG ỦY XÃ BÌNH THỬ"],
    ["UBND XÃ BÌNH THỬ HỘI ĐỒNG NGHĨA VỤ QUÂN SỰ", "UBND XÃ BÌNH THỬ - HỘI ĐỒNG NGHĨA VỤ QUÂN SỰ"],
    ["TỔNG CÔNG TY SÁCH\nCÔNG TY SÁCH AN MẪU", "TỔNG CÔNG TY SÁCH - CÔNG TY SÁCH AN MẪU"],
    ["ĐẢNG BỘ\nCÔNG TY SÁCH AN MẪU", "ĐẢNG BỘ CÔNG TY SÁCH AN MẪU"],
    ["THANH TRA TỈNH\nĐOÀN THANH TRA THEO QĐ SỐ 14/QĐ-TT", "THANH TRA TỈNH - ĐOÀN THANH TRA THEO QĐ SỐ 14/QĐ-TT"],
    ["SỞ VĂN HÓA\n_ _ _ _ _", "SỞ VĂN HÓA"],
  ])("has the bodies of %j, the superior first", (names, issuer) => {
    const read = fieldsOf(`${names}\nSố:   36 /KH-UBND\t\t${dated}\n\n${plan}`);
    expect([read.issuer, read.number, read.issuedOn]).toEqual([issuer, "36/KH-UBND", "2030-04-08"]);
  });

  it.each([
    ["Ủy ban nhân dân tỉnh An Mẫu", "Ủy ban nhân dân tỉnh An Mẫu"],
    ["Ủy ban nhân dân tỉnh", "ỦY BAN NHÂN DÂN"],
  ])("with half a name is completed by “%s” only where that names the place", (maker, issuer) => {
    const text = `ỦY BAN NHÂN DÂN |\n${motto}\n${number}\n${dated}\n\nKẾ HOẠCH\n${title}\n\n${basis}\n${maker} ban hành kế hoạch sau:\n\n${body}`;
    expect(fieldsOf(text).issuer).toBe(issuer);
  });

  it.each([
    ["Số:12 /KH-SVH.", "12/KH-SVH"],
    ["Số; 12/KH-SVH", "12/KH-SVH"],
    ["Số: 12/SVH-C &D", "12/SVH-C&D"],
    ["Số: 12 KH/TĐTN", "12-KH/TĐTN"],
    ["Số: 45 KH/TĐTN-TG", "45-KH/TĐTN-TG"],
    ["Số: 120/SGDĐT-GDTiH", "120/SGDĐT-GDTiH"],
    ["Số: ____/KH-SVH", undefined],
  ])("has the number of “%s”", (line, read) => {
    expect(fieldsOf(`SỞ VĂN HÓA\n${line}\n${motto}\n${dated}\n\n${plan}`)).toEqual({ ...ofPlan, number: read, issuer: "SỞ VĂN HÓA" });
  });

  it.each([
    ["An Mẫu, ngày ....../4/2030", "An Mẫu", undefined],
    ["An Mẫu ngày 08 tháng 4 năm 2030", "An Mẫu", "2030-04-08"],
    ["An Mẫu, 08/4/2030", "An Mẫu", "2030-04-08"],
    ["Ngày 08 tháng 4 năm 2030", undefined, "2030-04-08"],
  ])("has place and date of “%s”", (line, place, issuedOn) => {
    expect(fieldsOf(`ỦY BAN NHÂN DÂN\nTỈNH AN MẪU\n${number}\n${motto}\n${line}\n\n${plan}`)).toEqual({ ...ofPlan, place, issuedOn });
  });

  it("has a date that is glued to the number", () => {
    const head = `ỦY BAN NHÂN DÂN\nTỈNH AN MẪU\n${motto}\n${number}ngày 08 tháng 4 năm 2030`;
    expect(fieldsOf(`${head}\n\n${plan}`)).toEqual({ ...ofPlan, place: undefined });
  });

  it.each([
    ["below the title", `KẾ HOẠCH\n${title}\n${dated}\n\n${basis}\n\n${body}`],
    ["above the recipients", plan.replace("Nơi nhận", `${dated}\n\nNơi nhận`)],
  ])("that has no date takes the one %s", (_form, text) => {
    expect(fieldsOf(`ỦY BAN NHÂN DÂN\nTỈNH AN MẪU\n${number}\n\n${text}`)).toEqual(ofPlan);
  });
});

describe("the type", () => {
  const head = `ỦY BAN NHÂN DÂN\nTỈNH AN MẪU\n${number}\n${motto}\n${dated}\n\n`;

  it.each(["K Ế HOẠCH", "KẾ HOẠ CH", "K Ế H O Ạ C H", "KE HOACH"])("torn as “%s” is a plan", (torn) => {
    expect(fieldsOf(`${head}${plan.replace("KẾ HOẠCH", torn)}`)).toEqual(ofPlan);
  });

  it("that is lost is told by the number, and the title stands below the letterhead", () => {
    expect(fieldsOf(`${head}${plan.replace("KẾ HOẠCH\n", "")}`)).toEqual(ofPlan);
  });

  it("may have a page's time stamp before it, which is no date of the document", () => {
    const read = fieldsOf(`15:11 03/04/2030${plan}`);
    expect([read.docType, read.title, read.issuedOn]).toEqual(["KẾ HOẠCH", title, undefined]);
  });

  it("may have number and date behind it", () => {
    const read = fieldsOf(plan.replace("KẾ HOẠCH", "KẾ HOẠCH SỐ 36/KH-UBND NGÀY 08 THÁNG 4 NĂM 2030"));
    expect([read.number, read.issuedOn, read.title]).toEqual(["36/KH-UBND", "2030-04-08", title]);
  });
});

describe("the title", () => {
  const head = `ỦY BAN NHÂN DÂN\nTỈNH AN MẪU\n${number}\n${motto}\n${dated}\n\nKẾ HOẠCH\n`;

  it.each([
    ["the addressee", `${title}\n\nKính gửi: Ủy ban nhân dân các xã`],
    ["the number said again", `${title}\n(Số 36/KH-UBND ngày 08 tháng 4 năm 2030)`],
    ["a rule in its last line", `${title} ________`],
    ["a mark of urgency", `${title}\nHỎA TỐC`],
  ])("ends above %s", (_form, lines) => {
    expect(fieldsOf(`${head}${lines}\n\n${basis}\n\n${body}`).title).toBe(title);
  });

  it.each([
    ["SẮP XẾP LẠI KHO SÁCH\n\nCỦA CÁC THƯ VIỆN XÃ", "SẮP XẾP LẠI KHO SÁCH CỦA CÁC THƯ VIỆN XÃ"],
    ["V/v\n: sắp xếp kho sách", "V/v : sắp xếp kho sách"],
  ])("goes on in %j", (lines, whole) => {
    expect(fieldsOf(`${head}${lines}\n\n${basis}\n\n${body}`).title).toBe(whole);
  });

  it.each(["CÔNG ĐIỆN KHẨN", "CÔNG ĐIỆN\nHỎA TỐC"])("of a dispatch is not the mark in %j", (type) => {
    const text = `${type}\nVề việc sắp xếp kho sách\n\nChủ tịch Ủy ban nhân dân tỉnh điện: Ủy ban nhân dân các xã\n\n${basis}\n\n${body}`;
    expect(fieldsOf(`${head.replaceAll(/KH-|KẾ HOẠCH\n/gu, "")}${text}`)).toMatchObject({
      docType: "CÔNG ĐIỆN",
      title: "Về việc sắp xếp kho sách",
    });
  });
});

describe("a decision", () => {
  const head = `ỦY BAN NHÂN DÂN\nTỈNH AN MẪU\nSố: 36/QĐ-UBND\n${motto}\n${dated}\n\n`;
  const provisions =
    "QUYẾT ĐỊNH:\n\nĐiều 1. Thư viện tỉnh kiểm kê kho sách trước ngày 30/6/2030.\nĐiều 2. Giao Sở Văn hóa sửa sách hỏng.\n\nCHỦ TỊCH\n\nLê Văn Mẫu\n";
  const chairman = "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH AN MẪU";

  it.each([
    ["small letters that end with a territory", `QUYẾT ĐỊNH\nVề sắp xếp kho sách của tỉnh\n\n${chairman}\n\n${basis}`],
    ["indented lines", `                 QUYẾT ĐỊNH\n   Về sắp xếp kho sách\n      của tỉnh\n\n      ${chairman}\n\n   ${basis}`],
    ["who decides in one line with the basis", `QUYẾT ĐỊNH\nVề sắp xếp kho sách của tỉnh\n${chairman} ${basis}`],
    ["no type but the operative word", `Về sắp xếp kho sách của tỉnh\n\n${chairman}\n\n${basis}`],
  ])("has a title above who decides, with %s", (_form, top) => {
    const text = `${head}${top}\n\n${provisions}`;
    expect(fieldsOf(text)).toEqual({
      ...ofPlan,
      docType: "QUYẾT ĐỊNH",
      number: "36/QĐ-UBND",
      issuer: chairman,
      title: "Về sắp xếp kho sách của tỉnh",
    });
    expect(draftOf(text).basis).toHaveLength(1);
  });

  it("without type and number is told by its operative word", () => {
    const read = fieldsOf(`Về sắp xếp kho sách của tỉnh\n\n${chairman}\n\n${basis}\n\n${provisions}`);
    expect([read.docType, read.title, read.issuer]).toEqual(["QUYẾT ĐỊNH", "Về sắp xếp kho sách của tỉnh", chairman]);
  });

  it("has no title where a page has dropped it, and who decides is not of the letterhead", () => {
    const read = fieldsOf(`${head.replace("TỈNH AN MẪU\n", "")}${chairman}\n${basis}\n\n${provisions}`);
    expect([read.docType, read.title, read.issuer]).toEqual(["QUYẾT ĐỊNH", undefined, chairman]);
  });
});

describe("a letter", () => {
  const text = `Kính gửi: Ủy ban nhân dân các xã\n\n${basis}\nSở Văn hóa đề nghị Ủy ban nhân dân các xã:\n\n${body}`;
  const subject = "V/v sắp xếp kho sách các xã";
  const ofLetter = { ...ofPlan, docType: "CÔNG VĂN", number: "36/SVH-QL", issuer: "SỞ VĂN HÓA", title: subject };
  const top = "SỞ VĂN HÓA\nSố: 36/SVH-QL";

  it.each(["HỎA TỐC", "KHẨN", "THƯỢNG KHẨN", "HOẢ TỐC HẸN GIỜ", "(Khẩn)"])("keeps “%s” out of subject and issuer", (mark) => {
    for (const head of [`${top}\n${subject}\n${mark}\n${motto}\n${dated}`, `${top}\n${mark}\n${subject}\n\n${motto}\n${dated}\n\n${mark}`])
      expect(fieldsOf(`${head}\n\n${text}`)).toEqual(ofLetter);
  });

  it.each([
    ["glued to the number", `${top}${subject}\n${motto}\n${dated}`, subject],
    ["in one line with place and date", `${top}\n${motto}\n${subject} ${dated}`, subject],
    ["that goes on behind the date", `${top}\n${motto}\nV/v sắp xếp kho sách\n${dated}\ncác xã`, subject],
    ["in brackets", `${top}\n(${subject})\n${motto}\n${dated}`, `(${subject})`],
    ["without “việc”", `${top}\nVề sắp xếp kho sách\ncác xã\n${motto}\n${dated}`, "Về sắp xếp kho sách các xã"],
    ["below a page's headline", `V/v kho sách\n\n${top}\n${subject}\n${motto}\n${dated}`, subject],
  ])("has a subject %s", (_form, head, read) => {
    expect(fieldsOf(`${head}\n\n${text}`)).toEqual({ ...ofLetter, title: read });
  });
});

describe("a notice without a letterhead", () => {
  const notice = (last: string) =>
    `THÔNG BÁO\nKết luận về kho sách\n\nNgày 02/4/2030, Chủ tịch Ủy ban nhân dân tỉnh kết luận như sau:\n1. Thư viện tỉnh kiểm kê kho sách.\n2. Sở Văn hóa sửa sách hỏng.\n\n${last} thông báo để các cơ quan biết, thực hiện./.\n\nNơi nhận:\n- Lưu: VT.\n`;

  it.each([
    ["Văn phòng Ủy ban nhân dân tỉnh An Mẫu", "Văn phòng Ủy ban nhân dân tỉnh An Mẫu"],
    ["Văn phòng Ủy ban nhân dân tỉnh", undefined],
  ])("is issued by “%s” where that tells whose", (last, issuer) => {
    expect(fieldsOf(notice(last)).issuer).toBe(issuer);
  });
});
