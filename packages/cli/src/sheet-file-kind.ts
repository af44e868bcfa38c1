import { readLocatedYaml } from "@pccc/calendar/files";
import { CliError } from "./cli-error.ts";
import { exitStatus } from "./exit-status.ts";

/** The two files that are written beside each other, and the list that only one of them has. */
const kinds = [
  { list: "criteria", command: "check-sheet", vi: "một phiếu chấm điểm", en: "a sheet" },
  { list: "cases", command: "test-sheet", vi: "một tệp kiểm thử phiếu", en: "a file of rule tests" },
] as const;

/**
 * Refuses a sheet where rule tests are wanted, and rule tests where a sheet is; any other text passes, for its own faults to be told.
 *
 * @throws {@link CliError} `PCCC_CLI_OTHER_FILE`, which names what was given and the command that takes it.
 */
export function refuseOther(wanted: "criteria" | "cases", text: string, file: string): void {
  const read = readLocatedYaml(text, "asTyped");
  if (!read.ok || typeof read.value.value !== "object" || read.value.value === null) return;
  const { value } = read.value;
  const other = kinds.find(({ list }) => list !== wanted);
  if (other === undefined || Object.hasOwn(value, wanted) || !Object.hasOwn(value, other.list)) return;
  const here = kinds.find(({ list }) => list === wanted);
  throw new CliError(exitStatus.input, "PCCC_CLI_OTHER_FILE", {
    file,
    isVi: other.vi,
    is: other.en,
    wantedVi: here?.vi ?? "",
    wanted: here?.en ?? "",
    command: other.command,
  });
}
