import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { personas } from "../../server/auth/personas.js";
import { createTestDatabase, type TestDatabase } from "../support/database.js";
import {
  addPersonaAccounts,
  type House,
  maintain,
  openHouse,
  SESSION_SECRET,
} from "../support/signInHouse.js";
import { ownPage, signInAs, toCallback, toPersonas, whoIs } from "../support/signInSteps.js";
import { locationOf, type Visitor } from "../support/visitor.js";

let database: TestDatabase;
let house: House;
let accounts: Record<string, string>;
let partnershipId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ accounts, partnershipId } = await addPersonaAccounts(database, "Northshire"));
  house = await openHouse(database);
});
afterAll(async () => {
  await house?.stop();
  await database?.drop();
});

const signedIn = (persona: string, visitor = house.visitor()) => signInAs(persona, visitor);

/** As a browser would send a session id that somebody read or made up, rightly signed. */
function cookieOf(sid: string): string {
  const signature = createHmac("sha256", SESSION_SECRET).update(sid).digest("base64").replace(/=+$/, "");
  return encodeURIComponent(`s:${sid}.${signature}`);
}
const sidOf = (cookie: string) => decodeURIComponent(cookie).slice(2).split(".")[0] as string;

const expectRefused = async (visitor: Visitor, callback: URL) => {
  const refused = await visitor.go(callback);
  expect([refused.status, refused.text]).toEqual([400, expect.stringContaining("Signing in did not finish")]);
  expect(await whoIs(visitor)).toBeNull();
};

const withParameter = (url: URL, name: string, value: string) => {
  const changed = new URL(url);
  changed.searchParams.set(name, value);
  return changed;
};

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "allowed",
    (error: { code: string }) => error.code,
  );

const choosing = async () => {
  const visitor = house.visitor();
  const page = await visitor.follow(await visitor.go(await toCallback(visitor, "supervisor")));
  return { visitor, page, formToken: /name="formToken" value="([^"]+)"/.exec(page.text)?.[1] as string };
};

/** Begins to sign in, but with this parameter of the request changed on the way to the identity provider. */
const tampered = async (visitor: Visitor, name: string, value: string) => {
  const asked = locationOf(await visitor.go("/auth/sign-in")) as URL;
  return toCallback(visitor, "lead", visitor.follow(await visitor.go(withParameter(asked, name, value))));
};

