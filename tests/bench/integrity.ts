/**
 * What a killed server loses: `npm run bench -- integrity [embedded|postgresql] [SEED]`. A hundred uploads and a hundred edits at the same
 * time, while server and database are killed (SIGKILL) at moments of the seed; then everything that was acknowledged is held
 * against the record, and `sizhi check` reads all of it.
 */
import { sizhi } from '../support/command-line.ts'
import { seeded } from '../support/seeded.ts'
import { pause, type Tally } from '../support/steadfast/answer.ts'
import { storeDisputedCase } from '../support/steadfast/disputed-case.ts'
import { editingDesk, editsHeldAgainstRecord, type EditWork } from '../support/steadfast/editing-desk.ts'
import { unfinishedOriginals, uploadsLost } from './integrity/held-against-record.ts'
import { startKillableSite, type KillableSite, type Victim } from './integrity/killable-site.ts'
import { uploadingDesk, type UploadWork } from './integrity/uploading-desk.ts'

const [UPLOADS, EDITS, UPLOADING_DESKS, EDITING_DESKS, CASES] = [100, 100, 4, 4, 3]
const SEED = 1981
const KILLS: readonly Victim[] = [
  ...Array.from({ length: 10 }, () => 'server' as const),
  ...Array.from({ length: 5 }, () => 'both' as const),
  ...Array.from({ length: 5 }, () => 'database' as const),
]
const LONGEST_DELAY_MILLISECONDS = 1000
const ENGINES = ['embedded', 'postgresql'] as const

const upTo = (length: number): number[] => Array.from({ length }, (_value, index) => index)
const shuffled = <T>(values: readonly T[], random: () => number): T[] =>
  values
    .map((value) => ({ value, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ value }) => value)

/** Kills one after the other, each when so much more has been acknowledged, and a moment of the seed later. */
async function killOnTheWay(site: KillableSite, acknowledged: () => number, seed: number): Promise<Victim[]> {
  const random = seeded(seed)
  const killed: Victim[] = []
  for (const victim of shuffled(KILLS, random)) {
    const next = ((killed.length + 1) * (UPLOADS + EDITS)) / (KILLS.length + 1)
    while (acknowledged() < next) await pause(20)
    await pause(random() * LONGEST_DELAY_MILLISECONDS)
    await site.kill(victim)
    killed.push(victim)
  }
  return killed
}

async function suffer(site: KillableSite, seed: number): Promise<object> {
  const started = performance.now()
  const { address } = site
  const caseIds = await Promise.all(upTo(CASES).map((index) => storeDisputedCase(address, `killed-${index}`)))
  const tally: Tally = new Map()
  let acknowledged = 0
  const onacknowledged = () => void acknowledged++
  const uploads: UploadWork = {
    site: { address, caseId: caseIds[0]! },
    tally,
    acknowledged: new Map(),
    forgotten: [],
    onacknowledged,
  }
  const edits: EditWork = { address, caseIds, tally, acknowledged: new Set(), onacknowledged }
  const [files, changes] = [upTo(UPLOADS), upTo(EDITS)]
  const [killed] = await Promise.all([
    killOnTheWay(site, () => acknowledged + (tally.get('edits stored whose answer never came') ?? 0), seed),
    ...upTo(UPLOADING_DESKS).map(() => uploadingDesk(uploads, files)),
    ...upTo(EDITING_DESKS).map(() => editingDesk(edits, changes)),
  ])
  const seconds = Math.round((performance.now() - started) / 1000)

  const lostUploads = await uploadsLost(uploads)
  const { lost: lostEdits, twice } = await editsHeldAgainstRecord(edits, EDITS)
  await site.stop()
  const check = await sizhi(['check'], '', { LC_ALL: 'en', ...site.environment })
  for (const fault of [...uploads.forgotten, ...lostUploads, ...lostEdits, ...twice]) console.error(fault)
  if (check.code !== 0) console.error(check.err)
  return {
    'server killed': killed.filter((victim) => victim !== 'database').length,
    'database killed': killed.filter((victim) => victim !== 'server').length,
    'uploads acknowledged': uploads.acknowledged.size,
    'of them lost': lostUploads.length,
    'acknowledged pieces forgotten': uploads.forgotten.length,
    'edits acknowledged': edits.acknowledged.size,
    'of these lost': lostEdits.length,
    'edits stored twice': twice.length,
    ...Object.fromEntries(tally),
    'originals half-written': unfinishedOriginals(site.filesFolder),
    'exit code of sizhi check': check.code,
    seconds,
  }
}

export async function run(): Promise<void> {
  const asked = process.argv[3]
  const seed = Number(process.argv[4] ?? SEED)
  const results: Record<string, object> = {}
  for (const engine of ENGINES.filter((one) => asked === undefined || one === asked)) {
    const site = await startKillableSite(engine)
    if (!site) {
      console.log('PostgreSQL with PostGIS is not installed.')
      continue
    }
    try {
      results[engine] = await suffer(site, seed)
    } finally {
      await site.remove()
    }
  }
  const names = [...new Set(Object.values(results).flatMap((result) => Object.keys(result)))]
  console.log(`seed ${seed}`)
  console.table(
    Object.fromEntries(
      names.map((name) => [
        name,
        Object.fromEntries(
          Object.entries(results).map(([engine, result]) => [engine, (result as Record<string, unknown>)[name] ?? 0]),
        ),
      ]),
    ),
  )
}
