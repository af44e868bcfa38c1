// Unicode's stream-safe text has at most 30 marks in a row; composing has to sort them, which takes the square of a longer row.
const longRow = /\p{M}{31}/u;

/** A text in NFC; left as it is where more marks follow one another than any language has. */
export function composed(text: string): string {
  return longRow.test(text) ? text : text.normalize("NFC");
}
