// Shows with whose eyes this token sees.
// TOKEN=$(npm run --silent token -- school) node schema/recipes/token/urql.ts
import { Client, fetchExchange } from "@urql/core";

const client = new Client({
  url: `${process.env.TELLONCE ?? "http://localhost:4000"}/graphql`,
  exchanges: [fetchExchange],
  preferGetMethod: false,
  fetchOptions: {
    headers: { Authorization: `Bearer ${process.env.TOKEN}`, "Tellonce-Purpose": "EARLY_HELP" },
  },
});
async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const isChange = query.trimStart().startsWith("mutation");
  const { data, error } = await client[isChange ? "mutation" : "query"]<Data>(query, variables).toPromise();
  if (error) throw error;
  return data!;
}

interface Me {
  me: { displayName: string; agency: { name: string }; purposes: { code: string }[] };
}
const { me } = await ask<Me>("{ me { displayName agency { name } purposes { code } } }");
console.log(`${me.displayName}, ${me.agency.name}`);
console.log(`may ask for ${me.purposes.map(({ code }) => code).join(", ")}`);
