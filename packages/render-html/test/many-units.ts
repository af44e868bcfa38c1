import type { BoardView } from "@pccc/plugin";
import { boardFixture } from "./board-fixture.ts";
import { cityId } from "./invented-units.ts";

/**
 * Makes a board with more results than a page shows in the open: the invented units again and again, each time below another city.
 *
 * @param cities - How many cities there are.
 * @returns The same view each time.
 */
export function manyUnits(cities: number): BoardView {
  const view = boardFixture();
  const { board, facts } = view;
  const places = Array.from({ length: cities }, (_, place) => place);
  const inCity = (id: string, place: number): string => `${id}.${place}`;
  return {
    ...view,
    board: {
      ...board,
      units: places.flatMap((place) =>
        board.units.map((unit) => ({
          ...unit,
          id: inCity(unit.id, place),
          name: `${unit.name} số ${place}`,
          ...(unit.id === cityId ? {} : { parent: inCity(cityId, place) }),
        })),
      ),
      rows: places.flatMap((place) => board.rows.map((row) => ({ ...row, unit: inCity(row.unit, place) }))),
      rollUps: places.flatMap((place) => board.rollUps.map((row) => ({ ...row, unit: inCity(row.unit, place) }))),
    },
    facts: {
      answered: places.flatMap((place) =>
        facts.answered.map((answered) => ({
          ...answered,
          obligation: { ...answered.obligation, id: inCity(answered.obligation.id, place), unit: inCity(answered.obligation.unit, place) },
        })),
      ),
    },
  };
}
