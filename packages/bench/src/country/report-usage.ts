// Loaded before a command that is measured: when it ends, its time and its memory go to file descriptor 3.
import { writeSync } from "node:fs";

process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  const usage = { seconds: process.uptime(), processorSeconds: (user + system) / 1e6, gigabytes: process.resourceUsage().maxRSS / 1e6 };
  writeSync(3, JSON.stringify(usage));
});