describe("signing in", () => {
  it.each(personas)("as $key: $sentence", async ({ key, kind, name, assurance }) => {
    const visitor = house.visitor();
    expect(await whoIs(visitor)).toBeNull();
    const back = await visitor.go(await toCallback(visitor, key, toPersonas(visitor, "/cases?tab=plan#top")));
    expect([back.status, back.headers.location]).toEqual([303, "/cases?tab=plan#top"]);

    expect(await whoIs(visitor)).toEqual({
      accountId: accounts[key],
      partnershipId,
      kind,
      displayName: name,
      assurance,
      sessionId: expect.stringMatching(/^[\w-]{43}$/),
      clientId: null,
      signedInAt: expect.stringMatching(/^\d{4}-/),
    });
    const session = JSON.parse((await visitor.go("/auth/session")).text);
    expect(session).toEqual({
      signedIn: true,
      demonstration: true,
      displayName: name,
      kind,
      assurance,
      expiresAt: expect.any(String),
    });
    expect(Date.parse(session.expiresAt) - Date.now()).toBeGreaterThan(29 * 60_000);
    expect(Date.parse(session.expiresAt) - Date.now()).toBeLessThan(31 * 60_000);
  });

  it("begins at a page that works without script, by keyboard, and carries nothing from elsewhere", async () => {
    const page = await toPersonas(house.visitor());
    expect(page.status).toBe(200);
    expect(page.headers["content-security-policy"]).toMatch(
      /^default-src 'none'; style-src 'self'; form-action 'self'/,
    );
    expect(page.headers["cache-control"]).toBe("no-store");
    expect(page.text).toContain('<html lang="en-GB">');
    expect(page.text.match(/<h1>/g)).toHaveLength(1);
    expect(page.text.match(/<button type="submit" name="persona"/g)).toHaveLength(personas.length);
    expect(page.text).not.toMatch(/<script|style=|javascript:|https?:/);
    const style = await house.visitor().go("/auth/style.css");
    expect([style.status, style.headers["content-type"]]).toEqual([200, "text/css; charset=utf-8"]);
  });

  it("refuses a persona that does not exist, and a sign-in page that is not this browser's", async () => {
    const visitor = house.visitor();
    const { url } = await toPersonas(visitor);
    expect((await visitor.go(url, { form: { persona: "root" } })).status).toBe(400);
    const stranger = await house.visitor().go(url);
    expect([stranger.status, stranger.text]).toEqual([400, expect.stringContaining("Begin again")]);
    expect((await house.visitor().go(url, { form: { persona: "lead" } })).status).toBe(400);
    expect((await visitor.go(url)).status).toBe(200);
  });

  it("stores nothing, and sets no cookie, for somebody who only looks", async () => {
    const visitor = house.visitor();
    const replies = [await visitor.go("/whoami"), await visitor.go("/auth/session")];
    expect(replies.flatMap(({ setCookies }) => setCookies)).toEqual([]);
    expect(JSON.parse(replies[1]?.text ?? "")).toEqual({ signedIn: false, demonstration: true });
  });

  it.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/.//evil.example",
    "/%0d%0aLocation:%20//evil.example",
    "/\t/evil.example",
  ])("does not lead away to %j", async (returnTo) => {
    const visitor = house.visitor();
    const back = await visitor.go(await toCallback(visitor, "lead", toPersonas(visitor, returnTo)));
    expect(back.status).toBe(303);
    expect(new URL(back.headers.location as string, house.baseUrl).origin).toBe(house.baseUrl);
  });

  it("tells somebody without an account so, and does not sign them in", async () => {
    await maintain(
      database,
      async (query) => void (await query("update account set retired_at = now() where subject = 'housing'")),
    );
    const visitor = house.visitor();
    const refused = await visitor.go(await toCallback(visitor, "housing"));
    expect([refused.status, refused.text]).toEqual([
      403,
      expect.stringContaining("You have no account here"),
    ]);
    expect(await whoIs(visitor)).toBeNull();
  });

  it("still works, and keeps everybody signed in, after a restart", async () => {
    const visitor = await signedIn("gp");
    const keys = async () => (await visitor.go("/idp/jwks")).text;
    const before = await keys();
    await house.restart();
    expect(await keys()).toBe(before);
    expect(await whoIs(visitor)).toMatchObject({ accountId: accounts.gp });
    expect(await whoIs(await signedIn("lead", visitor))).toMatchObject({ accountId: accounts.lead });
  });
});

describe("an answer of the identity provider that does not fit", () => {
  it.each([
    ["state", "made-up"],
    ["state", ""],
    ["state", "__proto__"],
    ["state", "constructor"],
    ["code", "made-up"],
    ["iss", "https://evil.example"],
  ])("another %s (%j) is refused", async (name, value) => {
    const visitor = house.visitor();
    await expectRefused(visitor, withParameter(await toCallback(visitor, "lead"), name, value));
  });

  it("a state is spent by the first answer that names it, right or wrong", async () => {
    const visitor = house.visitor();
    const callback = await toCallback(visitor, "lead");
    await expectRefused(visitor, withParameter(callback, "code", "made-up"));
    await expectRefused(visitor, callback);
  });

  it("another nonce or code challenge is refused", async () => {
    for (const name of ["nonce", "code_challenge"]) {
      const visitor = house.visitor();
      await expectRefused(
        visitor,
        await tampered(visitor, name, "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"),
      );
    }
  });

  it("a code works once, for the browser it was meant for", async () => {
    const [lead, other] = [house.visitor(), house.visitor()];
    const callback = await toCallback(lead, "lead");
    await expectRefused(other, callback);
    const others = await toCallback(other, "gp");
    await expectRefused(other, withParameter(others, "code", callback.searchParams.get("code") as string));
    // Trying it elsewhere spoilt nothing that was not spoilt at the provider: a fresh one goes through, once.
    const again = await toCallback(lead, "lead");
    expect((await lead.go(again)).headers.location).toBe("/cases");
    expect(await whoIs(lead)).toMatchObject({ accountId: accounts.lead });
    expect((await lead.go(again)).status).toBe(400);
  });

  it("what the identity provider says went wrong is not repeated", async () => {
    const visitor = house.visitor();
    const callback = new URL(
      `/auth/callback?error=access_denied&error_description=%3Cscript%3Ecanary&state=${(await toCallback(visitor, "lead")).searchParams.get("state")}`,
      house.baseUrl,
    );
    const refused = await visitor.go(callback);
    expect(refused.status).toBe(400);
    expect(refused.text).not.toContain("canary");
  });

  it("the log says why, and holds no code, state or name", async () => {
    const visitor = house.visitor();
    const callback = withParameter(await toCallback(visitor, "lead"), "code", "canary-code");
    await expectRefused(visitor, callback);
    const lines = house.log.join("\n");
    expect(lines).toContain("Somebody could not sign in");
    for (const secret of ["canary-code", callback.searchParams.get("state") as string, "Amara"])
      expect(lines).not.toContain(secret);
  });
});

