import { policyFileJsonSchema, readPolicies } from "@pccc/rules/policy-file";
import { describe, expect, it } from "vitest";

const head = "format: pccc.policies/1\n";
const punctuality = `punctuality:
  - id: tinh.dung-han
    title: { vi: Đúng hạn }
    basis: []
    edition: firstNotReturned
    clock: sent
    registeredWithin: { n: 1, unit: workingDay }
    deadline: { kind: first }
    rate:
      numerator: { states: [doneInTime] }
      denominator: { states: [doneInTime, doneLate, openOverdue], fellDue: true }
`;
const urging = `urging:
  - id: tinh.don-doc
    title: { vi: Đôn đốc }
    basis: []
    steps:
      - { id: mot, title: { vi: Lần một }, direction: after, n: 1, unit: workingDay, tell: [debtor], list: urged }
`;
const told = (text: string): readonly string[] =>
  readPolicies(text, "tinh.yaml").findings.map(({ code, params }) =>
    `${params["file"]}:${params["line"]} ${code} ${params["path"] ?? params["policy"] ?? ""}`.trim(),
  );

describe("files of policies", () => {
  it("[PU7] are read as they are written", () => {
    const read = readPolicies(head + punctuality + urging, "tinh.yaml");
    expect(read.findings).toEqual([]);
    expect(read.punctuality[0]).toMatchObject({
      id: "tinh.dung-han",
      registeredWithin: { n: 1, unit: "workingDay" },
      deadline: { kind: "first" },
    });
    expect(read.urging[0]?.steps[0]).toMatchObject({ id: "mot", n: 1, list: "urged" });
    expect(readPolicies(head, "tinh.yaml")).toEqual({ punctuality: [], urging: [], findings: [] });
    expect(Object.keys(policyFileJsonSchema()["properties"] as object)).toEqual(["format", "punctuality", "urging"]);
  });

  it("[PU7] are told by file and line where they are wrong, and are not used", () => {
    expect(told(head + punctuality.replace("clock: sent", "clock: posted"))).toEqual([
      "tinh.yaml:7 PCCC_POLICY_FILE_SHAPE punctuality.0.clock",
    ]);
    expect(told(head + urging.replace("[debtor]", "[mayor]"))).toEqual(["tinh.yaml:7 PCCC_POLICY_FILE_SHAPE urging.0.steps.0.tell.0"]);
    expect(told(head + punctuality.replace("tinh.dung-han", "x") + urging.replace("tinh.don-doc", "x"))).toEqual([
      "tinh.yaml:14 PCCC_POLICY_DUPLICATE x",
    ]);
    expect(told("format: [")).toEqual([expect.stringMatching(/^tinh\.yaml:\d+ PCCC_POLICY_FILE_SYNTAX$/u)]);
    expect(told("")).toEqual(["tinh.yaml:1 PCCC_POLICY_FILE_SHAPE –"]);
    expect(told("format: *nothing")).toEqual(["tinh.yaml:1 PCCC_POLICY_FILE_SYNTAX"]);
    expect(readPolicies(head + urging.replace("n: 1", "n: -1"), "tinh.yaml").urging).toEqual([]);
  });
});
