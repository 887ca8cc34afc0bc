export type SchematicPoints = readonly (readonly number[])[]

/** The path data of a line on the sketch. */
export const pathOf = (points: SchematicPoints): string =>
  points.map(([x = 0, y = 0], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')

/** The middle of the box around a shape: good enough to hang a name on. */
export function middleOf(points: SchematicPoints): readonly [number, number] {
  const middle = (values: number[]) => Math.round((Math.min(...values) + Math.max(...values)) / 2)
  return [middle(points.map(([x = 0]) => x)), middle(points.map(([, y = 0]) => y))]
}
