import type { Catalogue } from '../zh-CN/index.ts'

export const address: Catalogue['address'] = {
  copy: 'Copy link',
  help: 'For somebody else: whoever may open it sees the same map, chosen line, open panels and base map as you do now.',
  copied: 'Copied.',
  select: 'The browser does not copy by itself; press Ctrl+C:',
}
