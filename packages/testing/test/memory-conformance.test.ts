import { memory } from "@pccc/core/memory";
import type { JournalSource } from "@pccc/core";
import { journalConformance } from "@pccc/testing";
import { describe, it } from "vitest";

let last: JournalSource = memory();

journalConformance(
  {
    name: "memory",
    open: async () => {
      last = memory();
      return last.open();
    },
    reopen: async () => last.open(),
  },
  { describe, it },
);
