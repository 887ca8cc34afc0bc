/** An upload that the browser remembers and that nobody goes on with at this moment. */
export type UnfinishedUpload = { readonly name: string; readonly bytes: number; readonly key: string }

/** So begin the keys under which the library keeps addresses; it is fetched only when there are any. */
const KEY_START = 'tus::'

function remembersAny(): boolean {
  try {
    return Object.keys(window.localStorage).some((key) => key.startsWith(KEY_START))
  } catch {
    return false
  }
}

/** Uploads of a case that were broken off, as by closing the page: the same file chosen again goes on. */
export async function unfinishedUploads(caseId: string): Promise<UnfinishedUpload[]> {
  if (!remembersAny()) return []
  const { defaultOptions } = await import('tus-js-client')
  const remembered = await defaultOptions.urlStorage.findAllUploads().catch(() => [])
  return remembered
    .filter(({ metadata }) => metadata['case'] === caseId)
    .map(({ metadata, size, urlStorageKey }) => ({
      name: metadata['filename'] ?? '',
      bytes: size ?? 0,
      key: urlStorageKey,
    }))
}

export async function forgetUpload({ key }: UnfinishedUpload): Promise<void> {
  const { defaultOptions } = await import('tus-js-client')
  await defaultOptions.urlStorage.removeUpload(key)
}
