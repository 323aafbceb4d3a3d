import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readConfig, variables } from "../server/config.js";

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");

interface Service {
  image?: string;
  build?: { dockerfile_inline: string };
  environment: Record<string, string>;
  ports?: string[];
  profiles?: string[];
  volumes: string[];
  depends_on?: Record<string, object>;
}

describe("docker-compose.yml", () => {
  const { services, volumes, configs } = parse(read("docker-compose.yml"), { merge: true }) as {
    services: Record<string, Service>;
    volumes: Record<string, null>;
    configs: Record<string, { content: string }>;
  };
  const { database, citus, server, second, proxy } = services as Record<
    "database" | "citus" | "server" | "second" | "proxy",
    Service
  >;
  const filledIn = Object.fromEntries(
    Object.entries(server.environment).map(([name, value]) => [
      name,
      value.replaceAll(/\$\{\w+:-([^}]*)\}/g, "$1"),
    ]),
  );

  it("runs a PostgreSQL of 16 or later and two processes of the server behind a proxy, and keeps what is stored", () => {
    expect(Object.keys(services)).toEqual(["database", "citus", "server", "second", "proxy"]);
    expect(Number(database.image?.split(":")[1])).toBeGreaterThanOrEqual(16);
    const waits = [server, second, proxy].map((one) => Object.keys(one.depends_on ?? {}));
    expect(waits).toEqual([["database"], ["server"], ["second"]]);
    expect({ ...second, depends_on: null }).toEqual({ ...server, depends_on: null });
    const mounted = [database, citus, server].flatMap((one) => one.volumes.map((it) => it.split(":")[0]));
    expect(mounted).toEqual(Object.keys(volumes));
  });

  it("shows Citus as a profile of its own, in the place of the database, and says that it is untested", () => {
    expect(read("docker-compose.yml")).toMatch(/# Untested in CI:.*\n {2}citus:/);
    expect(citus).toEqual({
      ...database,
      image: expect.stringMatching(/^citusdata\/citus:/),
      profiles: ["citus"],
      volumes: ["citus:/var/lib/postgresql/data"],
    });
    expect(server.environment["DATABASE_URL"]).toContain("@${DATABASE_HOST:-database}:");
  });

  it("sets only what the configuration reads, to what it accepts", () => {
    expect(Object.keys(filledIn).filter((name) => !(name in variables))).toEqual([]);
    const config = readConfig(filledIn);
    expect(proxy.ports).toEqual([`127.0.0.1:${config.port}:${config.port}`]);
    expect(config.baseUrl).toBe(`http://localhost:${config.port}`);
    expect(config.trustedProxies).toBe(1);
    expect(new URL(String(config.databaseUrl)).hostname).toBe("database");
    expect(server.volumes).toContain(`secrets:${config.dataFolder}`);
    const asked = [...configs["proxy"]!.content.matchAll(/(?:server|http:\/\/)\s*(\w+):(\d+);/g)];
    expect(asked.map(([, host, port]) => [host, Number(port)])).toEqual(
      ["server", "second", "server"].map((host) => [host, config.port]),
    );
  });

  it("builds and runs by commands that exist", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const dockerfile = String(server.build?.dockerfile_inline);
    for (const [, name] of dockerfile.matchAll(/npm run ([\w-]+)/g))
      expect(scripts).toHaveProperty(String(name));
    expect(dockerfile).toContain('CMD ["node", "dist/server/main.js"]');
  });
});

describe("README.md", () => {
  const readme = read("README.md");

  it("explains every variable that is read, and no other", () => {
    const explained = [...readme.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name]) => name);
    expect(explained.toSorted()).toEqual(Object.keys(variables).toSorted());
  });

  it("names only commands that exist", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm (?:run (?:--silent )?)?(start|test|[a-z-]+)\b/g)].map(([, name]) =>
      String(name),
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => name !== "ci" && !(name in scripts))).toEqual([]);
  });
});
