import { type OperationDefinitionNode, valueFromASTUntyped } from "graphql";

/** The variables of an operation that have a value where none is given, with that value. */
export const defaultsOf = ({
  variableDefinitions = [],
}: Pick<OperationDefinitionNode, "variableDefinitions">): Record<string, unknown> =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
