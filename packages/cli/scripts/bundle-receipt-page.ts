import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const client = (name: string): string => fileURLToPath(new URL(`../client/${name}`, import.meta.url));

/**
 * Bundles the page that verifies a receipt: the rules themselves, in one file that asks for nothing.
 *
 * @returns The text of the page.
 */
export async function bundleReceiptPage(): Promise<string> {
  const result = await build({
    entryPoints: [client("main.ts")],
    bundle: true,
    write: false,
    minify: true,
    charset: "utf8",
    format: "iife",
    target: "es2024",
    conditions: ["@pccc/source"],
    tsconfigRaw: "{}",
  });
  const script = (result.outputFiles[0]?.text ?? "").trim();
  // Either would end or hide the element in which the script stands.
  if (/<\/script|<!--/iu.test(script)) throw new Error("the page's script holds markup that ends its element");
  const style = readFileSync(client("page.css"), "utf8").replaceAll("\n", "");
  const policy = `default-src 'none'; script-src '${digestOf(script)}'; style-src '${digestOf(style)}'; base-uri 'none'; form-action 'none'`;
  const parts: Readonly<Record<string, string>> = { policy, style, script };
  return readFileSync(client("page.html"), "utf8").replaceAll(/\{(policy|style|script)\}/gu, (_, name: string) => parts[name] ?? "");
}

function digestOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = `/**
 * The page that verifies a receipt: \`client/\`, bundled by \`npm run client\`.
 */
export const receiptPage: string =
  ${JSON.stringify(await bundleReceiptPage())};
`;
  writeFileSync(new URL("../src/receipt-page.ts", import.meta.url), text);
}
