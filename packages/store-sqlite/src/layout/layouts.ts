import type { DatabaseSync } from "node:sqlite";
import { entriesLayout } from "./0001-entries.ts";

/** What `PRAGMA application_id` says of a journal: the letters PCCC. */
export const applicationId = 0x50_43_43_43;

const layouts: readonly string[] = [entriesLayout];

/** The layout that this version writes; what `PRAGMA user_version` says. */
export const currentLayout: number = layouts.length;

/**
 * Brings a database to the current layout, whole or not at all.
 *
 * @param db - A database that holds an older layout, or nothing.
 */
export function applyLayouts(db: DatabaseSync): void {
  db.exec("BEGIN IMMEDIATE");
  try {
    const { version } = readLayout(db);
    for (const layout of layouts.slice(version)) db.exec(layout);
    db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${currentLayout}; COMMIT`);
  } catch (error) {
    if (db.isTransaction) db.exec("ROLLBACK");
    throw error;
  }
}

/**
 * Tells what a database says that it is.
 *
 * @param db - The database.
 * @returns Its application id, its layout version, and how many tables and indexes it has.
 */
export function readLayout(db: DatabaseSync): { readonly application: number; readonly version: number; readonly objects: number } {
  return {
    application: Number(db.prepare("PRAGMA application_id").get()?.["application_id"]),
    version: Number(db.prepare("PRAGMA user_version").get()?.["user_version"]),
    objects: Number(db.prepare("SELECT count(*) AS objects FROM sqlite_schema").get()?.["objects"]),
  };
}
