import type { Damage, DamageKind } from "../../../server/audit/damage.js";
import type { Question } from "../../../server/audit/verify.js";
import type { Dice } from "../worlds/Dice.js";
import { type Ledger, type Line, uuidFrom } from "./Ledger.js";
import { forgedProof } from "./forgedProof.js";
import { rewrite } from "./rewrite.js";

/** Tampers, and says what the verification ought to have said and did not; undefined where it named it. */
type Tamper = (audit: Ledger, dice: Dice) => Promise<string | undefined>;

const named = (kinds: readonly DamageKind[], damage: Damage | undefined, id?: string): string | undefined =>
  damage && kinds.includes(damage.kind) && (id === undefined || damage.id === id)
    ? undefined
    : `expected ${kinds.join(" or ")}${id === undefined ? "" : ` of ${id}`}, was told ${JSON.stringify(damage ?? "it is whole")}`;

/** One change of one row, which it must name. */
const ofRow =
  (
    kinds: readonly DamageKind[],
    change: (line: Line, dice: Dice, audit: Ledger) => readonly [sql: string, ...values: unknown[]],
  ): Tamper =>
  async (audit, dice) => {
    const line = dice.one(audit.lines);
    await audit.run(...change(line, dice, audit));
    return named(kinds, (await audit.verify()).damage, line.id);
  };

/** A change that no row is to blame for. */
const ofTree =
  (
    kind: DamageKind,
    change: (dice: Dice, audit: Ledger) => readonly [sql: string, ...values: unknown[]],
    question?: Question,
  ): Tamper =>
  async (audit, dice) => {
    await audit.run(...change(dice, audit));
    return named([kind], (await audit.verify(question)).damage);
  };

/** A change of one row of the index by subject. */
const ofIndex = (change: string): Tamper =>
  ofTree(
    "index",
    (dice) => [
      `${change} where ctid = (select ctid from audit.subject order by audit_id, subject
        offset floor($1::float8 * (select count(*) from audit.subject))::bigint limit 1)`,
      dice.throw(),
    ],
    { index: true },
  );

const flipped = (column: string, dice: Dice, bytes = 32) => {
  const at = dice.below(bytes);
  return `set_byte(${column}, ${at}, get_byte(${column}, ${at}) # ${1 << dice.below(8)})`;
};

