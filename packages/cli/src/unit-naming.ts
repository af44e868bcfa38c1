import { nameOf, type PlainDate, type UnitRegistry } from "@pccc/core";

/** Makes a function that tells what units are called on a day; an unknown unit is called by its id. */
export function unitNaming(registry: UnitRegistry, on: PlainDate): (id: string) => string {
  return (id) => {
    const unit = registry.units[registry.unitIndex.get(id) ?? -1];
    return unit === undefined ? id : nameOf(unit, on);
  };
}
