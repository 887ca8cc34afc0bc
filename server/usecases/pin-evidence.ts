import { targetOf } from '../../geodata/desk/pin-aim.ts'
import { isInChina } from '../../geodata/crs/in-china.ts'
import { entryNumber, isEntry } from '../../geodata/evidence/entry-key.ts'
import { caseContents } from '../db/repositories/case-contents.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { pinRepository } from '../db/repositories/pins.ts'
import { evidenceNotFound, pinNotFound, pinOnNothing, pinOutsideChina } from '../evidence-refusals.ts'

import { currentReading } from './current-reading.ts'
import { viewReading } from './view-reading.ts'

import type { NewPinBody, PinRemovalBody } from '../../geodata/wire/pins.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** Pins an entry to what stands in the case now. */
export async function pinEvidence(
  client: DatabaseClient,
  row: CaseRow,
  { aim, pinnedBy, ...named }: NewPinBody,
  pinnedAt: string,
): Promise<void> {
  const contents = caseContents(client, row)
  const reference = { offeredBy: named.offeredBy, number: entryNumber(named.number) }
  if (!(await contents.evidence()).some((entry) => isEntry(entry, reference))) throw evidenceNotFound(reference)
  if (aim.kind === 'point' && !isInChina(aim.position)) throw pinOutsideChina()
  const target = targetOf(aim, {
    ...viewReading(await currentReading(client, row)),
    claimants: row.claimants,
    outlines: await contents.outlines(),
    places: await contents.places(),
  })
  if (!target) throw pinOnNothing(aim.kind)
  const pin = await pinRepository(client, row).add({ ...reference, target, pinnedBy, pinnedAt })
  await caseRepository(client).record(row, pinnedBy, 'evidence-pinned', { pin, ...reference }, { after: target })
}

/** Takes a pin off; it stays on record. */
export async function removePin(
  client: DatabaseClient,
  row: CaseRow,
  { pin, removedBy }: PinRemovalBody,
  removedAt: string,
): Promise<void> {
  const pins = pinRepository(client, row)
  const known = (await pins.all()).find((one) => one.pin === pin)
  if (!known) throw pinNotFound(pin)
  await pins.remove(pin, removedBy, removedAt)
  const { offeredBy, number, target } = known
  await caseRepository(client).record(row, removedBy, 'pin-removed', { pin, offeredBy, number }, { before: target })
}
