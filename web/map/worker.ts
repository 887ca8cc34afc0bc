import { setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'

/** Bundlers hide MapLibre's worker from it; without its address the map never loads. */
export const useBundledWorker = (): void => setWorkerUrl(workerUrl)
