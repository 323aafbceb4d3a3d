import { getMetadataStorage } from "type-graphql";
import type { SharedField } from "../model/decorators.js";

/** `name`: its full name, `Type.field`. */
type NamedField = SharedField & { name: string };

const known = new WeakMap<object, ReadonlyMap<string, NamedField>>();

/** The shareable fields of a governed type, by name. */
export function sharedFieldsOf(type: { name: string }): ReadonlyMap<string, NamedField> {
  let fields = known.get(type);
  if (!fields) {
    const { fieldExtensions } = getMetadataStorage() as unknown as {
      fieldExtensions: { target: object; fieldName: string; extensions: { shared?: SharedField } }[];
    };
    const classes = lineage(type);
    fields = new Map(
      fieldExtensions
        .filter(({ target, extensions }) => classes.includes(target) && extensions.shared)
        .map(
          ({ fieldName, extensions }) =>
            [fieldName, { ...extensions.shared!, name: `${type.name}.${fieldName}` }] as const,
        ),
    );
    known.set(type, fields);
  }
  return fields;
}

const lineage = (type: object): object[] => {
  const parent = Object.getPrototypeOf(type) as object | null;
  return parent && parent !== Function.prototype ? [type, ...lineage(parent)] : [type];
};

/** A shareable field by its full name, `Type.field`. */
export function sharedFieldOf(name: string): SharedField | undefined {
  const [type, field] = name.split(".");
  const { objectTypes } = getMetadataStorage() as unknown as {
    objectTypes: { name: string; target: { name: string } }[];
  };
  const found = objectTypes.find((one) => one.name === type);
  return found && field !== undefined ? sharedFieldsOf(found.target).get(field) : undefined;
}
