// Shows with whose eyes this token sees.
// TOKEN=$(npm run --silent token -- school) node schema/recipes/token/graphql-request.ts
import { GraphQLClient } from "graphql-request";

const client = new GraphQLClient(`${process.env.TELLONCE ?? "http://localhost:4000"}/graphql`, {
  headers: { Authorization: `Bearer ${process.env.TOKEN}`, "Tellonce-Purpose": "EARLY_HELP" },
});
interface Me {
  me: { displayName: string; agency: { name: string }; purposes: { code: string }[] };
}
const { me } = await client.request<Me>("{ me { displayName agency { name } purposes { code } } }");
console.log(`${me.displayName}, ${me.agency.name}`);
console.log(`may ask for ${me.purposes.map(({ code }) => code).join(", ")}`);
