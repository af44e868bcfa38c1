export { backupSqlite } from "./backup-sqlite.ts";
export { type SqliteOptions, sqlite } from "./sqlite.ts";
