import type { Client } from "urql";
import { fetchWithKnownErrors, failureOf } from "../../graphql/failure";
import { graphql, readFragment } from "../../graphql/generated";
import type { Category, UnfinishedWordsFragment } from "../../graphql/generated/graphql";
import type { Unsent } from "../unsent/UnsentContext";
import { unfinishedFragment } from "./unfinished";

const keepDocument = graphql(`
  mutation KeepUnfinished($input: KeepUnfinishedInput!) {
    keepUnfinishedAnswer(input: $input) {
      kept {
        sitting
        step
      }
      standing {
        ...UnfinishedWords
      }
    }
  }
`);

export const discardDocument = graphql(`
  mutation DiscardUnfinished($input: DiscardUnfinishedInput!) {
    discardUnfinishedAnswer(input: $input)
  }
`);

/** Where something is written. */
export interface Place {
  caseId: string;
  assessmentId: string;
  questionKey: string;
  answerId: string | null;
  baseVersion: number | null;
}

/** What is written there. */
export interface Written {
  value: string;
  about: string[];
  saidBy: string;
  /** A stricter category than the place's own; null for its own. */
  category: Category | null;
}

/**
 * What has become of the words: nothing to keep yet; on the server; here only, to be sent by itself; nowhere but on the
 * screen; refused by the server and kept here; or of a case that is not open any more.
 */
export type AutosaveState =
  | { is: "idle" }
  | { is: "saved"; at: string }
  | { is: "here"; detail?: string | undefined }
  | { is: "nowhere" }
  | { is: "closed" }
  | { is: "standing"; standing: UnfinishedWordsFragment };

interface Deps {
  client: Client;
  unsent: Omit<Unsent, "words">;
  tell: (state: AutosaveState) => void;
  place: Place;
  begun: Written | null;
  known: readonly string[];
}

const PAUSE = 1_500;
const LONGEST_WAIT = 30_000;

/** One sitting at one place: every change is kept in this browser at once, and sent at every pause until the server has it. */
export class Autosave {
  readonly sitting = crypto.randomUUID();
  readonly #deps: Deps;
  readonly #known: string[];
  #last: string;
  #written: Written | undefined;
  #step = 0;
  #acknowledged = 0;
  #failures = 0;
  #timer: number | undefined;
  #sending: Promise<void> | undefined;
  #keeping: Promise<unknown> = Promise.resolve();
  #ended = false;
  #isOpen = true;

  constructor(deps: Deps) {
    this.#deps = deps;
    this.#known = [...deps.known];
    this.#last = JSON.stringify(deps.begun);
  }

