import { getMetadataStorage } from "type-graphql";
import type { SharedField } from "../model/decorators.js";

const known = new WeakMap<object, ReadonlyMap<string, SharedField>>();

/** The shareable fields of a governed type, by name. */
export function sharedFieldsOf(type: object): ReadonlyMap<string, SharedField> {
  let fields = known.get(type);
  if (!fields) {
    const { fields: all, fieldExtensions } = getMetadataStorage() as unknown as {
      fields: { target: object; name: string }[];
      fieldExtensions: { target: object; fieldName: string; extensions: { shared?: SharedField } }[];
    };
    fields = new Map(
      all
        .filter(({ target }) => target === type)
        .flatMap(({ name }) =>
          fieldExtensions
            .filter((one) => one.target === type && one.fieldName === name && one.extensions.shared)
            .map((one) => [name, one.extensions.shared!] as const),
        ),
    );
    known.set(type, fields);
  }
  return fields;
}
