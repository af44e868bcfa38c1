/**
 * Freezes a value and all plain objects and arrays that it reaches.
 *
 * @remarks
 * Objects of classes, maps, sets and typed arrays stay as they are: they are no data, or cannot be frozen.
 *
 * @param value - The value.
 * @returns The same value.
 *
 * @internal
 */
export function freezePlainData<A>(value: A): A {
  const reached = new Set<object>();
  if (isPlain(value)) reached.add(value);
  // A set is walked in the order of insertion, what is added during the walk included.
  for (const item of reached) {
    for (const member of Object.values(Object.freeze(item)) as unknown[]) {
      if (isPlain(member)) reached.add(member);
    }
  }
  return value;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
