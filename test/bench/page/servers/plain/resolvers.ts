import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import {
  Action,
  Agency,
  Answer,
  Assessment,
  Case,
  Consent,
  Event,
  Involvement,
  Member,
  Person,
  Practitioner,
} from "./entities.js";
import type { Loaders } from "./loaders.js";

@Resolver(() => Case)
class CaseResolver {
  @Query(() => Case, { nullable: true })
  case(@Arg("id", () => ID) id: string, @Ctx() loaders: Loaders) {
    return loaders.case.load(id);
  }

  @FieldResolver(() => String, { nullable: true })
  async familyName(@Root() { id }: Case, @Ctx() loaders: Loaders) {
    return (await loaders.familyNames.load(id))[0]?.name;
  }

  @FieldResolver(() => Int, { nullable: true })
  async needBand(@Root() { id }: Case, @Ctx() loaders: Loaders) {
    return (await loaders.needBands.load(id))[0]?.band;
  }

  @FieldResolver(() => [Member])
  members(@Root() { id }: Case, @Ctx() loaders: Loaders) {
    return loaders.members.load(id);
  }

  @FieldResolver(() => [Assessment])
  assessments(@Root() { id }: Case, @Ctx() loaders: Loaders) {
    return loaders.assessments.load(id);
  }

  @FieldResolver(() => [Involvement])
  team(@Root() { id }: Case, @Ctx() loaders: Loaders) {
    return loaders.team.load(id);
  }

  @FieldResolver(() => [Action])
  actions(@Root() { id }: Case, @Ctx() loaders: Loaders) {
    return loaders.actions.load(id);
  }

  @FieldResolver(() => [Event])
  events(@Root() { id }: Case, @Ctx() loaders: Loaders) {
    return loaders.events.load(id);
  }
}

@Resolver(() => Member)
class MemberResolver {
  @FieldResolver(() => Person)
  person(@Root() { person_id }: Member, @Ctx() loaders: Loaders) {
    return loaders.person.load(person_id);
  }
}

@Resolver(() => Person)
class PersonResolver {
  @FieldResolver(() => String, { nullable: true })
  async name(@Root() { id }: Person, @Ctx() loaders: Loaders) {
    const name = (await loaders.names.load(id)).find(({ kind }) => kind === "LEGAL");
    return name && `${name.given} ${name.family}`;
  }

  @FieldResolver(() => String, { nullable: true })
  async bornOn(@Root() { id }: Person, @Ctx() loaders: Loaders) {
    return (await loaders.lives.load(id))[0]?.born_on;
  }

  @FieldResolver(() => [Consent])
  consents(@Root() { id }: Person, @Ctx() loaders: Loaders) {
    return loaders.consents.load(id);
  }
}

@Resolver(() => Assessment)
class AssessmentResolver {
  @FieldResolver(() => [Answer])
  answers(@Root() { id }: Assessment, @Ctx() loaders: Loaders) {
    return loaders.answers.load(id);
  }
}

@Resolver(() => Involvement)
class InvolvementResolver {
  @FieldResolver(() => Agency)
  agency(@Root() { agency_id }: Involvement, @Ctx() loaders: Loaders) {
    return loaders.agency.load(agency_id);
  }

  @FieldResolver(() => Practitioner, { nullable: true })
  practitioner(@Root() { practitioner_id }: Involvement, @Ctx() loaders: Loaders) {
    return practitioner_id === null ? null : loaders.practitioner.load(practitioner_id);
  }
}

@Resolver(() => Action)
class ActionResolver {
  @FieldResolver(() => Agency)
  owner(@Root() { owner_agency_id }: Action, @Ctx() loaders: Loaders) {
    return loaders.agency.load(owner_agency_id);
  }
}

@Resolver(() => Event)
class EventResolver {
  @FieldResolver(() => Agency)
  agency(@Root() { agency_id }: Event, @Ctx() loaders: Loaders) {
    return loaders.agency.load(agency_id);
  }
}

export const resolvers = [
  CaseResolver,
  MemberResolver,
  PersonResolver,
  AssessmentResolver,
  InvolvementResolver,
  ActionResolver,
  EventResolver,
] as const;
