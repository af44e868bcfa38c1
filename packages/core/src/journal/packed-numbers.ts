/**
 * Whole numbers side by side, as narrow as they are: in doubles where one is negative or needs more than 32 bits.
 *
 * @public
 */
export type ColumnValues = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/**
 * Whole numbers in little space: in equal steps from a first one, or each as what it is above a base.
 *
 * @internal
 */
export type PackedNumbers =
  | { readonly base: number; readonly step: number; readonly above?: undefined }
  | { readonly base: number; readonly above: ColumnValues };

/**
 * Packs whole numbers.
 *
 * @param numbers - The numbers.
 * @returns In steps where these give exactly the numbers, otherwise above the least, each as narrow as the largest allows.
 *
 * @internal
 */
export function packNumbers(numbers: readonly number[]): PackedNumbers {
  const base = numbers[0] ?? 0;
  const step = (numbers[1] ?? base) - base;
  if (numbers.every((value, at) => value === base + step * at)) return { base, step };
  let [least, most] = [base, base];
  for (const value of numbers) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (most - least >= 2 ** 32) return { base: 0, above: Float64Array.from(numbers) };
  const above = arrayFor(numbers.length, most - least);
  // From zero on where that is as narrow: nothing is to be added then.
  const start = least >= 0 && arrayFor(0, most).BYTES_PER_ELEMENT === above.BYTES_PER_ELEMENT ? 0 : least;
  for (const [at, value] of numbers.entries()) above[at] = value - start;
  return { base: start, above };
}

/**
 * Puts packed numbers one after the other.
 *
 * @param parts - The numbers, and how many.
 * @returns All of them, as narrow as the largest may be.
 *
 * @internal
 */
export function joinNumbers(parts: readonly { readonly numbers: PackedNumbers; readonly rows: number }[]): ColumnValues {
  let [least, most, length] = [0, 0, 0];
  for (const { numbers, rows } of parts) {
    if (rows === 0) continue;
    const { base, above } = numbers;
    const last = above === undefined ? base + numbers.step * (rows - 1) : base + largestIn(above);
    least = Math.min(least, base, last);
    most = Math.max(most, base, last);
    length += rows;
  }
  const joined = least < 0 ? new Float64Array(length) : arrayFor(length, most);
  let start = 0;
  for (const { numbers, rows } of parts) {
    const place = joined.subarray(start, start + rows);
    const { base, above } = numbers;
    if (above === undefined) {
      if (numbers.step === 0) place.fill(base);
      else if (place instanceof Float64Array) stepDoubles(place, base, numbers.step);
      else stepIntegers(place, base, numbers.step);
    } else {
      place.set(above);
      if (base !== 0) addTo(place, base);
    }
    start += rows;
  }
  return joined;
}

// One loop for doubles and one for integers: each would ask at every number which of them it is, which takes twice the time.
function stepDoubles(values: Float64Array, base: number, step: number): void {
  for (let at = 0; at < values.length; at += 1) values[at] = base + step * at;
}

function stepIntegers(values: ColumnValues, base: number, step: number): void {
  for (let at = 0; at < values.length; at += 1) values[at] = base + step * at;
}

function addTo(values: ColumnValues, base: number): void {
  if (values instanceof Float64Array) addToDoubles(values, base);
  else for (let at = 0; at < values.length; at += 1) values[at] = (values[at] as number) + base;
}

function addToDoubles(values: Float64Array, base: number): void {
  for (let at = 0; at < values.length; at += 1) values[at] = (values[at] as number) + base;
}

function arrayFor(length: number, most: number): ColumnValues {
  if (most < 2 ** 8) return new Uint8Array(length);
  if (most < 2 ** 16) return new Uint16Array(length);
  return most < 2 ** 32 ? new Uint32Array(length) : new Float64Array(length);
}

/** What is in doubles stays in them, whatever it is. */
function largestIn(values: ColumnValues): number {
  return values instanceof Float64Array ? Number.MAX_SAFE_INTEGER : 2 ** (8 * values.BYTES_PER_ELEMENT) - 1;
}