describe("a session", () => {
  it("has a new id after signing in, and the old one opens nothing", async () => {
    const visitor = house.visitor();
    const callback = await toCallback(visitor, "lead");
    const before = visitor.cookie("tellonce") as string;
    await visitor.go(callback);
    expect(visitor.cookie("tellonce")).not.toBe(before);
    expect(await whoIs(visitor)).not.toBeNull();
    const thief = house.visitor();
    thief.setCookie("tellonce", before);
    expect(await whoIs(thief)).toBeNull();
    expect((await database.admin.query("select from session where sid = $1", [sidOf(before)])).rowCount).toBe(
      0,
    );
  });

  it("ends for good by signing out", async () => {
    const visitor = await signedIn("lead");
    const cookie = visitor.cookie("tellonce") as string;
    const out = await visitor.go("/auth/sign-out", { method: "POST", headers: ownPage(visitor) });
    expect([out.status, JSON.parse(out.text)]).toEqual([200, { signedIn: false }]);
    expect(visitor.cookie("tellonce")).toBeUndefined();
    visitor.setCookie("tellonce", cookie);
    expect(await whoIs(visitor)).toBeNull();
    expect(JSON.parse((await visitor.go("/auth/session")).text)).toEqual({
      signedIn: false,
      demonstration: true,
    });
    // And the identity provider asks again, rather than letting the next person at this computer in.
    expect((await toPersonas(visitor)).text).toContain("Choose who to sign in as");
  });

  it("begins anew for somebody else in the same browser, without a script", async () => {
    const visitor = await signedIn("lead");
    await visitor.go("/auth/sign-out", { method: "POST", headers: ownPage(visitor) });
    for (const persona of ["school", "police", "school"]) {
      await signedIn(persona, visitor);
      expect(await whoIs(visitor)).toMatchObject({ accountId: accounts[persona] });
    }
  });

  it("cannot be opened with what the database holds", async () => {
    const visitor = await signedIn("lead");
    const sid = sidOf(visitor.cookie("tellonce") as string);
    const stored = (await whoIs(visitor))?.sessionId as string;
    const { rows } = await database.admin.query<{ row: string }>("select s::text as row from session s");
    expect(rows.some(({ row }) => row.includes(stored))).toBe(true);
    expect(rows.some(({ row }) => row.includes(sid))).toBe(false);
    const thief = house.visitor();
    thief.setCookie("tellonce", cookieOf(stored));
    expect(await whoIs(thief)).toBeNull();
    thief.setCookie("tellonce", cookieOf(sid));
    expect(await whoIs(thief)).not.toBeNull();
  });

  it.each(["expire", "absolute_until"])("is over when %s has passed", async (column) => {
    const visitor = await signedIn("lead");
    const { sessionId } = (await whoIs(visitor)) as { sessionId: string };
    await database.admin.query(`update session set ${column} = now() where sid = $1`, [sessionId]);
    expect(await whoIs(visitor)).toBeNull();
    expect((await visitor.go("/change", { method: "POST", headers: ownPage(visitor) })).text).toBe("null");
  });

  it("lasts 30 minutes unused and 12 hours in all; each use prolongs it, asking how long it lasts does not", async () => {
    const visitor = await signedIn("lead");
    const { sessionId } = (await whoIs(visitor)) as { sessionId: string };
    const minutes = async () => {
      const { rows } = await database.admin.query<{ idle: number; whole: number }>(
        "select round(extract(epoch from expire - now()) / 60)::int as idle, round(extract(epoch from absolute_until - now()) / 60)::int as whole from session where sid = $1",
        [sessionId],
      );
      return [rows[0]?.idle, rows[0]?.whole];
    };
    expect(await minutes()).toEqual([30, 720]);
    await database.admin.query("update session set expire = now() + interval '5 minutes' where sid = $1", [
      sessionId,
    ]);
    await visitor.go("/auth/session");
    expect(await minutes()).toEqual([5, 720]);
    await visitor.go("/whoami");
    expect(await minutes()).toEqual([30, 720]);
    await database.admin.query(
      "update session set expire = now() + interval '5 minutes', absolute_until = now() + interval '9 minutes' where sid = $1",
      [sessionId],
    );
    await visitor.go("/whoami");
    expect(await minutes()).toEqual([9, 9]);
  });

  it("ends with its account", async () => {
    const visitor = await signedIn("voluntary");
    const { sessionId } = (await whoIs(visitor)) as { sessionId: string };
    await database.admin.query("update session set expire = now() + interval '5 minutes' where sid = $1", [
      sessionId,
    ]);
    await maintain(
      database,
      async (query) =>
        void (await query("update account set retired_at = now() where id = $1", [accounts.voluntary])),
    );
    expect(await whoIs(visitor)).toBeNull();
    expect(JSON.parse((await visitor.go("/auth/session")).text)).toEqual({
      signedIn: false,
      demonstration: true,
    });
    const { rows } = await database.admin.query(
      "select expire < now() + interval '6 minutes' as runs_out from session where sid = $1",
      [sessionId],
    );
    expect(rows).toEqual([{ runs_out: true }]);
  });

  it("is refused to an account that has not begun or has ended", async () => {
    await maintain(database, async (query) => {
      const add =
        "insert into account (partnership_id, id, kind, issuer, subject, display_name, from_at, until_at) values ($1, gen_random_uuid(), 'DPO', 'test', $2, 'x', $3, $4)";
      const [past, now, future] = ["2020-01-01", "2021-01-01", "2999-01-01"];
      await query(add, [partnershipId, "ended", past, now]);
      await query(add, [partnershipId, "later", future, null]);
      await query(add, [partnershipId, "now", past, future]);
    });
    const found = async (subject: string) =>
      (await database.api.query("select from door.account_for_sign_in('test', $1)", [subject])).rowCount;
    expect([await found("ended"), await found("later"), await found("now")]).toEqual([0, 0, 1]);
  });
});

