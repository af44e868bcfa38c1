import { strFromU8, unzipSync } from "fflate";
import { afterEach, describe, expect, it, vi } from "vitest";
import { docxBytes } from "./docx-parts.ts";
import { frontReport } from "./front-report.ts";

const zone = process.env["TZ"];

afterEach(() => {
  vi.useRealTimers();
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

describe("bytes", () => {
  it("[OD13] are the same on another day and in another time zone", async () => {
    const first = await docxBytes(frontReport);
    vi.useFakeTimers({ now: 4_000_000_000_000, toFake: ["Date"] });
    process.env["TZ"] = "Pacific/Kiritimati";
    expect(Buffer.compare(await docxBytes(frontReport), first)).toBe(0);
    process.env["TZ"] = "America/Los_Angeles";
    expect(Buffer.compare(await docxBytes(frontReport), first)).toBe(0);
  });

  it("[OD13] differ when the view differs", async () => {
    expect(Buffer.compare(await docxBytes(frontReport), await docxBytes({ ...frontReport, number: "8" }))).not.toBe(0);
  });

  it("[OD13] hold neither the time nor the signatory in the properties", async () => {
    const entries = unzipSync(await docxBytes({ ...frontReport, signature: { lines: ["TM. BAN THƯỜNG TRỰC"], name: "Người Ký Thử" } }));
    const properties = Object.entries(entries)
      .filter(([name]) => name.startsWith("docProps/"))
      .map(([, data]) => strFromU8(data))
      .join("");
    expect(properties).toContain("BÁO CÁO: ");
    expect(properties).toContain("BAN THƯỜNG TRỰC");
    expect(properties).not.toContain("Người Ký Thử");
    expect(properties).not.toMatch(/\d{4}-\d{2}-\d{2}T|dcterms:created|dcterms:modified/u);
  });

  it("[OD13] stamp every entry with the first moment a zip can hold", async () => {
    const bytes = Buffer.from(await docxBytes(frontReport));
    const stamps = new Set<number>();
    // Each entry of the directory begins with this signature; its date stands 14 bytes on, its time 12.
    for (let at = bytes.indexOf("PK\u0001\u0002", 0, "latin1"); at !== -1; at = bytes.indexOf("PK\u0001\u0002", at + 4, "latin1")) {
      stamps.add(bytes.readUInt32LE(at + 12));
    }
    // 1 January 1980, midnight.
    expect([...stamps]).toEqual([0x0021_0000]);
  });
});
