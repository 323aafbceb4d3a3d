import { useTranslation } from "../messages/useTranslation";
import { Link } from "react-router";
import { PageHeading } from "../components/PageHeading";
import { DevelopersNav } from "../features/developers/DevelopersNav";
import { RECIPES } from "../features/developers/recipes";

/** Every recipe, with what it is for. */
export function DeveloperRecipesPage() {
  const { t } = useTranslation();
  return (
    <>
      <DevelopersNav />
      <PageHeading title={t("developers.recipes.title")} />
      <div className="tl-narrow">
        <p className="govuk-body-l">{t("developers.recipes.lead")}</p>
        <p className="govuk-body">{t("developers.recipes.how")}</p>
        <ol className="govuk-list govuk-list--number tl-spaced">
          {RECIPES.map((recipe) => (
            <li key={recipe}>
              <Link className="govuk-link" to={`/developers/recipes/${recipe}`}>
                {t(`developers.recipe.${recipe}.title`)}
              </Link>
              <span className="tl-second">{t(`developers.recipe.${recipe}.text`)}</span>
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}
