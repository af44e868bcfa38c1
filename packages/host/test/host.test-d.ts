import { memory } from "@pccc/core/memory";
import { createPccc, unrestricted } from "../src/index.ts";
import { land } from "./fixture.ts";

const app = await createPccc({ plugins: [land], journal: memory(), access: unrestricted() });
app.metric("land.wells");
// @ts-expect-error a misspelt metric is a type error
app.metric("land.well");
