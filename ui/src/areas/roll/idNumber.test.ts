import { describe, expect, it } from 'vitest'
import { idFault } from './idNumber'

describe('the number of a 身份证', () => {
  it('holds with its check digit, however it was typed, and with 15 digits', () => {
    for (const good of ['11010519491231002X', '11010519491231002x', '１１０１０５ １９４９１２３１ ００２Ｘ', '110105491231002', ''])
      expect(idFault(good)).toBe('')
  })

  it('is told by how many places it falls short or runs over', () => {
    expect(idFault('1101051949123100')).toBe('证件号只有 16 位，少了 2 位。请对照身份证补全。')
    expect(idFault('110105')).toBe('证件号只有 6 位，不够。请对照身份证补全。')
    expect(idFault('11010519491231002X1')).toBe('证件号有 19 位，多了 1 位。请对照身份证核对。')
  })

  it('is told by a letter, a day that never was, and a wrong digit', () => {
    expect(idFault('1101051949123100AX')).toContain('有不该有的字')
    expect(idFault('110105194902310028')).toContain('出生日期不存在')
    expect(idFault('110105490231002')).toContain('第 7 到 12 位')
    expect(idFault('110105194912310021')).toContain('最后一位对不上')
  })

  it('leaves a masked number and those of other documents to the core', () => {
    for (const other of ['371***********0021', 'E12345678', 'H1234567890', '军字第1234567号']) expect(idFault(other)).toBe('')
  })
})
