import type { GraphQLSchema } from "graphql";
import { ACTIVITIES, type Activity } from "../../model/processing/activities.js";
import { tablesOf } from "../../model/processing/heldTables.js";
import { CATEGORIES } from "../../sharing/categories.js";
import { REASONS } from "../../sharing/reasons.js";
import { dataMapRows } from "../schemaDocuments.js";
import { markdownTable } from "./markdownTable.js";

/**
 * The skeleton of a data-protection impact assessment (UK GDPR Art. 35(7)) as Markdown: what the schema knows is filled in,
 * and what only the controllers can judge is asked of them.
 */
export function impactAssessmentOf(schema: GraphQLSchema): string {
  const rows = dataMapRows(schema);
  const ofKind = (code: string) => rows.filter(({ category }) => category === code);
  const locating = rows.filter(({ locates }) => locates === "yes");
  return [
    "# Data-protection impact assessment: skeleton",
    "Written by `npm run schema` from the schema. What the schema can say is filled in; **the controllers answer what stands in bold**, in a document of their own.",
    "## Why one is needed",
    "Special categories and data of children are processed on a large scale, and records of several agencies are brought together (UK GDPR Art. 35(3)(b); ICO list: vulnerable people, data matching, denial of service). **Who is consulted, the families included (Art. 35(9))?**",
    "## What is processed, what for and on what basis (Art. 35(7)(a))",
    markdownTable(
      ["Activity", "Fields", "Of them telling a place", "Tables", "Lawful basis"],
      (Object.values(ACTIVITIES) as Activity[]).map((one) => {
        const { name, basis } = one;
        const mine = rows.filter(({ activity }) => activity === name);
        return [
          name,
          String(mine.length),
          String(mine.filter(({ locates }) => locates === "yes").length),
          String(tablesOf(one).length),
          basis,
        ];
      }),
    ),
    markdownTable(
      ["Kind of data", "How sensitive", "Fields that are always of this kind"],
      CATEGORIES.map(({ code, sensitivity, sentence }) => [
        sentence,
        sensitivity.toLowerCase(),
        String(ofKind(code).length),
      ]),
    ),
    `${ofKind("each row's own").length} further fields take the kind that their row carries: an answer, an event, an action. **How many families, people and practitioners will there be, and in which area?**`,
    "## Necessity and proportion (Art. 35(7)(b))",
    markdownTable(
      ["Principle", "What the product does", "What the controllers answer"],
      [
        [
          "Purpose limitation",
          "Each question to a record names a purpose; each role has a ceiling of kinds of data for it.",
          "**Which purposes are used here?**",
        ],
        [
          "Minimisation",
          "A value is shown only if consent, a sharing decision or another basis reaches its kind of data, its people and the viewer's agency.",
          "**Which questions of the assessment are not needed here?**",
        ],
        [
          "Storage limitation",
          "Each field has a time to be kept (record-of-processing.md).",
          "**Are the times those of each controller's own schedule?**",
        ],
        [
          "Accuracy",
          "A correction stands beside the value; versions that were signed are not edited.",
          "**Who answers a request for rectification, by when?**",
        ],
        [
          "Rights",
          "Subject access with its clock, second review and exemptions on record; every read is in the log.",
          "**Who reviews for each agency?**",
        ],
      ],
    ),
    "## Risks to people, and what stands against them (Art. 35(7)(c) and (d))",
    markdownTable(
      ["Risk", "What the schema and the decision do", "Likelihood and severity that remain"],
      [
        [
          "Somebody who is hiding is found",
          `${locating.length} fields are marked as telling a place and close together under a protection marker`,
          "**…**",
        ],
        [
          "A person's involvement with a sensitive service becomes known",
          "a sensitive service's involvement has that service's own kind of data",
          "**…**",
        ],
        [
          "One tick releases too much",
          "consent is by kind of data, agency and purpose, each with its period",
          "**…**",
        ],
        [
          "What is withheld gives itself away",
          "what does not exist and what may not be known answer alike",
          "**…**",
        ],
        [
          "A practitioner looks out of curiosity",
          "no reply leaves before its audit row is stored; the officer reads who saw what",
          "**…**",
        ],
        [
          "A child's confidence reaches a parent",
          "a child's own words have a kind of data of their own and a child's competence decides",
          "**…**",
        ],
      ],
    ),
    `A value can be withheld for ${Object.keys(REASONS).length} reasons, each with its sentence and what to do next.`,
    "## Sign-off",
    "**The officer's advice, the controllers' decision, the date on which this is reviewed, and whether the ICO is consulted (Art. 36).**",
    "",
  ].join("\n\n");
}
