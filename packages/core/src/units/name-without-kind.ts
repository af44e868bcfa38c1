import { foldVietnamese } from "../fold-vietnamese.ts";

const kinds = /^(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\s+/u;

/**
 * Tells an area's name without its kind: `Bắc Sơn` of `phường Bắc Sơn`.
 *
 * @param name - The name.
 * @returns What stands behind the kind; the whole name where it begins with none.
 *
 * @public
 */
export function nameWithoutKind(name: string): string {
  return name.normalize("NFC").slice(kinds.exec(foldVietnamese(name))?.[0].length ?? 0);
}
