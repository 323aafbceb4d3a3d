// Loaded before a server that is measured: tells whoever started it what processor time it has used and where, and ends with them.
import { Session } from "node:inspector/promises";

const session = new Session();
session.connect();
const answers = {
  time: () => process.cpuUsage(),
  async watch() {
    await session.post("Profiler.enable");
    await session.post("Profiler.setSamplingInterval", { interval: 500 });
    await session.post("Profiler.start");
    return {};
  },
  watched: async () => (await session.post("Profiler.stop")).profile,
};
process.on("message", async (asked) => process.send(await answers[asked]()));
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
