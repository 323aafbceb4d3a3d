import { useTranslation } from "../messages/useTranslation";
import { Link, useParams, useSearchParams } from "react-router";
import { PageHeading } from "../components/PageHeading";
import { Tabs } from "../components/Tabs";
import { CodeListing } from "../features/developers/CodeListing";
import { DevelopersNav } from "../features/developers/DevelopersNav";
import { isRecipe, LANGUAGES, programOf } from "../features/developers/recipes";
import { NotFoundPage } from "./NotFoundPage";

/** One recipe, in the language chosen. */
export function DeveloperRecipePage() {
  const { t } = useTranslation();
  const { recipe } = useParams();
  const [address] = useSearchParams();
  if (!isRecipe(recipe)) return <NotFoundPage />;
  const language = LANGUAGES.find(({ key }) => key === address.get("in")) ?? LANGUAGES[0];
  return (
    <>
      <DevelopersNav />
      <PageHeading title={t(`developers.recipe.${recipe}.title`)} />
      <p className="govuk-body tl-narrow">{t(`developers.recipe.${recipe}.text`)}</p>
      <Tabs
        label={t("developers.recipes.language")}
        current={language.key}
        tabs={LANGUAGES.map(({ key }) => ({
          id: key,
          label: t(`developers.recipes.languages.${key}`),
          to: `/developers/recipes/${recipe}?in=${key}`,
        }))}
      >
        <CodeListing
          what={t(`developers.recipes.languages.${language.key}`)}
          text={programOf(recipe, language.file)}
        />
      </Tabs>
      <p className="govuk-body">
        <Link className="govuk-link" to="/developers/recipes">
          {t("developers.recipes.back")}
        </Link>
      </p>
    </>
  );
}
