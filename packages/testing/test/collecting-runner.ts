import type { Runner } from "@pccc/testing";

export interface CollectedResult {
  readonly title: string;
  readonly error: string | undefined;
}

/** Registers as a test runner would, and runs when told. */
export function collectingRunner(): { readonly runner: Runner; readonly run: () => Promise<readonly CollectedResult[]> } {
  const tests: (readonly [string, () => Promise<void>])[] = [];
  return {
    runner: { describe: (_, body) => body(), it: (title, body) => tests.push([title, body]) },
    run: async () => {
      const results: CollectedResult[] = [];
      for (const [title, body] of tests) {
        const error = await body().then(
          () => undefined,
          (reason: unknown) => (reason instanceof Error ? reason.message : String(reason)),
        );
        results.push({ title, error });
      }
      return results;
    },
  };
}

/** The ids of the laws that failed, each once. */
export function failedLaws(results: readonly CollectedResult[]): readonly string[] {
  const failed = results.filter(({ error }) => error !== undefined).map(({ title }) => /^\[(\w+)\]/u.exec(title)?.[1] ?? title);
  return [...new Set(failed)];
}
