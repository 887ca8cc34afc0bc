import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { PGlite } from '@electric-sql/pglite'

type EngineOptions = Parameters<NodeFS['init']>[1]

/** The parts of Emscripten's Node file system that are needed here; its types do not tell them. */
interface NodeFileSystemType {
  readonly stream_ops: { fsync?: (stream: OpenStream) => number }
  realPath(node: unknown): string
}
interface OpenStream {
  readonly nfd?: number
  readonly node: unknown
}

/**
 * PGlite's folder with working `fsync`. Emscripten passes `fsync` on to the file system when that has an operation for it,
 * and its Node file system has none: so the engine believes its log to be on the disk when it is not. With the
 * operation added (and the parameters below) the engine syncs its log before it acknowledges a commit, and its data
 * files and directories at checkpoints, exactly as PostgreSQL does elsewhere.
 */
export class DurableFileSystem extends NodeFS {
  override async init(engine: PGlite, options: EngineOptions): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(engine, options)
    const addSync = (module: { FS: unknown }) => {
      const { filesystems } = module.FS as { filesystems: { NODEFS: NodeFileSystemType } }
      const nodeFiles = filesystems.NODEFS
      nodeFiles.stream_ops.fsync = (stream) => {
        if (stream.nfd === undefined) syncFolder(nodeFiles.realPath(stream.node))
        else fsyncSync(stream.nfd)
        return 0
      }
    }
    const preRun = emscriptenOpts.preRun
    const steps = preRun === undefined ? [] : Array.isArray(preRun) ? preRun : [preRun]
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...steps, addSync] } }
  }
}

/** `-F` means: never sync. `fdatasync` does not reach the file system in this build, `fsync` does. */
export const DURABLE_PARAMETERS: string[] = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync', '-c', 'synchronous_commit=on', '-c', 'full_page_writes=on'],
  ...['-c', 'max_wal_size=128MB', '-c', 'min_wal_size=32MB', '-c', 'timezone=UTC', '-c', 'datestyle=ISO, YMD'],
]

function syncFolder(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Syncs every file and folder below a path; for a database folder that was just made or copied. */
export function syncTree(path: string): void {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const child = join(path, entry.name)
    if (entry.isDirectory()) syncTree(child)
    else if (entry.isFile()) syncFolder(child)
  }
  syncFolder(path)
}