describe("the table of sessions", () => {
  it("is for the api role alone, with no more than its store needs", async () => {
    await signedIn("lead");
    expect((await database.api.query("select from session")).rowCount).toBeGreaterThan(0);
    expect((await database.owner.query("select from session")).rowCount).toBe(0);
    expect(await refusal(database.auditor.query("select from session"))).toBe("42501");
    expect(await refusal(database.api.query("update session set absolute_until = now()"))).toBe("42501");
    expect(await refusal(database.api.query("update session set sid = sid"))).toBe("42501");
    expect(await refusal(database.api.query("truncate session"))).toBe("42501");
    const { rows } = await database.admin.query(
      "select relforcerowsecurity as forced, (select array_agg(polroles::regrole[]::text) from pg_policy where polrelid = c.oid) as for from pg_class c where oid = 'session'::regclass",
    );
    expect(rows).toEqual([{ forced: true, for: ["{tellonce_api}"] }]);
  });

  it("and accounts are asked for through two functions of the door, by the api role only", async () => {
    for (const call of [
      "door.account_for_sign_in('demonstration', 'lead')",
      `door.live_account('${partnershipId}', '${accounts.lead}')`,
    ]) {
      expect((await database.api.query(`select from ${call}`)).rowCount).toBe(1);
      expect(await refusal(database.auditor.query(`select from ${call}`))).toBe("42501");
    }
    expect(await refusal(database.api.query("select from account"))).toBe("42501");
    const { rows } = await database.admin.query(
      "select proname, pg_get_userbyid(proowner) as owner, prosecdef as definer, proconfig[1] as path from pg_proc where proname in ('account_for_sign_in', 'live_account') order by 1",
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["account_for_sign_in", "tellonce_door", true, "search_path=pg_catalog, pg_temp"],
      ["live_account", "tellonce_door", true, "search_path=pg_catalog, pg_temp"],
    ]);
  });
});

