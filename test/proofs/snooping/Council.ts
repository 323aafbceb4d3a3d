import { createHash } from "node:crypto";
import type { Dice } from "../worlds/Dice.js";

export interface Person {
  id: string;
  surname: string;
  lines: string;
  postcode: string;
}
export interface Family {
  id: string;
  caseId: string;
  reference: string;
  people: Person[];
  /** By agency who works with the family there; null: whoever is there. The lead's agency comes first. */
  team: { agency: number; staff: number | null }[];
}
export interface Staff {
  id: string;
  accountId: string;
  agency: number;
  surname: string;
  lines: string;
  postcode: string;
  /** Who works late on many days, and is known to. */
  isEvening: boolean;
  isOnDuty: boolean;
  /** The practitioners whom they supervise. */
  supervises: number[];
  /** Who they are in the register. */
  personId: string | null;
}
export interface Look {
  staff: number;
  family: number;
  /** As PostgreSQL reads it in London. */
  day: string;
  time: string;
}

const AGENCIES = 6;
const EACH = 10;
const FAMILIES = 300;

/** Sixty people at six agencies and three hundred families, made up: names as common and streets as long as in England. */
export class Council {
  readonly id: string;
  readonly agencies: string[];
  readonly staff: Staff[];
  readonly families: Family[];
  readonly looks: Look[] = [];
  /** Record numbers of those whom an officer lists. */
  readonly wellKnown: string[] = [];

  constructor(
    readonly dice: Dice,
    readonly name: string,
  ) {
    this.id = this.uuid("partnership");
    this.agencies = dice.times(AGENCIES, (n) => this.uuid(`agency ${n}`));
    this.staff = dice.times(AGENCIES * EACH, (n) => this.#someone(n));
    this.families = dice.times(FAMILIES, (n) => this.#family(n));
  }

  /** The same for the same words. */
  uuid(words: string): string {
    const hex = createHash("sha256").update(`${this.name} ${words}`).digest("hex");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }

  /** Of a thousand and six hundred names some are common: the first has nine of a thousand people, and two share one in two of a thousand cases. */
  surname(): string {
    const rank = Math.floor(31 * Math.exp(this.dice.throw() * Math.log(1631 / 31)) - 31);
    return `${FIRST[rank % 40]!}${LAST[Math.floor(rank / 40) % 40]!}`;
  }

  home(): { lines: string; postcode: string } {
    const street = this.dice.below(1500);
    return {
      lines: `${1 + this.dice.below(15)} ${FIRST[street % 40]} Street`,
      postcode: `WM${1 + (street % 9)} ${Math.floor(street / 9) % 10}${FIRST[street % 20]![0]}${FIRST[Math.floor(street / 20) % 40]![1]!.toUpperCase()}`,
    };
  }

  /** Whether this is their own work: by name, or as somebody's supervisor. */
  isOwn(staff: number, family: number): boolean {
    const mine = [staff, ...this.staff[staff]!.supervises];
    return this.families[family]!.team.some((one) => one.staff !== null && mine.includes(one.staff));
  }

  isRelated(staff: number, family: number): boolean {
    const { agency, isOnDuty } = this.staff[staff]!;
    const { team } = this.families[family]!;
    return (
      this.isOwn(staff, family) ||
      team.some((one) => one.agency === agency && one.staff === null) ||
      (isOnDuty && team[0]!.agency === agency)
    );
  }

  #someone(n: number): Staff {
    const agency = Math.floor(n / EACH);
    const first = agency * EACH;
    return {
      id: this.uuid(`practitioner ${n}`),
      accountId: this.uuid(`account ${n}`),
      agency,
      surname: this.surname(),
      ...this.home(),
      isEvening: this.dice.chance(0.08),
      isOnDuty: n === first + 1,
      supervises: n === first ? [first + 2, first + 3, first + 4] : [],
      personId: null,
    };
  }

  #family(n: number): Family {
    const { dice } = this;
    const [surname, other] = [this.surname(), this.surname()];
    const home = this.home();
    const agencies = [...new Set([dice.below(AGENCIES), ...dice.times(3, () => dice.below(AGENCIES))])];
    return {
      id: this.uuid(`family ${n}`),
      caseId: this.uuid(`case ${n}`),
      reference: `C-${String(n).padStart(4, "0")}`,
      people: dice.times(3 + dice.below(3), (k) => ({
        id: this.uuid(`person ${n} ${k}`),
        surname: k === 1 ? other : surname,
        ...(k === 1 && dice.chance(0.3) ? this.home() : home),
      })),
      team: agencies.map((agency, k) => ({
        agency,
        staff: k > 0 && dice.chance(0.25) ? null : agency * EACH + dice.below(EACH),
      })),
    };
  }
}

const FIRST =
  "Ash Beck Brook Carl Clay Crow Dale Dun East Ell Fair Fern Gold Green Hal Harl Hart Haw Hill Hol Kirk Lang Leigh Mar Mill Nor Oak Old Pem Rad Red Rush Sand Shaw Stan Thorn Wal West Whit Wood".split(
    " ",
  );
const LAST =
  "bourne bridge bury by cliffe combe cote cott cross den ditch don field folk ford gate grave grove ham hurst ing kin land ley low man mere more ness over port ridge shall shire stead stock ton well wick worth".split(
    " ",
  );
