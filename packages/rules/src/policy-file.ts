export { policyFileJsonSchema } from "./schedule/policy-file.schema.ts";
export { type ReadPolicies, readPolicies } from "./schedule/read-policies.ts";
