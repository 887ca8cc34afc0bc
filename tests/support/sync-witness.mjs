/** Loaded before a program: notes the path of every file that it syncs to the disk in SYNC_WITNESS_FILE. */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const file = process.env.SYNC_WITNESS_FILE
if (file !== undefined) {
  const sync = fs.fsyncSync
  fs.fsyncSync = (descriptor) => {
    sync(descriptor)
    let path
    try {
      path = fs.readlinkSync(`/proc/self/fd/${descriptor}`)
    } catch {
      return
    }
    fs.appendFileSync(file, `${path}\n`)
  }
  syncBuiltinESMExports()
}
