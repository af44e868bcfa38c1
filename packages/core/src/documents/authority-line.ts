/**
 * The three lines of authority that run side by side, and the socio-political organisations.
 *
 * @public
 */
export type AuthorityLine = "party" | "state" | "front" | "organisation";