/** Each way in which the audit is tampered with. */
export const TAMPERS: Record<string, Tamper> = {
  "a word of the content": ofRow(["altered"], ({ id }, dice) => [
    `update audit.entry set content = jsonb_set(content::jsonb, $2, to_jsonb($3::text))::json where id = $1`,
    id,
    [dice.one(["operation", "actor", "purpose", "outcome", "account"])],
    `something else ${dice.below(1e6)}`,
  ]),
  "a field of the content gone": ofRow(["altered"], ({ id }, dice) => [
    "update audit.entry set content = (content::jsonb - $2::text)::json where id = $1",
    id,
    dice.one(["operation", "actor", "purpose", "subjects", "assurance"]),
  ]),
  "a field more in the content": ofRow(["altered"], ({ id }, dice) => [
    "update audit.entry set content = (content::jsonb || jsonb_build_object($2::text, $3::int))::json where id = $1",
    id,
    dice.one(["a", "zz", "ö", "request"]),
    dice.below(100),
  ]),
  "a bit of the content's hash": ofRow(["altered"], ({ id }, dice) => [
    `update audit.entry set hash = ${flipped("hash", dice)} where id = $1`,
    id,
  ]),
  "another salt": ofRow(["altered"], ({ id }) => [
    "update audit.entry set salt = gen_random_uuid() where id = $1",
    id,
  ]),
  "another instant": ofRow(["altered"], ({ id }, dice) => [
    "update audit.entry set at = at + make_interval(secs => $2::float8 / 1000000) where id = $1",
    id,
    1 + dice.below(10 ** dice.below(10)),
  ]),
  "another partnership": ofRow(["altered"], ({ id }) => [
    "update audit.entry set partnership_id = gen_random_uuid() where id = $1",
    id,
  ]),
  "another transaction": ofRow(["altered"], ({ id, writer }, dice, { lines }) => [
    "update audit.entry set writer = $2::text::xid8 where id = $1",
    id,
    dice.one([
      `${BigInt(writer) + 1n}`,
      `${BigInt(writer) - 1n}`,
      `${BigInt(writer) + 10n ** 9n}`,
      `${BigInt(dice.one(lines.filter((other) => other.writer !== writer)).writer)}`,
    ]),
  ]),
  "another id": async (audit, dice) => {
    await audit.run("update audit.entry set id = $2 where id = $1", dice.one(audit.lines).id, uuidFrom(dice));
    // Under another name it is another row: which of the two comes first in the order is named.
    return named(["altered", "missing", "inserted", "truncated"], (await audit.verify()).damage);
  },
  "a row deleted": async (audit, dice) => {
    const { id } = dice.one(audit.lines);
    await audit.run("delete from audit.entry where id = $1", id);
    return named(
      id === audit.lines.at(-1)!.id ? ["truncated"] : ["missing"],
      (await audit.verify()).damage,
      id,
    );
  },
  "the last rows deleted": async (audit, dice) => {
    const gone = audit.lines.slice(-1 - dice.below(audit.lines.length));
    await audit.run(
      "delete from audit.entry where id = any ($1)",
      gone.map(({ id }) => id),
    );
    return named(["truncated"], (await audit.verify()).damage, gone[0]!.id);
  },
  "a row inserted": async (audit, dice) => {
    const last = audit.lines.at(-1)!.writer;
    const { writer, id } = dice.one(audit.lines.filter((line) => line.writer !== last));
    const forged = uuidFrom(dice);
    await audit.run(
      "insert into audit.entry (partnership_id, id, at, writer, content, hash) select partnership_id, $2, at, $3::text::xid8, content, hash from audit.entry where id = $1",
      id,
      forged,
      writer,
    );
    return named(["inserted"], (await audit.verify()).damage, forged);
  },
  "a row copied": ofRow(["inserted"], ({ id }, dice) => [
    "insert into audit.entry (partnership_id, id, at, writer, content, hash, salt) select partnership_id, id, at + make_interval(secs => $2::float8), writer, content, hash, salt from audit.entry where id = $1",
    id,
    1 + dice.below(1000),
  ]),
  "two rows' contents exchanged": async (audit, dice) => {
    const first = dice.below(audit.lines.length - 1);
    const second = first + 1 + dice.below(audit.lines.length - first - 1);
    const pair = [audit.lines[first]!.id, audit.lines[second]!.id];
    await audit.run(
      "update audit.entry e set content = o.content, hash = o.hash from audit.entry o where e.id = any ($1) and o.id = any ($1) and e.id <> o.id",
      pair,
    );
    const same = await audit.run(
      "select from audit.entry where id = any ($1) group by hash having count(*) = 2",
      pair,
    );
    if (same.length > 0) return undefined;
    return named(["altered"], (await audit.verify()).damage, pair[0]!);
  },
  "two leaves exchanged": async (audit, dice) => {
    const first = dice.below(audit.lines.length - 1);
    const second = first + 1 + dice.below(audit.lines.length - first - 1);
    for (const [from, to] of [
      [first, -1],
      [second, first],
      [-1, second],
    ])
      // prettier-ignore
      await audit.run("update audit.leaf set leaf_index = $2 where leaf_index = $1", from, to);
    return named(["reordered"], (await audit.verify()).damage, audit.lines[first]!.id);
  },
  "a bit of a leaf": ofRow(["altered"], ({ id }, dice) => [
    `update audit.leaf set leaf_hash = ${flipped("leaf_hash", dice)} where audit_id = $1`,
    id,
  ]),
  "a leaf's instant": ofRow(["altered"], ({ id }) => [
    "update audit.leaf set at = at + interval '1 second' where audit_id = $1",
    id,
  ]),
  "a leaf's partnership": ofRow(["altered"], ({ id }) => [
    "update audit.leaf set partnership_id = gen_random_uuid() where audit_id = $1",
    id,
  ]),
  "a leaf of another row": ofRow(["altered"], ({ id }, dice) => [
    "update audit.leaf set audit_id = $2 where audit_id = $1",
    id,
    uuidFrom(dice),
  ]),
  "a leaf deleted": async (audit, dice) => {
    const { id } = dice.one(audit.lines);
    await audit.run("delete from audit.leaf where audit_id = $1", id);
    return named(
      id === audit.lines.at(-1)!.id ? ["truncated"] : ["missing"],
      (await audit.verify()).damage,
      id,
    );
  },
  "the last leaves deleted": async (audit, dice) => {
    const from = dice.below(audit.lines.length);
    await audit.run("delete from audit.leaf where leaf_index >= $1", from);
    return named(["truncated"], (await audit.verify()).damage, audit.lines[from]!.id);
  },
  "the last rows and leaves deleted": ofTree("truncated", (dice, { lines }) => [
    "with gone as (delete from audit.leaf where leaf_index >= $1 returning audit_id) delete from audit.entry where id in (select audit_id from gone)",
    dice.below(lines.length),
  ]),
  "a row and its leaf made to fit": async (audit, dice) => {
    const { id } = dice.one(audit.lines);
    await audit.run(`update audit.entry set content = '{"a":1}', hash = sha256('{"a":1}') where id = $1`, id);
    await audit.run(
      "update audit.leaf l set leaf_hash = audit.leaf_hash(e.partnership_id, e.id, e.at, e.writer, e.salt, e.hash) from audit.entry e where e.id = $1 and l.audit_id = $1",
      id,
    );
    return named(["forked"], (await audit.verify()).damage);
  },
  "a row taken out and the rest moved up": async (audit, dice) => {
    const at = dice.below(audit.lines.length);
    await audit.run("delete from audit.entry where id = $1", audit.lines[at]!.id);
    await audit.run("delete from audit.leaf where leaf_index = $1", at);
    await audit.run("update audit.leaf set leaf_index = - leaf_index where leaf_index > $1", at);
    await audit.run("update audit.leaf set leaf_index = - leaf_index - 1 where leaf_index < 0");
    // After the last checkpoint but one only their number tells.
    return named(at >= audit.signed.at(-2)! ? ["truncated"] : ["forked"], (await audit.verify()).damage);
  },
  "a bit of a checkpoint": ofTree("bad signature", (dice, { signed }) => {
    const size = dice.one(signed);
    // The last four characters hold bits that say nothing.
    return [
      `update audit.checkpoint set note = overlay(note placing case when substr(note, spot, 1) = 'A' then 'B' else 'A' end from spot)
       from (select 1 + floor($2::float8 * (length(note) - 6))::int as spot from audit.checkpoint where size = $1) one where size = $1`,
      size,
      dice.throw(),
    ];
  }),
  "the root beside a checkpoint": ofTree("altered", (dice, { signed }) => [
    `update audit.checkpoint set root = ${flipped("root", dice)} where size = $1`,
    dice.one(signed),
  ]),
  "a key's word for the one before it": ofTree("bad signature", (dice) => [
    "update audit.signing_key set from_size = $1 where place = 1",
    dice.below(100),
  ]),
  "every checkpoint deleted": ofTree("missing", () => ["delete from audit.checkpoint"]),
  "a bit of a subtree": ofTree("altered", (dice) => [
    `update audit.subtree set hash = ${flipped("hash", dice)} where place = $1`,
    dice.below(2),
  ]),
  "a subtree deleted": ofTree("missing", (dice) => [
    "delete from audit.subtree where place = $1",
    dice.below(2),
  ]),
  "the watermark set back": ofTree("inserted", () => [
    "update audit.watermark set next_leaf = next_leaf - 1",
  ]),
  "the root in the watermark": ofTree("altered", (dice) => [
    `update audit.watermark set root = ${flipped("root", dice)}`,
  ]),
  "a key's turn moved": ofTree("bad signature", (dice) => [
    "update audit.signing_key set from_size = from_size + 1 where place = $1",
    dice.below(2),
  ]),
  "a key taken away": ofTree("bad signature", (dice) => [
    "delete from audit.signing_key where place = $1",
    dice.below(2),
  ]),
  "a row of the index deleted": ofIndex("delete from audit.subject"),
  "a row of the index given to somebody else": ofIndex(
    "update audit.subject set account_id = gen_random_uuid()",
  ),
  "a row of the index of another row": ofIndex("update audit.subject set audit_id = gen_random_uuid()"),
  "a row more in the index": ofIndex(
    "insert into audit.subject (partnership_id, subject, at, writer, audit_id) select partnership_id, subject, at, writer, gen_random_uuid() from audit.subject",
  ),
  "a row of the index in another place": ofIndex("update audit.subject set writer = '1'"),
  "a witness forged": async (audit, dice) => {
    const note = dice.one(audit.witness);
    const at = dice.below(note.length - 6);
    const forged = `${note.slice(0, at)}${note[at] === "A" ? "B" : "A"}${note.slice(at + 1)}`;
    return (
      named(["bad signature"], (await audit.verify({ witnesses: [forged] })).damage) ??
      ((await audit.verify({ witnesses: audit.witness })).damage && "true witnesses were not believed")
    );
  },
  "the tail cut off and the rest made to fit": async (audit, dice) => {
    const size = dice.one(audit.signed.slice(0, -1).filter((one) => one > audit.lines.length * 0.6));
    await audit.run(
      "delete from audit.entry where id = any ($1)",
      audit.lines.slice(size).map(({ id }) => id),
    );
    await audit.run("delete from audit.leaf where leaf_index >= $1", size);
    await audit.run("delete from audit.checkpoint where size > $1", size);
    await audit.run("delete from audit.subtree");
    const last = audit.lines[size - 1]!;
    await audit.run(
      "update audit.watermark set writer = $2::text::xid8, audit_id = $3, next_leaf = $1, tree_size = $1, root = audit.grow(0, $1)",
      size,
      last.writer,
      last.id,
    );
    const alone = await audit.verify();
    if (alone.damage || alone.rows !== size)
      return `without a witness it is whole, yet was told ${JSON.stringify(alone)}`;
    return named(["truncated"], (await audit.verify({ witnesses: [audit.witness.at(-1)!] })).damage);
  },
  "all rewritten and signed anew with the true key": async (audit, dice) => {
    await rewrite(audit, dice, audit.signer);
    const alone = await audit.verify();
    if (alone.damage || alone.rows !== audit.lines.length)
      return `without a witness it is whole, yet was told ${JSON.stringify(alone)}`;
    return named(["forked"], (await audit.verify({ witnesses: [audit.witness.at(-1)!] })).damage);
  },
  "all rewritten and signed anew, and read from a later checkpoint on": async (audit, dice) => {
    const [older, ...later] = audit.signed.filter((size) => size > audit.lines.length * 0.6);
    const [kept] = await audit.run<{ note: string }>(
      "select note from audit.checkpoint where size = $1",
      older,
    );
    const witnesses = [kept!.note];
    const since = dice.one(later);
    const whole = await audit.verify({ since, witnesses });
    if (whole.damage || whole.witnesses !== 1)
      return `a true witness was not asked: ${JSON.stringify(whole)}`;
    await rewrite(audit, dice, audit.signer, 0);
    return named(["forked"], (await audit.verify({ since, witnesses })).damage);
  },
  "all rewritten and signed with a forged key": async (audit, dice) => {
    await rewrite(audit, dice, undefined);
    return named(["bad signature"], (await audit.verify()).damage);
  },
  "rewritten before a checkpoint that is not looked beyond": async (audit, dice) => {
    const since = audit.witness[1]!;
    const size = Number(since.split("\n")[1]);
    const whole = await audit.verify({ since });
    if (whole.damage || whole.rows !== audit.lines.length - size)
      return `from a checkpoint on: ${JSON.stringify(whole)}`;
    const at = dice.below(audit.lines.length);
    await audit.run(
      `update audit.leaf set leaf_hash = ${flipped("leaf_hash", dice)} where leaf_index = $1`,
      at,
    );
    // Of whole subtrees before it only the hash is looked at.
    const isSkipped = at < 256 && size >= 256;
    const { damage } = await audit.verify({ since });
    if (isSkipped) return damage && `what is before the checkpoint was looked at: ${JSON.stringify(damage)}`;
    return named([at < size ? "forked" : "altered"], damage);
  },
  "a proof forged": forgedProof,
};
