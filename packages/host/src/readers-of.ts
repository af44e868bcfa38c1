import { err, ok, type Result } from "@pccc/core";
import { ImportError } from "@pccc/import";
import { definePlugin, type DocumentReader, type Plugin } from "@pccc/plugin";

/** The document readers of plugin modules, by their URLs, in order. */
export async function readersOf(urls: readonly string[], file: string): Promise<Result<readonly DocumentReader[], ImportError>> {
  const readers: DocumentReader[] = [];
  for (const url of urls) {
    const refused = (problem: string): Result<never, ImportError> => err(new ImportError("Plugin", { file, plugin: url, problem }));
    try {
      const { default: plugin } = (await import(url)) as { readonly default?: Plugin };
      if (plugin === undefined) return refused("export default");
      const own = Object.values(definePlugin(plugin).provides.documentReaders ?? {});
      if (own.length === 0) return refused("provides.documentReaders");
      readers.push(...own);
    } catch (cause) {
      return refused(cause instanceof Error ? cause.message : String(cause));
    }
  }
  return ok(readers);
}
