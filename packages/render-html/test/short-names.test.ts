import { describe, expect, it } from "vitest";
import { shortNames } from "../src/short-names.ts";

describe("names in narrow columns", () => {
  it("leave out the words that all share and begin with a capital", () => {
    const { shared, short } = shortNames(["Ủy ban MTTQ Việt Nam phường An Khê", "Ủy ban MTTQ Việt Nam xã Cát Sơn"]);
    expect(shared).toBe("Ủy ban MTTQ Việt Nam");
    expect(short("Ủy ban MTTQ Việt Nam phường An Khê")).toBe("Phường An Khê");
  });

  it("keep at least two words, so that names that share nearly all stay apart", () => {
    const { shared, short } = shortNames(["MTTQ phường An Khê", "MTTQ phường An Sơn"]);
    expect(shared).toBe("MTTQ phường");
    expect(short("MTTQ phường An Sơn")).toBe("An Sơn");
  });

  it("stay whole where they share nothing, where there is but one, and where a name is not of the list", () => {
    expect(shortNames(["Xã A", "Phường B"])).toMatchObject({ shared: "" });
    expect(shortNames(["MTTQ phường An Khê"]).short("MTTQ phường An Khê")).toBe("MTTQ phường An Khê");
    expect(shortNames([]).shared).toBe("");
    expect(shortNames(["Mặt trận xã A B", "Mặt trận xã C D"]).short("Hội X")).toBe("Hội X");
  });
});
