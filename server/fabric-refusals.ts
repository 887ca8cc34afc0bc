import { RequestRefused } from './errors.ts'

import type { WireCheckFinding } from '../geodata/wire/fabric.ts'

/** The first error is said; all that was found is given, each with its spot. */
export const fabricUnsound = (findings: readonly WireCheckFinding[]) => {
  const { code, spot, sentence } = findings[0]!
  return new RequestRefused(
    422,
    `fabric-${code}`,
    {
      'zh-CN': `${sentence['zh-CN']}没有保存，已存的没有改动。`,
      en: `${sentence.en} Nothing was stored; what was stored before stands.`,
    },
    { ...(spot ? { longitude: spot[0], latitude: spot[1] } : {}), findings },
  )
}

export const fabricGeometryUnsound = (shapeId: string) =>
  new RequestRefused(
    422,
    'fabric-shape-unsound',
    {
      'zh-CN': `图形 ${shapeId} 的界线自相接触，围不出一块确定的地，没有保存；请把相碰的点分开再存。`,
      en: `The boundary of ${shapeId} touches itself and encloses no certain ground, so nothing was stored; part the points that touch and save again.`,
    },
    { shapeId },
  )

export const fabricVersionNotFound = (version: number) =>
  new RequestRefused(404, 'fabric-version-not-found', {
    'zh-CN': `本案没有第 ${version} 版手工界线；请刷新后再选。`,
    en: `This case has no version ${version} of lines in hand; reload and choose again.`,
  })

export const fabricShapeNotFound = (shapeId: string) =>
  new RequestRefused(404, 'fabric-shape-not-found', {
    'zh-CN': `手里的界线中没有编号为 ${shapeId} 的图形；请刷新后再选。`,
    en: `No shape ${shapeId} is in hand; reload and choose again.`,
  })

/** Whoever compares versions later reads why each was made. */
export const fabricReasonMissing = () =>
  new RequestRefused(422, 'fabric-reason-missing', {
    'zh-CN': '没有写改的理由，没有保存，已存的没有改动；请写一句理由再存。',
    en: 'No reason was given, so nothing was stored and what was stored before stands; say why in a few words and save again.',
  })

export const outlineVersionNotFound = (version: number) =>
  new RequestRefused(404, 'outline-version-not-found', {
    'zh-CN': `这条界线没有第 ${version} 版；请刷新后再选。`,
    en: `This outline has no version ${version}; reload and choose again.`,
  })
