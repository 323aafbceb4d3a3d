import { request } from "node:http";

export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  setCookies: string[];
  url: URL;
  text: string;
}

interface Cookie {
  name: string;
  value: string;
  path: string;
}

export interface Sent {
  method?: string;
  headers?: Record<string, string>;
  form?: Record<string, string>;
}

/**
 * A browser without a screen: keeps cookies by path as browsers do (for a host, whatever the port), and follows redirects
 * only when told to. Names that this machine cannot resolve are reached at `behind`, as through a proxy that ends https.
 */
export class Visitor {
  readonly #cookies = new Map<string, Cookie>();
  readonly #behind: number | undefined;

  constructor(
    readonly baseUrl: string,
    { behind }: { behind?: number } = {},
  ) {
    this.#behind = behind;
  }

  async go(address: string | URL, { method, headers = {}, form }: Sent = {}): Promise<Reply> {
    const url = new URL(address, this.baseUrl);
    const body = form && new URLSearchParams(form).toString();
    const cookie = this.cookiesFor(url);
    const reply = await send(url, this.#behind, method ?? (body === undefined ? "GET" : "POST"), body, {
      ...(cookie && { cookie }),
      ...(body !== undefined && { "content-type": "application/x-www-form-urlencoded", origin: url.origin }),
      ...headers,
    });
    for (const line of reply.setCookies) this.#take(line, url);
    return reply;
  }

  /** Sends a body as it is, as a program would: without cookies. */
  post(address: string, body: string, { method = "POST", headers = {} }: Sent = {}): Promise<Reply> {
    return send(new URL(address, this.baseUrl), this.#behind, method, body, headers);
  }

  /** Follows redirects until there is a page, or an address that `until` matches: then the redirect to it is returned. */
  async follow(reply: Reply, until?: RegExp): Promise<Reply> {
    const to = locationOf(reply);
    if (!to || until?.test(to.href)) return reply;
    return this.follow(await this.go(to), until);
  }

  cookie(name: string): string | undefined {
    return [...this.#cookies.values()].find((cookie) => cookie.name === name)?.value;
  }

  setCookie(name: string, value: string): void {
    this.#cookies.set(`${name} /`, { name, value, path: "/" });
  }

  private cookiesFor(url: URL): string {
    return [...this.#cookies.values()]
      .filter(
        ({ path }) =>
          url.pathname === path || url.pathname.startsWith(path.endsWith("/") ? path : `${path}/`),
      )
      .map(({ name, value }) => `${name}=${value}`)
      .join("; ");
  }

  #take(line: string, url: URL): void {
    const [pair = "", ...attributes] = line.split(/;\s*/);
    const [name = "", value = ""] = pair.split(/=(.*)/s);
    const attribute = (key: string) =>
      attributes.find((one) => one.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
    const path = attribute("path") ?? url.pathname;
    const gone = new Date(attribute("expires") ?? Date.now() + 1000).getTime() < Date.now();
    if (gone) this.#cookies.delete(`${name} ${path}`);
    else this.#cookies.set(`${name} ${path}`, { name, value, path });
  }
}

/** Where a reply sends the browser, if anywhere. */
export function locationOf({ headers, url }: Reply): URL | undefined {
  return typeof headers.location === "string" ? new URL(headers.location, url) : undefined;
}

function send(
  url: URL,
  behind: number | undefined,
  method: string,
  body: string | undefined,
  headers: Record<string, string>,
): Promise<Reply> {
  const forwarded = behind === undefined ? {} : { "x-forwarded-proto": url.protocol.slice(0, -1) };
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: "127.0.0.1",
        port: behind ?? url.port,
        method,
        path: `${url.pathname}${url.search}`,
        headers: { host: url.host, accept: "text/html,application/json", ...forwarded, ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            setCookies: response.headers["set-cookie"] ?? [],
            url,
            text: Buffer.concat(chunks).toString("utf8"),
          }),
        );
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}
