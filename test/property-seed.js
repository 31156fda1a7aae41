const { configureGlobal } = require("fast-check")

// In CI random cases are the same each time, so that a red build is the change's own doing; elsewhere each run draws new ones.
if (process.env.CI) configureGlobal({ seed: 20261122 })
