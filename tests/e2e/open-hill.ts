/** A square of lines 0.004° and 0.003° apart; its north is a neighbour's land, which no line gives. */
export const HILL = { west: 108, south: 24, east: 108.004, north: 24.003 } as const

type Names = { readonly road: string; readonly gully: string; readonly ridge: string }

const line = (kind: keyof Names, name: string, coordinates: [number, number][]) => ({
  type: 'Feature',
  id: kind,
  geometry: { type: 'LineString', coordinates },
  properties: { kind, names: [{ name, source: '现场' }], accuracyMetres: 5, illustrative: false },
})

/** The road in its east, the gully in its south, which runs on beyond the road, and the ridge in its west. */
export const sidesOfHill = ({ road, gully, ridge }: Names) => [
  line('road', road, [
    [HILL.east, HILL.south - 0.001],
    [HILL.east, HILL.north + 0.001],
  ]),
  line('gully', gully, [
    [HILL.west - 0.001, HILL.south],
    [HILL.east + 0.003, HILL.south],
  ]),
  line('ridge', ridge, [
    [HILL.west, HILL.south - 0.001],
    [HILL.west, HILL.north + 0.001],
  ]),
]

export const wordsOfHill = ({ road, gully, ridge }: Names, neighbour: string): string =>
  `四至:东至${road},南至${gully},西至${ridge},北与${neighbour}相连。`
