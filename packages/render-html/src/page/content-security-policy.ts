/**
 * Says what the page may do: run its own script, use its own styles, and nothing else.
 *
 * @param script - The text of the page's one script; a page without one may run none.
 * @param stylesheet - The text of the page's one stylesheet.
 * @returns The policy.
 */
export async function contentSecurityPolicy(script: string | undefined, stylesheet: string): Promise<string> {
  return [
    "default-src 'none'",
    ...(script === undefined ? [] : [`script-src '${await sha256(script)}'`]),
    `style-src '${await sha256(stylesheet)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
