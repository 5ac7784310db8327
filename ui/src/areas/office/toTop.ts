/** Brings the form of this field to the top of the settings: a form opened at the foot of a small screen would begin out of sight. */
export function toTop(field: HTMLElement | null): void {
  field?.closest('form')?.scrollIntoView({ block: 'start' })
}
