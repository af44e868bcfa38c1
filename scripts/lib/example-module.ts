import ts from "typescript";

/**
 * Turns the code of a fence into a module that asserts what its comments claim, line for line.
 *
 * `f(1); // => 2` and `const x = f(1); // => 2` compare with the value after the arrow, which may go on over
 * following lines of comment.
 */
export function exampleModule(code: string, checkPath: string): string {
  const file = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TS);
  const lines = code.split("\n");
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  for (const statement of file.statements) {
    const claim = claimAfter(statement.getEnd(), code, lines, file);
    if (claim === undefined) continue;
    if (ts.isExpressionStatement(statement)) {
      const shown = loggedValue(statement.expression) ?? statement.expression;
      edits.push({ start: statement.getStart(), end: statement.getEnd(), text: `__check(${shown.getText()}, (${claim}));` });
    } else if (ts.isVariableStatement(statement)) {
      const name = statement.declarationList.declarations.at(-1)?.name.getText() ?? "undefined";
      edits.push({ start: statement.getEnd(), end: statement.getEnd(), text: ` __check(${name}, (${claim}));` });
    }
  }
  let result = code;
  for (const { start, end, text } of edits.reverse()) result = result.slice(0, start) + text + result.slice(end);
  return `${result}\nimport { check as __check } from ${JSON.stringify(checkPath)};\nvoid __check;\n`;
}

function claimAfter(end: number, code: string, lines: readonly string[], file: ts.SourceFile): string | undefined {
  const { line } = file.getLineAndCharacterOfPosition(end);
  const rest = code.slice(end, code.indexOf("\n", end) < 0 ? code.length : code.indexOf("\n", end));
  const match = /^\s*\/\/ => (.*)$/u.exec(rest);
  if (match === null) return undefined;
  let claim = match[1] ?? "";
  for (let next = line + 1; !isExpression(claim) && /^\s*\/\/(?! =>)/u.test(lines[next] ?? ""); next += 1) {
    claim += ` ${(lines[next] ?? "").replace(/^\s*\/\/\s*/u, "")}`;
  }
  return claim;
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
