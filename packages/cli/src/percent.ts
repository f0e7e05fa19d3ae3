/** A share as a terminal shows it, to one decimal: `84.5%`. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
