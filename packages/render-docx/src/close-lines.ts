/**
 * Ends the lines of an enumeration as official documents do: each with a semicolon, the last with a full stop.
 *
 * @param lines - The lines, with or without their ends.
 * @returns The lines with them; a line that ends in a colon keeps it.
 *
 * @public
 */
export function closeLines(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => {
    const text = line.trim().replace(/^[-–+*]\s+/u, "");
    if (text.endsWith(":")) return text;
    return `${text.replace(/[\s;,.]+$/u, "")}${index === lines.length - 1 ? "." : ";"}`;
  });
}
