export type { Period } from "@pccc/calendar";
