export * from "./admin"
export * from "./invoice"
export * from "./store"
