import { type PrivatePostgres, startPrivatePostgres } from "@pccc/testing";

/** A server for the tests of a file; without one they are skipped, and it is said. */
export async function startServerOrSay(): Promise<PrivatePostgres | undefined> {
  const server = await startPrivatePostgres();
  if (server === undefined) process.stderr.write("no PostgreSQL is installed here: the tests on a real server are skipped\n");
  return server;
}
