/**
 * The two functions of a test runner that a conformance suite needs; vitest, jest, mocha and node:test have them.
 *
 * @public
 */
export interface Runner {
  readonly describe: (name: string, body: () => void) => void;
  readonly it: (name: string, body: () => Promise<void>) => void;
}
