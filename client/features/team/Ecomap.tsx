import { useId } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Details } from "../../components/Details";
import { EmptyState } from "../../components/EmptyState";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { WithheldNotes } from "../withheld/WithheldNotes";
import { useWords } from "../words/useWords";
import { type Bond, bondsOf, box, placeAround } from "./ecomap";
import { wrap } from "./wrap";

const ecomapFragment = graphql(`
  fragment Ecomap on TeamConnection {
    edges {
      node {
        kind
        role
        agency {
          id
          name
          typeName
        }
      }
    }
    withheld {
      ...WithheldNotes
    }
  }
`);

/** The family with the agencies that work with it around it (an ecomap), as far as the viewer may know; and the same as a list. */
export function Ecomap({ team: masked }: { team: FragmentType<typeof ecomapFragment> }) {
  const { t } = useTranslation();
  const { edges, withheld } = readFragment(ecomapFragment, masked);
  const bonds = bondsOf(edges.map(({ node }) => node));
  return (
    <section aria-labelledby="agencies">
      <h2 className="govuk-heading-m" id="agencies">
        {t("team.agencies")}
      </h2>
      {bonds.length === 0 ? (
        <EmptyState title={t("withheld.nothing")}>
          <p>{t("withheld.nothingNext")}</p>
        </EmptyState>
      ) : (
        <>
          <Drawing bonds={bonds} />
          <BondList bonds={bonds} />
        </>
      )}
      <WithheldNotes of={withheld} list askAbout={null} />
    </section>
  );
}

function Drawing({ bonds }: { bonds: Bond[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const titleId = useId();
  const { width, height, centre, places } = placeAround(bonds.length);
  const around = bonds.map((bond, index) => ({ ...bond, place: places[index]! }));
  return (
    <figure className="tl-tree tl-ecomap">
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role */}
      <div className="tl-tree__scroll" tabIndex={0} role="group" aria-label={t("ecomap.title")}>
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an SVG that says itself what it shows
          role="img"
          aria-labelledby={titleId}
        >
          <title id={titleId}>
            {t("ecomap.drawingOf", { names: words.list(bonds.map(({ name }) => name)) })}
          </title>
          {around.map(({ agencyId, strength, place }) => (
            <path
              key={agencyId}
              className={`tl-ecomap__bond tl-ecomap__bond--${strength}`}
              d={`M${centre.x} ${centre.y}L${place.x - Math.sign(place.x - centre.x) * (box.width / 2)} ${place.y}`}
            />
          ))}
          <circle className="tl-ecomap__family" cx={centre.x} cy={centre.y} r={box.centre} />
          <text className="tl-tree__name" x={centre.x} y={centre.y + 5}>
            {t("ecomap.family")}
          </text>
          {around.map((bond) => (
            <Around key={bond.agencyId} bond={bond} x={bond.place.x} y={bond.place.y} />
          ))}
        </svg>
      </div>
      <figcaption className="tl-tree__key">
        <Details summary={t("ecomap.keyTitle")}>{t("ecomap.key")}</Details>
      </figcaption>
    </figure>
  );
}

function Around({ bond: { name, strength }, x, y }: { bond: Bond; x: number; y: number }) {
  const { t } = useTranslation();
  const lines = wrap(name, 25, 2);
  const top = y - (lines.length * 17) / 2 + 5;
  return (
    <g>
      <rect
        className={`tl-ecomap__box tl-ecomap__box--${strength}`}
        x={x - box.width / 2}
        y={y - box.height / 2}
        width={box.width}
        height={box.height}
        rx={6}
      />
      {lines.map((line, index) => (
        <text key={line} className="tl-ecomap__name" x={x} y={top + index * 17}>
          {line}
        </text>
      ))}
      <text className="tl-ecomap__note" x={x} y={top + lines.length * 17}>
        {t(`ecomap.strength.${strength}`)}
      </text>
    </g>
  );
}

function BondList({ bonds }: { bonds: Bond[] }) {
  const { t } = useTranslation();
  return (
    <ul className="govuk-list tl-agencies">
      {bonds.map(({ agencyId, name, typeName, strength, roles }) => (
        <li key={agencyId}>
          {name}
          <span className="tl-second">
            {typeName}. {t(`ecomap.strength.${strength}`)}
            {roles.length > 0 ? `: ${roles.join("; ")}` : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
