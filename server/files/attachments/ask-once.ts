import { ReadingProcess } from '../process/reading-process.ts'
import { inTurn } from '../reading-turns.ts'

import type { Result } from '../../../geodata/result.ts'
import type { ReadingTask, ReadingTasks } from '../process/messages.ts'

/** One question to a process of its own. */
export const askOnce = <T extends ReadingTask>(
  task: T,
  given: ReadingTasks[T]['given'],
  limitSeconds: number,
  signal?: AbortSignal,
): Promise<Result<ReadingTasks[T]['answer']>> =>
  inTurn(async () => {
    const reader = new ReadingProcess()
    try {
      return await reader.ask(task, given, limitSeconds, signal)
    } finally {
      await reader.end()
    }
  })
