import type { LayerContent } from '../../../geodata/layers/case-layers.ts'
import type { AttributeTable } from './attribute-table.ts'

export type WrittenLayer = LayerContent & { readonly table: AttributeTable }
type About = { readonly encoding: string; readonly system: string; readonly title: string }

const columnLine = ({ name, property, title }: AttributeTable['columns'][number]): string =>
  `  ${name.padEnd(10)}  ${title['zh-CN']}  |  ${title.en}${name === property ? '' : `  (${property})`}`

const cutLines = ({ layer, table: { cut } }: WrittenLayer): string[] =>
  cut.map(({ row, column, words }) => `  ${layer.id}.shp ${row} ${column.name}: ${words.replaceAll(/\s+/gu, ' ')}`)

/** What the names of ten letters stand for, in Chinese and English, and whatever found no room. */
export function readme(layers: readonly WrittenLayer[], { encoding, system, title }: About): string {
  const cut = layers.flatMap(cutLines)
  return [
    title,
    '',
    `坐标系 | reference system: ${system}`,
    `属性的编码 | encoding of the attributes: ${encoding}（.cpg）`,
    '是否：1 是，0 否，空为不明 | yes and no: 1, 0, empty where it is not known',
    '没有内容的图层没有文件 | layers in which nothing lies have no file',
    ...layers.flatMap(({ layer, features, table: { columns } }) => [
      '',
      `${layer.id}.shp  ${layer.title['zh-CN']}（${features.length}）  |  ${layer.title.en} (${features.length})`,
      ...columns.map(columnLine),
    ]),
    ...(cut.length === 0
      ? []
      : [
          '',
          '一格最多 254 字节，下列各格放不下，全文在此（图层、第几个、列） | cells that hold more than 254 bytes, in full (layer, number, column):',
          ...cut,
        ]),
    '',
  ].join('\r\n')
}
