import "reflect-metadata";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { buildSchema } from "type-graphql";
import { DataSource } from "typeorm";
import { entities } from "./plain/entities.js";
import { createLoaders, type Loaders } from "./plain/loaders.js";
import { resolvers } from "./plain/resolvers.js";

/** Apollo, type-graphql, TypeORM and dataloader as their documentation joins them: nobody is asked who they are, nothing is withheld or kept. */
const { DATABASE, PARTNERSHIP } = process.env as Record<string, string>;
const source = await new DataSource({
  type: "postgres",
  url: DATABASE!,
  entities,
  poolSize: 10,
  applicationName: "plain",
  installExtensions: false,
}).initialize();
const schema = await buildSchema({ resolvers, validate: false });
const server = new ApolloServer<Loaders>({ schema });
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: "127.0.0.1" },
  context: async () => createLoaders(source, PARTNERSHIP!),
});
process.send!({ port: Number(new URL(url).port) });
