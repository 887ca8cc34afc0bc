import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'

import { colourOfTile, tilePicture } from './tile-picture.ts'

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Asked = { readonly url: string; readonly referrer: string | undefined }

/** A machine elsewhere: it answers for tiles under /xyz and /wmts, for a WMS, for one archive, and serves pages that frame others. */
export type TileServer = {
  readonly address: string
  readonly asked: Asked[]
  readonly close: () => Promise<void>
}

const XYZ = /^\/xyz\/(\d+)\/(\d+)\/(\d+)\.png/u
const WMS_COLOUR = [20, 160, 60] as const

function answerArchive(request: IncomingMessage, response: ServerResponse, archive: Buffer): void {
  const [, start = '0', end = ''] = /^bytes=(\d+)-(\d+)$/u.exec(request.headers.range ?? '') ?? []
  const last = Math.min(Number(end || archive.length - 1), archive.length - 1)
  response.writeHead(206, { 'content-range': `bytes ${start}-${last}/${archive.length}`, etag: '"1"' })
  response.end(archive.subarray(Number(start), last + 1))
}

/** `archive`: the path of a PMTiles file. /framing.html?page=… shows that page in a frame. */
export async function startTileServer({ archive }: { archive?: string } = {}): Promise<TileServer> {
  const asked: Asked[] = []
  const bytes = archive === undefined ? Buffer.alloc(0) : readFileSync(archive)
  const server = createServer((request, response) => {
    const url = request.url ?? '/'
    asked.push({ url, referrer: request.headers.referer })
    if (request.headers.origin !== undefined) response.setHeader('access-control-allow-origin', '*')
    const [, zoom, column, row] = XYZ.exec(url) ?? []
    const query = new URL(url, 'http://x').searchParams
    response.setHeader('content-type', 'image/png')
    if (zoom !== undefined) response.end(tilePicture(colourOfTile(Number(zoom), Number(column), Number(row))))
    else if (query.get('SERVICE') === 'WMTS') {
      const [level, tileRow, tileColumn] = ['TILEMATRIX', 'TILEROW', 'TILECOL'].map((name) => Number(query.get(name)))
      response.end(tilePicture(colourOfTile(level!, tileColumn!, tileRow!)))
    } else if (query.get('SERVICE') === 'WMS') response.end(tilePicture(WMS_COLOUR))
    else if (url.startsWith('/ground.pmtiles')) answerArchive(request, response, bytes)
    else if (url.startsWith('/framing.html')) {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      const page = (query.get('page') ?? '').replaceAll('&', '&amp;').replaceAll('"', '&quot;')
      response.end(
        `<!doctype html><title>村务公开</title><body style="margin:0"><iframe id="frame" src="${page}" title="图" width="100%" height="640" style="border:0" sandbox="allow-scripts allow-same-origin allow-popups"></iframe>`,
      )
    } else response.writeHead(url.startsWith('/refused/') ? 403 : 404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
