const WIDTH = 62

export const print = (value: number, unit = "") => `${value < 10 ? value.toFixed(2) : value.toFixed(0)}${unit && ` ${unit}`}`

export const heading = (text: string) => console.log(`\n${text}`)

/** A figure of this machine: worth nothing beside another's. */
export const tell = (what: string, value: string) => console.log(`  ${what.padEnd(WIDTH)} ${value}`)

/** A figure with its goal: at most so much. */
export function goal(what: string, value: number, most: number, unit = ""): void {
  const verdict = value <= most ? "pass" : "MISS"
  console.log(`  ${what.padEnd(WIDTH)} ${print(value, unit).padEnd(10)} ${verdict} (goal: at most ${print(most, unit)})`)
}
