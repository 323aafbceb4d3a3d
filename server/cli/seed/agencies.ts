import { maskOf, maskOfSensitivity } from "../../sharing/categories.js";
import type { RoleCode } from "../../sharing/roles.js";

interface AgencyPlan {
  type: string;
  name: string;
  /** What it says about a family that this agency works with it. */
  involvement?: string;
  role: RoleCode;
  jobs: readonly string[];
}

/** The agencies of the demonstration partnership, by the short names used in this folder. */
// prettier-ignore
export const agencyPlans = {
  childrens: { type: "CHILDRENS_SERVICES", name: "Weston and Marsh Children's Services", role: "SOCIAL_WORKER", jobs: ["Early help practitioner", "Social worker", "Senior family worker"] },
  primary: { type: "SCHOOL", name: "St Oswin's Primary School", role: "EDUCATION_PRACTITIONER", jobs: ["Class teacher", "Special educational needs co-ordinator", "Learning mentor", "Deputy head"] },
  marshLane: { type: "SCHOOL", name: "Marsh Lane Primary School", role: "EDUCATION_PRACTITIONER", jobs: ["Class teacher", "Family liaison worker", "Head teacher"] },
  secondary: { type: "SCHOOL", name: "Harrowfield Academy", role: "EDUCATION_PRACTITIONER", jobs: ["Pastoral lead", "Attendance officer", "Head of year", "Special educational needs co-ordinator"] },
  riverside: { type: "GP", name: "Riverside Surgery", role: "HEALTH_PRACTITIONER", jobs: ["General practitioner", "Practice nurse"] },
  foundry: { type: "GP", name: "Old Foundry Medical Centre", role: "HEALTH_PRACTITIONER", jobs: ["General practitioner", "Practice nurse"] },
  visiting: { type: "HEALTH_VISITING", name: "Weston and Marsh Health Visiting", role: "HEALTH_PRACTITIONER", jobs: ["Health visitor", "Nursery nurse"] },
  camhs: { type: "CAMHS", name: "Weston and Marsh Child and Adolescent Mental Health Service", involvement: "HEALTH_MENTAL", role: "HEALTH_PRACTITIONER", jobs: ["Mental health nurse", "Clinical psychologist", "Family therapist"] },
  police: { type: "POLICE", name: "Westmarsh Constabulary", role: "POLICE_OFFICER", jobs: ["Neighbourhood officer", "Child abuse investigator", "Schools officer"] },
  housing: { type: "DISTRICT_HOUSING", name: "Marsh District Council Housing", role: "HOUSING_OFFICER", jobs: ["Housing officer", "Homelessness prevention officer", "Tenancy support officer"] },
  drugs: { type: "DRUG_ALCOHOL", name: "Turning Tide Drug and Alcohol Service", involvement: "SUBSTANCE_USE", role: "SUBSTANCE_WORKER", jobs: ["Recovery worker", "Young people's worker"] },
  voluntary: { type: "VOLUNTARY", name: "Harbour Family Support", role: "SUPPORT_WORKER", jobs: ["Family support worker", "Volunteer co-ordinator"] },
  refuge: { type: "VOLUNTARY", name: "Lantern Women's Aid", involvement: "DOMESTIC_ABUSE", role: "SUPPORT_WORKER", jobs: ["Independent domestic violence adviser", "Children's worker"] },
  youth: { type: "YOUTH_JUSTICE", name: "Weston and Marsh Youth Justice Service", involvement: "OFFENCE", role: "YOUTH_JUSTICE_WORKER", jobs: ["Youth justice worker", "Restorative justice worker"] },
  jobcentre: { type: "JOBCENTRE", name: "Jobcentre Plus Weston Vale", role: "JOB_COACH", jobs: ["Work coach"] },
  commissioner: { type: "COMMISSIONER", name: "Weston and Marsh Commissioning Board", role: "COMMISSIONER", jobs: ["Commissioning officer"] },
} as const satisfies Record<string, AgencyPlan>;

export type AgencyKey = keyof typeof agencyPlans;

