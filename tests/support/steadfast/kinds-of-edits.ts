import { insertVertex, moveVertex } from '../../../geodata/fabric/operations/move-vertex.ts'
import { valueOf } from '../cases/named-lines.ts'
import { EMPTY_ENTRY } from '../empty-entry.ts'
import { readPatiently } from './answer.ts'
import { ENTRY, MIDDLE_LATITUDE, ROAD_LONGITUDE } from './disputed-case.ts'

import type { Fabric } from '../../../geodata/fabric/model.ts'
import type { CaseView } from '../../../geodata/wire/case.ts'
import type { WireEvidenceVersion } from '../../../geodata/wire/evidence.ts'
import type { WireFabricVersion, WireStandingFabric } from '../../../geodata/wire/fabric.ts'
import type { WireProcedure } from '../../../geodata/wire/procedure.ts'

/** One change of a case; its marker stands in what is stored and nowhere else. */
export type Edit = { readonly number: number; readonly marker: string }

type KindOfEdit = {
  readonly name: string
  readonly method: 'PUT' | 'POST'
  readonly path: string
  /** Where the case (the part of `address`) tells the version that a change must name. */
  readonly version: (address: string) => Promise<number>
  readonly body: (edit: Edit, address: string) => Promise<object> | object
  /** Every marker on record, one for each time that it was stored. */
  readonly recorded: (address: string) => Promise<readonly string[]>
}

const OFFICER = '黄调解员'
const versionOfCase = async (address: string): Promise<number> => (await readPatiently<CaseView>(address)).version
const versions = (address: string) => readPatiently<WireEvidenceVersion[]>(`${address}/evidence/versions`)
const procedure = (address: string) => readPatiently<WireProcedure>(`${address}/procedure`)

/** More than a thousand edits fit between the road and the next line. */
const TEN_CENTIMETRES_DEGREES = 0.000_001

/** The line along the road, which both claims use, bent a little otherwise for every edit. */
function bentRoad(fabric: Fabric, number: number): Fabric {
  const road = fabric.lines.find(({ words }) => words.length === 2)
  if (!road) throw new Error('The claims of the case share no line.')
  const at = [ROAD_LONGITUDE + 0.0001, MIDDLE_LATITUDE]
  const bent =
    road.coordinates.length > 2
      ? fabric
      : valueOf(insertVertex(fabric, { lineId: road.id, afterVertex: 0, at, drawnBy: OFFICER }))
  const to = [ROAD_LONGITUDE + TEN_CENTIMETRES_DEGREES * (1 + number), MIDDLE_LATITUDE]
  return valueOf(moveVertex(bent, { lineId: road.id, vertex: 1, to, drawnBy: OFFICER }))
}

export const KINDS_OF_EDITS: readonly KindOfEdit[] = [
  {
    name: 'entry of the evidence',
    method: 'PUT',
    path: 'evidence',
    version: versionOfCase,
    body: ({ number, marker }) => ({
      offeredBy: 'defendant',
      number: String(100 + number),
      isNew: true,
      entry: { ...EMPTY_ENTRY, title: marker },
      changedBy: OFFICER,
    }),
    recorded: async (address) => (await versions(address)).map(({ title }) => title ?? ''),
  },
  {
    name: 'finding',
    method: 'PUT',
    path: 'evidence',
    version: versionOfCase,
    body: ({ marker }) => ({
      ...ENTRY,
      isNew: false,
      entry: { ...EMPTY_ENTRY, title: '山林权所有证', finding: { verdict: 'accepted', reason: marker } },
      changedBy: OFFICER,
    }),
    recorded: async (address) => (await versions(address)).map(({ finding }) => finding?.reason ?? ''),
  },
  {
    name: 'pin',
    method: 'PUT',
    path: 'evidence/pins',
    version: versionOfCase,
    body: ({ number, marker }) => ({
      ...ENTRY,
      aim: { kind: 'point', position: [ROAD_LONGITUDE, MIDDLE_LATITUDE + number / 1e6] },
      pinnedBy: marker,
    }),
    recorded: async (address) => (await readPatiently<CaseView>(address)).pins.map(({ pinnedBy }) => pinnedBy),
  },
  {
    name: 'entry of the procedure',
    method: 'POST',
    path: 'events',
    version: async (address) => (await procedure(address)).version,
    body: ({ marker }) => ({
      day: '2026-03-02',
      fact: { kind: 'papers', papers: [{ kind: 'inquiry-record', title: '询问笔录', attachmentNumber: null }] },
      note: marker,
      recordedBy: OFFICER,
    }),
    recorded: async (address) => (await procedure(address)).entries.map(({ note }) => note),
  },
  {
    name: 'outline',
    method: 'PUT',
    path: 'fabric',
    version: versionOfCase,
    body: async ({ number, marker }, address) => {
      const { standing, machine } = await readPatiently<WireStandingFabric>(`${address}/fabric`)
      return { fabric: bentRoad(standing?.fabric ?? machine, number), changedBy: OFFICER, reason: marker }
    },
    recorded: async (address) =>
      (await readPatiently<WireFabricVersion[]>(`${address}/fabric/versions`)).map(({ reason }) => reason),
  },
]
