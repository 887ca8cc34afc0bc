import type { Problem, ProblemCode } from '../problems.ts'

const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

type Sentence = (details: Problem['details']) => string

/** One sentence each: what, where, what to do. */
const SENTENCES: Record<Language, Record<ProblemCode, Sentence>> = {
  'zh-CN': {
    'document-missing': ({ file }) => `找不到文件 ${file}，请检查路径。`,
    'document-is-folder': ({ file }) => `${file} 是文件夹，不是文书，请给出文书文件。`,
    'document-empty': ({ file }) => `${file} 是空文件，里面没有文字，请另选文书。`,
    'document-binary': ({ file, position }) =>
      `${file} 从第 ${position} 字节起不是 UTF-8 文字，请先存为纯文本（UTF-8）再导入。`,
    'document-too-large': ({ file, megabytes, limitMegabytes }) =>
      `${file} 有 ${megabytes} MB，超过 ${limitMegabytes} MB 的上限，请只导入文书本身。`,
    'no-boundary': ({ file, characters }) =>
      `${file} 全文 ${characters} 字都读过了，没有四至、走线或分界线的描述，请确认选对了文书。`,
    'blank-form': ({ file, position }) =>
      `${file} 第 ${position} 字处的四至是空白表格，东南西北都没有填写，请改用已填写的文书。`,
    'places-unreadable': ({ position }) =>
      position === 0
        ? '地名文件不是 GeoJSON 要素集合（FeatureCollection），请检查文件。'
        : `地名文件第 ${position} 个要素不能用：每个要素要有自己的编号、地名和经纬度的点、线或面，请改正后再导入。`,
  },
  en: {
    'document-missing': ({ file }) => `There is no file ${file}; check the path.`,
    'document-is-folder': ({ file }) => `${file} is a folder, not a document; name the document itself.`,
    'document-empty': ({ file }) => `${file} is empty: it holds no text; choose another document.`,
    'document-binary': ({ file, position }) =>
      `${file} is not UTF-8 text from byte ${position} on; save it as plain UTF-8 text first.`,
    'document-too-large': ({ file, megabytes, limitMegabytes }) =>
      `${file} has ${megabytes} MB, more than the limit of ${limitMegabytes} MB; import the document alone.`,
    'no-boundary': ({ file, characters }) =>
      `All ${characters} characters of ${file} were read and describe no boundary; check that it is the right document.`,
    'blank-form': ({ file, position }) =>
      `The four bounds at character ${position} of ${file} are a blank form with no side filled in; use the completed paper.`,
    'places-unreadable': ({ position }) =>
      position === 0
        ? 'The places are no GeoJSON FeatureCollection; check the file.'
        : `Feature ${position} of the places cannot be used: each needs an id of its own, names, and a point, line or polygon in degrees; correct it and import again.`,
  },
}

export const problemSentence = ({ code, details }: Problem, language: Language): string =>
  SENTENCES[language][code](details)
