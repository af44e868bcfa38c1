import type { Layout } from "@pccc/plugin";
import { front2013 } from "./front-2013.ts";
import { party2018 } from "./party-2018.ts";
import { party2026 } from "./party-2026.ts";
import { state2020 } from "./state-2020.ts";

/**
 * The forms of official documents, by id: of the State, of the Party and of the Front.
 *
 * @public
 */
export const layouts: {
  readonly "vn.state2020": Layout;
  readonly "vn.party2018": Layout;
  readonly "vn.party2026": Layout;
  readonly "vn.front2013": Layout;
} = {
  "vn.state2020": state2020,
  "vn.party2018": party2018,
  "vn.party2026": party2026,
  "vn.front2013": front2013,
};
