// Loaded before a server that is measured: tells whoever started it what processor time it has used, and ends with them.
process.on("message", () => process.send(process.cpuUsage()));
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
