/** Hillshade, contours and traces, away from the page so that it never waits. */
import { heldTerrain, type HeldTerrain } from './held-terrain.ts'

import type { TerrainReport, TerrainRequest } from './messages.ts'

let held: HeldTerrain | undefined

async function picture(terrain: HeldTerrain): Promise<Blob> {
  const { grid } = terrain
  const canvas = new OffscreenCanvas(grid.columns, grid.rows)
  canvas.getContext('2d')!.putImageData(new ImageData(terrain.shadedPixels(), grid.columns, grid.rows), 0, 0)
  return canvas.convertToBlob({ type: 'image/png' })
}

async function answer(request: TerrainRequest): Promise<TerrainReport['answer']> {
  if (request.task === 'hold') {
    held = heldTerrain(request.given)
    return null
  }
  if (!held) return undefined
  switch (request.task) {
    case 'shade':
      return { picture: await picture(held), corners: held.corners() }
    case 'contours':
      return held.contours()
    case 'prepare':
      held.prepare(request.given)
      return null
    case 'trace':
      return held.trace(request.given)
  }
}

addEventListener('message', ({ data }: MessageEvent<TerrainRequest>) => {
  void answer(data)
    .catch(() => undefined)
    .then((found) => postMessage({ number: data.number, answer: found } satisfies TerrainReport))
})
