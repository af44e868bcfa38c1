import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { JournalError } from "@pccc/core";

const firstLine = '{"format":"pccc-append-file/1"}';

/** A file of lines that only grows. */
export interface LineFile {
  /** Adds a line, and comes back when the disk has it. */
  append(line: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens or makes the file and hands each of its lines to `use`. What a crash left of a last line was never acknowledged and is cut off. */
export async function openLines(path: string, readOnly: boolean, use: (line: string) => void): Promise<LineFile> {
  const file = await open(path, readOnly ? "r" : "a+");
  try {
    let size = readLines(await file.readFile(), path, use);
    if (!readOnly) {
      await file.truncate(size);
      if (size === 0) size = await write(file, `${firstLine}\n`, 0);
      await syncFolder(dirname(path));
    }
    let isDoubtful = false;
    return {
      append: async (line) => {
        if (isDoubtful) throw new JournalError("commit", "Unavailable", `${path}: the disk failed; close the journal and open it again`);
        try {
          size = await write(file, `${line}\n`, size);
        } catch (error) {
          isDoubtful = error instanceof JournalError;
          throw error;
        }
      },
      close: async () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Bytes, not text: a reader of text lines would also break at the separators that JSON leaves in a text as they are. */
function readLines(bytes: Buffer, path: string, use: (line: string) => void): number {
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    const line = bytes.toString("utf8", start, end);
    if (start === 0) checkFormat(line, path);
    else useLine(line, path, start, use);
    start = end + 1;
  }
  if (start === 0 && bytes.length > firstLine.length) throw new JournalError("open", "Corrupt", `${path}: this is no journal`);
  return start;
}

function checkFormat(line: string, path: string): void {
  if (line === firstLine) return;
  const isOurs = line.startsWith('{"format":"pccc-append-file/');
  throw new JournalError("open", isOurs ? "Newer" : "Corrupt", `${path}: its first line is ${line.slice(0, 80)}, not ${firstLine}`);
}

function useLine(line: string, path: string, start: number, use: (line: string) => void): void {
  try {
    use(line);
  } catch (cause) {
    throw new JournalError("open", "Corrupt", `${path}: the line at byte ${start} cannot be read`, {}, { cause });
  }
}

async function write(file: FileHandle, text: string, size: number): Promise<number> {
  const bytes = Buffer.from(text);
  try {
    for (let done = 0; done < bytes.length; ) done += (await file.write(bytes, done)).bytesWritten;
  } catch (error) {
    // What was written of the line goes again, so that the next one does not continue it.
    await file.truncate(size);
    throw error;
  }
  try {
    await file.datasync();
  } catch (cause) {
    throw new JournalError("commit", "InDoubt", `the disk did not acknowledge the line: ${String(cause)}`, {}, { cause });
  }
  return size + bytes.length;
}

/** Makes sure that a name that is new in a folder is there after a crash. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
