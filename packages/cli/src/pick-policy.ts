import type { Composition } from "@pccc/host";
import { dhis2OnTime, firstEdition, type PunctualityPolicy, type UrgingPolicy } from "@pccc/rules";
import { readPolicies } from "@pccc/rules/policy-file";
import { CliError } from "./cli-error.ts";
import { exitStatus } from "./exit-status.ts";
import { readUserFile } from "./files.ts";

/** The policies that can be named: the SDK's own, those of the plugins, and those of a file. */
export interface NamedPolicies {
  readonly punctuality: Readonly<Record<string, PunctualityPolicy>>;
  readonly urging: Readonly<Record<string, UrgingPolicy>>;
}

/** Gathers the policies; a file that is not sound is refused with every fault and its line. */
export async function namedPolicies(composition: Composition, file: string | undefined): Promise<NamedPolicies> {
  const own = [firstEdition, dhis2OnTime, ...Object.values(composition.punctualityPolicies)];
  const urging = Object.values(composition.urgingPolicies);
  if (file === undefined) return { punctuality: byId(own), urging: byId(urging) };
  const read = readPolicies(new TextDecoder().decode(await readUserFile(file)), file);
  if (read.findings.length > 0)
    throw new CliError(exitStatus.input, "PCCC_CLI_POLICY_FILE", { file, count: read.findings.length }, read.findings);
  return { punctuality: byId([...own, ...read.punctuality]), urging: byId([...urging, ...read.urging]) };
}

/** Picks a policy by its id; another id is a fault of usage that names those there are. */
export function pickPolicy<A>(option: string, policies: Readonly<Record<string, A>>, id: string): A {
  const found = Object.hasOwn(policies, id) ? policies[id] : undefined;
  if (found === undefined)
    throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: `${option} ${id}: ${Object.keys(policies).sort().join(", ")}` });
  return found;
}

function byId<A extends { readonly id: string }>(policies: readonly A[]): Readonly<Record<string, A>> {
  return Object.fromEntries(policies.map((policy) => [policy.id, policy]));
}
