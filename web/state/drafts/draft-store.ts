import { forget, remember, takeLastWords } from './last-words.ts'

import type { Draft } from './draft.ts'

/** Keeps drafts in this browser. Where the browser keeps nothing (private windows, full disks), it answers so. */
export type DraftStore = {
  readonly read: (caseId: string) => Promise<readonly Draft<unknown>[]>
  /** False when it could not be kept. */
  readonly write: (draft: Draft<unknown>) => Promise<boolean>
  readonly remove: (caseId: string, id: string) => Promise<void>
}

const DATABASE = 'sizhi-drafts'
const STORE = 'drafts'

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The browser keeps nothing.'))
  })

let opened: Promise<IDBDatabase> | null = null

function open(): Promise<IDBDatabase> {
  if (opened !== null) return opened
  const request = indexedDB.open(DATABASE, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: ['caseId', 'id'] })
  opened = answered(request)
  opened.then(
    (database) => (database.onclose = reopen),
    () => reopen(),
  )
  return opened
}

const reopen = (): void => {
  opened = null
}

async function attempt<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open()
  const transaction = database.transaction(STORE, mode)
  const request = act(transaction.objectStore(STORE))
  // A page that is left breaks off what is not yet on its way.
  transaction.commit()
  return answered(request)
}

/** Once more where the browser had closed its database meanwhile. */
const inStore = <T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
  attempt(mode, act).catch(() => {
    reopen()
    return attempt(mode, act)
  })

const isOfCase = (caseId: string): IDBKeyRange => IDBKeyRange.bound([caseId], [caseId, []])

const put = (draft: Draft<unknown>): Promise<boolean> =>
  inStore('readwrite', (store) => store.put(draft)).then(
    () => true,
    () => false,
  )

async function write(draft: Draft<unknown>): Promise<boolean> {
  remember(draft)
  const isKept = await put(draft)
  forget(draft)
  return isKept
}

async function read(caseId: string): Promise<readonly Draft<unknown>[]> {
  for (const draft of takeLastWords()) await put(draft)
  return inStore('readonly', (store) => store.getAll(isOfCase(caseId)) as IDBRequest<Draft<unknown>[]>).catch(() => [])
}

export const browserDrafts: DraftStore = {
  read,
  write,
  remove: (caseId, id) =>
    inStore('readwrite', (store) => store.delete([caseId, id])).then(
      () => undefined,
      () => undefined,
    ),
}
