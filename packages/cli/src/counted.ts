/** A number with what it counts, in English: `1 error`, `2 errors`. */
export function counted(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`;
}
