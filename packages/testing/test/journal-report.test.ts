import { memoryDriver } from "@pccc/core/memory";
import { formatJournalReport, journalBadge, reportJournal } from "@pccc/testing";
import { describe, expect, it } from "vitest";

const versions = { "@pccc/core": "0.1.0" };

describe("the report of a driver", () => {
  it("names versions and denied capabilities, and is green where all laws are kept", async () => {
    const report = await reportJournal({ name: "memory", open: async () => memoryDriver() }, { versions });
    expect(report).toMatchObject({ driver: "memory", denied: ["durable", "concurrentWriters", "processes"], broken: [] });
    expect(journalBadge(report)).toEqual({
      schemaVersion: 1,
      label: "pccc journal: memory",
      message: `${report.kept.length} laws kept, without durable, concurrentWriters, processes, JD23, JD25, JD26, JD27 (@pccc/core 0.1.0)`,
      color: "brightgreen",
    });
    expect(formatJournalReport(report)).toContain("  kept    [JD14] a batch of 100,000 entries");
  });

  it("is red and tells what was found where a law is broken", async () => {
    const deaf = async (): Promise<ReturnType<typeof memoryDriver>> => ({ ...memoryDriver(), close: async () => undefined });
    const report = await reportJournal({ name: "deaf", open: deaf }, { versions });
    expect(report.broken).toHaveLength(1);
    expect(journalBadge(report)).toMatchObject({ color: "red", message: expect.stringContaining("1 laws broken") });
    expect(formatJournalReport(report)).toContain("BROKEN  [JD16] after close every operation fails with Closed");
  });
});
