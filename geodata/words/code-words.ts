/** What codes of the record are called: on pages, in the service for other programs and wherever else a code would be shown. */
import type { LandmarkKind, Side } from '../boundary/model.ts'
import type { OverlapType } from '../claims/model.ts'
import type { Certainty, SegmentMethod } from '../outline/model.ts'
import type { Language } from './problem-sentences.ts'

type CodeWords<Code extends string> = Readonly<Record<Language, Readonly<Record<Code, string>>>>

export const SIDE_WORDS: CodeWords<Side> = {
  'zh-CN': {
    N: '北',
    NE: '东北',
    E: '东',
    SE: '东南',
    S: '南',
    SW: '西南',
    W: '西',
    NW: '西北',
    up: '上',
    down: '下',
    left: '左',
    right: '右',
    in: '里',
    out: '外',
  },
  en: {
    N: 'N',
    NE: 'NE',
    E: 'E',
    SE: 'SE',
    S: 'S',
    SW: 'SW',
    W: 'W',
    NW: 'NW',
    up: 'up',
    down: 'down',
    left: 'left',
    right: 'right',
    in: 'in',
    out: 'out',
  },
}

export const KIND_WORDS: CodeWords<LandmarkKind> = {
  'zh-CN': {
    ridge: '山脊',
    spur: '山岔',
    gully: '山沟',
    stream: '溪河',
    ditch: '水沟',
    road: '道路',
    bank: '埂坎',
    firebreak: '防火线',
    field: '田地',
    forest: '树林',
    peak: '山顶',
    'slope-foot': '山脚',
    slope: '山坡',
    saddle: '山坳',
    'water-body': '水库水塘',
    well: '水井',
    tree: '树',
    grave: '坟',
    stone: '石',
    building: '房屋',
    settlement: '村屯',
    holder: '权利人',
    'admin-line': '行政界线',
    'survey-line': '调查界线',
    'sheet-figure': '图上注记',
    place: '地名',
  },
  en: {
    ridge: 'ridge',
    spur: 'spur',
    gully: 'gully',
    stream: 'stream',
    ditch: 'ditch',
    road: 'road',
    bank: 'bank',
    firebreak: 'firebreak',
    field: 'field',
    forest: 'forest',
    peak: 'peak',
    'slope-foot': 'foot of slope',
    slope: 'slope',
    saddle: 'saddle',
    'water-body': 'water',
    well: 'well',
    tree: 'tree',
    grave: 'grave',
    stone: 'stone',
    building: 'building',
    settlement: 'village',
    holder: 'holder',
    'admin-line': 'administrative line',
    'survey-line': 'survey line',
    'sheet-figure': 'map figure',
    place: 'place',
  },
}

export const CERTAINTY_WORDS: CodeWords<Certainty> = {
  'zh-CN': {
    stated: '明写',
    implied: '推知',
    unknown: '未定',
  },
  en: { stated: 'stated', implied: 'implied', unknown: 'unknown' },
}

export const METHOD_WORDS: CodeWords<SegmentMethod> = {
  'zh-CN': {
    measured: '实测',
    digitised: '从图上描取',
    'follows-feature': '沿地物',
    'traced-on-terrain': '按地形追踪',
    straight: '直线',
    'drawn-by-hand': '人工绘制',
    assumed: '假设',
  },
  en: {
    measured: 'measured',
    digitised: 'digitised from a map',
    'follows-feature': 'follows a feature',
    'traced-on-terrain': 'traced on terrain',
    straight: 'straight',
    'drawn-by-hand': 'drawn by hand',
    assumed: 'assumed',
  },
}

export const OVERLAP_TYPE_WORDS: CodeWords<OverlapType> = {
  'zh-CN': {
    equal: '相同',
    contained: '包含',
    crossing: '交叉',
    sliver: '细碎',
    touch: '相接',
    apart: '不相接',
  },
  en: {
    equal: 'equal',
    contained: 'contained',
    crossing: 'crossing',
    sliver: 'sliver',
    touch: 'touching',
    apart: 'apart',
  },
}
