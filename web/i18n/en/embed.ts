import type { Catalogue } from '../zh-CN/index.ts'

export const embed: Catalogue['embed'] = {
  whole: 'Open the whole public page',
  heading: 'Put into another page',
  help: 'Put this into a page of the village or the county: it shows the published version alone, and nothing from the moment of its withdrawal; nobody signs in and no cookies are used.',
  label: 'Code to put in',
  frameTitle: (id) => `Published map of case ${id}`,
  copy: 'Copy the code',
  copied: 'Copied.',
  select: 'The browser does not copy by itself; the code is selected, press Ctrl+C.',
}
