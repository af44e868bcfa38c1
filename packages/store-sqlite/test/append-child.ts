import { createHash, randomBytes } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { makeJournal } from "@pccc/core";
import { sqlite } from "@pccc/store-sqlite";

const [task, file = ""] = process.argv.slice(2);

if (task === "append") {
  const journal = makeJournal(await sqlite({ file }).open(), {
    now: () => Date.now(),
    randomBytes: (size) => randomBytes(size),
    sha256: (bytes) => createHash("sha256").update(bytes).digest(),
  });
  const callers = Array.from({ length: 4 }, async (_, caller) => {
    for (;;) {
      const draft = { kind: "submission", key: `k${caller}`, shape: 1, body: { fill: "x".repeat(500) }, expected: "any" as const };
      const { head } = await journal.append([draft, draft], { actor: "post-1" });
      process.stdout.write(`${JSON.stringify(head)}\n`);
    }
  });
  await Promise.all(callers);
} else {
  const db = new DatabaseSync(file);
  db.exec("BEGIN IMMEDIATE");
  process.stdout.write("locked\n");
  process.stdin.once("data", () => {
    db.exec("ROLLBACK");
    db.close();
    process.exit(0);
  });
}
