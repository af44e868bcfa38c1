import { readFileSync } from "node:fs";
import { importDocument } from "@pccc/import";
import { readHtml } from "@pccc/import/html";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { latin1Bytes, tcvn3Glyphs } from "./encode-legacy.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function readPage(html: string | Uint8Array): { readonly text: string; readonly furniture: readonly string[] } {
  const read = readHtml(typeof html === "string" ? utf8(html) : html, "trang.html");
  if (!read.ok) throw read.error;
  return read.value;
}

function codeOf(bytes: Uint8Array): string {
  const read = readHtml(bytes, "trang.html");
  return read.ok ? "read" : read.error.code;
}

const textOf = (body: string): string => readPage(`<!DOCTYPE html><body>${body}</body>`).text;

describe("a web page", () => {
  it("[WP1] gives a line for each paragraph, with entities as letters and breaks kept", () => {
    expect(textOf("<p>K&#7871; ho&#x1EA1;ch&nbsp;&amp;\n  <b>vi</b>ệc</p><p>Số: 5<br>Ngày</p>")).toBe(
      "Kế hoạch\u00A0& việc\nSố: 5\nNgày\n",
    );
  });

  it.each([
    ["<ol><li>Một<li>Hai</ol>", "1. Một\n2. Hai\n"],
    ['<ol type="I" start="4"><li>Bốn<li>Năm</ol>', "IV. Bốn\nV. Năm\n"],
    ['<ol type="a"><li>Một<ul><li>Con</ul><li>Hai</ol>', "a) Một\n- Con\nb) Hai\n"],
    ['<ol reversed><li>Một<li value="9">Hai</ol>', "2. Một\n9. Hai\n"],
    ['<ol style="list-style-type: upper-roman"><li>Một</ol>', "I. Một\n"],
    ['<ul style="list-style:none"><li>1. Một</ul>', "1. Một\n"],
  ])("[WP1] numbers the list %s as a browser prints it", (html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it("[WP2] keeps the columns of a table, with empty, wide and tall cells", () => {
    const table =
      "<table><tr><th>TT<th>Nhiệm vụ<th>Chủ trì<tr><td>1<td>Rà soát<td rowspan=2>Công an<tr><td>2<td>Kiểm tra<tr><td colspan=2>Khác<td></table>";
    expect(textOf(table)).toBe("| TT | Nhiệm vụ | Chủ trì |\n| 1 | Rà soát | Công an |\n| 2 | Kiểm tra | Công an |\n| Khác |  |  |\n");
  });

  it("[WP2] reads through tables that only lay out the page", () => {
    expect(textOf("<table><tr><td><p>Một</p><table><tr><td>Hai</table></td></tr></table>")).toBe("Một\nHai\n");
  });

  it("[WP3] sets menus, hidden text, scripts and links to other pages aside", () => {
    const page = readPage(
      `<title>Trang</title><nav>Trang chủ</nav><div class="top-menu">Giới thiệu</div><script>x()</script><p hidden>ẩn</p>
       <main><p>Kế hoạch</p></main><ul><li><a href="/1">Tin một</a><li><a href="/2">Tin hai</a><li><a href="/3">Tin ba</a></ul><footer>Bản quyền</footer>`,
    );
    expect(page.text).toBe("Kế hoạch\n");
    expect(page.furniture).toEqual(["Trang", "Trang chủ", "Giới thiệu", "ẩn", "Tin mộtTin haiTin ba", "Bản quyền"]);
  });

  it("[WP3] takes nothing for a menu that holds the document", () => {
    expect(readPage('<div class="content-footer"><p>Nơi nhận:</p><p>- Như trên.</p></div>').text).toBe("Nơi nhận:\n- Như trên.\n");
  });

  it("is read in the encoding that it names, and in TCVN3", () => {
    const head = '<meta charset="windows-1258"><p>';
    expect(readPage(Uint8Array.from([...utf8(head), 0x4b, 0xea, 0xec])).text).toBe("Kế\n");
    const words = "kế hoạch của xã về an toàn điện, các thôn rà soát đường dây";
    expect(readPage(Uint8Array.from([...utf8("<html><p>"), ...latin1Bytes(tcvn3Glyphs(words))])).text).toBe(`${words}\n`);
  });

  it.each([
    ["an empty file", new Uint8Array(), "PCCC_IMPORT_EMPTY"],
    ["a page without text", utf8("<html><body><img src=x></body>"), "PCCC_IMPORT_EMPTY"],
    ["a PDF", utf8("%PDF-1.4"), "PCCC_IMPORT_FORMAT"],
    ["nesting without end", utf8("<div>".repeat(100_000)), "PCCC_IMPORT_TOO_COMPLEX"],
    ["elements without end", utf8("<b>".repeat(300) + "<p>x".repeat(600_000)), "PCCC_IMPORT_TOO_COMPLEX"],
  ])("[WP4] refuses %s", (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it("[WP5] gives the same tasks as its text", () => {
    const plain = readFileSync(new URL("./documents/front-plan.txt", import.meta.url), "utf8");
    const html = plain
      .split("\n")
      .map((line) => {
        const cells = line.split("\t").map((cell) => cell.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
        return cells.length === 1 ? `<p>${cells[0]}</p>` : `<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr></table>`;
      })
      .join("\n");
    const tasks = (document: string): unknown => {
      const imported = importDocument(document);
      return imported.ok ? imported.value.tasks.map(({ sectionPath, text, leads }) => ({ sectionPath, text, leads })) : imported.error.code;
    };
    expect(tasks(readPage(`<html><body>${html}</body></html>`).text)).toEqual(tasks(plain));
  });
});

const tags = "p div table tr td th ul ol li b span nav br a h1 pre footer main section center input select option textarea".split(" ");
const soup = fc.array(
  fc.oneof(
    fc.constantFrom(...tags).map((tag) => `<${tag}>`),
    fc.constantFrom(...tags).map((tag) => `</${tag}>`),
    fc.constantFrom(
      '<td colspan="3">',
      '<td rowspan="2">',
      '<a href="/x">',
      "<p hidden>",
      '<div class="menu">',
      "&amp;",
      "&#273;",
      "<!-- c -->",
      "<",
    ),
    fc.string({ unit: "grapheme", maxLength: 12 }),
  ),
  { maxLength: 40 },
);

describe("any page", () => {
  it("[WP5] [CO1] loses no word", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(soup, fc.integer({ min: 100, max: 999 })), { maxLength: 8 }), (pieces) => {
        const html = `<html>${pieces.map(([tag, word]) => `${tag.join("").replaceAll(/[<"'=][^<>]*$/gu, "")}<i>w${word}w</i>`).join("")}`;
        const read = readHtml(utf8(html), "x.html");
        if (!read.ok) return;
        const all = [read.value.text, ...read.value.furniture].join(" ");
        for (const [, word] of pieces) expect(all).toContain(`w${word}w`);
      }),
      { numRuns: 300 },
    );
  });

  it("[CO3] does not make the reader throw", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          soup.map((parts) => utf8(`<html>${parts.join("")}`)),
          fc.uint8Array({ maxLength: 300 }),
        ),
        (bytes) => {
          readHtml(bytes, "x.html");
        },
      ),
      { numRuns: 300 },
    );
  });
});
