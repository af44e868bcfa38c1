/** Web pages that are made to hold up a reader. */
export const hostilePages: Readonly<Record<string, () => string>> = {
  "one attribute of 20 MB": () => page(`<p title="${"a".repeat(20_000_000)}">x</p>`),
  "one attribute of 50 MB": () => page(`<p title="${"a".repeat(50_000_000)}">x</p>`),
  "one paragraph of 20 MB": () => page(`<p>${"kiểm tra ".repeat(2_000_000)}</p>`),
  "four million entities": () => page(`<p>${"&amp;".repeat(4_000_000)}</p>`),
  "a million paragraphs": () => page("<p>kiểm tra</p>".repeat(1_000_000)),
  "400,000 paragraphs": () => page("<p>Công an xã kiểm tra cơ sở.</p>".repeat(400_000)),
  "100,000 divisions in each other": () => page("<div>".repeat(100_000)),
  "a million open marks of bold": () => page("<b>".repeat(1_000_000)),
  "marks that are opened again in each paragraph": () => page("<p><b><i><u><a href=x>".repeat(400_000)),
  "tables in tables": () => page("<table><tr><td>".repeat(100_000)),
  "a table of a million cells": () => page(`<table>${"<tr><td>a<td>b<td>c<td>d".repeat(250_000)}</table>`),
  "cells over all rows and columns": () =>
    page(`<table><tr>${"<td rowspan=1000 colspan=64>a".repeat(200)}${"<tr><td>a".repeat(400_000)}</table>`),
  "400,000 links": () => page(`${"<div>".repeat(400)}${"<a href=x>abc</a> ".repeat(400_000)}`),
  "long text below 400 divisions": () => page(`${"<div>".repeat(400)}${"a".repeat(4_000)}${"</div>".repeat(400)}`.repeat(1_000)),
  "a million attributes": () => page(`<p ${Array.from({ length: 1_000_000 }, (_, n) => `a${n}=1`).join(" ")}>x</p>`),
  "a comment without end": () => page(`<!--${"-".repeat(20_000_000)}`),
  "20 million marks of a tag": () => page("<".repeat(20_000_000)),
  "ends without beginnings": () => page("</p>".repeat(3_000_000)),
  "nested lists": () => page(`${"<ol><li>a".repeat(100)}${"<li>b".repeat(400_000)}`),
  "a script of 20 MB": () => page(`<script>${"a<b ".repeat(5_000_000)}</script>`),
};

function page(body: string): string {
  return `<!DOCTYPE html><html><body><p>KẾ HOẠCH</p>${body}</body></html>`;
}
