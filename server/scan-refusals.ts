import { RequestRefused } from './errors.ts'

export const scanNotFound = (number: number) =>
  new RequestRefused(404, 'scan-not-found', {
    'zh-CN': `本案没有第 ${number} 号扫描图，没有保存；请刷新后从名单中选。`,
    en: `This case has no scan ${number} and nothing was stored; reload and choose one from the list.`,
  })

export const scanVersionNotFound = (number: number, version: number) =>
  new RequestRefused(404, 'scan-version-not-found', {
    'zh-CN': `第 ${number} 号扫描图没有第 ${version} 版可恢复，没有保存；请刷新后再选。`,
    en: `Scan ${number} has no version ${version} to return to and nothing was stored; reload and choose again.`,
  })

export const scanKnown = (fileName: string, page: number) =>
  new RequestRefused(409, 'scan-known', {
    'zh-CN': `本案已有 ${fileName} 第 ${page} 页的同一幅图，没有再存一份；请在名单中打开它（撤下的可以恢复）。`,
    en: `This case has page ${page} of ${fileName} already and stored no second one; open it in the list (a withdrawn one can be returned to).`,
  })

export const pointBesidePicture = (point: number) =>
  new RequestRefused(
    422,
    'control-point-beside-picture',
    {
      'zh-CN': `第 ${point} 个控制点的像素不在图片上，没有保存；请在图片上重新点这一点。`,
      en: `The pixel of control point ${point} lies beside the picture and nothing was stored; click that point in the picture again.`,
    },
    { point },
  )

export const labelBesidePicture = (label: number) =>
  new RequestRefused(
    422,
    'label-beside-picture',
    {
      'zh-CN': `第 ${label} 个标名的像素不在图片上，没有保存；请在图片上重新点它的位置。`,
      en: `The pixel of label ${label} lies beside the picture and nothing was stored; click its place in the picture again.`,
    },
    { label },
  )

export const pointOutsideChina = (point: number) =>
  new RequestRefused(
    422,
    'control-point-outside-china',
    {
      'zh-CN': `第 ${point} 个控制点的经纬度不在我国范围内，没有保存；请核对经度、纬度的次序和数字。`,
      en: `The longitude and latitude of control point ${point} lie outside China and nothing was stored; check their order and figures.`,
    },
    { point },
  )
