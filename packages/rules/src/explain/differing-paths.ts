/**
 * Lists where two JSON values differ, each place by its JSON pointer; of what only one has, the pointer of the whole.
 *
 * @param left - Plain JSON data.
 * @param right - Plain JSON data.
 * @returns The pointers, in the order of the left value.
 *
 * @internal
 */
export function differingPaths(left: unknown, right: unknown): readonly string[] {
  const paths: string[] = [];
  const visit = (a: unknown, b: unknown, path: string): void => {
    if (Object.is(a, b)) return;
    if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) {
      paths.push(path);
      return;
    }
    const [one, other] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
    const names = [...Object.keys(one), ...Object.keys(other).filter((name) => !Object.hasOwn(one, name))];
    for (const name of names) {
      const isInBoth = Object.hasOwn(one, name) && Object.hasOwn(other, name);
      if (isInBoth && Object.is(one[name], other[name])) continue;
      const next = `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      if (isInBoth) visit(one[name], other[name], next);
      else paths.push(next);
    }
  };
  visit(left, right, "");
  return paths;
}
