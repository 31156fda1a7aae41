/** Preloaded into the programs that the start script runs: they end when it is gone, however it went. */
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"))
process.channel?.unref()
