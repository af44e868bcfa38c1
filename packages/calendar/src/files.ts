export { type ReadRegimes, readRegimes } from "./regime-file.ts";
export { regimeFileJsonSchema } from "./regime-file.schema.ts";
