/** npm run audit -- verify … | reconcile …: whether the audit is what was sealed and signed, and has a row for each reply. Exit codes: 0 so, 1 not so, 2 not understood. */
import { readConfig } from "../config.js";
import { signersOf } from "../audit/signHead.js";
import { reconcile } from "../audit/reconcile.js";
import { verifyAudit } from "../audit/verify.js";
import { connect } from "../database/connect.js";
import { openDatabase } from "../database/openDatabase.js";
import { StartUpRefusal } from "../errors.js";
import { readSecrets } from "../secrets.js";
import { type Command, readCommand, usage, WrongUse } from "./audit/commandLine.js";
import { readReplies } from "./audit/readReplies.js";
import { report, reportReplies } from "./audit/report.js";

try {
  const command = readCommand(process.argv.slice(2));
  if (command) await run(command);
  else console.log(usage);
} catch (error) {
  if (!(error instanceof StartUpRefusal || error instanceof WrongUse)) throw error;
  process.exitCode = error instanceof WrongUse ? 2 : 1;
  console.error(error.message);
}

async function run(command: Command): Promise<void> {
  const replies = command.name === "reconcile" ? await readReplies(command.logs) : [];
  const config = readConfig();
  const secrets = readSecrets(config);
  const database = await openDatabase(config, secrets.roles, (line) => console.error(line));
  const client = await connect(database.ownerUrl);
  try {
    await client.query("begin isolation level repeatable read read only");
    await client.query("set local role tellonce_audit_writer");
    const begun = performance.now();
    const { text, isWhole } =
      command.name === "reconcile"
        ? reportReplies(await reconcile(client, replies))
        : report(
            await verifyAudit(client, {
              trusted: signersOf(secrets.audit, config.baseUrl)[0].vkey,
              since: command.since,
              witnesses: command.witnesses,
              index: command.index,
            }),
            (performance.now() - begun) / 1000,
          );
    console[isWhole ? "log" : "error"](text);
    process.exitCode = isWhole ? 0 : 1;
  } finally {
    await client.end();
    await database.stop();
  }
}
