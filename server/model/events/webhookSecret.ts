import { hkdfSync } from "node:crypto";

/**
 * The secret that signs what is sent to a webhook: 32 bytes. It is worked out of a key of the product's each time, so that it is stored
 * nowhere; another key gives other secrets.
 */
export const webhookSecret = (master: string, webhookId: string): Buffer =>
  Buffer.from(hkdfSync("sha256", master, webhookId, "webhook secret", 32));

/** A secret as Standard Webhooks writes it. */
export const writtenSecret = (secret: Buffer): string => `whsec_${secret.toString("base64")}`;
