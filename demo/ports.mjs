import { createServer } from "node:net"

const DEFAULT = 9000

/**
 * The port of the shop: PORT if it is set, else the first free one from 9000 on.
 *
 * @param {string} host
 * @param {(text: string) => void} say
 */
export async function choosePort(host, say) {
  const { PORT } = process.env
  if (PORT) {
    const port = Number(PORT)
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`PORT is "${PORT}", but takes a number from 1 to 65535.`)
    if (await isFree(port, host)) return port
    throw new Error(`Port ${port} is taken by another program. Stop that, or choose another port: PORT=${port + 1} npm start`)
  }
  for (let port = DEFAULT; port < DEFAULT + 100; port++) {
    if (!(await isFree(port, host))) continue
    if (port !== DEFAULT) say(`port ${DEFAULT} is taken by another program, so the shop takes ${port}`)
    return port
  }
  throw new Error(`The ports ${DEFAULT} to ${DEFAULT + 99} are all taken. Choose another: PORT=… npm start`)
}

async function isFree(port, host) {
  return (await canListen(port, host)) && (await canListen(port))
}

function canListen(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", (error) => {
      if (error.code === "EADDRINUSE") return resolve(false)
      if (error.code === "EACCES") return reject(new Error(`Port ${port} needs rights that this user does not have. Choose one above 1023.`))
      reject(error)
    })
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}
