import { type Fault, pointerTo } from "../template/Fault.js";
import { shapeOf } from "../template/checkShape.js";
import { type Framework, type Indicator, rangeOf } from "./Framework.js";
import { frameworkSchema } from "./schema.js";

const shape = shapeOf(frameworkSchema);

/** Everything that is wrong with a framework's file; nothing where it can be published. */
export function validateFramework(value: unknown): Fault[] {
  const faults = shape(value);
  if (faults.length > 0) return faults;
  const { outcomes } = value as Framework;
  const seen = new Set<string>();
  return outcomes.flatMap(({ key, indicators }, at) => [
    ...once(seen, key, pointerTo("outcomes", at, "key")),
    ...indicators.flatMap((indicator, place) => [
      ...once(seen, indicator.key, pointerTo("outcomes", at, "indicators", place, "key")),
      ...faultsOf(indicator).map((sentence) => ({
        pointer: pointerTo("outcomes", at, "indicators", place),
        sentence,
      })),
    ]),
  ]);
}

function once(seen: Set<string>, key: string, pointer: string): Fault[] {
  const again = seen.has(key);
  seen.add(key);
  return again ? [{ pointer, sentence: `The key ${key} is used twice.` }] : [];
}

function faultsOf(indicator: Indicator): string[] {
  const { measure, steps, unit, minimum, maximum, met } = indicator;
  const isScale = measure === "SCALE";
  const [least, most] = rangeOf(indicator);
  return [
    ...(isScale && !steps ? ["A scale has steps."] : []),
    ...(isScale && [unit, minimum, maximum].some((one) => one !== undefined)
      ? ["Only a number has a unit, a least and a most."]
      : []),
    ...(!isScale && steps ? ["Only a scale has steps."] : []),
    ...(!isScale && [unit, minimum, maximum].includes(undefined)
      ? ["A number has a unit, a least and a most."]
      : []),
    ...(least < most ? [] : ["There is nothing between the least and the most."]),
    ...(met >= least && met <= most ? [] : ["What is reached lies outside what can be measured."]),
  ];
}
