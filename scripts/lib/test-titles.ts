import ts from "typescript";

/** The rule ids that test titles carry, such as `[U3]`, with where they stand. */
export interface TitledRule {
  readonly id: string;
  readonly file: string;
}

const registrars = new Set(["it", "test", "describe", "law"]);

/** Finds the rule ids at the start of test titles, and the ids of laws in published conformance suites. */
export function titledRulesOf(file: string, text: string): readonly TitledRule[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, false, ts.ScriptKind.TS);
  const found: TitledRule[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && registrars.has(rootName(node.expression))) {
      const title = leadingText(node.arguments[0]);
      const ids = rootName(node.expression) === "law" ? [/^[A-Z]+\d+$/u.exec(title)?.[0]] : idsOf(title);
      for (const id of ids) if (id !== undefined) found.push({ id, file });
    }
    const law = ts.isObjectLiteralExpression(node) ? lawIdOf(node) : undefined;
    if (law !== undefined) found.push({ id: law, file });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function idsOf(title: string): readonly string[] {
  const lead = /^(?:\[[A-Z]+\d+\]\s*)+/u.exec(title)?.[0] ?? "";
  return [...lead.matchAll(/\[([A-Z]+\d+)\]/gu)].map((match) => match[1] ?? "");
}

/** A law of a conformance suite written as a record: `{ id, title, check }`. */
function lawIdOf(node: ts.ObjectLiteralExpression): string | undefined {
  const names = node.properties.map((property) =>
    property.name !== undefined && ts.isIdentifier(property.name) ? property.name.text : "",
  );
  const id = node.properties[names.indexOf("id")];
  if (!names.includes("check") || id === undefined || !ts.isPropertyAssignment(id)) return undefined;
  return /^[A-Z]+\d+$/u.exec(leadingText(id.initializer))?.[0];
}

/** `it.each(table)("…")` is registered by `it`. */
function rootName(expression: ts.Expression): string {
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isPropertyAccessExpression(expression) || ts.isCallExpression(expression) || ts.isTaggedTemplateExpression(expression)) {
    return rootName(ts.isTaggedTemplateExpression(expression) ? expression.tag : expression.expression);
  }
  return "";
}

function leadingText(argument: ts.Expression | undefined): string {
  if (argument === undefined) return "";
  if (ts.isStringLiteralLike(argument)) return argument.text;
  return ts.isTemplateExpression(argument) ? argument.head.text : "";
}
