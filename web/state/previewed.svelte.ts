import { contextPair } from './context.ts'

import type { Geometry } from 'geojson'

export type PreviewedFeature = { readonly name: string; readonly geometry: Geometry }

/** What of a file that is looked at lies on the map, before anything of it is stored. */
export class Previewed {
  features = $state.raw<readonly PreviewedFeature[]>([])
}

export const { set: setPreviewed, get: getPreviewed } = contextPair<Previewed>('features of a file that is looked at')