interface AgreementPlan {
  name: string;
  agencies: readonly AgencyKey[];
  purposes: readonly string[];
  categories: number;
  /** Days from today. */
  from: number;
  until: number | null;
  review: number;
  suspended?: true;
}

// prettier-ignore
const everyone: AgencyKey[] = ["childrens", "primary", "marshLane", "secondary", "riverside", "foundry", "visiting", "camhs", "police", "housing", "drugs", "voluntary", "refuge", "youth"];
const helping = ["EARLY_HELP", "SERVICE_DELIVERY"];
const ordinary = maskOfSensitivity("BASIC", "STANDARD");

// prettier-ignore
export const agreementPlans: readonly AgreementPlan[] = [
  {
    name: "Weston and Marsh early help: information sharing agreement",
    agencies: everyone,
    purposes: helping,
    categories: ordinary | maskOf("HEALTH_PHYSICAL", "DISABILITY", "ETHNICITY_RELIGION"),
    from: -800, until: 700, review: 150,
  },
  {
    name: "Learning from early help: evaluation",
    agencies: everyone,
    purposes: ["EVALUATION"],
    categories: ordinary | maskOf("HEALTH_PHYSICAL"),
    from: -400, until: 330, review: 90,
  },
  {
    name: "Health and recovery: sharing for care",
    agencies: ["childrens", "riverside", "foundry", "visiting", "camhs", "drugs"],
    purposes: helping,
    categories: maskOf("HEALTH_MENTAL", "SEXUAL_HEALTH", "SUBSTANCE_USE", "DOMESTIC_ABUSE", "SAFEGUARDING"),
    from: -620, until: null, review: 110,
  },
  {
    name: "Mental health support in schools",
    agencies: ["childrens", "primary", "marshLane", "secondary", "camhs", "riverside", "foundry"],
    purposes: helping,
    categories: maskOf("HEALTH_MENTAL"),
    from: -510, until: null, review: 210,
  },
  {
    name: "Keeping children safe from domestic abuse",
    agencies: ["childrens", "primary", "marshLane", "secondary", "riverside", "visiting", "police", "refuge"],
    purposes: helping,
    categories: maskOf("DOMESTIC_ABUSE", "SAFEGUARDING"),
    from: -450, until: null, review: 60,
  },
  {
    name: "Community safety and tenancies",
    agencies: ["childrens", "police", "housing", "youth"],
    purposes: helping,
    categories: maskOf("OFFENCE", "DOMESTIC_ABUSE"),
    from: -700, until: null, review: 300,
  },
  {
    name: "Mental health crisis response with the police",
    agencies: ["childrens", "riverside", "foundry", "camhs", "police"],
    purposes: helping,
    categories: maskOf("HEALTH_MENTAL", "SUBSTANCE_USE"),
    from: -300, until: null, review: 65,
  },
  {
    name: "Multi-agency safeguarding arrangements",
    agencies: everyone,
    purposes: ["SAFEGUARDING_ENQUIRY", "STATUTORY_ASSESSMENT"],
    categories: maskOfSensitivity("BASIC", "STANDARD", "SENSITIVE"),
    from: -1500, until: null, review: 120,
  },
  {
    name: "Families into work: Jobcentre pilot",
    agencies: ["childrens", "jobcentre"],
    purposes: helping,
    categories: maskOf("IDENTITY", "CONTACT", "AGENCY_INVOLVEMENT", "EMPLOYMENT", "FINANCE"),
    from: -200, until: 165, review: 30,
  },
  {
    name: "Warm homes: housing and health visits",
    agencies: ["housing", "visiting", "voluntary"],
    purposes: helping,
    categories: maskOf("HEALTH_PHYSICAL", "HOUSING", "FINANCE"),
    from: -760, until: -30, review: -60,
  },
  {
    name: "Substance use: voluntary sector pathway",
    agencies: ["drugs", "voluntary", "childrens"],
    purposes: helping,
    categories: maskOf("SUBSTANCE_USE"),
    from: -250, until: null, review: 45,
    suspended: true,
  },
];
