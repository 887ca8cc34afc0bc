import { afterAll, beforeAll, beforeEach } from 'vitest'

import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { caseClient, importCase, openApp } from '../case-client.ts'

import { across, along, namedLine } from './named-lines.ts'

import type { Fabric } from '../../../geodata/fabric/model.ts'
import type { CaseView } from '../../../geodata/wire/case.ts'
import type { WireFabricVersion, WireStandingFabric } from '../../../geodata/wire/fabric.ts'
import type { FastifyInstance } from 'fastify'
import type { Database } from '../../../server/db/database.ts'

/** About 400 m east to west and 333 m south to north, parted by a road in the middle. */
const BOX = { west: 108, south: 24, east: 108.004, north: 24.003 }
export const MIDDLE = 108.002
export const { west: WEST } = BOX
export const OFFICER = '黄调解员'
export const plane = gaussKruger(108)

const TEXT = [
  '原告黄村主张：四至：东至大湾公路，南至牛角冲，西至石壁岭，北至李家田。',
  '被告李村主张：四至：东至东面坡，南至牛角冲，西至大湾公路，北至李家田。',
].join('\n')
const FEATURES = [
  namedLine('road', 'road', '大湾公路', along(BOX, MIDDLE)),
  namedLine('gully', 'gully', '牛角冲', across(BOX, BOX.south)),
  namedLine('ridge', 'ridge', '石壁岭', along(BOX, WEST)),
  namedLine('slope', 'ridge', '东面坡', along(BOX, BOX.east)),
  namedLine('field', 'bank', '李家田', across(BOX, BOX.north)),
]

export const shapeOfDescription = (fabric: Fabric, descriptionId: string) =>
  fabric.shapes.find(({ of }) => of.kind === 'description' && of.descriptionId === descriptionId)!
export const outlineOf = ({ outlines }: CaseView, descriptionId: string) =>
  outlines.find((one) => one.descriptionId === descriptionId)!
export const planar = (view: CaseView, descriptionId: string) =>
  outlineOf(view, descriptionId).areas!.planarSquareMetres
/** The line along the road, which both claims use. */
export const roadOf = ({ lines }: Fabric) => lines.find(({ placeId }) => placeId === 'road')!

/** A server with a fresh case of two villages for every test of the file. */
export function useTwoVillages(keyPrefix: string) {
  let app: FastifyInstance
  let database: Database
  let id: string
  let number = 0
  beforeAll(async () => {
    ;({ app, database } = await openApp())
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    id = await importCase(app, { key: `${keyPrefix}-${++number}`, title: '两村之间', text: TEXT, features: FEATURES })
  })
  const client = caseClient(
    () => app,
    () => id,
  )
  return {
    ...client,
    database: () => database,
    /** The status of a part of the case that is asked for by its path. */
    statusOf: async (path: string) => (await app.inject(`/api/cases/${id}${path}`)).statusCode,
    machine: async (): Promise<Fabric> => (await client.get<WireStandingFabric>('/fabric')).machine,
    versions: () => client.get<WireFabricVersion[]>('/fabric/versions'),
    save: (fabric: Fabric, reason = '现场核实') => client.changed('fabric', { fabric, changedBy: OFFICER, reason }),
  }
}
