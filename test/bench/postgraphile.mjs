// PostGraphile 5 behind row security, as its documentation sets it up; it needs Node 22.
import { createServer } from "node:http";
import { grafserv } from "postgraphile/grafserv/node";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";

const { DATABASE, PARTNERSHIP, AGENCY } = process.env;
const preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: DATABASE, schemas: ["public"], poolConfig: { max: 10 } })],
  gather: { pgStrictFunctions: true },
  grafast: {
    // Who asks is taken for granted: a session of its own would cost more.
    context: (request) => ({
      pgSettings: {
        "bench.partnership": PARTNERSHIP,
        "bench.agency": AGENCY,
        "bench.purpose": request.node.req.headers["tellonce-purpose"] ?? "",
      },
    }),
  },
  grafserv: { graphqlPath: "/graphql", graphiql: false, watch: false, maxRequestLength: 100_000 },
};
const server = createServer();
server.on("error", (error) => console.error(error));
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(0, "127.0.0.1", () => process.send({ port: server.address().port }));
