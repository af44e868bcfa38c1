import ts from "typescript";

export interface ExampleModule {
  readonly text: string;
  /** Lines, from 1, of claims that stand behind nothing that could be compared. */
  readonly strayClaims: readonly number[];
}

/**
 * Turns the code of a fence into a module that asserts what its comments claim, line for line.
 *
 * `f(1); // => 2` and `const x = f(1); // => 2` compare with the value after the arrow, which may also begin on the
 * next line and go on over following lines of comment.
 */
export function exampleModule(code: string, checkPath: string): ExampleModule {
  const file = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TS);
  const lines = code.split("\n");
  const stray = new Set(lines.flatMap((line, index) => (/\/\/ =>/u.test(line) ? [index] : [])));
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  for (const statement of file.statements) {
    const end = file.getLineAndCharacterOfPosition(statement.getEnd());
    const claim = claimBehind(lines, end.line, end.character);
    const edit = claim === undefined ? undefined : editFor(statement, claim.value);
    if (claim === undefined || edit === undefined) continue;
    stray.delete(claim.line);
    edits.push(edit);
  }
  let text = code;
  for (const edit of edits.toReversed()) text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  return {
    text: `${text}\nimport { check as __check } from ${JSON.stringify(checkPath)};\nvoid __check;\n`,
    strayClaims: [...stray].map((line) => line + 1),
  };
}

function claimBehind(
  lines: readonly string[],
  line: number,
  character: number,
): { readonly line: number; readonly value: string } | undefined {
  for (const [at, rest] of [
    [line, lines[line]?.slice(character)],
    [line + 1, lines[line + 1]],
  ] as const) {
    const match = /^\s*\/\/ =>\s*(.*)$/u.exec(rest ?? "");
    if (match === null) {
      // Another comment, or more code, on the statement's own line: the next line speaks of something else.
      if (rest !== undefined && rest.trim() !== "") return undefined;
      continue;
    }
    let value = match[1] ?? "";
    for (let next = at + 1; !isExpression(value) && /^\s*\/\/(?! =>)/u.test(lines[next] ?? ""); next += 1) {
      value += ` ${(lines[next] ?? "").replace(/^\s*\/\/\s*/u, "")}`;
    }
    return { line: at, value };
  }
  return undefined;
}

function editFor(
  statement: ts.Statement,
  claim: string,
): { readonly start: number; readonly end: number; readonly text: string } | undefined {
  const end = statement.getEnd();
  if (ts.isExpressionStatement(statement)) {
    const shown = loggedValue(statement.expression) ?? statement.expression;
    return { start: statement.getStart(), end, text: `__check(${shown.getText()}, (${claim}));` };
  }
  const name = ts.isVariableStatement(statement) ? statement.declarationList.declarations.at(-1)?.name : undefined;
  return name !== undefined && ts.isIdentifier(name) ? { start: end, end, text: ` __check(${name.text}, (${claim}));` } : undefined;
}

function isExpression(text: string): boolean {
  const { diagnostics } = ts.transpileModule(`(${text});`, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2023 },
  });
  return diagnostics === undefined || diagnostics.length === 0;
}

function loggedValue(expression: ts.Expression): ts.Expression | undefined {
  if (!ts.isCallExpression(expression) || expression.expression.getText() !== "console.log") return undefined;
  return expression.arguments.length === 1 ? expression.arguments[0] : undefined;
}
