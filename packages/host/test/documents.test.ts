import { type DocumentRecords, plainDate, documentStatusOn } from "@pccc/core";
import { memoryDriver } from "@pccc/core/memory";
import { definePlugin } from "@pccc/plugin";
import { describe, expect, it } from "vitest";
import { createPccc, type HostError, type Pccc, unrestricted } from "../src/index.ts";
import { actor } from "./fixture.ts";

const basis = { document: "thử", confidence: "official" } as const;
const document = (id: string, number: string, issuedOn: string): DocumentRecords["documents"][number] => ({
  id,
  number,
  type: "Quyết định",
  title: { vi: id },
  line: "state",
  issuer: "Ủy ban nhân dân tỉnh",
  issuedOn: plainDate(issuedOn),
  validity: { fromInclusive: plainDate(issuedOn), basis },
  basis,
});
const pack = definePlugin({
  id: "land",
  version: "1.0.0",
  apiLevel: 1,
  needs: [],
  provides: {
    documentPacks: {
      "land.documents": {
        id: "land.documents",
        title: { vi: "Văn bản thử" },
        records: { documents: [document("qd-1", "1/QĐ-UBND", "2021-01-01")], relations: [] },
      },
    },
  },
});
const open = async (driver = memoryDriver()): Promise<Pccc> =>
  createPccc({ plugins: [pack], journal: { open: async () => driver }, access: unrestricted() });
const relation = (from: string, to: string) => ({ from, relation: "supersedes", to, standing: "established", basis }) as const;

describe("documents on record", () => {
  it("[HD1] join those of the plugins, and end one of them from their day on", async () => {
    const app = await open();
    const stateOf = async (day: string): Promise<string | undefined> =>
      documentStatusOn(await app.documents(), "qd-1", plainDate(day))?.state;
    expect(await stateOf("2022-06-01")).toBe("inForce");
    const before = await app.head();
    await app.registerDocuments({ documents: [document("qd-2", "2/QĐ-UBND", "2022-05-01")], relations: [relation("qd-2", "qd-1")] }, actor);
    expect([await stateOf("2022-04-30"), await stateOf("2022-06-01")]).toEqual(["inForce", "ended"]);
    expect(documentStatusOn(await app.documents(before), "qd-1", plainDate("2022-06-01"))?.state).toBe("inForce");
    await app.registerDocuments({ documents: [document("qd-2", "2/QĐ-UBND", "2022-05-01")], relations: [] }, actor);
    expect(await stateOf("2022-06-01")).toBe("inForce");
    await app.close();
  });

  it("[HD2] are refused with every contradiction, a circle by name, and nothing is written", async () => {
    const app = await open();
    const refused = async (records: DocumentRecords): Promise<readonly unknown[]> =>
      app.registerDocuments(records, actor).then(
        () => [],
        (problem: unknown) => (problem as HostError).findings.map(({ code, params }) => [code, params["cycle"] ?? params["id"]]),
      );
    const [a, b] = [document("a", "3/QĐ-UBND", "2022-01-01"), document("b", "4/QĐ-UBND", "2022-02-01")];
    expect(await refused({ documents: [a, b], relations: [relation("a", "b"), relation("b", "a")] })).toEqual([
      ["PCCC_DOCUMENTS_CYCLE", "a → b → a"],
    ]);
    expect(await refused({ documents: [a], relations: [relation("a", "x"), relation("b", "a")] })).toEqual([
      ["PCCC_DOCUMENTS_UNKNOWN", "b"],
    ]);
    expect(await refused({ documents: [a], relations: [relation("a", "x")] })).toEqual([["PCCC_DOCUMENTS_UNKNOWN", "x"]]);
    expect((await app.head()).seq).toBe(0);
    await app.close();
  });

  it("[H3] another document of a plugin is another digest", async () => {
    const bare = await createPccc({
      plugins: [{ ...pack, provides: {} }],
      journal: { open: async () => memoryDriver() },
      access: unrestricted(),
    });
    const full = await open();
    expect(full.composition.digest).not.toBe(bare.composition.digest);
    expect(full.composition.lawData).toContain("1/QĐ-UBND");
    await Promise.all([bare.close(), full.close()]);
  });
});
