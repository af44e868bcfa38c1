import { createHash, randomBytes } from "node:crypto";
import { makeJournal } from "@pccc/core";
import { sqlite } from "@pccc/store-sqlite";

const journal = makeJournal(await sqlite({ file: process.argv[2] ?? "" }).open(), {
  now: () => Date.now(),
  randomBytes: (size) => randomBytes(size),
  sha256: (bytes) => createHash("sha256").update(bytes).digest(),
});
for (let turn = 0; ; turn += 1) {
  await journal.append([{ kind: "submission", key: `k${turn}`, shape: 1, body: { fill: "x".repeat(300) }, expected: "any" }], {
    actor: "post-1",
  });
  if (turn === 0) process.stdout.write("appending\n");
}
