/** Paths into plain data as the server writes them: `address.city`, `tax_ids[0].value`. */
const keysOf = (path: string): string[] => path.split(/[.[\]]+/).filter(Boolean)

type Data = Record<string, unknown>

export function getIn(data: unknown, path: string): unknown {
  return keysOf(path).reduce<unknown>((value, key) => (value as Data | null | undefined)?.[key], data)
}

/** A copy of the data with one value changed. */
export function setIn<T>(data: T, path: string, value: unknown): T {
  const [key, ...rest] = keysOf(path)
  const copy = (Array.isArray(data) ? [...data] : { ...data }) as Data
  copy[key] = rest.length ? setIn(copy[key], rest.join("."), value) : value
  return copy as T
}

/** The path itself, then what it lies in: `tax_ids[0].value`, `tax_ids[0]`, `tax_ids` and at last the whole, ``. */
export function pathAndParents(path: string): string[] {
  const parents = [...path.matchAll(/[.[]/g)].map(({ index }) => path.slice(0, index))
  return [path, ...parents.reverse(), ""]
}
