import { defineConfig, type ViteUserConfig } from "vitest/config";

const conditions = ["@pccc/source", "module", "node", "import", "default"];

const config: ViteUserConfig = defineConfig({
  resolve: { conditions },
  // Not "import": node would take it for `require` too, and a package in CommonJS would get a module where it wants a class.
  ssr: { resolve: { conditions: ["@pccc/source", "node"], externalConditions: ["@pccc/source", "node"] } },
  test: {
    include: ["packages/*/test/**/*.test.ts", "examples/*/test/**/*.test.ts", "test/**/*.test.ts"],
    // No test is about time: the limit only ends what hangs, and a busy machine is slow.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
export default config;
