import { TerraDraw } from 'terra-draw'
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter'

import type { Map as MapLibreMap } from 'maplibre-gl'

type Mode = ConstructorParameters<typeof TerraDraw>[0]['modes'][number]

/** Starts drawing on a map; gives back how to end it. */
export function openDrawing(map: MapLibreMap, mode: Mode): () => void {
  const draw = new TerraDraw({ adapter: new TerraDrawMapLibreGLAdapter({ map }), modes: [mode] })
  draw.start()
  draw.setMode(mode.mode)
  return () => {
    // With the page the map may be gone before its drawing.
    if (map.style) draw.stop()
  }
}
