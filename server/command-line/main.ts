/** The command line: results on stdout, everything else on stderr; exit code 0, 1 (data problem) or 2 (usage). */
import { digitizeCommand } from './digitize.ts'
import { migrateCommand, seedCommand, serveCommand } from './database-commands.ts'
import { CommandProblem, UsageError } from './problems.ts'
import { readCommand } from './read.ts'

type Command = { readonly usage: string; readonly run: (args: string[]) => Promise<void> }

const COMMANDS: Readonly<Record<string, Command>> = {
  read: { usage: 'read --jsonl < LINES | read FILE [--json]', run: readCommand },
  digitize: {
    usage: 'digitize CASE-FOLDER [--json] | digitize --text FILE --places PLACES.geojson [--json]',
    run: digitizeCommand,
  },
  serve: { usage: 'serve [--demo | --no-demo]', run: serveCommand },
  migrate: { usage: 'migrate', run: migrateCommand },
  seed: { usage: 'seed', run: seedCommand },
}

const usage = (): string =>
  ['usage: npm run --silent sizhi -- COMMAND', ...Object.values(COMMANDS).map((command) => `  ${command.usage}`)].join(
    '\n',
  )

async function run([name, ...args]: string[]): Promise<number> {
  const command = name === undefined ? undefined : COMMANDS[name]
  if (!command) {
    console.error(usage())
    return name === '--help' ? 0 : 2
  }
  try {
    await command.run(args)
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
