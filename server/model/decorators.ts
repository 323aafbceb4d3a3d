import { Directive, Extensions, Field, ObjectType } from "type-graphql";
import type { Category } from "../sharing/categories.js";
import { Governed } from "./Governed.js";

/** Whether a field tells where somebody is (address, school, practice, team): a protected address protects it too. */
export type Place = "LOCATES" | "NO_PLACE";
/** `ROW`: each row carries its own category, at least as strict as its question's or list's. */
export type FieldCategory = Category | "ROW";

/** What the schema keeps of a shareable field; start-up refuses a governed type with a field that has neither this nor `open`. */
export interface SharedField {
  category: FieldCategory;
  locates: boolean;
}

/** A scalar, a class or a list of one; given explicitly because a nullable property has no type at run time. */
type TypeOf = () => unknown;

/** A shareable field: nullable, with its category and whether it locates, in one line. */
export function Shared(
  category: FieldCategory,
  description: string,
  place: Place,
  type: TypeOf,
): PropertyDecorator {
  const shared: SharedField = { category, locates: place === "LOCATES" };
  return (target, property) => {
    Field(type as never, { nullable: true, description })(target, property as string);
    Extensions({ shared })(target, property);
    Directive(`@shared(${category === "ROW" ? "" : `category: ${category}, `}locates: ${shared.locates})`)(
      target,
      property,
    );
  };
}

/** A field that says nothing of a subject: ids, links to other types, what the viewer can do. */
export function Open(
  description: string,
  type: TypeOf,
  options: { nullable?: boolean } = {},
): PropertyDecorator {
  return (target, property) => {
    Field(type as never, { ...options, description })(target, property as string);
    Extensions({ open: true })(target, property);
  };
}

/** The same for a field with arguments, which a resolver pages: set beside its `@FieldResolver`. */
export const OpenField: MethodDecorator = (target, property) => Extensions({ open: true })(target, property);

type Kind = "governed" | "part" | "reference" | "list";

const declare =
  (
    kind: Kind,
    description: string,
    options: { name?: string; implements?: typeof Governed } = {},
  ): ClassDecorator =>
  (target) => {
    ObjectType(options.name ?? target.name, {
      description,
      simpleResolvers: true,
      ...(options.implements && { implements: options.implements }),
    })(target as never);
    Extensions({ kind })(target);
  };

/** A type whose fields are decided one by one; it says what it withholds. */
export const GovernedType = (description: string) =>
  declare("governed", description, { implements: Governed });

/** A type that only ever stands inside a shared field and is shown or withheld with it. */
export const PartType = (description: string) => declare("part", description);

/** A type that touches no subject. */
export const ReferenceType = (description: string) => declare("reference", description);

/** A list or a page of one: its items were decided one by one, and what it leaves out is named by category. */
export const ListType = (description: string, name?: string) =>
  declare("list", description, name === undefined ? {} : { name });
