// Files that are made to hold up the importer, each through `pccc import` in a process of its own: `npm run bench -- hostile [WORD]`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { hostileDocuments } from "./hostile/hostile-documents.ts";
import { hostilePages } from "./hostile/hostile-pages.ts";
import { hostilePdfs } from "./hostile/hostile-pdfs.ts";
import { longLines, manyLines, textOf } from "./hostile/hostile-texts.ts";

const mostSeconds = 30;
const mostMegabytes = 1_000;
const [word = "", length = "4900000"] = process.argv.slice(2);
const bin = fileURLToPath(new URL("../../cli/src/bin.ts", import.meta.url));
// What the system tells of a process counts its parent's memory too; Linux also tells the process's own.
const meter = `data:text/javascript,import { existsSync, readFileSync, writeSync } from "node:fs"; process.on("exit", () => { const own = existsSync("/proc/self/status") ? /VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] : undefined; writeSync(3, String(own ?? process.resourceUsage().maxRSS)); });`;

const files: readonly (readonly [string, () => string | Uint8Array])[] = [
  ["text: a line of 100 MB", () => "a".repeat(100_000_000)],
  ["text: 50 MB of TCVN3", () => Buffer.from("KÕ ho¹ch phßng ch¸y ".repeat(2_500_000), "latin1")],
  ["text: 4 MB of TCVN3", () => Buffer.from("KÕ ho¹ch phßng ch¸y ".repeat(200_000), "latin1")],
  ["text: zeros", () => new Uint8Array(100_000_000)],
  ["text: 20 MB of UTF-16", () => Buffer.from(`\uFEFF${"kiểm tra ".repeat(1_000_000)}`, "utf16le")],
  ["text: a million labels", () => `KẾ HOẠCH\n${"I. A\n1. B\na) C\n- D\n+ E\n".repeat(200_000)}`],
  ["text: UTF-8 twice", () => Buffer.from(Buffer.from("Kế hoạch phòng cháy ".repeat(200_000)).toString("latin1"))],
  ...[...longLines, ...manyLines].map((kind): readonly [string, () => string] => [
    `text: ${kind.name}`,
    // Short lines up to what is read at all.
    () => textOf(kind, Number(length)).split("\n").slice(0, 99_000).join("\n"),
  ]),
  ...Object.entries(hostilePages).map(([name, make]) => [`html: ${name}`, make] as const),
  ...Object.entries(hostileDocuments).map(([name, make]) => [`docx: ${name}`, make] as const),
  ...Object.entries(hostilePdfs).map(([name, make]) => [`pdf: ${name}`, make] as const),
];

const folder = mkdtempSync(join(tmpdir(), "pccc-hostile-"));
let missed = 0;
let worst = [0, 0];
try {
  for (const [name, make] of files.filter(([title]) => title.includes(word))) {
    const file = join(folder, "file");
    writeFileSync(file, make());
    const start = performance.now();
    const { status, stderr, output } = spawnSync(
      process.execPath,
      ["--conditions=@pccc/source", "--import", meter, bin, "import", file, "--json"],
      {
        encoding: "utf8",
        stdio: ["ignore", "ignore", "pipe", "pipe"],
        timeout: 120_000,
      },
    );
    const seconds = (performance.now() - start) / 1_000;
    const megabytes = Number(output[3] ?? Number.NaN) / 1_000;
    const code = /PCCC_\w+/u.exec(stderr)?.[0] ?? (status === 0 || status === 1 ? "read" : `status ${status}`);
    const met = seconds <= mostSeconds && megabytes <= mostMegabytes && status !== null && !code.includes("UNEXPECTED");
    if (!met) missed += 1;
    worst = [Math.max(worst[0] ?? 0, seconds), Math.max(worst[1] ?? 0, megabytes)];
    process.stdout.write(
      `${met ? "met   " : "MISSED"} ${seconds.toFixed(1).padStart(6)} s ${megabytes.toFixed(0).padStart(6)} MB  ${code.padEnd(26)} ${name}\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(
  `worst: ${worst[0]?.toFixed(1)} s, ${worst[1]?.toFixed(0)} MB; ${missed} missed (at most ${mostSeconds} s, ${mostMegabytes} MB)\n`,
);
process.exitCode = missed === 0 ? 0 : 1;
