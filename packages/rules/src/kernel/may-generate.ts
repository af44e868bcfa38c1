/** Tells whether code may be made of text: a page or a host may forbid it. @internal */
export function mayGenerate(): boolean {
  try {
    // oxlint-disable-next-line typescript/no-implied-eval -- it is asked whether this is allowed
    return (new Function("return 1") as () => number)() === 1;
  } catch {
    return false;
  }
}
