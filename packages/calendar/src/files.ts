export { type LocatedYaml, readLocatedYaml, type YamlFault } from "./located-yaml.ts";
export { type ReadRegimes, readRegimes } from "./regime-file.ts";
export { regimeFileJsonSchema } from "./regime-file.schema.ts";
