import { answerOf, read, write } from './field-database.ts'

import type { FieldPack } from '../../../geodata/wire/field.ts'
import type { FieldOwner, KeptFile, KeptFix, KeptPack, KeptRecord } from './kept.ts'
import type { OutgoingStore } from './sync.ts'

/** A record before the phone has numbered it. */
export type NewRecord = Omit<KeptRecord, 'order'>

const ofOwner = ({ account, caseId }: FieldOwner): IDBKeyRange => IDBKeyRange.only([account, caseId])

export const packOf = async ({ account, caseId }: FieldOwner): Promise<FieldPack | null> =>
  (await read('packs', (store) => store.get([account, caseId]) as IDBRequest<KeptPack | undefined>))?.pack ?? null

export const keepPack = ({ account, caseId }: FieldOwner, pack: FieldPack): Promise<void> =>
  write(['packs'], (transaction) => {
    transaction.objectStore('packs').put({ account, caseId, pack } satisfies KeptPack)
  })

/** In the order in which they were made. */
export const recordsOf = (owner: FieldOwner): Promise<KeptRecord[]> =>
  read('records', (store) => store.index('owner').getAll(ofOwner(owner)) as IDBRequest<KeptRecord[]>)

/** A record and, for a photograph, its bytes: both or neither. */
export const keepRecord = (record: NewRecord, file: KeptFile | null = null): Promise<void> =>
  write(['records', 'files'], (transaction) => {
    if (file) transaction.objectStore('files').put(file)
    transaction.objectStore('records').add(record)
  })

export const fixesOf = (owner: FieldOwner): Promise<KeptFix[]> =>
  read('fixes', (store) => store.index('owner').getAll(ofOwner(owner)) as IDBRequest<KeptFix[]>)

/** The position as it is kept, with its number. */
export async function keepFix(fix: Omit<KeptFix, 'order'>): Promise<KeptFix> {
  let order = NaN
  await write(['fixes'], async (transaction) => {
    order = Number(await answerOf(transaction.objectStore('fixes').add(fix)))
  })
  return { ...fix, order }
}

/** A walk becomes a record: in one step, so that its positions are kept once. */
export const keepWalk = (record: NewRecord, fixes: readonly KeptFix[]): Promise<void> =>
  write(['records', 'fixes'], (transaction) => {
    transaction.objectStore('records').add(record)
    for (const { order } of fixes) transaction.objectStore('fixes').delete(order)
  })

async function markReceived(id: string, receivedAt: string): Promise<void> {
  await write(['records', 'files'], async (transaction) => {
    const records = transaction.objectStore('records')
    const known = (await answerOf(records.index('id').get(id))) as KeptRecord | undefined
    if (!known) return
    records.put({ ...known, receivedAt })
    const { account, caseId, record } = known
    if (record.content.kind === 'photograph')
      transaction.objectStore('files').delete([account, caseId, record.content.sha256])
  })
}

export const outgoing = (owner: FieldOwner): OutgoingStore => ({
  unsent: async () => (await recordsOf(owner)).filter(({ receivedAt }) => receivedAt === null),
  file: (sha256) =>
    read('files', (store) => store.get([owner.account, owner.caseId, sha256]) as IDBRequest<KeptFile | undefined>),
  markReceived,
})

/** How many records of other accounts the phone alone has. */
export async function unsentOfOthers(account: string): Promise<number> {
  const all = await read('records', (store) => store.getAll() as IDBRequest<KeptRecord[]>)
  return all.filter((kept) => kept.account !== account && kept.receivedAt === null).length
}

/** Lets go of what was taken along, and of records that the server has. What only the phone has stays. */
export const letGo = (isMeant: (owner: FieldOwner) => boolean): Promise<void> =>
  write(['packs', 'records'], async (transaction) => {
    const [packs, records] = [transaction.objectStore('packs'), transaction.objectStore('records')]
    for (const { account, caseId } of (await answerOf(packs.getAll())) as KeptPack[])
      if (isMeant({ account, caseId })) packs.delete([account, caseId])
    for (const kept of (await answerOf(records.getAll())) as KeptRecord[])
      if (isMeant(kept) && kept.receivedAt !== null) records.delete(kept.order)
  })
