import { DxfWriter, LWPolylineFlags, Units } from '@tarikjabiri/dxf'

import type { DrawingThing } from '../../geodata/exchange/drawing/drawing-out.ts'
import type { Metres } from '../../geodata/crs/gauss-kruger.ts'

/** Signs and letters have the size that they have on paper at this scale. */
const DRAWING_SCALE = 2000
const onPaper = (millimetres: number): number => (millimetres * DRAWING_SCALE) / 1000
/** A boundary point is a circle of one millimetre on cadastral plans. */
const POINT_SIGN = { name: 'JZD', radiusMetres: onPaper(0.5) } as const
const TEXT_METRES = onPaper(1.8)

/** What surveyors' programs in China write Chinese letters with. */
const [FONT, CHINESE_FONT] = ['gbenor.shx', 'gbcbig.shx']

/** Tenths of a millimetre: shorter files, and no exponents. */
const rounded = (metres: number): number => Number(metres.toFixed(4))
const spot = ([east, north]: Metres) => ({ x: rounded(east), y: rounded(north), z: 0 })
const oneLine = (words: string): string => words.replace(/\p{Cc}+/gu, ' ').trim()

function draw(file: DxfWriter, thing: DrawingThing): void {
  const layer = { layerName: thing.layer }
  if (thing.is === 'line') {
    const flags = thing.isClosed ? LWPolylineFlags.Closed : LWPolylineFlags.None
    file.addLWPolyline(
      thing.vertices.map((vertex) => ({ point: spot(vertex) })),
      { ...layer, flags },
    )
  } else if (thing.is === 'boundary-point') file.addInsert(POINT_SIGN.name, spot(thing.at), layer)
  else if (thing.is === 'point') {
    const { x, y, z } = spot(thing.at)
    file.addPoint(x, y, z, layer)
  } else file.addText(spot(thing.at), TEXT_METRES, oneLine(thing.words), layer)
}

/** A drawing as text in UTF-8 (DXF of AutoCAD 2007, AC1021), in metres, east before north. */
export function drawingFile(things: readonly DrawingThing[], title: string): Uint8Array {
  const file = new DxfWriter()
  file.setUnits(Units.Meters)
  file.setVariable('$LASTSAVEDBY', { 1: 'Sizhi' })
  file.setVariable('$PROJECTNAME', { 1: oneLine(title) })
  file.document.styleStandard.fontFileName = FONT
  file.document.styleStandard.bigFontFileName = CHINESE_FONT
  file.addBlock(POINT_SIGN.name).addCircle({ x: 0, y: 0, z: 0 }, POINT_SIGN.radiusMetres)
  for (const { layer, colour } of things) file.addLayer(layer, colour)
  for (const thing of things) draw(file, thing)
  return Buffer.from(`${file.stringify()}\n`)
}
