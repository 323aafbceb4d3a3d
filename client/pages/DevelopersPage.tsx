import { useTranslation } from "../messages/useTranslation";
import { Link } from "react-router";
import { PageHeading } from "../components/PageHeading";
import { CodeListing } from "../features/developers/CodeListing";
import { DevelopersNav } from "../features/developers/DevelopersNav";
import { formatDate } from "../messages/dates";

/** How long it took us, from the first command to the answer of step 3: a walk by hand, with a clock. */
const WALKED = { minutes: 3, on: "2026-11-22" };

const commands = {
  start: "npm ci && npm start",
  token: "TOKEN=$(npm run --silent token -- school)",
  ask: `curl -s http://localhost:4000/graphql \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "Tellonce-Purpose: EARLY_HELP" \\
  -H "Content-Type: application/json" \\
  -d '{"query":"{ worklist(first: 3) { edges { node { reference familyName withheld { field code text } } } } }"}'`,
  key: `openssl genpkey -algorithm ed25519 -out partner.pem
node -p 'const { createPublicKey: read } = require("crypto");
  const key = read(require("fs").readFileSync("partner.pem")).export({ format: "jwk" });
  JSON.stringify({ keys: [{ ...key, alg: "EdDSA", kid: "2026-11" }] })' > partner.jwks`,
  register: `npm run client -- register --agency "Harrowfield Academy" \\
  --name "Our school system" --role EDUCATION_PRACTITIONER \\
  --purposes EARLY_HELP --keys partner.jwks`,
};

/** From nothing to a first useful answer of the API, for a developer of a partner's system. */
export function DevelopersPage() {
  const { t } = useTranslation();
  return (
    <>
      <DevelopersNav />
      <PageHeading title={t("developers.first.title")} />
      <div className="tl-narrow">
        <p className="govuk-body-l">{t("developers.first.lead")}</p>
        <p className="govuk-body">
          {t("developers.first.walked", { minutes: WALKED.minutes, day: formatDate(WALKED.on) })}
        </p>
        <h2 className="govuk-heading-m">{t("developers.first.start")}</h2>
        <p className="govuk-body">{t("developers.first.startText")}</p>
        <CodeListing what={t("developers.first.start")} text={commands.start} />
        <p className="govuk-body">{t("developers.first.startAgain")}</p>
        <h2 className="govuk-heading-m">{t("developers.first.token")}</h2>
        <p className="govuk-body">{t("developers.first.tokenText")}</p>
        <CodeListing what={t("developers.first.token")} text={commands.token} />
        <h2 className="govuk-heading-m">{t("developers.first.ask")}</h2>
        <p className="govuk-body">{t("developers.first.askText")}</p>
        <CodeListing what={t("developers.first.ask")} text={commands.ask} />
        <h2 className="govuk-heading-m">{t("developers.first.read")}</h2>
        <p className="govuk-body">{t("developers.first.readText")}</p>
        <h2 className="govuk-heading-m">{t("developers.first.own")}</h2>
        <p className="govuk-body">{t("developers.first.ownText")}</p>
        <CodeListing what={t("developers.first.ownKey")} text={commands.key} />
        <p className="govuk-body">{t("developers.first.ownRegisterText")}</p>
        <CodeListing what={t("developers.first.ownRegister")} text={commands.register} />
        <p className="govuk-body">
          <Link className="govuk-link" to="/developers/recipes/own-key">
            {t("developers.first.ownNext")}
          </Link>
        </p>
        <h2 className="govuk-heading-m">{t("developers.first.live")}</h2>
        <ul className="govuk-list govuk-list--bullet">
          {(["agreement", "officer", "person", "words"] as const).map((item) => (
            <li key={item}>{t(`developers.first.liveItems.${item}`)}</li>
          ))}
        </ul>
        <h2 className="govuk-heading-m">{t("developers.first.next")}</h2>
        <ul className="govuk-list">
          <li>
            <Link className="govuk-link" to="/developers/recipes">
              {t("developers.first.nextRecipes")}
            </Link>
          </li>
          <li>
            <Link className="govuk-link" to="/developers/schema">
              {t("developers.first.nextSchema")}
            </Link>
          </li>
          <li>
            <Link className="govuk-link" to="/developers/sharing">
              {t("developers.first.nextSharing")}
            </Link>
          </li>
        </ul>
      </div>
    </>
  );
}