  /** What stands in the editor now. */
  write(written: Written): void {
    const now = JSON.stringify(written);
    if (now === this.#last || this.#ended) return;
    this.#last = now;
    this.#written = written;
    this.#step++;
    this.#keepHere();
    this.#in(PAUSE);
  }

  /** Sends what the server does not have yet. */
  flush(): Promise<void> {
    window.clearTimeout(this.#timer);
    this.#sending ??= this.#send().finally(() => (this.#sending = undefined));
    return this.#sending;
  }

  /** Lets these words take the place of another sitting's, which the writer has seen. */
  insteadOf(sitting: string): void {
    this.#known.push(sitting);
    this.#tell({ is: "idle" });
    // Not before what the writer chose stands in the editor: it may be both texts together.
    this.#in(0);
  }

  /** Lets what is on its way arrive, and sends nothing until something else is written. */
  async rest(): Promise<void> {
    window.clearTimeout(this.#timer);
    await this.#sending;
  }

  /** The words are finished: nothing of them waits any more. */
  async done(): Promise<void> {
    this.#end();
    await this.#keeping;
    await this.#forget();
  }

  /** The writer throws the words away. */
  async discard(): Promise<void> {
    this.#end();
    await Promise.all([this.#sending, this.#keeping]);
    const { client, place } = this.#deps;
    for (const sitting of [this.sitting, ...this.#known])
      await client.mutation(discardDocument, { input: { caseId: place.caseId, sitting } }).toPromise();
    await this.#forget();
  }

  open(): void {
    this.#isOpen = true;
  }

  /** The editor is closed with the words unfinished. */
  close(): void {
    this.#isOpen = false;
    if (this.#ended || this.#step === 0) return;
    void this.flush().finally(() => this.#deps.unsent.look());
  }

  #end() {
    this.#ended = true;
    window.clearTimeout(this.#timer);
  }

  async #forget() {
    for (const sitting of [this.sitting, ...this.#known]) await this.#deps.unsent.drop(sitting);
  }

  #tell(state: AutosaveState) {
    if (this.#isOpen) this.#deps.tell(state);
  }

  #in(wait: number) {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.flush(), wait);
  }

  /** One after the other, so that an older step never takes the place of a newer one. */
  #keepHere() {
    const { unsent, place } = this.#deps;
    const { sitting } = this;
    const [step, at] = [this.#step, new Date().toISOString()];
    const words = { ...place, ...this.#written!, sitting, step, at };
    this.#keeping = this.#keeping.then(async () => {
      if (this.#ended || step !== this.#step) return;
      const kept = await unsent.keep(words);
      if (kept && step === 1) for (const other of this.#known) await unsent.drop(other);
      if (!kept && this.#acknowledged < step) this.#tell({ is: "nowhere" });
    });
  }

  async #send(): Promise<void> {
    while (!this.#ended && this.#written && this.#acknowledged < this.#step) {
      const step = this.#step;
      const { data, error } = await this.#deps.client
        // Goes on when the page is closed meanwhile.
        .mutation(keepDocument, { input: this.#input(step) }, { fetch: fetchToTheEnd })
        .toPromise();
      if (this.#ended) return;
      if (error) return this.#failed(failureOf(error));
      const { kept, standing } = data!.keepUnfinishedAnswer;
      if (standing)
        return this.#tell({ is: "standing", standing: readFragment(unfinishedFragment, standing) });
      this.#failures = 0;
      this.#acknowledged = kept?.sitting === this.sitting ? Math.max(step, kept.step) : step;
      this.#tell({ is: "saved", at: new Date().toISOString() });
      await this.#keeping;
      if (this.#acknowledged >= this.#step) await this.#deps.unsent.drop(this.sitting);
    }
  }

  #input(step: number) {
    const { caseId, assessmentId, questionKey, answerId, baseVersion } = this.#deps.place;
    const { value, about, saidBy, category } = this.#written!;
    return {
      caseId,
      assessmentId,
      questionKey,
      value,
      subjectIds: about,
      sitting: this.sitting,
      step,
      ...(answerId && { answerId, expectedVersion: baseVersion }),
      ...(saidBy && { saidById: saidBy }),
      ...(category && { category }),
      ...(this.#known.length > 0 && { insteadOf: this.#known.slice(-12) }),
    };
  }

  async #failed({ code, detail }: { code: string; detail: string | undefined }): Promise<void> {
    if (code === "NOT_FOUND") {
      this.#end();
      await this.#forget();
      return this.#tell({ is: "closed" });
    }
    const kept = await this.#deps.unsent.look();
    const isHere = kept.some((one) => one.sitting === this.sitting);
    this.#tell(isHere ? { is: "here", detail } : { is: "nowhere" });
    // Signing in again opens the page anew; what was refused is not sent again as it is.
    if (!this.#isOpen || ["UNAUTHENTICATED", "FORBIDDEN", "BAD_INPUT"].includes(code)) return;
    this.#in(Math.min(2_000 * 2 ** this.#failures++, LONGEST_WAIT));
  }
}

const fetchToTheEnd: typeof fetch = (address, options) =>
  fetchWithKnownErrors(address, { ...options, keepalive: true });
