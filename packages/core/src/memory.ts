export { memory, memoryDriver } from "./journal/memory-driver.ts";
