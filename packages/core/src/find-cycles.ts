/**
 * Finds circles among things that point at each other.
 *
 * @param ids - The things, in the order in which they are looked at.
 * @param nextOf - What a thing points at.
 * @returns Each circle that a walk meets, from a thing through others and back to it.
 */
export function findCycles(ids: Iterable<string>, nextOf: (id: string) => readonly string[]): readonly (readonly string[])[] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  for (const start of ids) {
    if (done.has(start)) continue;
    const path: string[] = [];
    const onPath = new Set<string>();
    const open: { readonly id: string; readonly next: Iterator<string> }[] = [];
    const enter = (id: string): void => {
      path.push(id);
      onPath.add(id);
      open.push({ id, next: nextOf(id)[Symbol.iterator]() });
    };
    enter(start);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const { done: isLast, value } = top.next.next();
      if (isLast === true) {
        open.pop();
        path.pop();
        onPath.delete(top.id);
        done.add(top.id);
      } else if (onPath.has(value)) {
        cycles.push([...path.slice(path.indexOf(value)), value]);
      } else if (!done.has(value)) {
        enter(value);
      }
    }
  }
  return cycles;
}
