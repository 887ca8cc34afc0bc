/** The command line: results on stdout, everything else on stderr; exit code 0, 1 (data problem) or 2 (usage). */
import { CommandProblem, UsageError } from './problems.ts'

type Run = (args: string[]) => Promise<void>
/** Each is loaded only when it is called: one command does not wait for what another needs. */
type Command = { readonly usage: string; readonly load: () => Promise<Run> }

const COMMANDS: Readonly<Record<string, Command>> = {
  read: {
    usage: 'read --jsonl [--province CODE] < LINES | read FILE [--json] [--province CODE]',
    load: async () => (await import('./read.ts')).readCommand,
  },
  digitize: {
    usage: [
      'digitize CASE-FOLDER [--json]',
      'digitize --text FILE --places PLACES [--reference-system EPSG:CODE] [--terrain GRID] [--json]',
      '    PLACES: any format of docs/exchange.md',
    ].join('\n'),
    load: async () => (await import('./digitize.ts')).digitizeCommand,
  },
  terrain: {
    usage: [
      'terrain GRID.(tif|asc|hgt) [--ridges OUT.geojson] [--gullies OUT.geojson] [--threshold CELLS] [--convert-feet]',
      '    [--trace ridge|gully|foot|contour|straight-down|straight-up --from X,Y --to X,Y [--sketch "X,Y X,Y …"]]',
    ].join('\n'),
    load: async () => (await import('./terrain.ts')).terrainCommand,
  },
  overlaps: {
    usage: [
      'overlaps CLAIMS.tsv [--min-mu 1] [--min-share 0.01] [--workers 1] [--geojson OUT.geojson] [--json]',
      '    CLAIMS: as COPY writes it, the first column a name, the last the outline as EWKB in EPSG:4490',
    ].join('\n'),
    load: async () => (await import('./overlaps.ts')).overlapsCommand,
  },
  import: {
    usage: [
      'import parcels FILE --county CODE [--county-name NAME] [--layer claim|certificate|award] [--by NAME]',
      '    [--reference-system EPSG:CODE] [--encoding utf-8|gb18030] [--file-layer NAME …] [--json]',
      '    FILE: any format of docs/exchange.md, or a table as COPY writes it, the last column the outline as EWKB',
      '    --file-layer: of a file of several layers one that is to be read; may be given more than once',
      'import package FILE.zip [--by NAME]   # a whole case, as export package wrote it',
    ].join('\n'),
    load: async () => (await import('./import.ts')).importCommand,
  },
  account: {
    usage: [
      'account add NAME --role officer|approver|court|party|auditor|administrator [--county CODE] [--case CASE]',
      '    [--display-name NAME] < PASSWORD',
      'account list | account close NAME',
    ].join('\n'),
    load: async () => (await import('./account.ts')).accountCommand,
  },
  serve: {
    usage: 'serve [--demo | --no-demo]',
    load: async () => (await import('./database-commands.ts')).serveCommand,
  },
  migrate: { usage: 'migrate [--citus]', load: async () => (await import('./database-commands.ts')).migrateCommand },
  check: {
    usage: 'check [--json] | check seal FILE',
    load: async () => (await import('./check.ts')).checkCommand,
  },
  backup: {
    usage: 'backup FOLDER   # a folder that does not exist yet',
    load: async () => (await import('./backup.ts')).backupCommand,
  },
  restore: {
    usage: 'restore FOLDER   # into the empty database and data folder of the settings',
    load: async () => (await import('./backup.ts')).restoreCommand,
  },
  reread: {
    usage: 'reread CASE [--apply NAME]',
    load: async () => (await import('./reread.ts')).rereadCommand,
  },
  export: {
    usage: [
      'export CASE --sheet SHEET --out FILE.(pdf|docx) [--paper A4|A3] [--scale 5000] [--drawn-by NAME] [--capacity WORDS]',
      '    [--audience officer|court|public], public by default: witnesses and private parties are masked',
      '    SHEET: dispute-map, ruling-map, survey-sheet, evidence-plaintiff, evidence-defendant, evidence-third-party,',
      '    evidence-matrix, boundary-points, bundle; as DOCX the evidence lists and the survey sheet',
      'export package CASE --out FILE.zip [--by NAME]   # a whole case, with names unmasked',
      'export layers CASE --out FILE.(gpkg|geojson|zip|kml|gpx|fgb) [--reference-system EPSG:4545] [--layer claims] [--encoding GBK] [--audience officer|court|public]',
      '    officer by default, with names unmasked; public: what was published; zip: Shapefiles; fgb: one layer, named by --layer',
      'export layers CASE --out FILE.(dxf|csv|xlsx|txt|jsonld) [--reference-system EPSG:4545] [--audience officer|court|public]',
      '    drawing in metres, boundary points, courses in words as the sheets have them; the classes of ISO 19152',
      'export parcels COUNTY --out FILE.(gpkg|fgb) [--layer claim|certificate|award] [--audience officer|court|public]',
    ].join('\n'),
    load: async () => (await import('./export.ts')).exportCommand,
  },
  seed: { usage: 'seed', load: async () => (await import('./database-commands.ts')).seedCommand },
}

const usage = (): string =>
  ['usage: npm run --silent sizhi -- COMMAND', ...Object.values(COMMANDS).map((command) => `  ${command.usage}`)].join(
    '\n',
  )

async function run([name, ...args]: string[]): Promise<number> {
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    console.error(usage())
    return name === '--help' ? 0 : 2
  }
  try {
    await (
      await command.load()
    )(args)
    return 0
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\nusage: ${command.usage}`)
      return 2
    }
    if (error instanceof CommandProblem) {
      console.error(error.message)
      return 1
    }
    throw error
  }
}

// A reader that has seen enough (head) closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
process.exitCode = await run(process.argv.slice(2))
