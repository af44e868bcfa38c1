import { foldVietnamese } from "@pccc/core";
import type { NamedPlace } from "./read-reach.ts";

// The word for all residential areas, whatever each is called.
const anyResidential = foldVietnamese("khu dân cư");

/** Whether a place of a path, such as `xã tân lập`, is the one named. */
export function isCalled(segment: string, { kind, name }: NamedPlace): boolean {
  if (name === undefined) return kind !== undefined && segment.startsWith(`${kind} `);
  return kind === undefined ? segment.endsWith(` ${name}`) : segment === `${kind} ${name}`;
}

/** How many places from the top two paths share. */
export function sharedDepth(path: readonly string[], other: readonly string[]): number {
  let depth = 0;
  while (depth < path.length && path[depth] === other[depth]) depth += 1;
  return depth;
}

/** Whether two paths lead to the same place. */
export function isSamePath(path: readonly string[], other: readonly string[]): boolean {
  return path.length === other.length && sharedDepth(path, other) === path.length;
}

/** Whether a path leads to a place within another. */
export function isPathBelow(path: readonly string[], other: readonly string[]): boolean {
  return path.length > other.length && sharedDepth(path, other) === other.length;
}

/** Whether a path ends in a place of one of some kinds; of any where none is named. */
export function isOfKinds(path: readonly string[], kinds: readonly string[]): boolean {
  return kinds.length === 0 || kinds.includes(anyResidential) || kinds.some((kind) => path.at(-1)?.startsWith(`${kind} `));
}
