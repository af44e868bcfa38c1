#!/usr/bin/env node
import { once } from "node:events";
import { main } from "./main.ts";

// A reader that has seen enough (`pccc … | head`) closes the pipe: that is no failure.
process.stdout.on("error", (problem: NodeJS.ErrnoException) => {
  if (problem.code === "EPIPE") process.exit(0);
  throw problem;
});

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  input: process.stdin,
  drained: async () => {
    if (process.stdout.writableNeedDrain) await once(process.stdout, "drain");
  },
  isTerminal: process.stderr.isTTY === true,
  env: process.env,
  cwd: process.cwd(),
});
