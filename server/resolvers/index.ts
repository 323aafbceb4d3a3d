import type { NonEmptyArray } from "type-graphql";
import { AccessLogResolver } from "./AccessLogResolver.js";
import { AnswerResolver } from "./AnswerResolver.js";
import { CaseResolver } from "./CaseResolver.js";
import { ConsentResolver } from "./ConsentResolver.js";
import { DecisionResolver } from "./DecisionResolver.js";
import { ReferenceResolver } from "./ReferenceResolver.js";
import { WorklistResolver } from "./WorklistResolver.js";

export const resolvers: NonEmptyArray<Function> = [
  ReferenceResolver,
  WorklistResolver,
  CaseResolver,
  AnswerResolver,
  ConsentResolver,
  AccessLogResolver,
  DecisionResolver,
];
