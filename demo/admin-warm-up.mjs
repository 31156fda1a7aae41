/** Where a browser begins: the admin itself, its styles, and what plugins add to it. */
const ENTRIES = ["entry.jsx", "index.css", "@id/__x00__virtual:medusa/routes", "@id/__x00__virtual:medusa/widgets"]

/** What a compiled module imports. Packages are bundled by then, and vite's own client is of no interest. */
const IMPORT = /["'](\/app\/(?!@vite\/|@react-refresh)[^"'\s]+)["']/g
const isPackage = (path) => path.includes("/node_modules/")

/**
 * Visits the admin's code as a browser does, so that it is compiled, and the packages that it uses are found and bundled,
 * before somebody opens it. It is no matter if that fails.
 *
 * @param {string} url of the shop
 */
export async function warmUpAdmin(url) {
  const seen = new Set()
  const visit = async (path) => {
    if (seen.has(path) || isPackage(path)) return
    seen.add(path)
    const code = await fetch(url + path).then((response) => response.text(), () => "")
    await Promise.all([...code.matchAll(IMPORT)].map(([, found]) => visit(found)))
  }
  await Promise.all(ENTRIES.map((entry) => visit(`/app/${entry}`)))
}
