// Writes src/calendars/lunar-holidays.ts: node --conditions=@pccc/source scripts/generate-lunar-holidays.ts > src/calendars/lunar-holidays.ts
import { dateChinese, findLunarDay } from "../test/lunar-libraries.ts";

const read = dateChinese();
const rows: string[] = [];
for (let year = 1990; year <= 2100; year += 1) {
  rows.push(`  ["${findLunarDay(read, year, 1, 1)}", "${findLunarDay(read, year, 3, 10)}"],`);
}
process.stdout.write(`/**
 * By year from 1990 to 2100: the first day of the lunar year (Tết Nguyên đán) and the tenth of its third month (Giỗ Tổ Hùng Vương).
 *
 * @remarks
 * Generated; a test compares it with two independent libraries. Which days about the lunar new year are off is decided each year.
 *
 * @public
 */
export const lunarHolidays: readonly (readonly [lunarNewYear: string, hungKings: string])[] = [
${rows.join("\n")}
];
`);
