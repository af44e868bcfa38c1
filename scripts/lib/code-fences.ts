/** A block of TypeScript in a document or in a TSDoc comment. */
export interface CodeFence {
  readonly file: string;
  /** The line of the file on which the code begins, from 1. */
  readonly line: number;
  readonly code: string;
  /** Marked `no-run`: it is type-checked and not run, as it needs a server or a test runner around it. */
  readonly isRun: boolean;
}

/** Finds the ```ts fences of a Markdown text, or of the TSDoc comments of a TypeScript source. */
export function codeFencesOf(file: string, text: string): readonly CodeFence[] {
  const inComments = file.endsWith(".ts");
  const fences: CodeFence[] = [];
  let open: { readonly line: number; readonly isRun: boolean; readonly lines: string[] } | undefined;
  for (const [index, raw] of text.split("\n").entries()) {
    const line = inComments ? raw.replace(/^\s*\* ?/u, "") : raw;
    const isComment = !inComments || /^\s*\*/u.test(raw);
    if (open === undefined) {
      const match = isComment ? /^```ts( no-run)?\s*$/u.exec(line) : null;
      if (match !== null) open = { line: index + 2, isRun: match[1] === undefined, lines: [] };
    } else if (/^```\s*$/u.test(line)) {
      fences.push({ file, line: open.line, isRun: open.isRun, code: open.lines.join("\n") });
      open = undefined;
    } else open.lines.push(line);
  }
  return fences;
}
