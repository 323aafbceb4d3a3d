import { useTranslation } from "../../messages/useTranslation";

interface Place {
  readonly key: string;
  readonly name: string;
}

/** The assessment's domains and elements, to go to. */
export function AssessmentContents({
  domains,
}: {
  domains: readonly (Place & { elements: readonly Place[] })[];
}) {
  const { t } = useTranslation();
  return (
    <nav className="tl-contents" aria-label={t("assessment.contents")}>
      {domains.map((domain) => (
        <div key={domain.key}>
          <p className="tl-contents__domain">
            {domain.elements.length > 0 ? domain.name : <ToHeading of={domain} to={`domain-${domain.key}`} />}
          </p>
          <ul className="govuk-list">
            {domain.elements.map((element) => (
              <li key={element.key}>
                <ToHeading of={element} to={`element-${element.key}`} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

const ToHeading = ({ of, to }: { of: Place; to: string }) => (
  <a className="govuk-link" href={`#${to}`} onClick={(event) => goTo(event, to)}>
    {of.name}
  </a>
);

/** Goes to a heading without a new address, as that would be a navigation and read the case again. */
function goTo(event: { preventDefault: () => void }, id: string) {
  event.preventDefault();
  const heading = document.getElementById(id);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}
