import { useId, useMemo } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Details } from "../../components/Details";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import type { FamilyTreeFragment } from "../../graphql/generated/graphql";
import { useWords } from "../words/useWords";
import { ageOn, today } from "./age";
import { layOutFamily } from "./familyTree";
import { FamilyInWords } from "./FamilyInWords";
import { type FamilyLine, type Place, size } from "./familyTypes";
import { linksOf } from "./links";
import { TreeSymbol } from "./TreeSymbol";

const treeFragment = graphql(`
  fragment FamilyTree on Family {
    members {
      role
      person {
        id
        name
        bornOn
        expectedOn
        diedOn
        sex
      }
    }
    relationships {
      from
      to
      kind
      since
      until
    }
  }
`);

/** The family drawn as practitioners draw it (a genogram). The list of people beside it says the same in words. */
export function FamilyTree({ family }: { family: FragmentType<typeof treeFragment> }) {
  const { t } = useTranslation();
  const words = useWords();
  const titleId = useId();
  const { members, relationships } = readFragment(treeFragment, family);
  const tree = useMemo(
    () => layOutFamily(members.map(memberOf), linksOf(relationships, today())),
    [members, relationships],
  );
  if (members.length === 0) return null;
  return (
    <figure className="tl-tree">
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role */}
      <div className="tl-tree__scroll" tabIndex={0} role="group" aria-label={t("family.drawing")}>
        <svg
          width={tree.width}
          height={tree.height}
          viewBox={`0 0 ${tree.width} ${tree.height}`}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an SVG that says itself what it shows
          role="img"
          aria-labelledby={titleId}
        >
          <title id={titleId}>
            {t("family.drawingOf", { names: words.list(members.map(({ person }) => words.name(person))) })}
          </title>
          {tree.lines.map((line) => (
            <Line key={line.kind + line.path} line={line} />
          ))}
          {members.map(({ person, role }) => (
            <Member
              key={person.id}
              person={person}
              focus={role === "CHILD"}
              place={tree.places.get(person.id)!}
            />
          ))}
        </svg>
      </div>
      <figcaption className="tl-tree__key">
        <Details summary={t("family.keyTitle")}>{t("family.key")}</Details>
        <Details summary={t("family.inWords")} printed>
          <FamilyInWords members={members} relationships={relationships} />
        </Details>
      </figcaption>
    </figure>
  );
}

type Member = FamilyTreeFragment["members"][number];

function memberOf({ person }: Member) {
  return {
    id: person.id,
    sex: person.sex ?? ("NOT_KNOWN" as const),
    bornOn: person.bornOn ?? undefined,
    expectedOn: person.expectedOn ?? undefined,
  };
}

function Line({ line: { kind, path, mark, label } }: { line: FamilyLine }) {
  const { t } = useTranslation();
  return (
    <>
      <path className={`tl-tree__line tl-tree__line--${kind}`} d={path} />
      {kind === "couple-ended" && mark ? (
        <path
          className="tl-tree__line"
          d={`M${mark.x - 9} ${mark.y + 9}l9 -18M${mark.x} ${mark.y + 9}l9 -18`}
        />
      ) : null}
      {label ? (
        <text className="tl-tree__note" x={label.x} y={label.y} textAnchor={label.from}>
          {t(`family.line.${label.is}`)}
        </text>
      ) : null}
    </>
  );
}

function Member({ person, focus, place }: { person: Member["person"]; focus: boolean; place: Place }) {
  const { t } = useTranslation();
  const unborn = !person.bornOn && Boolean(person.expectedOn);
  const name = unborn && !person.name ? t("family.unborn") : person.name;
  const below = place.y + size.symbol / 2 + 20;
  return (
    <g>
      <TreeSymbol
        place={place}
        sex={person.sex ?? "NOT_KNOWN"}
        focus={focus}
        unborn={unborn}
        died={Boolean(person.diedOn)}
      />
      {person.bornOn && !person.diedOn ? (
        <text className="tl-tree__age" x={place.x} y={place.y + 5}>
          {ageOn(today(), person.bornOn)}
        </text>
      ) : null}
      {linesOf(name ?? t("family.nameNotShown")).map((line, index) => (
        <text key={`${index} ${line}`} className="tl-tree__name" x={place.x} y={below + index * 18}>
          {line}
        </text>
      ))}
    </g>
  );
}

/** A name on at most two lines of a width that fits between two people. */
function linesOf(name: string): string[] {
  if (name.length <= 16 || !name.includes(" ")) return [name];
  const cut = name.lastIndexOf(" ", 16);
  return cut < 0 ? [name] : [name.slice(0, cut), name.slice(cut + 1)];
}
