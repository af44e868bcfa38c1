import { open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "./line-file.ts";

/** The personal parts by number. The file is written anew for each change, so that nothing of what was erased stays in it. */
export interface PersonalParts {
  get(seq: number): string | undefined;
  add(parts: readonly (readonly [number, string])[]): Promise<void>;
  /** Takes out of memory what a commit added that was not written. */
  forget(seqs: readonly number[]): void;
  erase(seqs: readonly number[]): Promise<void>;
}

/** Opens the parts, and drops those that `isWanted` does not want: a crash came before their commit, or before their erasure was done. */
export async function openPersonalParts(path: string, readOnly: boolean, isWanted: (seq: number) => boolean): Promise<PersonalParts> {
  const found = await readFile(path, "utf8").then(
    (text) => JSON.parse(text) as readonly (readonly [number, string])[],
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    },
  );
  const parts = new Map(found.filter(([seq]) => isWanted(seq)));
  if (!readOnly && parts.size < found.length) await save();

  async function save(): Promise<void> {
    const file = await open(`${path}.new`, "w");
    try {
      await file.writeFile(JSON.stringify([...parts]));
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(`${path}.new`, path);
    await syncFolder(dirname(path));
  }

  const forget = (seqs: readonly number[]): void => {
    for (const seq of seqs) parts.delete(seq);
  };
  return {
    get: (seq) => parts.get(seq),
    add: async (added) => {
      for (const [seq, part] of added) parts.set(seq, part);
      try {
        await save();
      } catch (error) {
        forget(added.map(([seq]) => seq));
        throw error;
      }
    },
    forget,
    erase: async (seqs) => {
      forget(seqs);
      await save();
    },
  };
}
