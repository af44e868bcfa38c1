import type { Finding } from "@pccc/core";

/** Findings in the order in which they came up, each once. */
export class FindingSet {
  readonly list: Finding[] = [];
  readonly #seen = new Set<string>();

  add(finding: Finding): void {
    const key = JSON.stringify([finding.code, finding.params]);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.list.push(finding);
  }

  addAll(findings: readonly Finding[]): void {
    for (const finding of findings) this.add(finding);
  }
}
