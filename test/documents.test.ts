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
  volumes: string[];
  depends_on?: Record<string, object>;
}

describe("docker-compose.yml", () => {
  const { services, volumes } = parse(read("docker-compose.yml")) as {
    services: Record<string, Service>;
    volumes: Record<string, null>;
  };
  const { database, server } = services as { database: Service; server: Service };
  const filledIn = Object.fromEntries(
    Object.entries(server.environment).map(([name, value]) => [
      name,
      value.replaceAll(/\$\{\w+:-([^}]*)\}/g, "$1"),
    ]),
  );

  it("runs a PostgreSQL of 16 or later and the server, and keeps what both store", () => {
    expect(Object.keys(services)).toEqual(["database", "server"]);
    expect(Number(database.image?.split(":")[1])).toBeGreaterThanOrEqual(16);
    expect(Object.keys(server.depends_on ?? {})).toEqual(["database"]);
    const mounted = Object.values(services).flatMap((service) =>
      service.volumes.map((volume) => volume.split(":")[0]),
    );
    expect(mounted).toEqual(Object.keys(volumes));
  });

  it("sets only what the configuration reads, to what it accepts", () => {
    expect(Object.keys(filledIn).filter((name) => !(name in variables))).toEqual([]);
    const config = readConfig(filledIn);
    expect(server.ports).toEqual([`127.0.0.1:${config.port}:${config.port}`]);
    expect(config.baseUrl).toBe(`http://localhost:${config.port}`);
    expect(new URL(String(config.databaseUrl)).hostname).toBe("database");
    expect(server.volumes).toContain(`secrets:${config.dataFolder}`);
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
