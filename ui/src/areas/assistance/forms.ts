import type { Choice, FamilyLine, FamilyWords, FileLine, FileWords } from '@/api/generated/commands'
import { filled, plain, readCount } from '@/words'
import { readFen, typedYuan } from './money'

/** The form of a file as it is typed. */
export interface FileForm {
  file_no: string
  unit: string
  unit_kind: string
  labour_contract: string
  phone: string
  address: string
  village: string
  housing: string
  floor_area: string
  size: string
  single_parent: boolean
  no_earner: boolean
  self_reliant: boolean
  category: string
  old_label: string
  cause: string
  cause_second: string
  cause_text: string
  excluded: string
}

/** The form as it stands in the file; blank for a new one. */
export function fileForm(line?: FileLine): FileForm {
  return {
    file_no: line?.file_no ?? '',
    unit: line?.unit ?? '',
    unit_kind: line?.unit_kind ?? '',
    labour_contract: line?.labour_contract ?? '',
    phone: line?.phone ?? '',
    address: line?.address ?? '',
    village: line?.village ?? '',
    housing: line?.housing ?? '',
    floor_area: line?.floor_area ? String(line.floor_area) : '',
    size: line ? String(line.size) : '',
    single_parent: line?.single_parent ?? false,
    no_earner: line?.no_earner ?? false,
    self_reliant: line?.self_reliant ?? false,
    category: line?.category ?? '',
    old_label: line?.old_label ?? '',
    cause: line?.cause ?? '',
    cause_second: line?.cause_second ?? '',
    cause_text: line?.cause_text ?? '',
    excluded: line?.excluded ?? '',
  }
}

/** What of a form cannot be read, by field; nothing wrong is empty. */
export function fileFaults(form: FileForm): { size: string; floor_area: string } {
  const size = readCount(form.size)
  return {
    size: plain(form.size) && (size === null || size < 1) ? '写人数，至少 1' : '',
    floor_area: plain(form.floor_area) && readCount(form.floor_area) === null ? '写平方米的整数，例如 86' : '',
  }
}

/** The form as the core reads it. */
export function fileWords(form: FileForm): FileWords {
  return {
    file_no: filled(form.file_no),
    unit: filled(form.unit),
    unit_kind: filled(form.unit_kind),
    labour_contract: filled(form.labour_contract),
    phone: filled(form.phone),
    address: filled(form.address),
    village: filled(form.village),
    housing: filled(form.housing),
    floor_area: readCount(form.floor_area),
    size: readCount(form.size) ?? 0,
    single_parent: form.single_parent,
    no_earner: form.no_earner,
    self_reliant: form.self_reliant,
    category: filled(form.category),
    old_label: filled(form.old_label),
    cause: filled(form.cause),
    cause_second: filled(form.cause_second),
    cause_text: filled(form.cause_text),
    excluded: filled(form.excluded),
  }
}

/** Somebody of the household as typed. */
export interface FamilyForm {
  relation: string
  name: string
  person: string
  document_no: string
  sex: string
  birth: string
  ethnicity: string
  political: string
  marriage: string
  register: string
  livelihood: string
  month_income: string
  phone: string
  place: string
  model_worker: string
  stage: string
  entered_year: string
  school_years: string
}

/** A line as it stands, to be corrected; blank for somebody new. The document and the telephone are masked and stay when nothing
 * is typed. */
export function familyForm(line?: FamilyLine, relation = ''): FamilyForm {
  return {
    relation: line?.relation ?? relation,
    name: line?.name ?? '',
    person: line?.person ?? '',
    document_no: '',
    sex: line?.sex ?? '',
    birth: line?.birth ?? '',
    ethnicity: line?.ethnicity ?? '',
    political: line?.political ?? '',
    marriage: line?.marriage ?? '',
    register: line?.register ?? '',
    livelihood: line?.livelihood ?? '',
    month_income: typedYuan(line?.month_income),
    phone: '',
    place: line?.place ?? '',
    model_worker: line?.model_worker ?? '',
    stage: line?.stage ?? '',
    entered_year: line?.entered_year ? String(line.entered_year) : '',
    school_years: line?.school_years ? String(line.school_years) : '',
  }
}

/** The line as the core reads it. */
export function familyWords(form: FamilyForm): FamilyWords {
  return {
    relation: form.relation,
    name: plain(form.name),
    person: filled(form.person),
    document_no: filled(form.document_no),
    sex: filled(form.sex),
    birth: filled(form.birth),
    ethnicity: filled(form.ethnicity),
    political: filled(form.political),
    marriage: filled(form.marriage),
    register: filled(form.register),
    livelihood: filled(form.livelihood),
    month_income: filled(form.month_income.replace(/[,，]/g, '')),
    phone: filled(form.phone),
    place: filled(form.place),
    model_worker: filled(form.model_worker),
    stage: filled(form.stage),
    entered_year: readCount(form.entered_year),
    school_years: readCount(form.school_years),
  }
}

/** What is wrong with a sum as typed; empty is no sum and not wrong. */
export const sumFault = (text: string): string => (plain(text) && readFen(text) === null ? '写元，例如 2400 或 2400.50' : '')

/** Whether nothing was typed into a line yet. */
export const isBlank = (form: FamilyForm): boolean => !plain(form.name) && !plain(form.document_no)

/** 家庭人口 3，已列 2: whether what is said agrees with what is listed. */
export function sizeWords(size: string, listed: number): { words: string; agrees: boolean } {
  const said = readCount(size)
  return { words: said === null ? `已列 ${listed} 人` : `家庭人口 ${said}，已列 ${listed}`, agrees: said === listed }
}

export const options = (choices: Choice[] | undefined) => (choices ?? []).map(({ code, label }) => ({ value: code, label }))
