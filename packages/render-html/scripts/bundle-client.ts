import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * Bundles the page's script.
 *
 * @returns The text of the script.
 */
export async function bundleClient(): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL("../client/main.ts", import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    charset: "utf8",
    format: "iife",
    target: "es2022",
    tsconfigRaw: "{}",
  });
  const script = (result.outputFiles[0]?.text ?? "").trim();
  // Either would end or hide the element in which the script stands.
  if (/<\/script|<!--/iu.test(script)) throw new Error("the page's script holds markup that ends its element");
  return script;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = `/**
 * The page's script: \`client/\`, bundled by \`npm run client\`.
 */
export const clientScript: string =
  ${JSON.stringify(await bundleClient())};
`;
  writeFileSync(new URL("../src/client-script.ts", import.meta.url), text);
}
