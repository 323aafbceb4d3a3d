import { connect } from "node:net";

/** What goes over the wire, byte by byte. */
export interface RawRequest {
  /** The request line and the header lines, without the empty line after them. */
  head: string;
  body: Buffer;
}

export interface RawReply {
  /** 0: the connection was closed without a word, as HTTP allows for what is no request. */
  status: number;
  text: string;
}

/** The usual request, which the fields given may spoil; its length and its end are said where they are not given. */
export function toRaw(
  method: string,
  path: string,
  headers: Record<string, string>,
  body: Buffer | string = "",
): RawRequest {
  const bytes = Buffer.from(body as string);
  const all = { host: "localhost", connection: "close", "content-length": String(bytes.length), ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return { head: [`${method} ${path} HTTP/1.1`, ...lines].join("\r\n"), body: bytes };
}

/** Sends it and reads until the server closes; a reply that is a stream, or waits for more of a body, is left after `patience` milliseconds. */
export const sendRaw = (port: number, { head, body }: RawRequest, patience = 300): Promise<RawReply> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, "127.0.0.1");
    const done = () => {
      socket.destroy();
      const text = Buffer.concat(chunks).toString("utf8");
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text });
    };
    let last = Date.now();
    // Whoever is still working is waited for; who has said something and goes on, or waits for us, is not.
    const watch = setInterval(() => {
      const waited = Date.now() - last;
      if (waited > 15_000 || (waited > patience && (chunks.length > 0 || isUnfinished({ head, body })))) {
        clearInterval(watch);
        done();
      }
    }, 100);
    socket.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      last = Date.now();
    });
    socket.on("error", () => {});
    socket.on("close", () => {
      clearInterval(watch);
      done();
    });
    socket.write(Buffer.concat([Buffer.from(`${head}\r\n\r\n`, "latin1"), body]));
  });

/** Whether it promises more than it sends. */
const isUnfinished = ({ head, body }: RawRequest) =>
  /transfer-encoding|expect|upgrade/i.test(head) ||
  Number(/content-length: *(\d+)/i.exec(head)?.[1] ?? 0) > body.length;
