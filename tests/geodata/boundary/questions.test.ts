import { describe, expect, it } from 'vitest'

import { readBoundary } from '../../../geodata/boundary/read-boundary.ts'

import type { QuestionCode } from '../../../geodata/boundary/model.ts'

const asks = (text: string): readonly QuestionCode[] => readBoundary(text).questions

describe('a careful officer asks', () => {
  const cases: readonly (readonly [question: QuestionCode, open: string, settled: string])[] = [
    ['side-missing', '东至山顶,南至大沟,西至山脊', '东至山顶,南至大沟,西至山脊,北至岭脚'],
    ['direction-odd', '从塘头起,向东到岭顶,再向西到石桥止', '从塘头起,向东到岭顶,再向南到塘头止'],
    ['feature-ambiguous', '东以流水为界,南至山顶,西至山脊,北至大沟', '东以山脊为界,南至山顶,西至山脊,北至大沟'],
    ['which-edge', '东至公路,南至山顶,西至山脊,北至大沟', '东至公路中心线,南至山顶,西至山脊,北至大沟'],
    ['name-garbled', '东臸山顶,南至大沟,西至山脊,北至岭脚', '东至山顶,南至大沟,西至山脊,北至岭脚'],
    ['landmark-perishable', '东至老松树,南至大沟,西至山脊,北至岭脚', '东至界碑,南至大沟,西至山脊,北至岭脚'],
    ['open-end', '从石桥起,向东沿大沟到岭顶,向南沿山脊到大坳止', '从石桥起,向东沿大沟到岭顶,向南沿山脊到石桥止'],
    ['refers-elsewhere', '东至附图界线,南至大沟,西至山脊,北至岭脚', '东至山顶,南至大沟,西至山脊,北至岭脚'],
    ['holder-only', '东至王某甲,南至大沟,西至山脊,北至岭脚', '东与王某甲山林以山沟为界,南至大沟,西至山脊,北至岭脚'],
    ['no-landmark', '东至____,南至大沟,西至山脊,北至岭脚', '东至山顶,南至大沟,西至山脊,北至岭脚'],
  ]
  for (const [question, open, settled] of cases)
    it(`${question}: of «${open}», not of «${settled}»`, () => {
      expect(asks(open)).toContain(question)
      expect(asks(settled)).not.toContain(question)
    })
})
