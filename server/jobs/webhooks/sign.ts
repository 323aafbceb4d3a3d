import { createHmac } from "node:crypto";

/** The headers that sign a message as Standard Webhooks 1.0 does: HMAC-SHA256 over id, timestamp (in seconds) and body. */
export function signedHeaders(id: string, at: Date, body: string, secret: Buffer): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac("sha256", secret).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` };
}
