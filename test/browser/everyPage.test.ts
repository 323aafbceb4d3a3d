import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import documents from "../../schema/trusted-documents.json" with { type: "json" };
import { launchChromium } from "../support/chromium.js";
import {
  arrive,
  choosePurpose,
  expectAccessible,
  openFamily,
  openPart,
  recordConsentOf,
  type Traveller,
} from "../support/journey.js";
import { addSystemAccount } from "../support/partnerSystemAccount.js";
import { type Product, startProduct } from "../support/product.js";
import { addWorkCoach } from "../support/workCoach.js";
import { expectUsableZoomed } from "../support/zoomed.js";

/** What anybody may read who writes a system of a partner. */
const DEVELOPERS = [
  ["/developers", "First steps for developers"],
  ["/developers/recipes", "Recipes"],
  ["/developers/recipes/assessment?in=python", "Read one assessment, with reasons"],
  ["/developers/schema?word=zyzzyva", "Schema"],
  ["/developers/schema/query.worklist", "worklist"],
  ["/developers/schema/Answer", "Answer"],
  ["/developers/sharing", "Why something is withheld"],
  ["/developers/errors", "Errors and limits"],
  ["/developers/changes", "Changes and how they are announced"],
] as const;

/** So many that the police have nothing to do with one of them. */
const FAMILIES = 6;

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(FAMILIES), launchChromium()]);
  await addWorkCoach(product.database.admin, "housing");
  await addSystemAccount(product.database.admin, "dpo");
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe.each([1280, 320])("at %i px, axe finds nothing and nothing scrolls sideways:", (width) => {
  let traveller: Traveller;
  let decisionNumber: string;
  const page = () => traveller.page;
  const as = async (persona: string) => {
    await traveller?.leave();
    traveller = await arrive(browser, product.baseUrl, persona, { width });
  };
  const fillMoment = async (label: string, day: string, time: string) => {
    const box = page().getByRole("group", { name: label });
    await box.getByLabel("Day", { exact: true }).fill(day);
    await box.getByLabel("Month", { exact: true }).fill("11");
    await box.getByLabel("Year", { exact: true }).fill("2026");
    await page().getByLabel(`${label} Time of day`).fill(time);
  };
  afterAll(() => traveller?.leave());
  /** The page as it is now; once also at 200 % and in forced colours. */
  const look = async (at: Page = page()) => {
    await expectAccessible(at);
    if (width === 1280) await expectUsableZoomed(at);
  };

  it("before signing in", async () => {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const start = await context.newPage();
    await start.goto(`${product.baseUrl}/cases/some/plan`);
    await start.getByText("Sign in to go on to the page that you asked for.").waitFor();
    await start.getByText("This is a demonstration with invented families.").waitFor();
    await look(start);
    await context.close();
  });

  it("the pages for developers of partner systems", async () => {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const start = await context.newPage();
    for (const [path, heading] of DEVELOPERS) {
      await start.goto(`${product.baseUrl}${path}`);
      await start.getByRole("heading", { level: 1, name: heading }).waitFor();
      await look(start);
    }
    await context.close();
  });

  it("the lead's worklist, full and empty", async () => {
    await as("lead");
    await page().locator("tbody tr").first().waitFor();
    await look();
    await page().goto(`${product.baseUrl}/cases?status=CLOSED&role=MEMBER&band=1`);
    await page().getByText("No family that you can see fits this choice").waitFor();
    await look();
  });

  it("what the lead is told of, and that it was read", async () => {
    await page()
      .getByRole("link", { name: /^Notifications/ })
      .click();
    await page().getByRole("button", { name: "Mark all as read" }).waitFor();
    await look();
    await page().getByRole("button", { name: "Mark all as read" }).click();
    await page().getByRole("button", { name: "Undo: mark as not read" }).click();
    await page().getByRole("button", { name: "Mark all as read" }).waitFor();
  });

  it("what was found, and nothing", async () => {
    for (const [words, said] of [
      ["leane cartr", "Matches the name: Leanne Carter"],
      ["Xerxes Zyzzyva", "Nothing that you can see fits"],
    ] as const) {
      await page().getByRole("searchbox").fill(words);
      await page().keyboard.press("Enter");
      await page().getByText(said).waitFor();
      await look();
    }
  });

  it("what the lead's agency has promised", async () => {
    await page().getByRole("link", { name: "Tasks", exact: true }).click();
    await page().getByRole("link", { name: "What your agency has promised" }).click();
    await page().getByRole("heading", { level: 1, name: "What your agency has promised" }).waitFor();
    await page().getByRole("link", { name: "Say how it goes" }).first().waitFor();
    await look();
  });

  it("the directory of who works with a child: its error, whom it finds, and who works with them", async () => {
    await page().getByRole("link", { name: "Directory" }).click();
    // The masthead has such a button too.
    await page().getByLabel("Child’s name").waitFor();
    await page().getByRole("button", { name: "Find", exact: true }).last().click();
    await page().getByRole("alert").waitFor();
    await look();
    await page().getByLabel("Child’s name").fill("Carter");
    await page().getByLabel("Child’s name").press("Enter");
    await page().getByText("People who fit “Carter”").waitFor();
    await look();
    await page().locator("main ol a").first().click();
    await page()
      .getByRole("heading", { level: 1, name: /^Who works with / })
      .waitFor();
    await page().getByRole("link", { name: "Back to the search" }).waitFor();
    await look();
  });

  it("the purpose, with its error and with a reason asked for", async () => {
    await page().getByRole("link", { name: "Change purpose" }).click();
    await page().getByLabel("Safeguarding enquiry", { exact: true }).check();
    await page().getByRole("button", { name: "Continue" }).click();
    await page().getByRole("alert").waitFor();
    await look();
    await page().goto(`${product.baseUrl}/cases`);
  });

  it("every part of the case", async () => {
    await openFamily(page(), "The Carter family");
    await look();
    for (const part of ["Team", "Plan", "Outcomes", "Chronology", "Consents", "Messages", "Assessment"]) {
      await openPart(page(), part);
      await look();
    }
  });

  it("a message being written, with its errors", async () => {
    const assessment = page().url();
    await page().goto(assessment.replace(/assessment$/, "write-message"));
    await page().getByRole("button", { name: "Send message" }).click();
    await page().getByRole("alert").waitFor();
    await look();
    await page().goto(assessment);
  });

  it("the register of assessments, and a version of one", async () => {
    const assessment = page().url();
    await page().getByRole("link", { name: "Who was assessed, and how often the same was asked" }).click();
    await page().getByRole("heading", { name: "How often the same was asked" }).waitFor();
    await look();
    await page().goto(assessment.replace(/assessment$/, "versions/1"));
    await page().getByRole("heading", { name: "Version 1, whole" }).waitFor();
    await look();
    await page().goto(assessment);
  });

  it("each thing that is done with the plan, with its errors", async () => {
    await openPart(page(), "Plan");
    for (const name of ["Add a goal", "Add an action", "Record a review or meeting", "Record a choice"]) {
      await page().getByRole("link", { name, exact: true }).click();
      await page().getByRole("heading", { level: 1, name }).waitFor();
      await page().locator("main button[type=submit]").click();
      await page().getByRole("alert").waitFor();
      await look();
      await page().getByRole("link", { name: "Back to the plan" }).click();
      await page().getByRole("tab", { name: "Plan", selected: true }).waitFor();
    }
    await openPart(page(), "Assessment");
  });

  it("an answer being written, with its errors", async () => {
    await page()
      .getByRole("button", { name: /Add an answer/ })
      .first()
      .click();
    await page().getByRole("button", { name: "Save" }).click();
    await page().getByRole("alert").waitFor();
    await look();
    await page().getByRole("button", { name: "Cancel" }).click();
  });

  it("a consent being recorded, with its errors, read back, and withdrawn", async () => {
    await openPart(page(), "Consents");
    await page().getByRole("link", { name: "Record a consent" }).click();
    await recordConsentOf(page(), "Leanne Carter", () => look());
    await page().getByRole("link", { name: "Back to the consents" }).click();
    await page().getByRole("alert").getByText("You have words that are not saved").waitFor();
    await look();
    await page().getByRole("button", { name: "Leave without saving" }).click();
    await page()
      .getByRole("link", { name: /Withdraw this consent/ })
      .first()
      .click();
    await page().getByRole("heading", { name: "Withdraw a consent" }).waitFor();
    await page().getByRole("button", { name: "Face to face: withdraw now" }).waitFor();
    await look();
    await page().getByRole("link", { name: "Back to the consents" }).click();
    await page()
      .getByRole("link", { name: /The family’s copy/ })
      .first()
      .click();
    await page().getByRole("heading", { name: "What you agreed" }).waitFor();
    await look();
  });

  it("an event being added, with its errors, and the chronology narrowed", async () => {
    await page().getByRole("link", { name: "Back to the consents" }).click();
    await openPart(page(), "Chronology");
    await page().getByLabel("Recorded by").selectOption({ label: "Harrowfield Academy" });
    await page().getByRole("button", { name: "Show", exact: true }).click();
    await page().getByRole("link", { name: "Show all events" }).waitFor();
    await look();
    await page().getByRole("link", { name: "Add an event" }).click();
    await page().getByRole("button", { name: "Add it" }).click();
    await page().getByRole("alert").waitFor();
    await look();
    await page().getByRole("link", { name: "Back to the chronology" }).click();
    await openPart(page(), "Consents");
  });

  it("who can see what, with a reason open", async () => {
    await page().getByRole("link", { name: "See who can see what" }).click();
    await page().getByRole("table").waitFor();
    await look();
    await page()
      .getByRole("button", { name: /Harrowfield Academy, education/ })
      .click();
    await page().locator("output").waitFor();
    await look();
  });

  it("emergency access: what waits, and looking for somebody", async () => {
    await page().goto(`${product.baseUrl}/emergency`);
    await page().getByRole("heading", { name: "To be reviewed" }).waitFor();
    await look();
    await page().getByRole("link", { name: "Find somebody in an emergency" }).click();
    await page().getByRole("button", { name: "Look", exact: true }).waitFor();
    await look();
  });

  it("the lead's tasks, a request to answer, and no requests of their own", async () => {
    await page().getByRole("link", { name: "Tasks", exact: true }).click();
    await page().locator(".tl-task").first().waitFor();
    await look();
    await page()
      .getByRole("link", { name: /Answer the request/ })
      .first()
      .click();
    await page().getByRole("heading", { name: "Your answer" }).waitFor();
    await look();
    await page().getByLabel("Decline it").check();
    await page().getByLabel("Speak to the lead professional: there is another way to what you need.").check();
    await page().getByRole("button", { name: "Send the answer" }).click();
    await page().getByText("Your answer is recorded").waitFor();
    await look();
    await page().getByRole("link", { name: "Requests", exact: true }).click();
    await page().getByText("Your agency has asked for nothing that you can see").waitFor();
    await look();
  });

  it("a task being said to be done, with its error, and done", async () => {
    await page().getByRole("link", { name: "Tasks", exact: true }).click();
    await page()
      .getByRole("link", { name: /Say that it is done/ })
      .first()
      .click();
    await page().getByRole("button", { name: "It is done" }).click();
    await page().getByRole("alert").getByText("Say what was done").waitFor();
    await look();
    await page().getByLabel("What was done?").fill("It was talked over with the family.");
    await page().getByRole("button", { name: "It is done" }).click();
    await page().getByText("The task has left your list").waitFor();
    await page().locator(".tl-task").first().waitFor();
    await look();
  });

  it("what leads nowhere", async () => {
    await page().goto(`${product.baseUrl}/cases/00000000-0000-7000-8000-000000000000`);
    await page().getByRole("heading", { name: "There is nothing here that you can see" }).waitFor();
    await look();
    await page().goto(`${product.baseUrl}/no/such/page`);
    await page().getByRole("heading", { name: "Page not found" }).waitFor();
    await look();
  });

  it("what fails, with a way to try again", async () => {
    const { context } = traveller;
    const error = { code: "TRY_AGAIN", message: "x", next: "x", reference: "0192f2a4-77aa" };
    await context.route("**/graphql", (route) => route.fulfill({ status: 503, json: { error } }));
    await page().goto(`${product.baseUrl}/cases`);
    await page().getByText("The record changed while it was being read").waitFor();
    await page().getByText("0192f2a4-77aa").waitFor();
    await look();
    await context.unroute("**/graphql");
    await page().getByRole("button", { name: "Try again" }).click();
    await page().getByRole("link", { name: "The Carter family" }).waitFor();
  });

  it("managing a case: what happened, each thing that can be done, a referral, and reopening", async () => {
    await as("lead");
    await openFamily(page(), "The Carter family");
    await page().getByRole("link", { name: "Manage this case" }).click();
    await page().getByRole("heading", { name: "What happened to this case" }).waitFor();
    await look();
    const { pathname } = new URL(page().url());
    for (const act of ["band", "up", "down", "invite", "handover", "close"]) {
      await page().goto(`${product.baseUrl}${pathname}/${act}`);
      await page().locator("main form button[type=submit]").click();
      await page().getByRole("alert").waitFor();
      await look();
    }
    for (const path of ["/referral", "/reopen", pathname.replace("manage", "add-person")]) {
      await page().goto(`${product.baseUrl}${path}`);
      await page().locator("main form button[type=submit]").click();
      await page().getByRole("alert").waitFor();
      await look();
    }
  });

  it("the school's view of the case", async () => {
    await as("school");
    await openFamily(page(), "The Carter family");
    await look();
    for (const part of ["Assessment", "Team", "Plan", "Chronology", "Consents"]) {
      await openPart(page(), part);
      await look();
    }
    expect(traveller.complaints).toEqual([]);
  });

  it("a note of what is withheld, with its decision number", async () => {
    await openFamily(page(), "The Carter family");
    await openPart(page(), "Assessment");
    const note = page().locator("details.tl-withheld").first();
    await note.locator("summary").first().click();
    await note.getByText(/^Decision numbers?$/).click();
    decisionNumber = await note.locator(".tl-decision__list code").first().innerText();
    await look();
  });

  it("no tasks, for somebody who leads no family", async () => {
    await page().getByRole("link", { name: "Tasks", exact: true }).click();
    await page().getByText("There is nothing for you to do here").waitFor();
    await look();
  });

  it("the areas compared by a practitioner", async () => {
    await page().getByRole("link", { name: "Families" }).click();
    await page().getByRole("link", { name: "Compare what agreements let agencies share" }).click();
    await page().getByRole("link", { name: "Back to your families" }).waitFor();
    await look();
  });

  it("what is shared although somebody objects, said beside it", async () => {
    await as("voluntary");
    await page().getByRole("link", { name: "Change purpose" }).click();
    await page().getByLabel("Safeguarding enquiry", { exact: true }).check();
    await page().locator("textarea").fill("We plan with Leanne where they can live.");
    await page().getByRole("button", { name: "Continue" }).click();
    await page()
      .getByRole("link", { name: /WM-0001/ })
      .click();
    await page()
      .getByText("Shared under a duty in law although somebody objects: numbers and work.")
      .waitFor();
    await look();
    await openPart(page(), "Assessment");
    await page().getByText("although somebody objects: the answer.").waitFor();
    await page().locator("details.tl-withheld summary").first().click();
    await page().getByRole("link", { name: "Ask the lead professional for this" }).nth(1).waitFor();
    await look();
    expect(traveller.complaints).toEqual([]);
  });

  it("what an agency contributed to a case that it has left", async () => {
    await as("records");
    await page().getByRole("link", { name: "What we contributed" }).click();
    await page().getByText("Test Jayden's hearing").waitFor();
    await look();
    expect(traveller.complaints).toEqual([]);
  });

  it("the data-protection officer's page, empty, with errors and with what was seen", async () => {
    await as("dpo");
    await look();
    await page().getByRole("button", { name: "Look up" }).click();
    await page().getByRole("alert").waitFor();
    await look();
    // What was done stands in the record a second later.
    await page().waitForTimeout(2000);
    await page().goto(`${product.baseUrl}/audit?reference=WM-0001`);
    await page().locator("tbody tr").first().waitFor();
    await look();
  });

  it("webhooks: none, being made with errors, made, and one with its log", async () => {
    await page().goto(`${product.baseUrl}/webhooks`);
    await page().getByRole("link", { name: "Make a webhook" }).waitFor();
    await page().locator(".tl-empty, tbody").waitFor();
    await look();
    await page().getByRole("link", { name: "Make a webhook" }).click();
    await page().getByRole("button", { name: "Make the webhook" }).click();
    await page().getByRole("alert").waitFor();
    await look();
    await page().getByLabel("Name", { exact: true }).fill("Register");
    await page().getByLabel("Address", { exact: true }).fill("https://register.school.example/in");
    await page()
      .getByRole("radio", { name: /early help/i })
      .check();
    await page().getByLabel("An action was given to us").check();
    await page().getByRole("button", { name: "Make the webhook" }).click();
    await page().getByRole("heading", { name: "Register is made" }).waitFor();
    await look();
    await page().getByRole("link", { name: "Go on to the webhook" }).click();
    await page().getByRole("button", { name: "Send a trial" }).click();
    await page().getByRole("table").waitFor();
    await look();
  });

  it("the record of breaches: none, recorded with errors, whom it touched, the risk, the text", async () => {
    await page().goto(`${product.baseUrl}/incidents`);
    await page().getByRole("link", { name: "Record a breach" }).waitFor();
    await look();
    await page().goto(`${product.baseUrl}/incidents/record`);
    await page().getByRole("button", { name: "Record the breach" }).click();
    await page().getByRole("alert").getByText("Say what happened").waitFor();
    await look();
    await page().getByLabel("What happened?").fill("A password was shared.");
    await fillMoment("When did it begin?", "1", "09:00");
    await fillMoment("When did your agency become aware of it?", "2", "09:00");
    await page().getByRole("button", { name: "Record the breach" }).click();
    await page().getByText("1 November 2026 at 9:00am").first().waitFor();
    await page().getByText("5 November 2026 at 9:00am").waitFor();
    await look();
    const breach = page().url();
    await page().getByRole("link", { name: "Judge the risk" }).click();
    await page().getByRole("button", { name: "Save" }).click();
    await page().getByRole("alert").getByText("Choose how likely a risk is").waitFor();
    await look();
    if (process.env.PICTURES)
      await page().screenshot({ path: `${process.env.PICTURES}/incident-act-${width}.png`, fullPage: true });
    await page().getByLabel("There is a high risk to people").check();
    await page().getByLabel("What is likely to come of it?").fill("Somebody may know an address.");
    await page().getByLabel("What have you done, and what do you propose?").fill("The password was changed.");
    await fillMoment("When was this?", "2", "10:00");
    await page().getByRole("button", { name: "Save" }).click();
    await page()
      .getByText(/risk judged/)
      .waitFor();
    expect(page().url()).toBe(breach);
    await look();
    if (process.env.PICTURES)
      await page().screenshot({ path: `${process.env.PICTURES}/incident-${width}.png`, fullPage: true });
    // Its answer is waited for in vain; documents are asked for by their hash.
    const [hash] = Object.entries<string>(documents).find(([, text]) =>
      text.includes("IncidentScopeAndText"),
    )!;
    await page().route("**/graphql", (route) =>
      route.request().postData()?.includes(hash) ? undefined : route.continue(),
    );
    await page().goto(breach);
    await page()
      .getByText(/risk judged/)
      .waitFor();
    const waiting = page().getByText("Summing up from the audit whom it touched.");
    await waiting.waitFor();
    await look();
    expect(await waiting.isVisible()).toBe(true);
    if (process.env.PICTURES)
      await page().screenshot({
        path: `${process.env.PICTURES}/incident-waits-${width}.png`,
        fullPage: true,
      });
    await page().unrouteAll({ behavior: "ignoreErrors" });
  });

  it("requests of data subjects: none, recorded with errors, what is held, a choice with errors, the clock", async () => {
    await page().goto(`${product.baseUrl}/rights`);
    await page().getByRole("link", { name: "Record a request" }).waitFor();
    await look();
    await page().goto(`${product.baseUrl}/rights/record`);
    await page().getByRole("button", { name: "Record the request" }).click();
    await page().getByRole("alert").getByText("Choose who asks").waitFor();
    await look();
    await page().getByLabel("To be given what is held about them").check();
    await page().getByLabel("Record number of the person whose data it is").fill("P-0000014");
    await page().getByLabel("The person themself").check();
    for (const [part, value] of [
      ["Day", "2"],
      ["Month", "11"],
      ["Year", "2026"],
    ] as const)
      await page().getByLabel(part, { exact: true }).fill(value);
    await page().getByRole("button", { name: "Record the request" }).click();
    await page().getByRole("heading", { name: "What your agency holds" }).waitFor();
    await page().getByText("2 December 2026").waitFor();
    await look();
    if (process.env.PICTURES)
      await page().screenshot({ path: `${process.env.PICTURES}/rights-${width}.png`, fullPage: true });
    const request = page().url();
    await page()
      .getByRole("link", { name: /^Decide/ })
      .first()
      .click();
    await page().getByRole("button", { name: "Save" }).click();
    await page().getByRole("alert").getByText("Choose what you do with it").waitFor();
    await page().getByLabel("Give it without some words").check();
    await look();
    if (process.env.PICTURES)
      await page().screenshot({ path: `${process.env.PICTURES}/rights-choose-${width}.png`, fullPage: true });
    await page().goto(`${request}/act/EXTENDED`);
    await page().getByRole("button", { name: "Extend the time by two months" }).click();
    await page().getByRole("alert").getByText("Say why").waitFor();
    await look();
  });

  it("a decision and who could see a field, asked for with errors and found", async () => {
    await page().goto(`${product.baseUrl}/audit/decision`);
    await page().getByRole("button", { name: "Look up" }).click();
    await page().getByRole("alert").getByText("Enter a decision number").waitFor();
    await look();
    await page().goto(`${product.baseUrl}/audit/decision?number=${decisionNumber}`);
    await page().getByText("7 Protection").first().waitFor();
    await look();
    await page().goto(`${product.baseUrl}/audit/could-see`);
    await page().getByRole("button", { name: "Look up" }).click();
    await page().getByRole("alert").getByText("Choose what of the record").waitFor();
    await look();
    const today = new Date().toISOString().slice(0, 10);
    await page().goto(
      `${product.baseUrl}/audit/could-see?reference=P-0000014&what=Person.school&on=${today}`,
    );
    await page().getByText("could see it for at least one purpose").waitFor();
    await look();
  });

  it("unusual looks, one of them with its rows and an answer that lacks something, and what alerts go by", async () => {
    await page().goto(`${product.baseUrl}/audit/alerts`);
    await page()
      .getByRole("link", { name: /^Tom Bailey on / })
      .waitFor();
    await look();
    await page()
      .getByRole("link", { name: /^Tom Bailey on / })
      .click();
    await page().getByText("They had nothing to do with the case at the time.").waitFor();
    await page().getByRole("button", { name: "Save", exact: true }).click();
    await page().getByRole("alert").getByText("Choose what came of it").waitFor();
    await look();
    await page().goto(`${product.baseUrl}/audit/alerts/watch`);
    await page().getByText("Nobody is on the list").waitFor();
    await page().getByRole("button", { name: "Record", exact: true }).click();
    await page().getByRole("alert").getByText("Enter the postcode").waitFor();
    await look();
  });

  it("the officer's questions: all of them, one with its errors, one with its answer", async () => {
    await page().goto(`${product.baseUrl}/audit/desk`);
    await page().getByRole("heading", { level: 1, name: "Questions to the record of use" }).waitFor();
    // Each of its parts reads for itself.
    await page().getByText("Reading what is shared with you").first().waitFor({ state: "detached" });
    await look();
    await page().goto(`${product.baseUrl}/audit/desk/agency`);
    await page().getByRole("button", { name: "Look up" }).click();
    await page().getByRole("alert").getByText("Choose an agency").waitFor();
    await look();
    await page().goto(`${product.baseUrl}/audit/desk/consents`);
    await page().locator("tbody tr").first().waitFor();
    await look();
  });

  it("what the data-protection officer is told of", async () => {
    await page().getByRole("link", { name: "Emergency access", exact: true }).click();
    await page().locator(".tl-alerts li").first().waitFor();
    await look();
  });

  it("the agency's systems: none, one registered with its errors, and revoked", async () => {
    await page().goto(`${product.baseUrl}/systems`);
    await page().getByRole("button", { name: "Register a system" }).waitFor();
    await look();
    await page().getByRole("button", { name: "Register a system" }).click();
    await page().getByRole("button", { name: "Register the system" }).click();
    await page().getByRole("alert").waitFor();
    await look();
    await page().getByLabel("Name", { exact: true }).fill(`Register ${width}`);
    await page().getByLabel("Role", { exact: true }).selectOption({ label: "Lead professional" });
    await page().getByLabel("Early help").check();
    const key = {
      kty: "OKP",
      crv: "Ed25519",
      x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
      kid: "first",
    };
    await page()
      .getByLabel("Public keys")
      .fill(JSON.stringify({ keys: [{ ...key, d: "private" }] }));
    await page().getByRole("button", { name: "Register the system" }).click();
    await page().getByText("This is a private key.").waitFor();
    await page()
      .getByLabel("Public keys")
      .fill(JSON.stringify({ keys: [key] }));
    await page().getByRole("button", { name: "Register the system" }).click();
    await page().getByText("Give its maker the client id").waitFor();
    await look();
    await page()
      .getByRole("button", { name: `Revoke Register ${width}` })
      .click();
    await page()
      .getByRole("button", { name: `Revoke Register ${width} now` })
      .click();
    await page().getByText("is revoked. What it asks is refused from now on.").waitFor();
    await look();
  });

  it("the agreements: listed, one of them, recorded with its errors, suspended, and areas compared", async () => {
    await page().goto(`${product.baseUrl}/agreements`);
    await page().getByRole("heading", { name: "In force", exact: true }).waitFor();
    await look();
    await page().getByRole("link", { name: "Community safety and tenancies" }).click();
    await page().getByRole("heading", { name: "What was done with it" }).waitFor();
    await look();
    await page().getByRole("link", { name: "Suspend it" }).click();
    await page()
      .getByText(/It touches|opens and closes nothing/)
      .first()
      .waitFor();
    await page().getByRole("button", { name: "Suspend now" }).click();
    await page().getByRole("alert").waitFor();
    await look();
    await page().goto(`${product.baseUrl}/agreements/record`);
    await page().getByRole("button", { name: "Read it back" }).click();
    await page().getByRole("alert").waitFor();
    await look();
    await page().goto(`${product.baseUrl}/agreements/compare`);
    await page().getByLabel("Council A", { exact: true }).check();
    await page().getByLabel("Council B", { exact: true }).check();
    await page()
      .getByLabel("With which agency would they share?")
      .selectOption({ label: "Jobcentre Plus Weston Vale" });
    await page().getByRole("button", { name: "Compare" }).click();
    await page().getByText("Council A shares 3 kinds").waitFor();
    await look();
  });

  it("the rules of a case: listed, each kind recorded with its errors, and ended", async () => {
    await as("supervisor");
    await openFamily(page(), "The Carter family");
    await page().getByRole("link", { name: "Rules on this case" }).click();
    await page().getByRole("heading", { name: "Rules that count" }).waitFor();
    await look();
    for (const kind of ["a sharing decision", "a seal", "an exclusion", "a protection marker"]) {
      await page()
        .getByRole("link", { name: `Record ${kind}` })
        .click();
      await page().getByRole("button", { name: "Look at what this changes" }).click();
      await page().getByRole("alert").waitFor();
      await look();
      await page().getByRole("link", { name: "Back to the rules" }).click();
    }
    await page()
      .getByRole("link", { name: /Record an objection/ })
      .first()
      .click();
    await page().getByRole("button", { name: "Look at what this changes" }).click();
    await page().getByRole("alert").waitFor();
    await look();
    await page().getByRole("link", { name: "Back to the rules" }).click();
    await page()
      .getByRole("link", { name: /End the rule/ })
      .first()
      .click();
    await page().getByLabel("Why is it ended?").fill("No longer needed by anybody.");
    await page().getByRole("button", { name: "Look at what this changes" }).click();
    await page().getByRole("button", { name: "End it now" }).waitFor();
    await look();
  });

  it("two records to merge: another purpose asked for, no numbers given, and both records", async () => {
    await as("supervisor");
    await page().getByRole("link", { name: "Merge records" }).click();
    await page().getByRole("heading", { level: 1, name: "Merge two records of one person" }).waitFor();
    await look();
    await page().locator("main").getByRole("link", { name: "Change purpose" }).click();
    await choosePurpose(page(), "Delivering a service");
    await page().getByRole("button", { name: "Compare" }).click();
    await page().getByRole("alert").getByText("Enter a record number").first().waitFor();
    await look();
    await page().getByLabel("Record number", { exact: true }).fill("P-0000010");
    await page().getByLabel("The other record number").fill("P-0000014");
    await page().getByRole("button", { name: "Compare" }).click();
    await page().getByText("They are two records so far.").waitFor();
    await look();
  });

  it("what the law lets a work coach know, once they say that this is why they are here", async () => {
    await as("housing");
    await page().goto(`${product.baseUrl}/purpose`);
    await page().getByLabel("Statutory gateway", { exact: true }).check();
    await page().locator("textarea").fill("To find who may need help into work.");
    await page().getByRole("button", { name: "Continue" }).click();
    await page().getByRole("link", { name: "Young people of 18 and 19" }).click();
    await page()
      .getByRole("rowheader", { name: /Kiera Carter/ })
      .waitFor();
    await look();
  });

  it("the family's own pages, and what is told to who has no page", async () => {
    await as("parent");
    await page().getByText("What has happened", { exact: false }).first().waitFor();
    for (const summary of await page().locator("summary").all()) await summary.click();
    await look();
    await page().getByRole("link", { name: "This is not right" }).first().click();
    await page().getByRole("heading", { name: "Say what is not right" }).waitFor();
    await page().getByRole("button", { name: "Put my words beside it" }).click();
    await page().getByRole("alert").waitFor();
    await look();
    for (const [link, words] of [
      ["Who saw it", "Whose record:"],
      ["What I agreed to", "You can change your mind at any time."],
      ["Life Passports", "A Life Passport lets you show"],
    ] as const) {
      await page().goto(`${product.baseUrl}/my-record`);
      await page().getByRole("link", { name: link }).click();
      await page().getByText(words).first().waitFor();
      await look();
    }
    await page().goto(`${product.baseUrl}/passport#nothing`);
    await page().getByRole("button", { name: "Open", exact: true }).click();
    await page().getByRole("alert").waitFor();
    await look();
    await page().goto(`${product.baseUrl}/later`);
    await page().getByText("There is no page for your kind of account").waitFor();
    await look();
  });
});
