import { Agent, type IncomingHttpHeaders, request } from "node:http";

/** What a client knows of a request: a whole reply, the beginning of one, or no byte at all. */
export type Came =
  | { is: "whole"; status: number; headers: IncomingHttpHeaders; text: string }
  | { is: "cut"; why: string }
  | { is: "nothing" };

/** A client that keeps its one connection for the next request, as browsers and proxies do. */
export class KeptClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(private readonly url: string) {}

  post(body: object, headers: Record<string, string>): Promise<Came> {
    return new Promise((done) => {
      let before = 0;
      let read = () => 0;
      const lost = ({ message }: Error) =>
        done(read() > before ? { is: "cut", why: message } : { is: "nothing" });
      const sent = request(
        this.url,
        { method: "POST", agent: this.#agent, headers: { "content-type": "application/json", ...headers } },
        (reply) => {
          let text = "";
          reply.setEncoding("utf8").on("data", (part: string) => (text += part));
          reply.on("error", lost);
          reply.on("end", () => {
            const { statusCode: status = 0, headers } = reply;
            done(reply.complete ? { is: "whole", status, headers, text } : { is: "cut", why: "too short" });
          });
        },
      );
      sent.on("socket", (socket) => {
        before = socket.bytesRead;
        read = () => socket.bytesRead;
      });
      sent.on("error", lost);
      sent.end(JSON.stringify(body));
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
