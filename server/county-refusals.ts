import { problemSentence } from '../geodata/words/problem-sentences.ts'
import { RequestRefused } from './errors.ts'

import type { Problem } from '../geodata/problems.ts'

export const countyNotFound = (code: string) =>
  new RequestRefused(404, 'county-not-found', {
    'zh-CN': `没有代码为 ${code} 的县，请从县的列表进入。`,
    en: `There is no county ${code}; choose one from the list.`,
  })

export const countyNameMissing = (code: string) =>
  new RequestRefused(422, 'county-name-missing', {
    'zh-CN': `还没有代码为 ${code} 的县，没有保存；请写明县名再导入。`,
    en: `County ${code} is not known yet and nothing was stored; name it and import again.`,
  })

export const parcelsKnown = (fileName: string, importedAt: string) =>
  new RequestRefused(
    409,
    'parcels-known',
    {
      'zh-CN': `这个文件已于 ${importedAt.slice(0, 10)} 导入（${fileName}），没有再次保存；确要重导请先撤回那一次。`,
      en: `This very file was imported on ${importedAt.slice(0, 10)} (${fileName}) and was not stored again; withdraw that import first.`,
    },
    { fileName, importedAt },
  )

/** With the reason of the first row, which is mostly that of the others. */
export const parcelsAllLeftOut = (file: string, rows: number, first: Problem) =>
  new RequestRefused(
    422,
    'parcels-all-left-out',
    (language) =>
      language === 'en'
        ? `No row of ${file} (${rows} in all) can be used and nothing was stored: ${problemSentence(first, 'en')}`
        : `${file} 的 ${rows} 行都不能用，没有保存：${problemSentence(first, language)}`,
    { rows, reason: first.code },
  )

export const countyMoved = (code: string) =>
  new RequestRefused(409, 'county-moved', {
    'zh-CN': `导入期间 ${code} 县刚刚有了别的投影带，没有保存；请再导入一次。`,
    en: `County ${code} got another zone while this file was read and nothing was stored; import it again.`,
  })

export const importNotFound = (id: string) =>
  new RequestRefused(404, 'import-not-found', {
    'zh-CN': `本县没有编号为 ${id} 的导入可撤回，请刷新后再看。`,
    en: `This county has no import ${id} to withdraw; reload and look again.`,
  })

export const searchRunning = (id: string) =>
  new RequestRefused(
    409,
    'search-running',
    {
      'zh-CN': '本县正在查找重叠，请等它结束，或先停止。',
      en: 'A search of this county is running; wait for its end, or stop it first.',
    },
    { id },
  )

export const searchNotFound = (id: string) =>
  new RequestRefused(404, 'search-not-found', {
    'zh-CN': `本县没有编号为 ${id} 的查找，请刷新后再看。`,
    en: `This county has no search ${id}; reload and look again.`,
  })

export const nothingToSearch = (code: string) =>
  new RequestRefused(422, 'nothing-to-search', {
    'zh-CN': `${code} 县在所选图层里没有宗地，请先导入。`,
    en: `County ${code} has no parcels in these layers; import some first.`,
  })

export const overlapNotFound = (pair: string) =>
  new RequestRefused(404, 'overlap-not-found', {
    'zh-CN': `本县没有 ${pair} 这一处重叠，它可能已随界线改动而消失；请刷新列表。`,
    en: `This county has no overlap ${pair}; it may be gone with a changed outline: reload the list.`,
  })

export const parcelNotFound = (id: number) =>
  new RequestRefused(404, 'parcel-not-found', {
    'zh-CN': `本县没有编号为 ${id} 的宗地，请刷新后再看。`,
    en: `This county has no parcel ${id}; reload and look again.`,
  })

export const parcelOfCase = (address: string) =>
  new RequestRefused(422, 'parcel-of-case', {
    'zh-CN': `这宗的界线来自案件 ${address}，没有保存；请在案件里改。`,
    en: `This outline comes from case ${address} and nothing was stored; change it in the case.`,
  })

export const staleParcel = (version: number) =>
  new RequestRefused(
    412,
    'stale-version',
    {
      'zh-CN': '别人刚刚改过这宗的界线，您的修改没有保存；请刷新看过之后再改。',
      en: 'Somebody changed this outline meanwhile and yours was not stored; reload, look, and change it again.',
    },
    { version },
  )

export const parcelUnsound = (fault: string) =>
  new RequestRefused(
    422,
    'parcel-unsound',
    {
      'zh-CN': '这条界线不在本县范围内、没有闭合、没有围成面积、点数太多或自相交叉，没有保存；请改正后再存。',
      en: 'This outline lies outside the county, is open, encloses nothing, has too many points or crosses itself, and nothing was stored; correct it and save again.',
    },
    { fault },
  )

export const boxUnread = (box: string) =>
  new RequestRefused(400, 'box-unread', {
    'zh-CN': `范围 ${box} 不是“西,南,东,北”四个经纬度，请改正。`,
    en: `The box ${box} is not four numbers west,south,east,north in degrees; correct it.`,
  })

export const cursorUnread = () =>
  new RequestRefused(400, 'cursor-unread', {
    'zh-CN': '翻页标记不完整，请从第一页重新开始。',
    en: 'The mark of the page is not whole; begin with the first page again.',
  })
