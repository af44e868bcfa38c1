/**
 * Which derived column block a segment is: of what projection, of which entries, of which chain.
 *
 * @public
 */
export interface SegmentId {
  /** The name of the projection: letters, digits, `.`, `_` and `-`. */
  readonly projection: string;
  /** The version of the projection's layout. */
  readonly version: number;
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** The hash of entry `lastSeq`, so that a block of another chain is never found. */
  readonly hashOfLast: string;
}

/**
 * Writes the name under which a driver keeps a segment.
 *
 * @param id - Which segment.
 * @returns `<projection>@<version>/<first>-<last>/<hashOfLast>`.
 * @throws `RangeError` when a part has not its form.
 *
 * @public
 */
export function formatSegmentName(id: SegmentId): string {
  const numbers = [id.version, id.firstSeq, id.lastSeq];
  const wellFormed =
    /^[\w.-]+$/u.test(id.projection) &&
    numbers.every((number) => Number.isSafeInteger(number) && number >= 1) &&
    id.firstSeq <= id.lastSeq &&
    /^[\da-f]{64}$/u.test(id.hashOfLast);
  const name = `${id.projection}@${id.version}/${id.firstSeq}-${id.lastSeq}/${id.hashOfLast}`;
  if (!wellFormed) throw new RangeError(`not the name of a segment: ${name}`);
  return name;
}
