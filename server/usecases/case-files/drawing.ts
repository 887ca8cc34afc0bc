import { caseDrawing } from '../../../geodata/exchange/drawing/case-drawing.ts'
import { success } from '../../../geodata/result.ts'
import { drawingFile } from '../../exports/drawing-file.ts'

import { chosenPlane } from './chosen-plane.ts'
import { toldView } from './told-view.ts'

import type { CaseFile } from './model.ts'

export const DRAWING: CaseFile = {
  name: 'lines.dxf',
  mediaType: 'image/vnd.dxf',
  description:
    'Lines, numbered boundary points, overlaps, awards and places as a drawing (DXF, AC1021, UTF-8) in metres, on layers as CASS has them.',
  asks: ['referenceSystem'],
  isInMetres: true,
  write: async (client, row, order) => {
    const plane = chosenPlane(row, order)
    if (!plane.ok) return plane
    const view = await toldView(client, row, order)
    return view.ok ? success(drawingFile(caseDrawing(view.value, plane.value), view.value.title)) : view
  },
}
