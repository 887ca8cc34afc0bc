const DATABASE = 'sizhi-field'
const VERSION = 1

export type FieldStoreName = 'packs' | 'records' | 'files' | 'fixes'

/** Why the phone did not keep something: it is full, or it keeps nothing for this page. What was there stays either way. */
export type NotKept = 'full' | 'failed'

function build(database: IDBDatabase): void {
  database.createObjectStore('packs', { keyPath: ['account', 'caseId'] })
  // Numbered as they are made: the clock of a phone may go back.
  const records = database.createObjectStore('records', { keyPath: 'order', autoIncrement: true })
  records.createIndex('id', 'id', { unique: true })
  records.createIndex('owner', ['account', 'caseId'])
  database.createObjectStore('files', { keyPath: ['account', 'caseId', 'sha256'] })
  const fixes = database.createObjectStore('fixes', { keyPath: 'order', autoIncrement: true })
  fixes.createIndex('owner', ['account', 'caseId'])
}

export const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The browser keeps nothing.'))
  })

let opened: Promise<IDBDatabase> | null = null

function open(): Promise<IDBDatabase> {
  if (opened !== null) return opened
  const request = indexedDB.open(DATABASE, VERSION)
  request.onupgradeneeded = () => build(request.result)
  opened = answerOf(request)
  opened.then(
    (database) => {
      database.onclose = forget
      database.onversionchange = () => {
        database.close()
        forget()
      }
    },
    () => forget(),
  )
  return opened
}

const forget = (): void => {
  opened = null
}

const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError'

function breakOff(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch {
    // A request that failed has broken it off already.
  }
}

/** Resolves when all of it is on the disk of the phone (`durability: 'strict'`), rejects with `NotKept` when none of it is. */
export async function write(
  stores: readonly FieldStoreName[],
  act: (transaction: IDBTransaction) => void | Promise<void>,
): Promise<void> {
  try {
    const database = await open()
    const transaction = database.transaction([...stores], 'readwrite', { durability: 'strict' })
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error ?? new Error('The browser broke it off.'))
    })
    const acted = (async () => act(transaction))().catch((error: unknown) => {
      breakOff(transaction)
      throw error
    })
    await Promise.all([acted, done])
  } catch (error) {
    throw new NotKeptError(isFull(error) ? 'full' : 'failed')
  }
}

/** What was to be kept was not. */
export class NotKeptError extends Error {
  readonly why: NotKept
  constructor(why: NotKept) {
    super(`Not kept: ${why}.`)
    this.why = why
  }
}

export async function read<T>(store: FieldStoreName, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open()
  return answerOf(ask(database.transaction(store).objectStore(store)))
}