describe("a change by cookie", () => {
  it("needs our own origin and our own header", async () => {
    const visitor = await signedIn("lead");
    const { origin, ...header } = ownPage(visitor);
    const forged: Record<string, string>[] = [
      {},
      header,
      { origin },
      { ...header, origin: "https://evil.example" },
      { ...header, origin: "null" },
      { ...header, origin: `${origin}.evil.example` },
      { ...header, origin: origin.replace("localhost", "127.0.0.1") },
      { ...header, referer: `${origin}/` },
    ];
    for (const headers of forged) {
      for (const path of ["/change", "/auth/sign-out"]) {
        const refused = await visitor.go(path, { method: "POST", headers });
        expect([refused.status, JSON.parse(refused.text)]).toEqual([403, { code: "FORBIDDEN" }]);
      }
    }
    // Nor does the reply to a form that came without the cookie take it from the browser.
    const without = await house
      .visitor()
      .go("/auth/sign-out", { method: "POST", headers: { origin: "https://evil.example" } });
    expect([without.status, without.setCookies]).toEqual([403, []]);
    expect(await whoIs(visitor)).not.toBeNull();
    const allowed = await visitor.go("/change", { method: "POST", headers: { origin, ...header } });
    expect(JSON.parse(allowed.text)).toMatchObject({ accountId: accounts.lead });
  });
});

describe("somebody known to two partnerships", () => {
  let second: Awaited<ReturnType<typeof addPersonaAccounts>>;
  beforeAll(async () => {
    second = await addPersonaAccounts(database, "Southshire <b>", { keys: ["supervisor"] });
  });
  it("chooses one, and the session is for that one", async () => {
    for (const [partnership, account] of [
      [partnershipId, accounts.supervisor],
      [second.partnershipId, second.accounts.supervisor],
    ] as [string, string][]) {
      const { visitor, page, formToken } = await choosing();
      expect(page.text).toContain("Northshire");
      expect(page.text).toContain("Southshire &lt;b&gt;");
      expect(await whoIs(visitor)).toBeNull();
      const before = visitor.cookie("tellonce");
      const done = await visitor.go("/auth/partnership", { form: { formToken, partnership } });
      expect([done.status, done.headers.location]).toEqual([303, "/cases"]);
      expect(visitor.cookie("tellonce")).not.toBe(before);
      expect(await whoIs(visitor)).toMatchObject({ accountId: account, partnershipId: partnership });
      expect((await visitor.go("/auth/partnership", { form: { formToken, partnership } })).status).toBe(403);
    }
  });

  it("cannot be made to choose by another site, nor choose what is not theirs", async () => {
    const { visitor, formToken } = await choosing();
    const partnership = second.partnershipId;
    expect(
      (
        await visitor.go("/auth/partnership", {
          form: { formToken: "x".repeat(formToken.length), partnership },
        })
      ).status,
    ).toBe(403);
    expect((await visitor.go("/auth/partnership", { form: { partnership } })).status).toBe(403);
    expect(
      (
        await visitor.go("/auth/partnership", {
          form: { formToken, partnership },
          headers: { origin: "https://evil.example" },
        })
      ).status,
    ).toBe(403);
    expect(
      (
        await visitor.go("/auth/partnership", {
          form: { formToken, partnership: "00000000-0000-4000-8000-000000000000" },
        })
      ).status,
    ).toBe(400);
    expect(
      (await visitor.go("/auth/partnership", { method: "POST", headers: ownPage(visitor) })).status,
    ).toBe(403);
    expect(
      (
        await visitor.go("/auth/partnership", {
          form: { formToken: "é".repeat(formToken.length), partnership },
        })
      ).status,
    ).toBe(403);
    expect((await house.visitor().go("/auth/partnership", { form: { formToken, partnership } })).status).toBe(
      403,
    );
    expect(await whoIs(visitor)).toBeNull();
  });
});
